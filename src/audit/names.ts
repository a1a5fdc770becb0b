import { z } from "zod";
import metrics from "../../knowledge/metrics.json" with { type: "json" };
import { type CellId, splitCellId } from "../form/index.ts";

const names = new Map(
  z
    .array(z.object({ id: z.string(), label: z.string(), short: z.string() }))
    .parse(metrics)
    .map((metric) => [metric.id, metric.short || metric.label]),
);

const APPLICANTS: Readonly<Record<string, string>> = {
  person: "自然人",
  company: "商业企业",
  research: "科研机构",
  charity: "社会公益组织",
  legal: "法律服务机构",
  other: "其他组织",
  total: "总计",
  organizations: "法人或其他组织",
};

/** Name of a column of table 3: `person` is 自然人. */
export const applicantName = (applicant: string): string => APPLICANTS[applicant] ?? applicant;

/** Name of a row: `requests.granted` is 予以公开. */
export const metricName = (metric: string): string => names.get(metric) ?? metric;

/** Name of a cell: 予以公开（自然人）; the total column goes without saying. */
export function cellName(id: CellId): string {
  const { metric, applicant } = splitCellId(id);
  if (applicant === null || applicant === "total") return metricName(metric);
  return `${metricName(metric)}（${applicantName(applicant)}）`;
}
