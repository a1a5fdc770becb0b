import { printable } from "./marked.ts";
import type { TableValue } from "./table-value.ts";

/** A sheet to be written: its heads stay in view, its columns are as wide as their longest text. */
export interface SheetToWrite {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly TableValue[])[];
}

/**
 * Sheets as an Excel workbook without formulas, macros or links: texts are written as texts, numbers as numbers.
 * The library is loaded at the first call.
 */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  const names = sheetNames(sheets.map(({ name }) => name));
  sheets.forEach(({ heads, rows }, at) => {
    const sheet = workbook.addWorksheet(names[at], { views: [{ state: "frozen", ySplit: 1 }] });
    sheet.columns = heads.map((_head, column) => ({ width: width(column, [heads, ...rows]) }));
    sheet.addRow(heads.map(cellValue)).font = { bold: true };
    for (const row of rows) sheet.addRow(row.map(cellValue));
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function cellValue(value: TableValue): TableValue {
  return typeof value === "string" ? printable(value) : value;
}

const NARROWEST = 8;
const WIDEST = 60;

/** Width in characters of Latin text; a Chinese character takes two. */
function width(column: number, rows: readonly (readonly TableValue[])[]): number {
  const widths = rows.slice(0, 500).map((row) => {
    const text = String(row[column] ?? "");
    return text.replace(/[^\u0000-\u00FF]/g, "xx").length + 2;
  });
  return Math.min(WIDEST, Math.max(NARROWEST, ...widths));
}

/** Names as Excel allows them: 31 characters, no `[]:*?/\`, no apostrophe at an end, each one once. */
function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean =
      printable(name)
        .replace(/[[\]:*?/\\]/g, "_")
        .replace(/^'+|'+$/g, "")
        .trim() || "表";
    let unique = clean.slice(0, 31);
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      unique = `${clean.slice(0, 27)}-${number}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
