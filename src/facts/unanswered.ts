import { groupByLikeness } from "./likeness.ts";
import type { HashAsker } from "./salt.ts";
import type { Db } from "./tables.ts";

/** Texts are cut here: a question that was not understood may be a pasted page. */
const LONGEST = 500;
const LISTED = 2_000;

/** A question that got no figure, as it comes from the conversation. */
interface UnansweredQuestion {
  readonly text: string;
  readonly at: Date;
  readonly channel: string;
  /** The answer's kind or a word on why: `out_of_scope`, `no_data`, 未识别：罚款金额. */
  readonly reason: string;
  /** Kept only as a salted hash. */
  readonly asker: string;
}

/** Questions alike, the commonest wording first. */
export interface UnansweredGroup {
  readonly text: string;
  readonly count: number;
  /** How many different people asked. */
  readonly askers: number;
  readonly reasons: readonly string[];
  readonly channels: readonly string[];
  readonly last: Date;
  /** Other wordings, at most five. */
  readonly others: readonly string[];
}

/** What people asked in vain, so that words can be added. Each entry is kept for a number of days. */
export interface Unanswered {
  readonly add: (question: UnansweredQuestion) => Promise<void>;
  /** Groups of like questions, the most asked first; of the newest 2,000 entries. */
  readonly list: (since?: Date) => Promise<readonly UnansweredGroup[]>;
  /** Removes what is older than the days kept; returns how many. */
  readonly sweep: () => Promise<number>;
}

export function createUnanswered(
  db: Db,
  now: () => Date,
  hashAsker: HashAsker,
  days: number,
): Unanswered {
  const oldest = () => new Date(now().getTime() - days * 86_400_000).toISOString();
  return {
    sweep: () => removeBefore(db, oldest()),
    async add(question) {
      await removeBefore(db, oldest());
      const asker_hash = await hashAsker(question.channel, question.asker);
      await db
        .insertInto("unanswered")
        .values({ ...rowOf(question), asker_hash })
        .execute();
    },
    async list(since) {
      const from = [oldest(), since?.toISOString() ?? ""].sort().at(-1) ?? "";
      return groupByLikeness(await readSince(db, from), (row) => row.question)
        .map(summarize)
        .sort((a, b) => b.count - a.count || b.last.getTime() - a.last.getTime());
    },
  };
}

async function removeBefore(db: Db, time: string): Promise<number> {
  const old = db.deleteFrom("unanswered").where("asked_at", "<", time);
  return Number((await old.executeTakeFirst()).numDeletedRows);
}

function readSince(db: Db, time: string): Promise<readonly Row[]> {
  return db
    .selectFrom("unanswered")
    .selectAll()
    .where("asked_at", ">=", time)
    .orderBy("id", "desc")
    .limit(LISTED)
    .execute();
}

function rowOf({ text, at, channel, reason }: UnansweredQuestion): Omit<Row, "asker_hash"> {
  const question = withoutNumbersOfPeople(text).trim().slice(0, LONGEST);
  return { question, asked_at: at.toISOString(), channel, reason };
}

/** Telephone and identity numbers are not kept; no figure of a report has eleven digits in a row. */
function withoutNumbersOfPeople(text: string): string {
  return text.replace(/(?<!\d)\d{11,}[Xx]?/gu, "（号码）");
}

interface Row {
  readonly question: string;
  readonly asked_at: string;
  readonly channel: string;
  readonly reason: string;
  readonly asker_hash: string;
}

function summarize(rows: readonly Row[]): UnansweredGroup {
  const wordings = new Map<string, number>();
  for (const { question } of rows) wordings.set(question, (wordings.get(question) ?? 0) + 1);
  const [first = "", ...others] = [...wordings].sort((a, b) => b[1] - a[1]).map(([text]) => text);
  return {
    text: first,
    count: rows.length,
    askers: new Set(rows.map((row) => row.asker_hash)).size,
    reasons: [...new Set(rows.map((row) => row.reason))],
    channels: [...new Set(rows.map((row) => row.channel))],
    last: new Date(Math.max(...rows.map((row) => Date.parse(row.asked_at)))),
    others: others.slice(0, 5),
  };
}
