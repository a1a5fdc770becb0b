import type { NarrativeFigure } from "../form/index.ts";
import { textsFor } from "./claim-texts.ts";
import type { PlanContext } from "./context.ts";
import { contentIn, type OwnWords } from "./own-words.ts";
import type { ReadClaim } from "./read-claim.ts";
import { ownWordsOf } from "./text-words.ts";

/** 占, 占比: what stands before it is the part, what stands behind it the whole. */
const SHARE = /占(?:比|到|了)?|比例|比重/u;

/**
 * The two figures of a report's text that a stated share is of: 新媒体占总发布量的30.22%, or of the figure just stated,
 * 网站1287条，占10.69%. The whole is the figure that the text says the part is one of (其中).
 */
export function shareOfTexts(
  context: PlanContext,
  { number, stretch }: OwnWords,
  before: ReadClaim | undefined,
): ReadClaim["share"] {
  const { question, reports } = context;
  const said = question.text.slice(stretch.start, number.whole.start);
  const sign = SHARE.exec(said);
  if (number.unit !== "%" || !sign) return null;
  const at = stretch.start + sign.index;
  const partWords = contentIn(question, { start: stretch.start, end: at });
  const wholeWords = contentIn(question, { start: at + sign[0].length, end: number.whole.start });
  const parts =
    partWords.length > 0
      ? textsFor(context, { content: partWords, head: [], isFrom: false })
      : (before?.texts ?? []);
  for (const { agency, year, figure } of parts) {
    const all = reports.find((one) => one.agency === agency && one.year === year)?.report.narrative;
    const whole = figure.partOf === null ? undefined : all?.[figure.partOf];
    if (!all || !whole || !exact(figure) || !exact(whole)) continue;
    if (isNamed(context, wholeWords, `${whole.label} ${ownWordsOf(whole, all)}`))
      return { agency, year, part: figure, whole };
  }
  return null;
}

const exact = ({ qualifier }: NarrativeFigure): boolean => qualifier === null;

/** 总发布量, 全部: the whole's own words, or only that it is the whole. */
function isNamed({ words }: PlanContext, content: readonly string[], whole: string): boolean {
  const told = content
    .map((word) => word.replace(/[总量数全部的]/gu, ""))
    .filter((word) => word !== "");
  return words.fitText(told, whole).missing.length === 0;
}
