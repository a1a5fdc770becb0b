import { shareOfTexts } from "./claim-shares.ts";
import { textsFor } from "./claim-texts.ts";
import type { PlanContext } from "./context.ts";
import { isNeed } from "./form-words.ts";
import { applicantOf, type OwnWords, ownWords, WHOLE } from "./own-words.ts";
import type { ReadClaim } from "./read-claim.ts";
import { statedNumbers } from "./stated.ts";

/** The stated numbers of a message, the words beside each read as a question with these words would be. */
export function readClaims(context: PlanContext): readonly ReadClaim[] {
  const claims: ReadClaim[] = [];
  const stated = new Set(statedNumbers(context.question));
  for (const own of ownWords(context.question).filter(({ number }) => stated.has(number))) {
    const { start, end } = own.number.whole;
    const cells = cellsOf(context, own);
    const open = [...headLeft(context, own), ...counted(context, own, cells), ...own.open];
    const texts =
      own.isBent || isBareGrant(own)
        ? []
        : textsFor(context, { ...own, content: saidOf(context, own) });
    const share = shareOfTexts(context, own, claims.at(-1));
    const bound = boundOf(context.question.text, own.number);
    const { beside } = own;
    claims.push({ start, end, cells, bound, open, beside, texts, share });
  }
  return claims.map((claim, i) => wholeOfParts(context.question.text, claim, claims.slice(i + 1)));
}

/** The number's own words, else where the message has none those of the turn before: 不是20万吗. */
const saidOf = ({ question, memory }: PlanContext, { content }: OwnWords): readonly string[] =>
  question.content.length === 0 && question.unexplained.length === 0
    ? (memory?.narrative ?? [])
    : content;

/** 公开的6件: of requests, and of no information that was published. */
const isBareGrant = ({ content, head, number }: OwnWords): boolean =>
  content.length > 0 &&
  number.unit !== "条" &&
  head.length === 0 &&
  content.every((word) => /^公开[了的]?$/u.test(word));

/** 31件里有22件不掌握: the parts say that the whole counts requests. */
function wholeOfParts(text: string, claim: ReadClaim, parts: readonly ReadClaim[]): ReadClaim {
  const grants = GRANTED.test(text.slice(claim.end));
  const isWhole = WHOLE.test(text.slice(claim.end)) && (grants || claim.cells.length === 0);
  const ofRequests =
    grants || parts.some(({ cells }) => cells.some(({ metric }) => metric.startsWith("requests.")));
  if (!isWhole || !ofRequests || claim.open.length > 0) return claim;
  const metrics = ["requests.received", "requests.concluded"];
  return { ...claim, cells: metrics.map((metric) => ({ metric, applicant: "total" })) };
}

/** 31件里公开了6件: requests are granted, also without the word. */
const GRANTED = /^(?:的)?(?:申请)?(?:里面?|当中|之中|中)(?:有|只|就|才)?(?:公开|给)了?\d/u;

function boundOf(text: string, { start, end }: OwnWords["number"]): ReadClaim["bound"] {
  if (!/比\s*$/u.test(text.slice(0, start))) return null;
  const direction =
    /^[\p{Script=Han}%]{0,2}?(?:还要?|更)?(?:([多高大])|([少低小]))(?![\d了出])/u.exec(
      text.slice(end),
    );
  if (!direction) return null;
  return direction[1] ? "超过" : "不到";
}

/** 罚了167个人, 企业处罚167件: people or companies are counted, or name a column that the figure does not have. */
function counted(
  { form, question }: PlanContext,
  { applicant, number }: OwnWords,
  cells: ReadClaim["cells"],
): readonly string[] {
  const people = /^\s*人(?![次均])/u.test(question.text.slice(number.whole.end)) ? ["人数"] : [];
  const hasColumn = cells.some(({ metric }) => form.metric(metric).table === 3);
  if (applicant === null || cells.length === 0 || hasColumn) return people;
  return [...people, `分${form.applicantLabel(applicant)}`];
}

/** Words of the clauses before that nothing explains: the form, or a sentence of the report that holds all words of the claim. */
function headLeft({ question, reports, words }: PlanContext, own: OwnWords): readonly string[] {
  const open = question.unexplained.map((one) => one.words);
  const left = own.head.filter((word) => open.includes(word));
  const all = [...own.head, ...own.content];
  const isHeld = reports.some(({ report }) =>
    report.narrative.some(({ quote }) => words.fitText(all, quote).missing.length === 0),
  );
  return isHeld ? [] : left;
}

/** What one target of its words may mean; none where they name several things or one that stands for several. */
function cellsOf({ form, question }: PlanContext, own: OwnWords): ReadClaim["cells"] {
  const [target, second] = own.targets;
  if (!target || second || target.together || isNeed(question.text, target.end)) return [];
  const applicant = applicantOf(question, own, target) ?? "total";
  return target.metrics.map((metric) => ({
    metric,
    applicant: form.metric(metric).table === 3 ? applicant : null,
  }));
}
