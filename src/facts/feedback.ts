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
    async add({ asker, ...entry }) {
      const asker_hash = await hashAsker(entry.channel, asker);
      await db.transaction().execute((tx) => replaceEntry(tx, entry, asker_hash));
    },
    async list(verdict) {
      const all = db.selectFrom("feedback").selectAll().orderBy("id", "desc").limit(1_000);
      const rows = await (verdict ? all.where("verdict", "=", verdict) : all).execute();
      return rows.map(({ question, answer, verdict: given, note, given_at, channel }) => {
        return {
          question,
          answer,
          verdict: given as Verdict,
          note,
          at: new Date(given_at),
          channel,
        };
      });
    },
  };
}

async function replaceEntry(tx: Db, entry: FeedbackEntry, asker_hash: string): Promise<void> {
  const { at, ...said } = entry;
  await tx
    .deleteFrom("feedback")
    .where("question", "=", said.question)
    .where("answer", "=", said.answer)
    .where("asker_hash", "=", asker_hash)
    .execute();
  const row = { ...said, given_at: at.toISOString(), asker_hash };
  await tx.insertInto("feedback").values(row).execute();
}
