import type { StoredReport } from "../facts/store.ts";
import type { NarrativeFigure } from "../form/index.ts";
import { splitClauses } from "../slots/clauses.ts";
import { asks } from "../slots/question.ts";
import { type Fit, ownStretch } from "../slots/report-words.ts";
import type { PlanContext } from "./context.ts";
import type { Place } from "./plan.ts";
import { countedOf, isGeneral, isOtherSide, namedBefore, undoes } from "./text-asked.ts";

/** Share of the question's content that a figure's sentence must hold. */
export const ENOUGH = 0.72;

/** A figure of a report's text and how well the question's words fit it. */
export interface Candidate {
  readonly index: number;
  readonly figure: NarrativeFigure;
  readonly fit: Fit;
}

/** 收了多少钱, 处理费收了多少: a count of pieces is no answer. */
const MONEY_ASKED =
  /(?:多少|几|什么|啥)(?:钱|块|[万亿]*元)|(?:费|款)用?[^,，。]{0,6}多少|金额|[万亿]元|\d元/u;
const NO_FIT: Fit = { score: 0, missing: [] };

/** All figures of a report's text, best fit first. */
export function rankFigures(
  { words, question }: PlanContext,
  { report }: StoredReport,
  content: readonly string[],
): readonly Candidate[] {
  const unit = unitAsked(question.text);
  const named = namedBefore(question);
  const sought = named === null ? content : [...content, named];
  const computes = asks(question, "sum", "difference", "ratio", "share", "divide", "growth");
  const counted = named ?? (computes ? null : countedOf(question.text, content));
  const money = MONEY_ASKED.test(question.text);
  return report.narrative
    .map((figure, index) => {
      if (money && !figure.unit?.endsWith("元")) return { index, figure, fit: NO_FIT };
      if (isOtherSide(question.text, figure) || undoes(question.text, figure.quote))
        return { index, figure, fit: NO_FIT };
      if (unit?.has("人次") && figure.unit !== "人次") return { index, figure, fit: NO_FIT };
      const fit = words.fitFigure(sought, figure, ownStretch(figure));
      const wrongUnit = unit !== null && figure.unit !== null && !unit.has(figure.unit);
      const elsewhere = counted !== null && !holdsCounted(words, counted, figure);
      const less = (wrongUnit ? AMISS : 0) + (elsewhere ? BESIDE : 0);
      return { index, figure, fit: { ...fit, score: fit.score - less } };
    })
    .sort((a, b) => b.fit.score - a.fit.score);
}

/** What a wrong measure word takes from a fit. */
const AMISS = 0.15;
/** What it takes where what is counted stands beside another number of the sentence. */
const BESIDE = 0.25;

/** What is counted stands in the figure's label, channel or stretch of the sentence. */
const holdsCounted = (
  words: PlanContext["words"],
  counted: string,
  figure: NarrativeFigure,
): boolean =>
  words.fitText([counted], `${figure.label} ${figure.channel ?? ""} ${ownStretch(figure)}`).missing
    .length === 0;

/** Two clauses that each ask for a figure want two figures, not their sum. */
export const asksTwice = ({ question }: PlanContext) =>
  splitClauses(question.text).filter(({ start, end }) =>
    /[几多]/u.test(question.text.slice(start, end)),
  ).length > 1;

/** 全系统接到几件，本级又是几件: each clause that asks for a figure is looked up by its own words. */
export function byClause(
  context: PlanContext,
  report: StoredReport,
  content: readonly string[],
): readonly Candidate[] {
  const { text } = context.question;
  const asked = splitClauses(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((clause) => /[几多]/u.test(clause));
  if (asked.length < 2) return [];
  return bestOfEach(context, report, asked, content);
}

/** 政策解读加网站公开: each part of a computation is looked up by its own words. */
export function byParts(
  context: PlanContext,
  report: StoredReport,
  content: readonly string[],
  between: RegExp,
): readonly Candidate[] {
  const parts = context.question.text.split(between);
  return bestOfEach(context, report, parts, content);
}

/** 网站跟新媒体差几条 names no order: the larger of one report comes first; 比 and 减 say theirs. */
export function largerFirst<Told extends { readonly place: Place; readonly index: number }>(
  { reports, question }: PlanContext,
  items: readonly Told[],
): readonly Told[] {
  const years = new Set(items.map(({ place }) => place.year)).size;
  if (/[比减]/u.test(question.text) || years > 1 || items.length !== 2) return items;
  const amountOf = ({ place, index }: Told) =>
    reports.find((r) => r.agency === place.agency && r.year === place.year)?.report.narrative[index]
      ?.value ?? 0;
  return [...items].sort((a, b) => amountOf(b) - amountOf(a));
}

/** 邮寄的申请: 申请 stands beside every number there; the word that tells which is 邮寄. */
function tellingOf(group: readonly string[]): readonly string[] {
  const telling = group.filter((word) => !isGeneral(word));
  return telling.length > 0 ? telling : group;
}

/** 网站、新媒体、政策解读加总, 新媒体比网站多发几条: every part has a figure of its own in this report, or there are none. */
export function everyPart(
  context: PlanContext,
  report: StoredReport,
  content: readonly string[],
  between: RegExp,
): readonly Candidate[] {
  const parts = context.question.text
    .split(between)
    .map((part) => tellingOf(content.filter((word) => part.includes(word))))
    .filter((group) => group.length > 0);
  const found = parts.flatMap((group) => {
    const [best, second] = rankFigures(context, report, group);
    const isOne = best && best.fit.missing.length === 0 && best.fit.score >= ENOUGH;
    return isOne && !(second && second.fit.score >= best.fit.score) ? [best] : [];
  });
  const distinct = new Set(found.map(({ index }) => index)).size;
  const told = new Set(parts.flat()).size === new Set(tellingOf(content)).size;
  return told && parts.length > 1 && distinct === parts.length ? found : [];
}

function bestOfEach(
  context: PlanContext,
  report: StoredReport,
  parts: readonly string[],
  content: readonly string[],
): readonly Candidate[] {
  const groups = parts
    .map((part) => tellingOf(content.filter((word) => part.includes(word))))
    .filter((group) => group.length > 0);
  const found = groups.flatMap((group) => {
    const [best] = rankFigures(context, report, group);
    return best && best.fit.score >= ENOUGH ? [best] : [];
  });
  return [...new Map(found.map((candidate) => [candidate.index, candidate])).values()];
}

const UNITS: readonly (readonly string[])[] = [
  ["条"],
  ["篇"],
  ["期"],
  ["场"],
  ["人次"],
  ["家", "个", "户"],
  ["起", "件", "宗"],
  ["通", "次", "个", "件"],
  ["%"],
];

/** Units that the asker's classifier may stand for: 几家 → 家 or 个. null where none is used. */
function unitAsked(text: string): ReadonlySet<string> | null {
  const match = /(?:几|多少)\s*(条|篇|期|场|人次|家|起|通|宗)/u.exec(text);
  if (!match?.[1]) return null;
  const group = UNITS.find((units) => units.includes(match[1] ?? ""));
  return group ? new Set(group) : null;
}
