import { OUTCOMES, PRINTED_APPLICANTS } from "../form/index.ts";
import type { PlanContext } from "./context.ts";
import { figure } from "./measure.ts";
import type { FigureMeasure } from "./plan.ts";

/** The rows that a group adds up, the results of a dispute block, or the outcomes of the requests. */
export function partsOf(
  { form, knowledge, question }: PlanContext,
  measure: FigureMeasure,
): readonly FigureMeasure[] {
  const metric = form.metric(measure.metric);
  const column = measure.applicant;
  const routes =
    metric.id === "litigation.all.total" && /两类|两种|哪类|各类|类型|分类/u.test(question.text);
  if (routes)
    return ["litigation.direct.total", "litigation.after_review.total"].map((id) =>
      figure(form, id, null),
    );
  const isDispute = metric.object === "review" || metric.object === "litigation";
  if (isDispute && metric.aspect === "total")
    return knowledge.metrics
      .filter((m) => m.object === metric.object && m.route === metric.route && m.aspect !== "total")
      .map((m) => figure(form, m.id, null));
  if (metric.id === "requests.concluded") return OUTCOMES.map((id) => figure(form, id, column));
  return (metric.sumOf ?? []).map((id) => figure(form, id, column));
}

/** The six applicants of a row. */
export function applicantsOf(
  { form }: PlanContext,
  measure: FigureMeasure,
): readonly FigureMeasure[] {
  return PRINTED_APPLICANTS.filter((applicant) => applicant !== "total").map((applicant) =>
    figure(form, measure.metric, applicant),
  );
}
