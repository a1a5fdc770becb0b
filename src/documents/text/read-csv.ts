import { parse } from "csv-parse/sync";
import { NianbaoError } from "../../form/index.ts";
import type { Block } from "../document.ts";
import { beyondLimit, type DocumentLimits } from "../limits.ts";
import { sheetBlocks } from "../office/sheet-blocks.ts";
import { joinLines } from "./clean.ts";
import { splitLines } from "./read-text.ts";

/** A CSV file, as a sheet: titles and texts alone in their row as paragraphs, tables between. The separator is the one of comma, tab and semicolon that the file uses most. */
export function readCsv(text: string, limits: DocumentLimits): readonly Block[] {
  if (text.length > limits.textLength) throw beyondLimit("textLength", limits);
  const rows = parseRows(text, limits);
  if (rows.length > limits.rows) throw beyondLimit("rows", limits);
  if (rows.some((row) => row.length > limits.columns)) throw beyondLimit("columns", limits);
  return sheetBlocks([{ name: "", rows: rows.map((row) => row.map(gridCell)) }]);
}

function gridCell(value: string) {
  return { text: joinLines(splitLines(value).map((line) => line.trim())), origin: true };
}

function parseRows(text: string, limits: DocumentLimits): readonly string[][] {
  const separator = [",", "\t", ";"].reduce((best, next) =>
    text.split(next).length > text.split(best).length ? next : best,
  );
  try {
    return parse(text, {
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      to: limits.rows + 1,
    });
  } catch (cause) {
    const next = "请用表格软件打开，另存为 xlsx 后再发。";
    throw new NianbaoError("report_unreadable", "这份 CSV 的引号或分隔不完整，没有读。", next, {
      cause,
    });
  }
}
