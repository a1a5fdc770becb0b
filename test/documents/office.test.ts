import { readFileSync } from "node:fs";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/documents/document.ts";
import { readDoc } from "../../src/documents/legacy/read-doc.ts";
import { readXls } from "../../src/documents/legacy/read-xls.ts";
import { DOCUMENT_LIMITS } from "../../src/documents/limits.ts";
import { readDocx } from "../../src/documents/office/read-docx.ts";
import { readXlsx } from "../../src/documents/office/read-xlsx.ts";
import { recognise } from "../../src/documents/recognise.ts";
import { REPORT, reportDocx, reportXls, reportXlsx } from "./build-office.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/documents/${name}`, import.meta.url));

const grids = (blocks: readonly Block[]) =>
  blocks
    .filter((block) => block.kind === "table")
    .map((block) => block.rows.map((row) => row.map((cell) => (cell.origin ? cell.text : "^"))));

const lines = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]));

/** A docx whose document part is given, for what no library would write. */
async function docxOf(
  body: string,
  head = '<?xml version="1.0" encoding="UTF-8"?>',
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await reportDocx());
  const space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  zip.file(
    "word/document.xml",
    `${head}<w:document xmlns:w="${space}"><w:body>${body}</w:body></w:document>`,
  );
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

describe("docx", () => {
  test("段落、拆开的年份、空段、合并单元格", async () => {
    const { blocks } = await readDocx(await reportDocx(), DOCUMENT_LIMITS);
    expect(grids(blocks)).toEqual([REPORT.table2, REPORT.table3]);
    expect(lines(blocks).slice(0, 4)).toEqual([REPORT.title, "", "一、总体情况", REPORT.overview]);
  });

  test("修订：删去的字不读，插入的字读", async () => {
    const run = (text: string, tag = "t") => `<w:r><w:${tag}>${text}</w:${tag}></w:r>`;
    const body = `<w:p>${run("受理")}<w:del>${run("12", "delText")}</w:del><w:ins>${run("15")}</w:ins>${run("件")}</w:p>`;
    expect(lines((await readDocx(await docxOf(body), DOCUMENT_LIMITS)).blocks)).toEqual([
      "受理15件",
    ]);
  });

  test("外部实体拒绝，不展开", async () => {
    const head = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    const bytes = await docxOf("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", head);
    await expect(readDocx(bytes, DOCUMENT_LIMITS)).rejects.toThrow(/外部实体/);
  });

  test("宏、图片、嵌入文件到不了读者手里", async () => {
    const zip = await JSZip.loadAsync(await reportDocx());
    zip.file("word/vbaProject.bin", "宏");
    zip.file("word/media/image1.png", Buffer.alloc(100_000));
    zip.file("word/embeddings/表.xlsx", "x");
    const bytes = await zip.generateAsync({ type: "uint8array" });
    expect(grids((await readDocx(bytes, DOCUMENT_LIMITS)).blocks)).toEqual([
      REPORT.table2,
      REPORT.table3,
    ]);
  });

  test("嵌套太深、部分太大、不是 Word 的压缩包", async () => {
    const deep = await docxOf("<w:sdt>".repeat(600));
    await expect(readDocx(deep, DOCUMENT_LIMITS)).rejects.toThrow(/嵌套超过 500 层/);
    const large = await docxOf(`<w:p>${"<w:r/>".repeat(1000)}</w:p>`);
    await expect(readDocx(large, { ...DOCUMENT_LIMITS, partBytes: 1000 })).rejects.toThrow(
      /1000 字节/,
    );
    const empty = await new JSZip()
      .file("word/other.xml", "<a/>")
      .generateAsync({ type: "uint8array" });
    await expect(readDocx(empty, DOCUMENT_LIMITS)).rejects.toThrow(/Word 文件已损坏/);
  });
});

describe("xlsx", () => {
  test("标题成段，表格成表，隐藏的行和表不读，数按显示的格式", async () => {
    const { blocks, titles } = await readXlsx(await reportXlsx(), DOCUMENT_LIMITS);
    expect(lines(blocks)).toEqual([REPORT.title, "二、主动公开政府信息情况"]);
    expect(grids(blocks)).toEqual([[...REPORT.table2, ["行政处罚", "2", "12.5%", "3869.50"]]]);
    expect(titles).toEqual(["年报"]);
  });

  test("行数列数超过上限", async () => {
    const bytes = await reportXlsx();
    await expect(readXlsx(bytes, { ...DOCUMENT_LIMITS, rows: 5 })).rejects.toThrow(/超过 5 行/);
    await expect(readXlsx(bytes, { ...DOCUMENT_LIMITS, columns: 3 })).rejects.toThrow(/超过 3 列/);
  });
});

describe("旧格式", () => {
  test("xls：合并单元格与文字", async () => {
    const bytes = reportXls();
    expect(recognise({ name: "没有后缀", bytes })).toBe("xls");
    const { blocks } = await readXls(bytes, DOCUMENT_LIMITS);
    expect(grids(blocks)).toEqual([REPORT.table2]);
  });

  test("doc：一行一行，格之间是制表符，空格还在", async () => {
    const bytes = fixture("songhe.doc");
    expect(recognise({ name: "年报", bytes })).toBe("doc");
    const { blocks } = await readDoc(bytes, DOCUMENT_LIMITS);
    expect(lines(blocks)).toEqual([
      REPORT.title,
      "",
      "一、总体情况",
      REPORT.overview,
      "二、主动公开政府信息情况",
      "第二十条第（一）项",
      "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
      "规章\t0\t0\t0",
      "行政规范性文件\t3\t1\t27",
      "第二十条第（五）项",
      "信息内容\t本年处理决定数量",
      "行政许可\t412",
      "三、收到和处理政府信息公开申请情况",
      "（勾稽关系）\t申请人情况",
      "\t自然人\t商业企业\t总计",
      "一、本年新收政府信息公开申请数量\t4\t1\t5",
      "三、本年度办理结果",
      "（一）予以公开\t3\t\t3",
      "（七）总计\t4\t1\t5",
      "六、其他需要报告的事项",
      "无。",
    ]);
  });

  test("doc：断成几行的标签接上，不会像没有填数", async () => {
    const { blocks } = await readDoc(fixture("broken-labels.doc"), DOCUMENT_LIMITS);
    expect(lines(blocks)).toContain("一、本年新收政府信息公开申请数量\t4");
    expect(lines(blocks)).toContain("（二）部分公开（区分处理的，只计这一情形）\t1");
  });

  test("截断的 doc 和 xls 说明已损坏", async () => {
    await expect(readDoc(fixture("songhe.doc").subarray(0, 900), DOCUMENT_LIMITS)).rejects.toThrow(
      /已损坏/,
    );
    await expect(readXls(reportXls().subarray(0, 700), DOCUMENT_LIMITS)).rejects.toThrow(/已损坏/);
  });
});
