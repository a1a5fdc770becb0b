import type { Finding, Report } from "../form/index.ts";
import { cellTable } from "./cell-table.ts";
import type {
  AuditContext,
  Audited,
  AuditResult,
  AuditRule,
  Check,
  ReportCells,
} from "./outcome.ts";
import { guardReading } from "./reader-guard.ts";
import { crossAgencyRules } from "./rules/cross-agency.ts";
import { crossYearRules } from "./rules/cross-year.ts";
import { narrativeRules } from "./rules/narrative.ts";
import { partsRules } from "./rules/parts.ts";
import { proactiveRules } from "./rules/proactive.ts";
import { tableCellRules } from "./rules/table-cells.ts";
import { yearSlipRules } from "./rules/year-slip.ts";
import { type RuleOutcome, runIdentities, runRules } from "./run-rules.ts";
import { nameSuspects } from "./suspect.ts";

/** Rules that are no sums, in the order in which the bureau reads them. */
const RULES: readonly AuditRule[] = [
  ...tableCellRules,
  ...proactiveRules,
  ...narrativeRules,
  ...partsRules,
  ...yearSlipRules,
  ...crossYearRules,
  ...crossAgencyRules,
];

/**
 * Checks a report against the form's own arithmetic, its text against its tables, and last year's report and those of its departments and districts.
 * Every check is listed (平, 不平, 无法核); those that fail are findings: 必须改, 请核 or 可解释.
 */
export function auditReport(report: Report, context: AuditContext = {}): AuditResult {
  const audited = prepare(report, context);
  const guarded = guardReading([...runIdentities(audited), ...runRules(RULES, audited)]);
  const outcomes = nameSuspects(softenReclassified(guarded), audited);
  return {
    findings: [
      ...outcomes.filter((outcome) => outcome.verdict === "不平").map(toFinding),
      ...ownFindings(report),
    ],
    checks: outcomes.map(toCheck),
  };
}

function prepare(report: Report, context: AuditContext): Audited {
  const previous = context.previous?.year === report.year - 1 ? context.previous : null;
  return {
    ...withCells(report),
    previous: previous ? withCells(previous) : null,
    others: (context.others ?? []).filter((other) => other.year === report.year).map(withCells),
    othersMissing: context.othersMissing ?? [],
  };
}

const withCells = (report: Report): ReportCells => ({ report, cells: cellTable(report) });

/** Y-1: where the total agrees with last year's, a difference between applicants is a re-classification. */
function softenReclassified(outcomes: readonly RuleOutcome[]): readonly RuleOutcome[] {
  const total = outcomes.find(
    (outcome) => outcome.rule === "Y-1" && outcome.cells[0]?.endsWith("@total"),
  );
  if (total?.verdict !== "平") return outcomes;
  return outcomes.map((outcome) =>
    outcome.rule === "Y-1" && outcome.verdict === "不平"
      ? { ...outcome, severity: "info" as const }
      : outcome,
  );
}

/** What reading the file found (two titles, old form ...) and the rules here do not say again. */
const ownFindings = (report: Report): readonly Finding[] =>
  report.findings.filter((finding) => !/^[RYNX]\d?-/u.test(finding.rule));

const toFinding = (outcome: RuleOutcome): Finding => ({
  rule: outcome.rule,
  severity: outcome.severity,
  message: `${outcome.line}（${outcome.says}）`,
  cells: outcome.cells,
  expected: outcome.expected,
  actual: outcome.actual,
});

const toCheck = ({ rule, says, severity, verdict, line, cells }: RuleOutcome): Check => ({
  rule,
  says,
  severity,
  verdict,
  line,
  cells,
});
