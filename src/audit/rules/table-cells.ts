import { PRINTED_APPLICANTS, type ReadCell } from "../../form/index.ts";
import { cellName, metricName } from "../names.ts";
import type { AuditRule, Outcome, ReportCells } from "../outcome.ts";

const MONEY = new Set(["fees.amount", "procurement.amount"]);

/** Signed changes of the number of items: the only cells that may be negative. */
const isChange = (cell: ReadCell): boolean => cell.id.endsWith(".change");

function counts(table: "二" | "三" | "四", { cells }: ReportCells): readonly Outcome[] {
  const wrong = cells.all.filter((cell) => {
    if (cell.section !== table || cell.value === null || cell.id.startsWith("legacy."))
      return false;
    if (MONEY.has(cell.id)) return cell.value < 0;
    return !Number.isInteger(cell.value) || (cell.value < 0 && !isChange(cell));
  });
  return wrong.map((cell) => ({
    verdict: "不平",
    line: `${cellName(cell.id)}填“${cell.printed}”，${MONEY.has(cell.id) ? "金额不应为负" : "件数应为不小于0的整数"}`,
    cells: [cell.id],
    expected: null,
    actual: cell.value,
  }));
}

const countRule = (id: string, table: "二" | "三" | "四"): AuditRule => ({
  id,
  severity: "error",
  says: `表${table}：件数是不小于0的整数`,
  check: (audited) => counts(table, audited),
});

/** Rows of table 3 whose total is blank beside filled parts, or the reverse. */
function halfFilledRows(report: ReportCells): readonly Outcome[] {
  const rows = rowsOf(report).filter((row) => row.length === PRINTED_APPLICANTS.length);
  const blankTotals = rows.filter(
    (row) => row.at(-1)?.value === null && row.slice(0, -1).some((cell) => cell.value !== null),
  );
  const blankParts = rows.filter(
    (row) => (row.at(-1)?.value ?? 0) > 0 && row.slice(0, -1).every((cell) => cell.value === null),
  );
  return [
    ...halfFilled(blankTotals, "总计未填而分项已填"),
    ...halfFilled(blankParts, "总计已填而分项全空"),
  ];
}

function halfFilled(rows: readonly (readonly ReadCell[])[], what: string): readonly Outcome[] {
  if (rows.length === 0) return [];
  const totals = rows.flatMap((row) => row.slice(-1));
  const sums = rows.map((row) =>
    row.slice(0, -1).reduce((sum, cell) => sum + (cell.value ?? 0), 0),
  );
  const names = totals
    .slice(0, 8)
    .map(
      (cell, at) =>
        `${cellName(cell.id)}${what.startsWith("总计未填") ? `（分项之和${sums[at] ?? 0}）` : ""}`,
    );
  const more = totals.length > 8 ? `等${totals.length}行` : "";
  return [
    {
      verdict: "不平",
      line: `${names.join("、")}${more}：${what}`,
      cells: totals.slice(0, 8).map((cell) => cell.id),
      expected: sums[0] ?? null,
      actual: totals[0]?.value ?? null,
    },
  ];
}

function rowsOf({ cells }: ReportCells): readonly (readonly ReadCell[])[] {
  const metrics = [
    ...new Set(
      cells.all
        .filter((cell) => cell.id.includes("@"))
        .map((cell) => cell.id.split("@", 1)[0] ?? ""),
    ),
  ];
  return metrics.map((metric) =>
    PRINTED_APPLICANTS.flatMap((applicant) => cells.cell(`${metric}@${applicant}`) ?? []),
  );
}

/** So few blanks in a table that is filled otherwise are no habit. */
const LONE_BLANKS = 2;

/** A cell or two left blank where all others of the table are filled: most likely forgotten. */
function loneBlanks({ cells }: ReportCells): readonly Outcome[] {
  return LONE_TABLES.flatMap((section) => {
    const table = cells.all.filter((cell) => cell.section === section);
    const blank = table.filter(
      (cell) => cell.value === null && cell.blank === "blank" && !cell.id.endsWith("@total"),
    );
    if (blank.length === 0 || blank.length > LONE_BLANKS || table.length < 5) return [];
    return blank.map((cell) => ({
      verdict: "不平" as const,
      line: `${cellName(cell.id)}未填，同表其余${table.length - blank.length}格都已填，疑漏填`,
      cells: [cell.id],
      expected: null,
      actual: null,
    }));
  });
}

const LONE_TABLES = ["三", "四"] as const;

/** One note where some cells of table 3 are blank and others 0: a mixed habit. */
function mixedHabit({ cells }: ReportCells): readonly Outcome[] {
  const table = cells.all.filter((cell) => cell.section === "三");
  const blank = table.filter((cell) => cell.value === null);
  const noughts = table.filter((cell) => cell.value === 0);
  if (blank.length <= LONE_BLANKS || noughts.length === 0) return [];
  const rows = [...new Set(blank.map((cell) => metricName(cell.id.split("@", 1)[0] ?? "")))];
  return [
    {
      verdict: "不平",
      line: `表三有${blank.length}格未填、${noughts.length}格填0，写法不一（如${rows.slice(0, 3).join("、")}）；未填不等于0`,
      cells: blank.slice(0, 8).map((cell) => cell.id),
      expected: null,
      actual: null,
    },
  ];
}

/** What single cells of the tables must be: whole numbers, totals filled where parts are, one habit for nothing. */
export const tableCellRules: readonly AuditRule[] = [
  countRule("R2-1", "二"),
  countRule("R3-4", "三"),
  countRule("R4-2", "四"),
  { id: "R3-5", severity: "warning", says: "表三：总计与分项同时填写", check: halfFilledRows },
  { id: "R3-5", severity: "warning", says: "表三、表四：不漏填个别格", check: loneBlanks },
  { id: "R3-6", severity: "info", says: "表三：没有的一律填0或一律留空", check: mixedHabit },
];
