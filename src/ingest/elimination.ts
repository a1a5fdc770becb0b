import { type MetricId, PRINTED_APPLICANTS } from "../form/index.ts";
import { numberOf } from "./alignment.ts";
import { REQUEST_ORDER } from "./labels.ts";
import { balanceHolds, type RowValues, rowHolds, sumHolds } from "./proof.ts";
import type { Atom } from "./rows.ts";

/** A row of seven cells; `metric` null where no label was found beside it. */
export interface FoundRow<T> {
  readonly metric: MetricId | null;
  readonly seven: readonly Atom[];
  readonly from: T;
}

/**
 * Names rows whose label was lost: between two rows with labels stand as many rows without one as the form has
 * there. Taken only when each row and all of the table then add up (R3-1 to R3-3), else nothing is named.
 */
export function nameByElimination<T>(rows: readonly FoundRow<T>[]): readonly FoundRow<T>[] {
  const order = printedRows(rows.some((row) => row.metric === "requests.other"));
  const named = rows.map((row) => row);
  for (let at = 0; at < rows.length; ) {
    const end = rows.findIndex((row, i) => i > at && row.metric !== null);
    if (end < 0) break;
    const gap = rows.slice(at + 1, end);
    const lacking = order.slice(
      order.indexOf(rows[at]?.metric ?? "") + 1,
      order.indexOf(rows[end]?.metric ?? ""),
    );
    const whole = gap.every((row) => rowHolds(row.seven.map(numberOf)));
    if (rows[at]?.metric && whole && gap.length > 0 && gap.length === lacking.length) {
      gap.forEach((row, i) => {
        named[at + 1 + i] = { ...row, metric: lacking[i] ?? null };
      });
    }
    at = end;
  }
  return addsUp(named) ? named : rows;
}

/** Rows of table 3 in printed order, with （六）其他处理 as a single row or as three. */
export function printedRows(single: boolean): readonly MetricId[] {
  return REQUEST_ORDER.filter((id) =>
    single ? !id.startsWith("requests.other.") : id !== "requests.other",
  );
}

function addsUp<T>(rows: readonly FoundRow<T>[]): boolean {
  const values = new Map<MetricId, RowValues>();
  for (const row of rows) if (row.metric) values.set(row.metric, row.seven.map(numberOf));
  return PRINTED_APPLICANTS.every(
    (_applicant, column) => sumHolds(values, column) && balanceHolds(values, column),
  );
}
