import ExcelJS from "exceljs";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { safeFileName } from "../../src/documents/archive/names.ts";
import { documentText } from "../../src/documents/document-text.ts";
import { DOCUMENT_LIMITS } from "../../src/documents/limits.ts";
import { readDocx } from "../../src/documents/office/read-docx.ts";
import { readDocument } from "../../src/documents/read-document.ts";
import { writeCsv } from "../../src/documents/write/write-csv.ts";
import { writeDocx } from "../../src/documents/write/write-docx.ts";
import { writeHtml } from "../../src/documents/write/write-html.ts";
import { writeXlsx } from "../../src/documents/write/write-xlsx.ts";

const text = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

describe("写 CSV", () => {
  test("带 BOM，公式前加撇号，数字仍是数字，空格不写零", () => {
    const bytes = writeCsv([
      ["指标", "数值"],
      ["=HYPERLINK(1)", -8],
      ["+19", 0],
      ["@甲", null],
      ["－5", "1,234"],
      [" =1+1", "甲\n乙"],
    ]);
    expect(text(bytes)).toBe(
      "\uFEFF指标,数值\r\n'=HYPERLINK(1),-8\r\n'+19,0\r\n'@甲,\r\n'－5,\"1,234\"\r\n' =1+1,\"甲\n乙\"\r\n",
    );
  });
});

describe("写 xlsx", () => {
  test("文字是文字，数字是数字，空是空，表名合法且不重复", async () => {
    const bytes = await writeXlsx([
      {
        name: "甲/乙:表",
        heads: ["指标", "数值"],
        rows: [
          ["=1+1", 31],
          ["规章", null],
        ],
      },
      { name: "甲_乙_表", heads: ["a"], rows: [] },
    ]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["甲_乙_表", "甲_乙_表-2"]);
    const [sheet] = workbook.worksheets;
    expect(sheet?.getCell("A2").value).toBe("=1+1");
    expect(sheet?.getCell("A2").formula).toBeUndefined();
    expect(sheet?.getCell("B2").value).toBe(31);
    expect(sheet?.getCell("B3").value).toBeNull();
  });
});

describe("写核对稿", () => {
  const paragraphs = [
    { runs: [{ text: "自查汇报" }], level: 1 as const },
    {
      runs: [
        { text: "全年受理" },
        { text: "<31>件", mark: "wrong" as const, comment: "年报为 30 件" },
        { text: "\u0001。" },
      ],
    },
  ];

  test("网页：转义、标记、编号批注，没有脚本", () => {
    const html = text(writeHtml('稿"件', paragraphs));
    expect(html).toContain('<mark class="wrong" title="不符">&lt;31&gt;件</mark><sup>[1]</sup>。');
    expect(html).toContain("<li>年报为 30 件</li>");
    expect(html).toContain("<title>稿&quot;件</title>");
    expect(html).not.toMatch(/<script|<link|href=/);
  });

  test("Word：文字原样读回，批注与底纹在文件里", async () => {
    const bytes = await writeDocx("稿件", paragraphs, new Date("2024-03-07T00:00:00Z"));
    const zip = await JSZip.loadAsync(bytes);
    expect(await zip.file("word/comments.xml")?.async("string")).toContain("年报为 30 件");
    expect(await zip.file("word/document.xml")?.async("string")).toContain('w:fill="F8CBAD"');
    expect(documentText(await readDocx(bytes, DOCUMENT_LIMITS))).toMatch(
      /^自查汇报\n全年受理<31>件/,
    );
  });
});

describe("纯文字", () => {
  test("一段一行，表格一行一行，合并格只出现一次", async () => {
    const bytes = Buffer.from(
      "<h1>甲</h1><p>乙</p><table><tr><td colspan=2>丙<td>1</tr><tr><td>丁<td>2<td>3</table>",
    );
    expect(documentText(await readDocument({ name: "a.html", bytes }))).toBe(
      "甲\n乙\n丙\t1\n丁\t2\t3",
    );
  });
});

describe("安全的文件名", () => {
  const cases: readonly (readonly [given: string, safe: string])[] = [
    ["../../甲:局?.docx", "甲_局_.docx"],
    ["C:\\窗口\\年报.xlsx", "年报.xlsx"],
    [".隐藏", "隐藏"],
    ["甲\u202Excod.exe", "甲xcod.exe"],
    ["con.txt", "_con.txt"],
    ["\u0000/", "未命名"],
    [`${"长".repeat(100)}.docx`, `${"长".repeat(58)}.docx`],
  ];
  test.each(cases)("%s", (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });
});
