import type { Applicant } from "../form/index.ts";
import { contentWords } from "../slots/content-words.ts";
import type { Question, Unexplained } from "../slots/question.ts";
import { type Mention, sensesOf } from "../slots/sense.ts";
import type { Target } from "../slots/target.ts";
import type { NumberMention } from "../text/index.ts";
import { bentBy } from "./bent-claim.ts";
import type { ReadClaim } from "./read-claim.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a statement says beside one of its numbers: the stretch that is the number's own, read as a question's words are. */
export interface OwnWords {
  readonly number: NumberMention;
  readonly stretch: Span;
  /** Words of the clauses before its own: 规范性文件实行清单管理，年内出台11件. */
  readonly head: readonly string[];
  readonly targets: readonly Target[];
  /** Words that nothing of the form explains. */
  readonly open: readonly string[];
  /** 由六页简化为一页: the first number is what it was before. */
  readonly isFrom: boolean;
  /** 不是207件, 增加了79件: the number is denied, or is not of the figure itself. */
  readonly isBent: boolean;
  /** Words of its own clause that mean nothing in a question. */
  readonly beside: ReadClaim["beside"];
  /** The one applicant that its own words name: 自然人公开33件、企业公开5件 are each their own. */
  readonly applicant: Applicant | null;
  /** Words that say what is counted, whatever reads it, the unexplained ones among them. */
  readonly content: readonly string[];
}

/** Marks between which the words of one number stand. */
const STOP = /[,，;；。、:：()（）|\s?？!！]/u;

/** The words of every number of a statement: 女性申请31件，处罚167件 gives 女性 and 申请 to 31, 处罚 to 167. */
export function ownWords(question: Question): readonly OwnWords[] {
  const stating = [...question.numbers]
    .filter(({ unit }) => !NARROWING.has(unit ?? ""))
    .sort((a, b) => a.start - b.start);
  const numbers = stating.map(({ whole }) => whole);
  return stating.flatMap((number, i) => {
    const { [i - 2]: beforeLast, [i - 1]: before, [i]: whole, [i + 1]: next } = numbers;
    if (!whole) return [];
    const from = before ? endOfOwn(question, before, whole, beforeLast) : 0;
    const to = endOfOwn(question, whole, next, before);
    return readStretch(question, number, { start: from, end: to });
  });
}

/** 60岁以上老人, 3月收到: such a number narrows what is counted and counts nothing. */
const NARROWING: ReadonlySet<string> = new Set([
  ..."岁 年 个月 月 天 日 小时 分钟 周 点 号".split(" "),
]);

/**
 * Where the words of a number end: at the next mark. With no mark before the next number the words between are its own only
 * where none stand before it: 22件不掌握2件信访, but 窗口277个问题145处.
 */
function endOfOwn(
  { text, mentions, unexplained }: Question,
  number: Span,
  next: Span | undefined,
  before: Span | undefined,
): number {
  const limit = next?.start ?? text.length;
  const whole = WHOLE.exec(text.slice(number.end, limit));
  if (whole && next) return number.end + whole[0].length;
  const stop = text.slice(number.end, limit).search(STOP);
  if (stop >= 0) return number.end + stop;
  if (!next) return text.length;
  const lead = { start: lastStop(text, before?.end ?? 0, number.start), end: number.start };
  const words = contentWords(within(mentions, lead), within(unexplained, lead));
  const leadsOn = /[至到为成]\s*$/u.test(text.slice(number.end, limit));
  return words.length > 0 || leadsOn ? number.end : limit;
}

/** 31件申请里22件不掌握: what the parts are of. */
export const WHOLE = /^(?:的)?(?:公开)?(?:申请)?(?:里面?|当中|之中|中)(?:有|是)?/u;

/** The place behind the last mark before `to`, save blanks and colons that only lead up to the number: 政务信息 12034. */
function lastStop(text: string, from: number, to: number): number {
  const lead = /[\s:：]*$/u.exec(text.slice(from, to))?.[0].length ?? 0;
  for (let at = to - lead - 1; at >= from; at--) if (STOP.test(text.charAt(at))) return at + 1;
  return from;
}

