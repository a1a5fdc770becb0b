import {
  type Applicant,
  cellId,
  type MetricId,
  PRINTED_APPLICANTS,
  type ReadCell,
  splitCellId,
} from "../form/index.ts";
import { REQUEST_ORDER } from "./labels.ts";

/** Seven values of a row of table 3, left to right; null for a blank. */
export type RowValues = readonly (number | null)[];

/** How far the identities of table 3 hold. */
export interface Proof {
  /** Rows with all seven figures whose total is not the sum of the six applicants (R3-3). */
  readonly failedRows: readonly MetricId[];
  readonly checkedRows: number;
  /** Columns whose results do not sum up to （七）总计 (R3-2). */
  readonly failedSums: readonly Applicant[];
  /** Columns where 新收 + 上年结转 is not 总计 + 结转下年 (R3-1). */
  readonly failedBalances: readonly Applicant[];
  /** Columns in which any figure is not 0. */
  readonly usedColumns: number;
}

const OUTCOMES = REQUEST_ORDER.filter(
  (id) =>
    !["received", "carried_in", "concluded", "carried_out"].includes(id.slice("requests.".length)),
);

/** True where the total is the sum of the six applicants; null where a cell is blank. */
export function rowHolds(values: RowValues): boolean | null {
  if (values.length !== PRINTED_APPLICANTS.length || values.some((value) => value === null)) {
    return null;
  }
  return sumsToLast(values);
}

/** Checks R3-1, R3-2 and R3-3 of the form over the rows read. */
export function prove(rows: ReadonlyMap<MetricId, RowValues>): Proof {
  const checked = [...rows].map(([metric, values]) => ({ metric, holds: rowHolds(values) }));
  const columns = PRINTED_APPLICANTS.map((applicant, i) => ({ applicant, i }));
  return {
    failedRows: checked.filter((row) => row.holds === false).map((row) => row.metric),
    checkedRows: checked.filter((row) => row.holds !== null).length,
    failedSums: columns.filter(({ i }) => sumHolds(rows, i) === false).map((it) => it.applicant),
    failedBalances: columns
      .filter(({ i }) => balanceHolds(rows, i) === false)
      .map((it) => it.applicant),
    usedColumns: columns.filter(({ i }) => [...rows.values()].some((row) => (row[i] ?? 0) !== 0))
      .length,
  };
}

/** R3-2 in one column; null where a row or a figure is lacking. */
export function sumHolds(rows: ReadonlyMap<MetricId, RowValues>, column: number): boolean | null {
  const concluded = rows.get("requests.concluded")?.[column] ?? null;
  const other = rows.has("requests.other")
    ? ["requests.other"]
    : OUTCOMES.filter((id) => id.startsWith("requests.other."));
  const needed = [...OUTCOMES.filter((id) => !id.startsWith("requests.other")), ...other];
  const values = needed.map((id) => rows.get(id)?.[column] ?? null);
  if (concluded === null || values.some((value) => value === null)) return null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0) === concluded;
}

/** R3-1 in one column; null where a row or a figure is lacking. */
export function balanceHolds(
  rows: ReadonlyMap<MetricId, RowValues>,
  column: number,
): boolean | null {
  const [received, carriedIn, concluded, carriedOut] = [
    "requests.received",
    "requests.carried_in",
    "requests.concluded",
    "requests.carried_out",
  ].map((id) => rows.get(id)?.[column] ?? null);
  if (received == null || carriedIn == null || concluded == null || carriedOut == null) return null;
  return received + carriedIn === concluded + carriedOut;
}

/**
 * True where so much fails that we misread, rather than that the bureau wrote it so: a third of the rows that can
 * be checked, or the sums of most columns in use.
 */
export function failsSystematically(proof: Proof): boolean {
  const { failedRows, checkedRows, failedSums, usedColumns } = proof;
  const rows = failedRows.length >= 3 && failedRows.length * 3 >= checkedRows;
  const sums = failedSums.length >= 3 && failedSums.length * 3 >= usedColumns * 2;
  return rows || sums;
}

/**
 * Cells that a sum of the form proves, and the rest: rows of table 3 by R3-3, blocks of table 4 by R4-1. Table 2 has
 * no sums. For files whose reader cannot be trusted.
 */
export function splitByProof(cells: readonly ReadCell[]): {
  readonly cells: readonly ReadCell[];
  readonly uncertain: readonly ReadCell[];
} {
  const values = new Map(cells.map((cell) => [cell.id, cell.value]));
  const proved = (cell: ReadCell): boolean => {
    const parts = partsOf(cell).map((id) => values.get(id) ?? null);
    return parts.length > 0 && sumsToLast(parts);
  };
  return { cells: cells.filter(proved), uncertain: cells.filter((cell) => !proved(cell)) };
}

function partsOf(cell: ReadCell): readonly string[] {
  const { metric } = splitCellId(cell.id);
  if (cell.section === "三")
    return PRINTED_APPLICANTS.map((applicant) => cellId(metric, applicant));
  if (cell.section !== "四") return [];
  const block = metric.slice(0, metric.lastIndexOf("."));
  return ["upheld", "corrected", "other", "pending", "total"].map((result) => `${block}.${result}`);
}

/** True where the last number is the sum of those before; false where one is blank. */
export function sumsToLast(numbers: readonly (number | null)[]): boolean {
  if (numbers.some((value) => value === null)) return false;
  return (
    numbers.slice(0, -1).reduce<number>((sum, value) => sum + (value ?? 0), 0) === numbers.at(-1)
  );
}
