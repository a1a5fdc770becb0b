import type { Block, GridCell } from "../document.ts";

/** A sheet of a workbook with its spans resolved. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly GridCell[])[];
}

/**
 * Blocks of a workbook: the sheet's name where it says something, texts that stand alone in their row as paragraphs,
 * the rest as tables. An empty row ends a table.
 */
export function sheetBlocks(sheets: readonly Sheet[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const { name, rows } of sheets) {
    if (sheets.length > 1 && !/^(?:sheet|工作表|表格?)\s*\d*$/i.test(name.trim())) {
      blocks.push({ kind: "heading", level: 2, text: name.trim() });
    }
    blocks.push(...rowBlocks(rows));
  }
  return blocks;
}

/** A heading of the form; `一、本年新收…数量`, `四、结转…` are rows of table 3 even where their figures are blank. */
const SECTION = /^\s*[一二三四五六]\s*[、.．](?!.*(?:数量|办理结果|结转|继续办理))/;
const LONG = 60;

function rowBlocks(rows: Sheet["rows"]): readonly Block[] {
  const blocks: Block[] = [];
  let table: (readonly GridCell[])[] = [];
  const endTable = () => {
    if (table.length > 0) blocks.push({ kind: "table", rows: withoutEmptyColumns(table) });
    table = [];
  };
  rows.forEach((row, at) => {
    const alone = onlyText(row);
    if (alone === null) table.push(row);
    else if (alone === "") endTable();
    else if (alone.length > LONG || SECTION.test(alone) || !touchesTable(rows, at)) {
      endTable();
      for (const text of alone.split("\n")) blocks.push({ kind: "paragraph", text: text.trim() });
    } else table.push(row);
  });
  endTable();
  return blocks;
}

/** The text of a row that has only one, "" for an empty row, null for a row with several cells filled or spanned rows. */
function onlyText(row: readonly GridCell[]): string | null {
  const filled = row.filter((cell) => cell.text !== "" && cell.origin);
  if (filled.length === 0 && row.some((cell) => cell.text !== "")) return null;
  return filled.length > 1 ? null : (filled[0]?.text ?? "");
}

/** True where the next filled row is a table row: `第二十条第（一）项` above its heads. */
function touchesTable(rows: Sheet["rows"], at: number): boolean {
  const below = rows[at + 1];
  return below !== undefined && onlyText(below) === null;
}

function withoutEmptyColumns(rows: readonly (readonly GridCell[])[]) {
  const used: boolean[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => {
      if (cell.origin && cell.text !== "") used[at] = true;
    });
  }
  const first = used.indexOf(true);
  return rows.map((row) => row.slice(first, used.length));
}