function readStretch(question: Question, number: NumberMention, stretch: Span): OwnWords {
  const clause = lastStop(question.text, stretch.start, number.whole.start);
  const own = { start: Math.max(stretch.start, clause), end: stretch.end };
  const parts = partsBefore(question, number.start);
  const narrowed = question.numbers.filter(({ unit }) => NARROWING.has(unit ?? ""));
  const bent = bentBy(question, own, number);
  return {
    number,
    stretch,
    isBent: bent.length > 0,
    head: contentIn(question, { start: stretch.start, end: own.start }),
    targets: within(question.targets, stretch),
    open: [
      ...parts,
      ...bent,
      ...within(
        narrowed.map(({ whole }) => whole),
        stretch,
      ).map(({ start, end }) => question.text.slice(start, end)),
      ...within(question.unexplained, own).map(({ words }) => words),
    ],
    content: [...contentIn(question, own), ...parts],
    beside: besideIn(question, own),
    isFrom: isFrom(question.text, number.whole.start),
    applicant: onlyApplicant(within(question.mentions, stretch)),
  };
}

/** Words of a stretch that say what is counted, the unexplained ones among them. */
export function contentIn(question: Question, stretch: Span): readonly string[] {
  const unexplained = within(question.unexplained, stretch);
  const known = contentWords(within(question.mentions, stretch), unexplained);
  return [...new Set([...known, ...unexplained.map(({ words }) => words)])];
}

/** The applicant of a number: its own words', else the one that its target took from words before it, never from behind. */
export function applicantOf(
  { mentions }: Question,
  { applicant, number }: OwnWords,
  target: Target,
): Applicant | null {
  const before = mentions
    .filter(({ end }) => end <= number.start)
    .flatMap((mention) => sensesOf(mention, "applicant").map((sense) => sense.applicant));
  const carried = target.applicant !== null && before.includes(target.applicant);
  return applicant ?? (carried ? target.applicant : null);
}

function besideIn({ text, mentions }: Question, own: Span): ReadClaim["beside"] {
  const harmless = within(mentions, own).filter(
    (mention) => sensesOf(mention, "harmless").length > 0,
  );
  return harmless.map(({ start, words }) => ({ words, opens: OPENS.test(text.slice(0, start)) }));
}

/** Nothing, or a polite word, stands before: 请复核处罚167件. */
const OPENS = /(?:^|[,，。;；:：\s]|请|麻烦|帮我?|给我|一下)$/u;

/** True where the number that stands here is what something was before it changed. */
export const isFrom = (text: string, at: number): boolean => /[由从]\s*$/u.test(text.slice(0, at));

function onlyApplicant(mentions: readonly Mention[]): Applicant | null {
  const named = mentions.flatMap((mention) =>
    sensesOf(mention, "applicant").filter(({ weak }) => !weak),
  );
  const [first] = named;
  return first && named.every(({ applicant }) => applicant === first.applicant)
    ? first.applicant
    : null;
}

/** 交警支队: a part of a bureau has no report of its own, and the bureau's figure is not the part's; nor is it an absent agency's. */
const partsBefore = ({ agencies }: Question, to: number): readonly string[] =>
  agencies
    .filter(({ note, kind, start }) => (note !== null || kind === "absent") && start < to)
    .map(({ words }) => words);

const within = <One extends Span | Mention | Unexplained>(
  spans: readonly One[],
  { start, end }: Span,
): readonly One[] => spans.filter((span) => span.start >= start && span.end <= end);

/** 全部败诉, 比上年减少: a word of the form, or of growth, says something too. */
const isTelling = (mention: Mention): boolean =>
  mention.senses.every((sense) => sense.kind === "aspect" || sense.kind === "object") ||
  sensesOf(mention, "operation").some(({ operation }) => operation === "growth");

/** Clauses behind the last number whose words the form does not explain: they state something that is not checked. */
export function wordsBehind(question: Question): string | null {
  const last = ownWords(question).at(-1);
  if (!last) return null;
  const rest = { start: last.stretch.end, end: question.text.length };
  const says =
    within(question.unexplained, rest).some(({ words }) => words.length > 1) ||
    within(question.mentions, rest).some(isTelling);
  const words = question.text.slice(rest.start).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "");
  return says && words !== "" ? words : null;
}
