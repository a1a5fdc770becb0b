import type { CellId, Finding, Report, Severity } from "../form/index.ts";
import type { CellTable } from "./cell-table.ts";

/** Whether an equation of the form holds: 平, 不平, or 无法核 because a cell of it is blank. */
type AuditVerdict = "平" | "不平" | "无法核";

/** What one rule says of one place of a report. */
export interface Outcome {
  readonly verdict: AuditVerdict;
  /** The arithmetic in one line: `自然人：31+0 = 31+0 平`. */
  readonly line: string;
  /** At most eight cells that the line is about. */
  readonly cells: readonly CellId[];
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  /** Where this place is graver or lighter than the rule's own severity. */
  readonly severity?: Severity;
}

/** One report with its cells by id. */
export interface ReportCells {
  readonly report: Report;
  readonly cells: CellTable;
}

/** What a rule sees: the report, last year's report of the same agency, and other reports of the year. */
export interface Audited extends ReportCells {
  readonly previous: ReportCells | null;
  readonly others: readonly ReportCells[];
  readonly othersMissing: readonly string[];
}

/** A rule is a name, a severity, a sentence for the bureau and a check; a sum of the form is data instead. */
export interface AuditRule {
  readonly id: string;
  readonly severity: Severity;
  readonly says: string;
  readonly check: (audited: Audited) => readonly Outcome[];
}

/** One line of the audit as a person reads it. */
export interface Check {
  readonly rule: string;
  readonly says: string;
  readonly severity: Severity;
  readonly verdict: AuditVerdict;
  readonly line: string;
  readonly cells: readonly CellId[];
}

export interface AuditContext {
  /** Last year's report of the same agency, as stored; null or absent where none is held. */
  readonly previous?: Report | null;
  /** Reports of the same year of a government's departments and districts, those under a ministry left out. */
  readonly others?: readonly Report[];
  /** Names of those of them of which no report of the year is held. */
  readonly othersMissing?: readonly string[];
}

export interface AuditResult {
  readonly findings: readonly Finding[];
  readonly checks: readonly Check[];
}
