import { z } from "zod";
import metrics from "../../knowledge/metrics.json" with { type: "json" };
import type { Applicant, MetricId } from "../form/index.ts";
import { statementWords } from "./words.ts";

const rows = z
  .array(
    z.object({
      id: z.string(),
      object: z.string(),
      aspect: z.string(),
      route: z.string().nullable(),
      table: z.number(),
      unit: z.string(),
      label: z.string(),
      short: z.string(),
      sumOf: z.array(z.string()).optional(),
    }),
  )
  .parse(metrics);

/** Statements are read by the words of the present form; the table of 2014-2018 has its own and is checked by its text alone. */
const present = rows.filter((row) => row.table !== 0);

/** A metric as statements need it. */
export type MetricRow = (typeof rows)[number];

const byId = new Map(rows.map((row) => [row.id, row]));

export const metricRow = (id: MetricId): MetricRow | null => byId.get(id) ?? null;

/** Name of a metric for people: 办结总计. */
export const metricLabel = (id: MetricId): string =>
  byId.get(id)?.short || byId.get(id)?.label || id;

/** Objects that have this aspect: `upheld` belongs to review and litigation. */
export function objectsWith(aspect: string): readonly string[] {
  const owners = statementWords.owners[aspect];
  if (owners) return owners;
  const aspects = statementWords.readings[aspect] ?? [aspect];
  return [
    ...new Set(present.filter((row) => aspects.includes(row.aspect)).map((row) => row.object)),
  ];
}

/** Metrics that an object, an aspect and a route may mean, likeliest first: 受理 of requests is received or handled, 诉讼 is both routes or the direct one. */
export function metricsOf(
  object: string,
  aspect: string | null,
  route: string | null,
): readonly MetricId[] {
  const aspects =
    aspect === null
      ? (statementWords.defaults[object] ?? [])
      : (statementWords.readings[aspect] ?? [aspect]);
  const routes = object === "litigation" ? (route === null ? ["all", "direct"] : [route]) : [null];
  return aspects.flatMap((one) =>
    routes.flatMap((wanted) =>
      present
        .filter((row) => row.object === object && row.aspect === one && row.route === wanted)
        .map((row) => row.id),
    ),
  );
}

/** True where a number with this unit can state this metric: 条 never states a count of 件 unless its noun stands beside it. */
export function unitFits(id: MetricId, unit: string | null, named: boolean): boolean {
  const row = byId.get(id);
  if (!row) return false;
  if (unit === null) return true;
  const { count, loose, money } = statementWords.units;
  if (row.unit === "元" || row.unit === "万元") return money.includes(unit);
  return count.includes(unit) || unit === row.unit || (named && loose.includes(unit));
}

const APPLICANT_LABELS: Readonly<Record<Applicant, string>> = {
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
export const applicantLabel = (applicant: Applicant): string => APPLICANT_LABELS[applicant];
