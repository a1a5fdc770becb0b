import type { CellId } from "../form/index.ts";
import { cellName } from "./names.ts";
import type { ReportCells } from "./outcome.ts";
import type { RuleOutcome } from "./run-rules.ts";

/**
 * Where a row of table 3 (R3-3) and a column (R3-2) fail by the same amount, the cell in which they cross explains both:
 * its name and what it would have to be are added to the line and to the cells.
 */
export function nameSuspects(
  outcomes: readonly RuleOutcome[],
  { cells }: ReportCells,
): readonly RuleOutcome[] {
  const failed = outcomes.filter((outcome) => outcome.verdict === "不平");
  const rows = failed.filter((outcome) => outcome.rule === "R3-3");
  const columns = failed.filter((outcome) => outcome.rule === "R3-2");
  return outcomes.map((outcome) => {
    if (outcome.verdict !== "不平") return outcome;
    const crossing =
      outcome.rule === "R3-3"
        ? columns.map((column) => cross(outcome, column))
        : outcome.rule === "R3-2"
          ? rows.map((row) => cross(row, outcome))
          : [];
    const found = crossing.filter((one) => one !== null && cells.value(one.cell) !== null);
    const [suspect] = found;
    if (!suspect || found.length > 1) return outcome;
    const printed = cells.value(suspect.cell) ?? 0;
    return {
      ...outcome,
      line: `${outcome.line}；横竖差额相同，疑${cellName(suspect.cell)}的${printed}应为${printed + suspect.by}`,
      cells: [suspect.cell, ...outcome.cells.filter((cell) => cell !== suspect.cell)].slice(0, 8),
    };
  });
}

/** The cell in which a failing row and a failing column meet, and by how much it is off; null where the amounts differ. */
function cross(
  row: RuleOutcome,
  column: RuleOutcome,
): { readonly cell: CellId; readonly by: number } | null {
  const metric = row.cells[0]?.split("@", 1)[0];
  const applicant = column.cells[0]?.split("@")[1];
  if (!metric || !applicant) return null;
  const inRow = difference(row);
  const inColumn = difference(column);
  if (applicant === "total" ? inRow !== -inColumn : inRow !== inColumn) return null;
  return { cell: `${metric}@${applicant}`, by: inColumn };
}

const difference = ({ actual, expected }: RuleOutcome): number => Number(actual) - Number(expected);
