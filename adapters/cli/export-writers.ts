import { once } from "node:events";
import type { Writable } from "node:stream";
import { EXPORT_COLUMNS, type ExportRow } from "./export-rows.ts";

export const FORMATS = ["csv", "xlsx", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** Writes all rows to a stream without ending it; returns how many. Rows are never held all at once. */
type Writer = (rows: AsyncIterable<ExportRow>, out: Writable) => Promise<number>;

export const writers: Readonly<Record<Format, Writer>> = {
  csv: writeCsv,
  xlsx: writeXlsx,
  json: writeJson,
};

/** With a byte order mark, without which Excel takes Chinese for the local code page; formulas are defused. */
async function writeCsv(rows: AsyncIterable<ExportRow>, out: Writable): Promise<number> {
  const { stringify } = await import("csv-stringify");
  const csv = stringify({
    header: true,
    bom: true,
    columns: [...EXPORT_COLUMNS],
    escape_formulas: true,
  });
  csv.on("data", (chunk) => out.write(chunk));
  let count = 0;
  for await (const row of rows) {
    count++;
    if (!csv.write(row)) await once(csv, "drain");
  }
  csv.end();
  await once(csv, "end");
  return count;
}

async function writeXlsx(rows: AsyncIterable<ExportRow>, out: Writable): Promise<number> {
  const { default: excel } = await import("exceljs");
  const book = new excel.Workbook();
  const sheet = book.addWorksheet("数字和出处", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = EXPORT_COLUMNS.map((column) => ({
    ...column,
    width: column.key === "quote" ? 60 : 16,
  }));
  let count = 0;
  for await (const row of rows) {
    count++;
    sheet.addRow(row);
  }
  await book.xlsx.write(out);
  return count;
}

/** One array, one figure a line. */
async function writeJson(rows: AsyncIterable<ExportRow>, out: Writable): Promise<number> {
  let count = 0;
  for await (const row of rows) {
    if (!out.write(`${count++ === 0 ? "[\n" : ",\n"}${JSON.stringify(row)}`))
      await once(out, "drain");
  }
  out.write(count === 0 ? "[]\n" : "\n]\n");
  return count;
}
