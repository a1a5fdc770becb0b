import type { StoredReport } from "../facts/store.ts";
import type { NarrativeFigure } from "../form/index.ts";
import type { PlanContext } from "./context.ts";
import { isGeneral } from "./text-asked.ts";
import { type Candidate, ENOUGH, rankFigures } from "./text-figures.ts";

/** 政务信息里网站的占多少: the whole stands first. */
const WHOLE_FIRST = /^(.+?)(?:之中|当中|里面|里头|里|中)(.*?)(?:占|比例|比重|份额).*$/u;
/** 网站占政务信息的几成, 网站占多少: the part stands first. */
const PART_FIRST = /^(.+?)(?:占|比例|比重|份额|相当于)(?:了|到)?(.*)$/u;
/** 信息总量, 全部: no figure of its own, but that which the sentence splits. */
const ALL = /^(?:总量|总数|总共|全部|总的|所有|一共|总计|整体)$/u;

/** The part and the whole of a share between figures of the text; empty where the text does not give both. */
export function shareInText(
  context: PlanContext,
  report: StoredReport,
  content: readonly string[],
): readonly number[] {
  const { text } = context.question;
  const whole = WHOLE_FIRST.exec(text);
  const match = whole ?? PART_FIRST.exec(text);
  if (!match) return [];
  const [first = "", second = ""] = match.slice(1);
  const named = (side: string) => content.filter((word) => side.includes(word) && !isWhole(word));
  const part = figureFor(context, report, named(whole ? second : first));
  if (!part) return [];
  const split = wholeOf(part.figure, report);
  const words = named(whole ? first : second).filter((word) => word.length > 1);
  const said = words.length > 0 ? (figureFor(context, report, words)?.index ?? null) : split;
  if (said === null || (whole && said !== split)) return [];
  const alike = report.report.narrative[said]?.unit === part.figure.unit;
  return alike && said !== part.index ? [part.index, said] : [];
}

/** What every figure of a report may count, and words for all of it. */
const isWhole = (word: string) =>
  isGeneral(word) || ALL.test(word) || /^(?:发布|公开|公布|推送|发出?)了?$/u.test(word);

/** The one figure that the words fit; null where none does or two do. */
function figureFor(
  context: PlanContext,
  report: StoredReport,
  words: readonly string[],
): Candidate | null {
  if (words.length === 0) return null;
  const [best, second] = rankFigures(context, report, words);
  const fits = best && best.fit.missing.length === 0 && best.fit.score >= ENOUGH;
  return fits && !(second && second.fit.score >= best.fit.score) ? best : null;
}

/** 发布政务信息 12034 条，其中网站 1287 条: the last figure of the sentence before its 其中. */
function wholeOf({ quote, printed, unit }: NarrativeFigure, { report }: StoredReport) {
  const split = quote.lastIndexOf("其中", quote.indexOf(printed));
  if (split < 0) return null;
  const before = report.narrative
    .map((figure, index) => ({ figure, index, at: figure.quote.indexOf(figure.printed) }))
    .filter(({ figure, at }) => figure.quote === quote && figure.unit === unit && at < split)
    .sort((a, b) => b.at - a.at);
  return before[0]?.index ?? null;
}
