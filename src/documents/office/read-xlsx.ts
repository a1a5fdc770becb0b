import ExcelJS, { type Cell, type Workbook, type Worksheet } from "exceljs";
import type { SourceDocument } from "../document.ts";
import { beyondLimit, type DocumentLimits } from "../limits.ts";
import { unreadable } from "../refuse.ts";
import { joinLines } from "../text/clean.ts";
import { printedValue } from "./printed-value.ts";
import { type Sheet, sheetBlocks } from "./sheet-blocks.ts";
import { vettedPackage } from "./vetted-package.ts";

/** An Excel workbook: visible sheets in their order, hidden rows and columns left out, values as they are shown. */
export async function readXlsx(
  bytes: Uint8Array,
  limits: DocumentLimits,
): Promise<Pick<SourceDocument, "blocks" | "titles">> {
  const workbook = await load(await vettedPackage(bytes, limits));
  const sheets = workbook.worksheets
    .filter((sheet) => sheet.state === "visible")
    .map((sheet) => readSheet(sheet, limits));
  const titles = [workbook.title, ...sheets.map(({ name }) => name)].filter((title) => !!title);
  return { blocks: sheetBlocks(sheets), titles };
}

const NOT_READ = [
  "drawing",
  "legacyDrawing",
  "picture",
  "conditionalFormatting",
  "dataValidations",
  "tableParts",
  "extLst",
  "hyperlinks",
];

async function load(copy: Buffer): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  const exact = copy.buffer.slice(copy.byteOffset, copy.byteOffset + copy.length) as ArrayBuffer;
  try {
    return await workbook.xlsx.load(exact, { ignoreNodes: NOT_READ });
  } catch (cause) {
    throw unreadable("Excel ", cause);
  }
}

function readSheet(sheet: Worksheet, limits: DocumentLimits): Sheet {
  const { rowCount } = sheet;
  if (rowCount > limits.rows) throw beyondLimit("rows", limits);
  const columns = columnCount(sheet, limits);
  if (rowCount * columns > limits.cells) throw beyondLimit("cells", limits);
  const visible = Array.from({ length: columns }, (_, at) => at + 1).filter(
    (column) => !sheet.getColumn(column).hidden,
  );
  const rows = Array.from({ length: rowCount }, (_, at) => sheet.getRow(at + 1))
    .filter((row) => !row.hidden)
    .map((row) => visible.map((column) => gridCell(row.getCell(column))));
  return { name: sheet.name, rows };
}

/** The last column that holds a value: formats alone may reach to the end of the sheet. */
function columnCount(sheet: Worksheet, limits: DocumentLimits): number {
  let last = 0;
  sheet.eachRow((row) => {
    row.eachCell((_cell, column) => {
      last = Math.max(last, column);
    });
  });
  if (last > limits.columns) throw beyondLimit("columns", limits);
  return last;
}

function gridCell(cell: Cell) {
  const { master } = cell;
  const lines = printedValue(master.value, master.numFmt).split(/\r\n?|\n/);
  const text = lines.some((line) => line.length > 60)
    ? lines.join("\n").trim()
    : joinLines(lines.map((line) => line.trim()));
  return { text, origin: master === cell };
}
