import type { NarrativeFigure } from "../form/index.ts";
import type { PlanContext } from "./context.ts";
import type { ReadClaim } from "./plan.ts";

/** Figures this close to the best are readings of the same words. */
const CLOSE = 0.04;
/** A part (其中), or the figure of a channel that the words do not name, is meant only where nothing else fits. */
const PART = 0.15;

/**
 * The figures of the reports' texts that a claim's words may be about, best first: every word stands in the figure's own label
 * or its own stretch of the sentence, for 网民留言3637条 is not confirmed by another number of that sentence.
 */
export function textsFor(context: PlanContext, content: readonly string[]): ReadClaim["texts"] {
  const words = content.filter((word) => word.length > 1);
  const stray = content.filter((word) => word.length === 1 && !SUFFIX.test(word));
  if (words.length === 0) return [];
  const fitting = context.reports.flatMap(({ agency, year, report }) =>
    report.narrative
      .filter((figure) => stray.every((char) => ownWordsOf(figure).includes(char)))
      .flatMap((figure) => {
        const score = scoreOf(context, words, figure);
        return score === null ? [] : [{ agency, year, figure, score }];
      }),
  );
  const ranked = fitting.sort((a, b) => b.score - a.score);
  return ranked
    .filter(({ score }) => score >= (ranked[0]?.score ?? 0) - CLOSE)
    .map(({ agency, year, figure }) => ({ agency, year, figure }));
}

/** A figure that counts these is meant only where the words say so: 主动公开31件 is not of 依申请公开31件. */
const NEEDED: readonly (readonly [own: RegExp, said: RegExp])[] = [
  [/申请/u, /申请|[收接]|来件|提|本级|系统/u],
  [/窗口/u, /窗口|单位|排查|检查|大厅/u],
];

/** Characters that only end a word: 解读稿, 点赞量. */
const SUFFIX = /^[稿量数件份者]$/u;

/** How well the words fit a figure; null where one of them is not its own. */
function scoreOf(
  { words }: PlanContext,
  content: readonly string[],
  figure: NarrativeFigure,
): number | null {
  const { channel, label, partOf } = figure;
  const own = { ...figure, label: withoutList(figure), quote: "" };
  if (NEEDED.some(([own, said]) => own.test(label) && !said.test(content.join(" ")))) return null;
  const { score, missing } = words.fitFigure(content, own, ownWordsOf(figure));
  if (missing.length > 0) return null;
  const ofChannel = channel !== null && label.includes(channel);
  const named =
    channel !== null && words.fitText([channel], content.join(" ")).missing.length === 0;
  return score - (named ? 0 : ofChannel || partOf !== null ? PART : 0);
}

/** 户政、出入境、行政审批等窗口单位277个 counts all that are listed: the last of them is no word of its own. */
function withoutList({ label, quote }: NarrativeFigure): string {
  const isLast = quote[quote.indexOf(label.slice(0, 4)) - 1] === "、";
  return isLast ? label.replace(/^[^、]*?等/u, "") : label;
}

/** The words around a figure between the marks of its sentence, with the account whose figure it is: “信阳警事”抖音. */
export function ownWordsOf({ quote, printed, channel, label }: NarrativeFigure): string {
  const at = placeOf(quote, printed);
  if (at < 0) return label;
  const before =
    quote
      .slice(0, at)
      .split(/[，；。、,;\d]|及|和/u)
      .at(-1) ?? "";
  const after = quote.slice(at + printed.length).split(/[，；。、,;\d]|及|和/u)[0] ?? "";
  const account = channel
    ? (new RegExp(`[“"]([^”"]+)[”"](?:官方)?${channel}`, "u").exec(quote)?.[1] ?? "")
    : "";
  return `${account} ${before} ${after}`;
}

/** Where a number stands as a whole: the 1 of 应诉1起, not of 31件. */
function placeOf(quote: string, printed: string): number {
  for (let at = quote.indexOf(printed); at >= 0; at = quote.indexOf(printed, at + 1)) {
    const beside = `${quote[at - 1] ?? ""}${quote[at + printed.length] ?? ""}`;
    if (!/\d/u.test(beside)) return at;
  }
  return -1;
}
