import type { PlanContext } from "../context.ts";
import { figure } from "../measure.ts";
import type { FigureMeasure } from "../plan.ts";

/** Of several figures the one that holds the others: 办结 beside its outcomes, 总计 beside its parts. */
export function onlyTotal(
  figures: readonly FigureMeasure[],
  context: PlanContext,
): FigureMeasure | null {
  const holders = figures.filter((f) =>
    figures.every(
      (other) => other === f || wholeOf(other, context)?.metric === f.metric || addsUp(f, other),
    ),
  );
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

/** 行政诉讼 is both of its kinds. */
const addsUp = (whole: FigureMeasure, { metric, applicant }: FigureMeasure): boolean =>
  whole.ways.some(
    (way) =>
      way.length > 1 && way.some((cell) => cell.metric === metric && cell.applicant === applicant),
  );

/** The whole that a figure is part of, where the form has one. */
export function wholeOf(measure: FigureMeasure, { form }: PlanContext): FigureMeasure | null {
  const { metric, applicant } = measure;
  if (applicant && applicant !== "total") return figure(form, metric, "total");
  if (/^requests\.(?:received|carried_in|carried_out|concluded)$/u.test(metric))
    return figure(form, "requests.handled", applicant);
  if (metric === "requests.handled") return null;
  if (metric.startsWith("requests.")) return figure(form, "requests.concluded", applicant);
  const dispute = /^(review|litigation\.\w+)\.(\w+)$/u.exec(metric);
  if (dispute?.[1])
    return figure(form, dispute[2] === "total" ? "disputes.total" : `${dispute[1]}.total`, null);
  return null;
}
