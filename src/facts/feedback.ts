import type { HashAsker } from "./salt.ts";
import type { Db } from "./tables.ts";

/** 👍, 👎, 这个数不对. */
type Verdict = "good" | "bad" | "wrong_number";

export interface FeedbackEntry {
  readonly question: string;
  /** The answer as it was sent. */
  readonly answer: string;
  readonly verdict: Verdict;
  /** What the person says is right, in his words; "" where he says nothing. */
  readonly note: string;
  readonly at: Date;
  readonly channel: string;
}

/** What people say of answers. */
export interface Feedback {
  /** `asker` is kept only as a salted hash; a second verdict by the same person on the same answer replaces the first. */
  readonly add: (entry: FeedbackEntry & { readonly asker: string }) => Promise<void>;
  /** Newest first, all or of one kind. */
  readonly list: (verdict?: Verdict) => Promise<readonly FeedbackEntry[]>;
}

export function createFeedback(db: Db, hashAsker: HashAsker): Feedback {
  return {
    async add({ question, answer, verdict, note, at, channel, asker }) {
      const asker_hash = await hashAsker(channel, asker);
      await db.transaction().execute(async (tx) => {
        await tx
          .deleteFrom("feedback")
          .where("question", "=", question)
          .where("answer", "=", answer)
          .where("asker_hash", "=", asker_hash)
          .execute();
        await tx
          .insertInto("feedback")
          .values({
            question,
            answer,
            verdict,
            note,
            given_at: at.toISOString(),
            channel,
            asker_hash,
          })
          .execute();
      });
    },
    async list(verdict) {
      const all = db.selectFrom("feedback").selectAll().orderBy("id", "desc").limit(1_000);
      const rows = await (verdict ? all.where("verdict", "=", verdict) : all).execute();
      return rows.map((row) => ({
        question: row.question,
        answer: row.answer,
        verdict: row.verdict as Verdict,
        note: row.note,
        at: new Date(row.given_at),
        channel: row.channel,
      }));
    },
  };
}
