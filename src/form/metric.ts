/** Names of the printed form: what a cell is called, who applies, which form prints it. */

/** Id of one figure of the form, as `knowledge/metrics.json` lists it: `requests.received`, `fees.amount`. */
export type MetricId = string;

/** The seven printed columns of table 3, left to right. */
export const PRINTED_APPLICANTS = [
  "person",
  "company",
  "research",
  "charity",
  "legal",
  "other",
  "total",
] as const;

/** Columns of table 3 in printed order. `organizations` is their derived sum, never printed. */
export const APPLICANTS = [...PRINTED_APPLICANTS, "organizations"] as const;
export type Applicant = (typeof APPLICANTS)[number];

/** The six outcomes that (七) 总计 adds up, in printed order; (三) to (六) by their sums. */
export const OUTCOMES: readonly MetricId[] = [
  "requests.granted",
  "requests.partial",
  "requests.denied.all",
  "requests.unavailable.all",
  "requests.rejected.all",
  "requests.other.all",
];

/** The five columns under 法人或其他组织. */
export const ORGANIZATION_APPLICANTS = [
  "company",
  "research",
  "charity",
  "legal",
  "other",
] as const satisfies readonly Applicant[];

/**
 * The printed form of a block, told by its header words and never by the year.
 * `2014`: 统计指标表 (report years 2014-2018); `2019`: 国办公开办函〔2019〕60号; `2021`: 国办公开办函〔2021〕30号.
 */
export type Era = "2014" | "2019" | "2021";

/** Section numbers of the form. */
export type SectionNumber = "一" | "二" | "三" | "四" | "五" | "六";

/** A figure of the form, a row of `knowledge/metrics.json`. */
export interface Metric {
  readonly id: MetricId;
  /** What is counted (`request`, `review`, `normative`), which aspect of it (`received`, `upheld`, `repealed`) and,
   * for lawsuits only, the route (`direct`, `after_review`, `all`): people name these apart and in any order. */
  readonly object: string;
  readonly aspect: string;
  readonly route: string | null;
  /** Table of the form: 2, 3 or 4; 0 for the 2014-2018 statistics table. */
  readonly table: 0 | 2 | 3 | 4;
  /** Article of the regulation, `20(5)`, or null. */
  readonly article: string | null;
  /** The form's words, for answers: 本年新收政府信息公开申请数量. */
  readonly label: string;
  /** Short name for lists and headlines: 新收申请. */
  readonly short: string;
  /** People's words, only for finding it: 收到多少申请. */
  readonly spoken: readonly string[];
  /** Unit that the form prints: 件, 项, 个, 万元, 元 or a legacy unit. */
  readonly unit: string;
  /** Forms that print it; empty for a sum that no form prints. */
  readonly eras: readonly Era[];
  /** Parts of a sum that the form never prints. */
  readonly sumOf?: readonly MetricId[] | undefined;
}

/** `requests.received@total` in table 3, `licensing.decisions` elsewhere: the name of one cell in the contract. */
export type CellId = string;

/** Joins a metric and its applicant to the contract's name of a cell. */
export function cellId(metric: MetricId, applicant?: Applicant | null): CellId {
  return applicant ? `${metric}@${applicant}` : metric;
}

/** Splits `requests.received@total`; the applicant is null outside table 3. */
export function splitCellId(id: CellId): { metric: MetricId; applicant: Applicant | null } {
  const at = id.indexOf("@");
  if (at < 0) return { metric: id, applicant: null };
  return { metric: id.slice(0, at), applicant: id.slice(at + 1) as Applicant };
}
