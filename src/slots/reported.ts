import type { Question } from "./question.ts";
import type { Sense } from "./sense.ts";

/** Words that tell who says something (`sources`), that it is said (`verbs`), and that it stands somewhere (`weak` verbs need a source). */
export interface ReportedWords {
  readonly sources: readonly string[];
  readonly verbs: readonly string[];
  readonly weak: readonly string[];
  /** Words that begin a clause spoken to the listener: 别绕弯子, 你承认吧. */
  readonly openers: readonly string[];
}

const MATTER: ReadonlySet<Sense["kind"]> = new Set<Sense["kind"]>([
  "object",
  "indicator",
  "metric",
  "applicant",
]);

/** What may follow the verb: 说的是, 称:, 写道“. */
const TAIL = /^(?:的话|[了着过道到的是有吧呢啊呀])*[\s:：,，“"「『]*$/u;
/** No source is longer. */
const LONGEST = 16;

/**
 * A statement without the words that tell who makes it: 有记者说不予公开的是3件 keeps 不予公开的是3件. A stretch goes only from the
 * beginning of a clause, where a verb of saying ends it and nothing of the form, no agency, year or number stands in it.
 */
export function withoutReporter(question: Question, words: ReportedWords): string {
  const { text } = question;
  let kept = "";
  let at = 0;
  for (const start of clauseStarts(text)) {
    if (start < at) continue;
    const end = asideEnd(question, start, words) ?? frameEnd(question, start, words);
    kept += text.slice(at, start);
    at = Math.max(start, end);
  }
  return `${kept}${text.slice(at)}`.replace(/[,，]$/u, "");
}

/** Where a clause ends that is only spoken to the listener, its mark with it; null where it says or asks anything. */
function asideEnd(
  { text, mentions, agencies, years, numbers }: Question,
  start: number,
  { openers }: ReportedWords,
): number | null {
  const clause = /^[^,，。;；!！?？\n]+(?:[,，。;；!！\n]|$)/u.exec(text.slice(start))?.[0];
  if (!clause || !openers.some((word) => clause.startsWith(word))) return null;
  const end = start + clause.length;
  if (numbers.length === 0) return null;
  const says = [...agencies, ...years, ...numbers].some(
    (one) => one.start < end && one.end > start,
  );
  const means = mentions.some(
    (m) => m.start >= start && m.end <= end && m.senses.some(({ kind }) => !EMPTY.has(kind)),
  );
  return says || means ? null : end;
}

const EMPTY: ReadonlySet<Sense["kind"]> = new Set<Sense["kind"]>(["harmless", "companion"]);

const clauseStarts = (text: string): readonly number[] => [
  0,
  ...[...text.matchAll(/(?:[，。;；!！\n]|,(?!\d))\s*/gu)].map(
    ({ 0: mark, index }) => index + mark.length,
  ),
];

/** The end of the longest such stretch; its start where there is none. */
function frameEnd(question: Question, start: number, words: ReportedWords): number {
  const { text } = question;
  const limit = Math.min(text.length - 1, start + LONGEST, firstMatter(question, start));
  for (let end = limit; end > start; end--) {
    const splits = question.mentions.some((m) => m.start < end && end < m.end);
    if (splits || /[“"「『:：\s]/u.test(text.charAt(end))) continue;
    const stretch = text.slice(start, end);
    if (question.numbers.length === 0 && !isTold(question, start, end, words)) continue;
    if (isFrame(stretch, words)) return end;
  }
  return start;
}

/** Without a number only 孩子说 and 记者核稿: are frames; 报告里怎么说 and 舆情那段 ask for the words. */
function isTold(
  { mentions, text }: Question,
  start: number,
  end: number,
  { sources }: ReportedWords,
): boolean {
  const stretch = text.slice(start, end);
  const asks = mentions.some(
    (m) => m.start >= start && m.end <= end && m.senses.some(({ kind }) => kind === "operation"),
  );
  const ends = /[:：]\s*$|(?:说|讲|告诉我)[着了过的是]*[,，]?$/u.test(stretch);
  return !asks && ends && sources.some((word) => word.length > 1 && stretch.includes(word));
}

/** Where the first thing of the form, agency, year or number stands. */
function firstMatter(question: Question, from: number): number {
  const { mentions, agencies, years, numbers, text } = question;
  const matter = mentions.filter(
    ({ senses, corrected }) =>
      !corrected && senses.some((s) => MATTER.has(s.kind) || (s.kind === "aspect" && !s.weak)),
  );
  const told = mentions.filter(
    (m) => m.end - m.start > 2 && m.senses.some(({ kind }) => kind === "content"),
  );
  const starts = [...matter, ...told, ...agencies, ...years, ...numbers]
    .map(({ start }) => start)
    .filter((start) => start >= from);
  return Math.min(text.length, ...starts);
}

function isFrame(stretch: string, { sources, verbs, weak }: ReportedWords): boolean {
  const ends = (word: string) => {
    const at = stretch.lastIndexOf(word);
    return at >= 0 && TAIL.test(stretch.slice(at + word.length));
  };
  if (/\d/u.test(stretch)) return false;
  if (verbs.some(ends)) return true;
  const from = Math.min(...sources.flatMap((word) => endOf(stretch, word)));
  if (from > stretch.length) return false;
  const put = weak.some((word) => ends(word) && stretch.lastIndexOf(word) >= from);
  return put || /[:：“"「『]\s*$/u.test(stretch);
}

/** Where the first such word ends: the verb stands behind it, for 简报 says nothing yet. */
function endOf(stretch: string, word: string): readonly number[] {
  const at = stretch.indexOf(word);
  return at < 0 ? [] : [at + word.length];
}
