import type { CellValue } from "exceljs";

/** A cell's value as the sheet shows it: decimals and percent of its number format kept, a formula by its result. */
export function printedValue(value: CellValue, format: string | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return printedNumber(value, format);
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ("richText" in value) return value.richText.map((run) => run.text).join("");
  if ("error" in value) return value.error;
  if ("hyperlink" in value) return printedValue(value.text, format);
  return printedValue(value.result, format);
}

function printedNumber(value: number, format = "General"): string {
  const section = format.split(";")[0]?.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "") ?? "";
  const simple = /^[#0,]*0(?:\.(0+))?(%?)$/.exec(section.trim());
  if (!simple) return String(Number(value.toPrecision(15)));
  const percent = simple[2] === "%";
  const shown = percent ? Number((value * 100).toPrecision(15)) : value;
  return `${shown.toFixed(simple[1]?.length ?? 0)}${percent ? "%" : ""}`;
}
