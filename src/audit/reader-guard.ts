import type { Check } from "./outcome.ts";
import type { RuleOutcome } from "./run-rules.ts";

/** Fewer failing rows than this are the bureau's; as many or more, alike, are most likely our reading. */
const MANY_ROWS = 5;
const MANY_COLUMNS = 4;

/**
 * R3-7: one pattern of failure over many rows or columns of table 3 says that the table was read wrongly,
 * not that the bureau filled it in wrongly. The failures become one finding of their own.
 */
export function guardReading(outcomes: readonly RuleOutcome[]): readonly RuleOutcome[] {
  const rows = failing(outcomes, "R3-3", MANY_ROWS);
  const columns = [
    ...failing(outcomes, "R3-2", MANY_COLUMNS),
    ...failing(outcomes, "R3-1", MANY_COLUMNS),
  ];
  const doubtful = new Set([...rows, ...columns]);
  if (doubtful.size === 0) return outcomes;
  return [
    ...outcomes.filter((outcome) => !doubtful.has(outcome)),
    misread(rows.length, columns.length, [...doubtful]),
  ];
}

/** All failures of a rule where they are many and at least half of what the rule could check at all on figures that are not 0. */
function failing(
  outcomes: readonly RuleOutcome[],
  rule: Check["rule"],
  many: number,
): readonly RuleOutcome[] {
  const checked = outcomes.filter(
    (outcome) => outcome.rule === rule && outcome.verdict !== "无法核",
  );
  const failed = checked.filter((outcome) => outcome.verdict === "不平");
  const telling = checked.filter((outcome) => outcome.expected !== 0 || outcome.actual !== 0);
  return failed.length >= many && failed.length * 2 >= telling.length ? failed : [];
}

function misread(rows: number, columns: number, failed: readonly RuleOutcome[]): RuleOutcome {
  const where = [rows > 0 ? `${rows}行` : "", columns > 0 ? `${columns}列` : ""]
    .filter(Boolean)
    .join("、");
  return {
    rule: "R3-7",
    says: "多行同样不平时先疑读表",
    severity: "warning",
    verdict: "不平",
    line: `表三有${where}同样不平，读表可能错列，不能说是单位填错；请对照原件或换一种文件格式（如docx）再核`,
    cells: failed.flatMap((outcome) => outcome.cells.slice(0, 1)).slice(0, 8),
    expected: null,
    actual: null,
  };
}
