import { stringify } from "csv-stringify/sync";
import { neutralised, type TableValue } from "./table-value.ts";

/**
 * Rows as CSV for Excel: UTF-8 with byte order mark, lines ending in CR LF. A text that a spreadsheet would take for a
 * formula gets an apostrophe in front; numbers stay numbers. Null is an empty cell.
 */
export function writeCsv(rows: readonly (readonly TableValue[])[]): Uint8Array {
  const safe = rows.map((row) => row.map(neutralised));
  const options = { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ } as const;
  return new TextEncoder().encode(stringify(safe, options));
}
