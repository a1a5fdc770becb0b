import type { NarrativeFigure } from "../form/index.ts";
import type { PlanContext } from "./context.ts";
import { isFrom, type OwnWords } from "./own-words.ts";
import type { Place } from "./plan.ts";
import type { ReadClaim } from "./read-claim.ts";
import { ownWordsOf, placeOf, withoutList } from "./text-words.ts";

/** Figures this close to the best are readings of the same words. */
const CLOSE = 0.04;
/** A part (其中), or the figure of a channel that the words do not name, is meant only where nothing else fits. */
const PART = 0.15;

/**
 * The figures of the reports' texts that a claim's words may be about, best first: every word stands in the figure's own label
 * or its own stretch of the sentence, for 网民留言3637条 is not confirmed by another number of that sentence.
 */
export function textsFor(
  context: PlanContext,
  { content, head, isFrom: before }: Pick<OwnWords, "content" | "head" | "isFrom">,
): ReadClaim["texts"] {
  const words = content.filter((word) => word.length > 1);
  const stray = content.filter((word) => word.length === 1 && !SUFFIX.test(word));
  if (words.length === 0) return [];
  const fitting = context.reports.flatMap(({ agency, year, report }) =>
    report.narrative.flatMap((figure) => {
      const own = ownWordsOf(figure, report.narrative);
      const literal = [...stray, ...words.filter((word) => NARROWER.test(word))];
      if (isFrom(figure.quote, placeOf(figure)) !== before) return [];
      if (!literal.every((word) => own.includes(word))) return [];
      if (context.words.fitText(head, figure.quote).missing.length > 0) return [];
      const score = scoreOf(context, words, figure, own);
      const printed = words.filter((word) => `${figure.label}${own}`.includes(word)).length;
      return score === null ? [] : [{ agency, year, figure, score, printed }];
    }),
  );
  const most = Math.max(...fitting.map(({ printed }) => printed));
  const closest = fitting.filter((one) => one.printed === most);
  const ranked = fitting
    .filter((one) => closest.includes(one) || closest.some((part) => isWholeOf(context, one, part)))
    .sort((a, b) => b.score - a.score);
  return ranked
    .filter(({ score }) => score >= (ranked[0]?.score ?? 0) - CLOSE)
    .map(({ agency, year, figure }) => ({ agency, year, figure }));
}

interface Placed extends Place {
  readonly figure: NarrativeFigure;
}

/** A figure whose words are only like those said is meant where its part has the words themselves: 公开信息12034条. */
function isWholeOf(
  { reports }: PlanContext,
  whole: Placed,
  { agency, year, figure }: Placed,
): boolean {
  const report = reports.find((one) => one.agency === agency && one.year === year)?.report;
  return figure.partOf !== null && report?.narrative[figure.partOf] === whole.figure;
}

/** A figure that counts these is meant only where the words say so: 主动公开31件 is not of 依申请公开31件. */
const NEEDED: readonly (readonly [own: RegExp, said: RegExp])[] = [
  [/申请/u, /申请|[收接]|来件|提|本级|系统/u],
  [/窗口/u, /窗口|单位|排查|检查|大厅/u],
];

/** Words that narrow what they stand before: no word of like meaning does for them. */
const NARROWER = /负面|重大|重点|突发|不良|恶性|典型|新增|首次|涉/u;

/** Characters that only end a word: 解读稿, 点赞量. */
const SUFFIX = /^[稿量数件份者]$/u;

/** How well the words fit a figure; null where one of them is not its own. */
function scoreOf(
  { words }: PlanContext,
  content: readonly string[],
  figure: NarrativeFigure,
  around: string,
): number | null {
  const { channel, label, partOf } = figure;
  const own = { ...figure, label: withoutList(figure), quote: "" };
  if (NEEDED.some(([own, said]) => own.test(label) && !said.test(content.join(" ")))) return null;
  const { score, missing } = words.fitFigure(content, own, around);
  if (missing.length > 0) return null;
  const ofChannel = channel !== null && label.includes(channel);
  const named =
    channel !== null && words.fitText([channel], content.join(" ")).missing.length === 0;
  return score - (named ? 0 : ofChannel || partOf !== null ? PART : 0);
}
