import {
  type CellAddress,
  type CellObject,
  read,
  utils,
  type WorkBook,
  type WorkSheet,
} from "xlsx";
import type { GridCell } from "../document.ts";
import { beyondLimit, type DocumentLimits } from "../limits.ts";
import { type Sheet, sheetBlocks } from "../office/sheet-blocks.ts";
import { unreadable } from "../refuse.ts";
import { joinLines } from "../text/clean.ts";
import type { Content } from "./contained.ts";

/** An Excel 97-2003 workbook: visible sheets, values as shown. Its library is old, so its figures need proof. */
export async function readXls(bytes: Uint8Array, limits: DocumentLimits): Promise<Content> {
  const workbook = load(bytes, limits);
  const sheets = workbook.SheetNames.flatMap((name, at): Sheet[] => {
    const sheet = workbook.Sheets[name];
    const isHidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return !sheet || isHidden ? [] : [{ name, rows: rowsOf(sheet, limits) }];
  });
  return { blocks: sheetBlocks(sheets), titles: sheets.map(({ name }) => name) };
}

function load(bytes: Uint8Array, limits: DocumentLimits): WorkBook {
  try {
    const quiet = { cellFormula: false, cellHTML: false, bookVBA: false, bookFiles: false };
    return read(bytes, { type: "array", sheetRows: limits.rows + 1, cellStyles: true, ...quiet });
  } catch (cause) {
    throw unreadable("Excel 97-2003 ", cause);
  }
}

function rowsOf(sheet: WorkSheet, limits: DocumentLimits): readonly (readonly GridCell[])[] {
  if (!sheet["!ref"]) return [];
  const { e: end } = utils.decode_range(sheet["!ref"]);
  if (end.r >= limits.rows) throw beyondLimit("rows", limits);
  if (end.c >= limits.columns) throw beyondLimit("columns", limits);
  const masters = mastersOf(sheet, end);
  return Array.from({ length: end.r + 1 }, (_row, row) =>
    Array.from({ length: end.c + 1 }, (_column, column): GridCell => {
      const master = masters.get(`${row},${column}`);
      if (master) return { text: printed(sheet, master), origin: false };
      return { text: printed(sheet, { r: row, c: column }), origin: true };
    }),
  );
}

/** For each position that a merged cell covers, other than its first: where that cell begins. */
function mastersOf(sheet: WorkSheet, end: CellAddress): ReadonlyMap<string, CellAddress> {
  const masters = new Map<string, CellAddress>();
  for (const { s: start, e: last } of sheet["!merges"] ?? []) {
    for (let row = start.r; row <= Math.min(last.r, end.r); row++) {
      for (let column = start.c; column <= Math.min(last.c, end.c); column++) {
        if (row !== start.r || column !== start.c) masters.set(`${row},${column}`, start);
      }
    }
  }
  return masters;
}

function printed(sheet: WorkSheet, at: CellAddress): string {
  const cell: CellObject | undefined = sheet[utils.encode_cell(at)];
  const text = cell ? utils.format_cell(cell) : "";
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  return lines.some((line) => line.length > 60) ? lines.join("\n").trim() : joinLines(lines);
}
