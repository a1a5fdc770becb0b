import {
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from "docx";
import ExcelJS from "exceljs";
import { utils, write } from "xlsx";

/** A small report of our own: title, sections, table 2 and part of table 3 with spans, one value blank. */
export const REPORT = {
  title: "松河县林业局2023年政府信息公开工作年度报告",
  overview: "2023年，县林业局主动公开各类信息１８６条，受理政府信息公开申请5件。",
  table2: [
    ["第二十条第（一）项", "^", "^", "^"],
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", "0", "0", "0"],
    ["行政规范性文件", "3", "1", "27"],
    ["第二十条第（五）项", "^", "^", "^"],
    ["信息内容", "本年处理决定数量", "^", "^"],
    ["行政许可", "412", "^", "^"],
  ],
  table3: [
    ["（勾稽关系）", "^", "申请人情况", "^", "^"],
    ["^", "^", "自然人", "商业企业", "总计"],
    ["一、本年新收政府信息公开申请数量", "^", "4", "1", "5"],
    ["三、本年度办理结果", "（一）予以公开", "3", "", "3"],
    ["^", "（七）总计", "4", "1", "5"],
  ],
} as const;

type Rows = readonly (readonly string[])[];

/** Length of the run of `^` after a position: a cell of `^` repeats the one to its left, or above where none is. */
function colspan(row: readonly string[], at: number): number {
  let end = at + 1;
  while (row[end] === "^") end++;
  return end - at;
}

function docxTable(rows: Rows): Table {
  return new Table({
    rows: rows.map(
      (row, top) =>
        new TableRow({
          children: row.flatMap((text, at) => {
            if (text === "^" && at > 0) return [];
            const below = rows[top + 1]?.[0] === "^" && at === 0;
            const merge =
              text === "^" ? VerticalMergeType.CONTINUE : below ? VerticalMergeType.RESTART : null;
            const shown = text === "^" ? "" : text;
            return new TableCell({
              columnSpan: colspan(row, at),
              ...(merge && { verticalMerge: merge }),
              children: [new Paragraph(shown)],
            });
          }),
        }),
    ),
  });
}

/** The report as a Word document; a year split into two runs, an empty paragraph after the title. */
export async function reportDocx(): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph(REPORT.title),
          new Paragraph(""),
          new Paragraph("一、总体情况"),
          new Paragraph({ children: [new TextRun("20"), new TextRun(REPORT.overview.slice(2))] }),
          new Paragraph("二、主动公开政府信息情况"),
          docxTable(REPORT.table2),
          new Paragraph("三、收到和处理政府信息公开申请情况"),
          docxTable(REPORT.table3),
          new Paragraph("六、其他需要报告的事项"),
          new Paragraph("无。"),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** A workbook with sections as lines, both tables, a hidden sheet, a hidden row, formats and a formula. */
export async function reportXlsx(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("年报");
  sheet.addRow([REPORT.title]);
  sheet.addRow(["二、主动公开政府信息情况"]);
  const first = sheet.rowCount + 1;
  for (const row of REPORT.table2)
    sheet.addRow(row.map((text) => (/^\d+$/.test(text) ? Number(text) : text)));
  REPORT.table2.forEach((row, top) => {
    row.forEach((_text, at) => {
      const width = colspan(row, at);
      if (width > 1 && row[at] !== "^")
        sheet.mergeCells(first + top, at + 1, first + top, at + width);
    });
  });
  sheet.addRow(["行政处罚", { formula: "1+1", result: 2 }, 0.125, 3869.5]);
  const last = sheet.lastRow;
  if (last) {
    last.getCell(3).numFmt = "0.0%";
    last.getCell(4).numFmt = "#,##0.00";
  }
  sheet.addRow(["隐藏行", 9, 9, 9]).hidden = true;
  workbook.addWorksheet("底稿", { state: "hidden" }).addRow(["底稿", 1]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The second table as an Excel 97-2003 workbook. */
export function reportXls(): Uint8Array {
  const rows = REPORT.table2.map((row) => row.map((text) => (text === "^" ? null : text)));
  const sheet = utils.aoa_to_sheet(rows);
  sheet["!merges"] = REPORT.table2.flatMap((row, r) =>
    row.flatMap((text, c) => {
      const width = colspan(row, c);
      return text !== "^" && width > 1 ? [{ s: { r, c }, e: { r, c: c + width - 1 } }] : [];
    }),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Sheet1");
  return new Uint8Array(write(book, { type: "array", bookType: "biff8" }));
}
