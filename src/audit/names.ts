import { type CellId, PRINTED_APPLICANTS, splitCellId } from "../form/index.ts";
import { applicantLabel, metricLabel } from "../statements/index.ts";

/** Name of a column of table 3: `person` is 自然人. */
export const applicantName = (applicant: string): string => {
  const known = PRINTED_APPLICANTS.find((one) => one === applicant);
  return known ? applicantLabel(known) : applicant;
};

/** Name of a row: `requests.granted` is 予以公开. */
export const metricName = metricLabel;

/** Name of a cell: 予以公开（自然人）; the total column goes without saying. */
export function cellName(id: CellId): string {
  const { metric, applicant } = splitCellId(id);
  if (applicant === null || applicant === "total") return metricName(metric);
  return `${metricName(metric)}（${applicantName(applicant)}）`;
}
