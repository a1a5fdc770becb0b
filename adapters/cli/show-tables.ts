import type { CellId, ReadCell, Report } from "../../src/index.ts";
import { inColumns } from "./columns.ts";

/** What stands behind a printed number: [1] for the first finding, ? for a doubtful reading. */
export type MarkOf = (id: CellId) => string;

const TITLES = [
  ["二", "二、主动公开政府信息情况"],
  ["三", "三、收到和处理政府信息公开申请情况"],
  ["四", "四、政府信息公开行政复议、行政诉讼情况"],
] as const;

interface Row {
  readonly label: string;
  readonly cells: readonly ReadCell[];
}

/** The three tables with the words and characters of the report; rows with the same columns share a header. */
export function tableLines(report: Report, markOf: MarkOf): string[] {
  return TITLES.flatMap(([section, title]) => {
    const cells = report.cells.filter((cell) => cell.section === section);
    if (cells.length === 0) return [title, "（没有这张表，或没有读到）", ""];
    return [title, ...blocksOf(rowsOf(cells)).flatMap((block) => blockLines(block, markOf)), ""];
  });
}

function rowsOf(cells: readonly ReadCell[]): Row[] {
  const rows: { label: string; cells: ReadCell[] }[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    const goesOn =
      last?.label === cell.row && !last.cells.some(({ column }) => column === cell.column);
    if (last && goesOn) last.cells.push(cell);
    else rows.push({ label: cell.row, cells: [cell] });
  }
  return rows;
}

function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  for (const row of rows) {
    const above = blocks.at(-1);
    if (above?.[0] && headerOf(above[0]) === headerOf(row)) above.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function headerOf(row: Row): string {
  return row.cells.map((cell) => cell.column).join("\u0000");
}

function blockLines(block: readonly Row[], markOf: MarkOf): string[] {
  const header = ["", ...(block[0]?.cells.map((cell) => cell.column) ?? [])];
  const body = block.map((row) => [
    row.label,
    ...row.cells.map((cell) => `${asPrinted(cell)}${markOf(cell.id)}`),
  ]);
  return inColumns([header, ...body], new Set(header.map((_, at) => at).slice(1)));
}

/** The characters of the cell; an empty one is shown as such, never as 0. */
export function asPrinted({ printed, value }: ReadCell): string {
  if (printed.trim() !== "") return printed.trim();
  return value === null ? "（空）" : String(value);
}
