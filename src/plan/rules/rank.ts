import { asks } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import { applicantsOf, partsOf } from "../parts.ts";
import type { Axis, FigureMeasure, Measure, Place, Plan, Term } from "../plan.ts";
import { subjectOf, termsFor } from "../subject.ts";
import { limitOf, placeOf } from "../thresholds.ts";
import { computation } from "./computation.ts";
import { placed } from "./placed.ts";

/** 最多, 前三, 垫底, 哪一年高峰: over agencies, years, items or applicants. */
export const rankingRule: PlanRule = {
  name: "排名",
  read(context) {
    const { question } = context;
    const named = limitOf(question) ?? placeOf(question);
    if (!asks(question, "top", "bottom", "rank") && named === null) return null;
    const { measures, open } = subjectOf(context);
    if (measures.length === 0 || open) return null;
    return placed(
      context,
      () =>
        placeOfOne(context, measures) ?? withoutOthers(context) ?? planRanking(context, measures),
    );
  },
};

/** 市公安局排第几: where the one that is named stands among all that are held of that year. */
function placeOfOne(
  { question, places, register }: PlanContext,
  measures: readonly Measure[],
): Plan | null {
  const [place, more] = places.held;
  const [measure, other] = measures;
  const asked = /第几|排几|几名|名次|什么位置|全[市县区](?:最|第|排|倒数)/u.test(question.text);
  if (!asked || !place || more || !measure || other || question.applicants.length > 0) return null;
  const all = register.agencies.flatMap((agency): Place[] => {
    const name = register.nameIn(agency, place.year);
    return name ? [{ agency: name, year: place.year }] : [];
  });
  if (all.length < 2) return null;
  const order = asks(question, "bottom", "ascending") ? "least" : "most";
  const terms = termsFor([measure], all);
  return { kind: "ranking", terms, axis: "agency", order, limit: 1, only: 1, focus: place.agency };
}

/** 哪个区县最多, 哪家最多 where one agency alone is held: its own applicants are no answer. */
function withoutOthers({ question, places }: PlanContext): Plan | null {
  const ofAgencies =
    /[哪几]个?(?:区县|县区|区|县|市|乡镇|街道|单位|部门|机关|局|分局|地方|地区)|[哪几]家/u;
  const [agency, other] = places.agencies;
  if (!agency || other || places.said.agency || !ofAgencies.test(question.text)) return null;
  return computation(`这里只有${agency}一家的年报，各家之间排不了。`);
}

/** So few are all named: who asks which of two is more wants to see both. */
const FEW = 3;

function planRanking(context: PlanContext, named: readonly Measure[]): Plan | null {
  const { question, places } = context;
  const sums = asks(question, "sum") || /合计|之和|总和/u.test(question.text);
  const measures = sums && places.held.length > 1 ? added(named) : named;
  if (places.years && places.years.length > 1 && places.agencies.length > 1 && compares(question))
    return computation("各家的增减还不能排名，请逐家问，例如“市公安局2024年新收比2023年多多少”。");
  const axis = rankingAxis(context, measures);
  return rankTerms(context, termsAlong(context, axis, measures), axis);
}

/** The ranking of terms in the order and for as many places as the question asks; null for fewer than two. */
export function rankTerms(
  { question }: PlanContext,
  terms: readonly Term[],
  axis: Axis,
): Plan | null {
  if (terms.length < 2) return null;
  const least =
    asks(question, "bottom", "ascending") ||
    /倒数|[后末](?:[一二两三四五六七八九十]|\d)/u.test(question.text);
  const few = terms.length <= FEW ? terms.length : 1;
  const limit = limitOf(question) ?? (asks(question, "top", "bottom") ? few : 10);
  const only = placeOf(question);
  return { kind: "ranking", terms, axis, order: least ? "least" : "most", limit, only };
}

/** 谁2024年新收比2023年少: a ranking by change. */
const compares = ({ text }: PlanContext["question"]) => /比|较/u.test(text);

/** 许可和处罚之和最大: the figures as one, where all count the same. */
function added(measures: readonly Measure[]): readonly Measure[] {
  const figures = measures.filter((one): one is FigureMeasure => one.kind === "figure");
  const [first, second] = figures;
  const alike = figures.every(({ unit }) => unit === first?.unit);
  if (!first || !second || figures.length < measures.length || !alike) return measures;
  const label = `${figures.map((one) => one.label).join("、")}合计`;
  const none = { minus: [], denominator: [], less: [], note: null };
  return [{ kind: "ratio", label, unit: first.unit, numerator: figures, ...none }];
}

/** What a ranking of these measures runs over. */
export function rankingAxis(context: PlanContext, measures: readonly Measure[]): Axis {
  const { question, places } = context;
  if (asks(question, "which_year")) return "year";
  if (asks(question, "which_applicant")) return "applicant";
  if (places.agencies.length > 1) return "agency";
  const [measure] = measures;
  const parts = measure?.kind === "figure" ? partsOf(context, measure) : [];
  if (measures.length > 1 || parts.length > 1) return "item";
  if (places.held.length > 1) return "year";
  return measure?.kind === "figure" && measure.metric.startsWith("requests.")
    ? "applicant"
    : "item";
}

/** The terms that a ranking along the axis compares. */
export function termsAlong(
  context: PlanContext,
  axis: Axis,
  measures: readonly Measure[],
): readonly Term[] {
  const { places } = context;
  const [measure] = measures;
  const latest = places.held.slice(-1);
  switch (axis) {
    case "agency":
    case "year":
      return termsFor(measures.slice(0, 1), placesAlong(context, axis));
    case "applicant":
      return measure?.kind === "figure" ? termsFor(applicantsOf(context, measure), latest) : [];
    case "item": {
      const parts =
        measure?.kind === "figure" && measures.length === 1 ? partsOf(context, measure) : measures;
      return termsFor(parts, latest);
    }
  }
}

/** Places along the axis: all years held where a year is asked for, else those asked for. */
export function placesAlong(context: PlanContext, axis: Axis): readonly Place[] {
  const { places, register, question } = context;
  const [agency] = places.agencies;
  if (axis !== "year" || !agency || (places.said.year && places.held.length > 1))
    return places.held;
  const held = register.years(agency);
  const years = question.years.length > 1 ? places.held.map((p) => p.year) : held;
  return years.flatMap((year) => {
    const name = register.nameIn(agency, year);
    return name ? [{ agency: name, year }] : [];
  });
}
