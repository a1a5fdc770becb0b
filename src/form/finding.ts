import type { CellId } from "./metric.ts";

/** 必须改, 请核, 可解释. */
export type Severity = "error" | "warning" | "info";

/** Something that a check found in a report. */
export interface Finding {
  /** Id of the rule: `R3-1`, `agency_conflict`, `old_form`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One line with the arithmetic, as the bureau reads it. */
  readonly message: string;
  /** At most eight cells that the finding is about. */
  readonly cells: readonly CellId[];
  readonly expected: number | string | null;
  readonly actual: number | string | null;
}
