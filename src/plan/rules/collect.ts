import { asks } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Axis, Measure, Plan } from "../plan.ts";
import { subjectOf, termsFor } from "../subject.ts";
import { computation } from "./computation.ts";
import { placed } from "./placed.ts";

/** 加起来, 总和: over items, agencies or years. A single figure is not summed: 共几件 asks for it as it is. */
export const sumRule: PlanRule = {
  name: "合计",
  read(context) {
    const { question } = context;
    if (!wantsSum(context) || asks(question, "count_agencies", "top", "bottom")) return null;
    const { measures, open } = subjectOf(context);
    if (measures.length === 0 || open || isOneObject(context) || namesTotal(measures)) return null;
    return placed(context, () => {
      const terms = termsFor(eachOnce(withoutGroups(measures, context)), context.places.held);
      if (terms.length < 2) return null;
      if (measures.some((m) => m.kind === "ratio"))
        return computation("比率不能相加。可以问每一家（每一年）的比率，或加权平均。");
      return { kind: "sum", terms, axis: axisOf(context, measures) };
    });
  },
};

/** 加起来; 总数 and 总额 only over several reports, for one of them they are the figure itself. */
const wantsSum = ({ question, places }: PlanContext) =>
  asks(question, "sum") || (places.held.length > 1 && /总[数额]|合计/u.test(question.text));

/** 执法案卷加行政查询，这两条没给的: a group that the rows belong to is not added to them once more. */
export const withoutGroups = (measures: readonly Measure[], { form }: PlanContext) =>
  measures.filter(
    (group) =>
      group.kind !== "figure" ||
      !measures.some((row) => row.kind === "figure" && holdsRow(form, group.metric, row.metric)),
  );

/** 维持、纠正、其他、未审结,还有合计: the total of a block is asked for beside its results, not added to them. */
function namesTotal(measures: readonly Measure[]): boolean {
  const ids = measures.flatMap((one) => (one.kind === "figure" ? [one.metric] : []));
  const blocks = ids.filter((id) => id.endsWith(".total")).map((id) => id.slice(0, -5));
  return blocks.some((block) => ids.filter((id) => id.startsWith(block)).length > 2);
}

/** 以个人名义要信息，要了多少回: what is named twice is added once. */
const eachOnce = (measures: readonly Measure[]): readonly Measure[] =>
  measures.filter((one, i) => measures.findIndex(({ label }) => label === one.label) === i);

/** 办结总计 holds every result, a group its rows. */
const holdsRow = (form: PlanContext["form"], group: string, row: string): boolean =>
  (form.metric(group).sumOf?.includes(row) ?? false) ||
  (group === "requests.concluded" && OUTCOME.test(row));

const OUTCOME = /^requests\.(?:granted|partial|denied|unavailable|rejected|other)/u;

/** 规范性文件一共几件: issued, repealed and in force are told side by side, for their sum counts nothing. */
const isOneObject = ({ question: { targets }, places }: PlanContext) =>
  targets.length === 1 && targets[0]?.together === true && places.held.length === 1;

/** 年均, 平均: over years or agencies; shares are weighted. */
export const averageRule: PlanRule = {
  name: "平均",
  read(context) {
    if (!asks(context.question, "average")) return null;
    if (asks(context.question, "difference", "ratio"))
      return computation("和平均数比，请分两步：先问平均是多少，再同它比。");
    const { measures } = subjectOf(context);
    const [measure] = measures;
    if (!measure) return null;
    return placed(context, (): Plan | null => {
      const terms = termsFor([measure], context.places.held);
      const axis = context.places.agencies.length > 1 ? "agency" : "year";
      return terms.length < 2
        ? computation("只有一份年报的数，算不出平均。")
        : { kind: "average", terms, axis };
    });
  },
};

/** What differs between the terms of several measures, agencies and years. */
export function axisOf(context: PlanContext, measures: readonly Measure[]): Axis {
  const { places } = context;
  if (new Set(places.held.map((place) => place.agency)).size > 1) return "agency";
  if (new Set(places.held.map((place) => place.year)).size > 1) return "year";
  const applicants = measures.map((m) => (m.kind === "figure" ? m.applicant : null));
  const metrics = measures.map((m) => (m.kind === "figure" ? m.metric : m.label));
  return new Set(metrics).size === 1 && new Set(applicants).size > 1 ? "applicant" : "item";
}
