import { type Applicant, cellId, type MetricId, PRINTED_APPLICANTS } from "../../form/index.ts";
import type { Lookup } from "../../statements/index.ts";
import type { Audited, ReportCells } from "../outcome.ts";

/** What the tables say, this year's and last year's. A blank total stands for the sum of what is filled beside it. */
export const lookupIn =
  (audited: Audited): Lookup =>
  (metric: MetricId, applicant: Applicant | null, year) => {
    const at =
      year === "own" || year === audited.report.year
        ? audited
        : year === "previous" || year === audited.report.year - 1
          ? audited.previous
          : null;
    return at ? valueIn(at, metric, applicant) : null;
  };

function valueIn(
  { cells }: ReportCells,
  metric: MetricId,
  applicant: Applicant | null,
): number | null {
  const printed = cells.value(cellId(metric, applicant));
  if (printed !== null || applicant !== "total") return printed;
  const parts = PRINTED_APPLICANTS.filter((column) => column !== "total").flatMap(
    (column) => cells.value(`${metric}@${column}`) ?? [],
  );
  return parts.length > 0 ? parts.reduce((sum, part) => sum + part, 0) : null;
}
