import {
  type Applicant,
  type Metric,
  type MetricId,
  ORGANIZATION_APPLICANTS,
  splitCellId,
} from "../form/index.ts";
import type { FigureMeasure, RatioMeasure } from "./plan.ts";

/** What building a measure needs to know of the form. */
export interface Form {
  readonly metric: (id: MetricId) => Metric;
  readonly applicantLabel: (applicant: Applicant) => string;
}

type Way = FigureMeasure["ways"][number];

/**
 * A figure with the ways to get it: the printed cell, or the printed cells that add up to it
 * (不予公开 = its eight rows; 法人或其他组织 = its five columns).
 * `requests.other.all` is one row in the form of 2019 and three in that of 2021.
 */
export function figure(form: Form, id: MetricId, applicant: Applicant | null): FigureMeasure {
  const metric = form.metric(id);
  const column = metric.table === 3 ? (applicant ?? "total") : null;
  const rows = rowWays(metric);
  const ways = rows.map((row) => row.flatMap((part) => columnsOf(part, column)));
  const named = column && column !== "total" ? `（${form.applicantLabel(column)}）` : "";
  return {
    kind: "figure",
    metric: id,
    applicant: column,
    label: metric.short + named,
    unit: metric.unit,
    ways,
  };
}

/** The measure named by `requests.received@person` or `review.total`. */
export function figureOf(form: Form, cell: string): FigureMeasure {
  const { metric, applicant } = splitCellId(cell);
  return figure(form, metric, applicant);
}

/** Share of one figure in another, in percent. */
export function share(
  numerator: FigureMeasure,
  denominator: FigureMeasure,
  unit: "%" | "倍" = "%",
): RatioMeasure {
  const label =
    unit === "%"
      ? `${numerator.label}占${denominator.label}的比例`
      : `${numerator.label}是${denominator.label}的倍数`;
  return {
    kind: "ratio",
    label,
    unit,
    numerator: [numerator],
    minus: [],
    denominator: [denominator],
    less: [],
    note: null,
  };
}

function rowWays(metric: Metric): readonly (readonly MetricId[])[] {
  const single: readonly (readonly MetricId[])[] = metric.eras.length > 0 ? [[metric.id]] : [];
  const parts = metric.sumOf ? [metric.sumOf] : [];
  const older = metric.id === "requests.other.all" ? [["requests.other"]] : [];
  return [...single, ...parts, ...older];
}

function columnsOf(metric: MetricId, applicant: Applicant | null): Way {
  if (applicant === "organizations")
    return ORGANIZATION_APPLICANTS.map((part) => ({ metric, applicant: part }));
  return [{ metric, applicant }];
}
