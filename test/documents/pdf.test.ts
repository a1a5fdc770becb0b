import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DOCUMENT_LIMITS } from "../../src/documents/limits.ts";
import { readPdf } from "../../src/documents/pdf/read-pdf.ts";
import { REPORT } from "./build-office.ts";
import { lineFrom, PICTURE, pdfOf, printAt, printChineseAt } from "./build-pdf.ts";

const read = async (bytes: Uint8Array) => {
  const { blocks } = await readPdf(bytes, DOCUMENT_LIMITS);
  return blocks.map((block) =>
    block.kind === "table"
      ? block.rows.map((row) => row.map((cell) => (cell.origin ? cell.text : "^")))
      : block.text,
  );
};

/** Rules around a table of three columns from y 300 down, the first row spanning all of them. */
const frame = (bottom: number): string =>
  [300, 280, 260, bottom].map((y) => lineFrom(50, y, 350, y)).join("") +
  [50, 350].map((x) => lineFrom(x, bottom, x, 300)).join("") +
  [150, 250].map((x) => lineFrom(x, bottom, x, 280)).join("");

const filler = printAt(50, 380, "Report of the Forestry Office for the year 2023, all parts");

describe("PDF", () => {
  test("文字处理软件导出的年报：线框里的表成表，合并格还原", async () => {
    const file = readFileSync(new URL("../fixtures/documents/songhe.pdf", import.meta.url));
    expect(await read(file)).toEqual([
      REPORT.title,
      "一、总体情况",
      REPORT.overview,
      "二、主动公开政府信息情况",
      REPORT.table2,
      "三、收到和处理政府信息公开申请情况",
      REPORT.table3,
      "六、其他需要报告的事项",
      "无。",
    ]);
  });

  test("没有线的表保留为带空格的行，同一行的字合在一行", async () => {
    const row = printAt(50, 300, "rules") + printAt(150, 301, "0") + printAt(200, 300, "12");
    expect(await read(pdfOf([filler + row + printAt(60, 280, "next")]))).toEqual([
      expect.stringContaining("Report of"),
      expect.stringMatching(/^rules {10,}0 {6,10}12$/),
      "  next",
    ]);
  });

  test("跨页的表接成一张，页码不算一行", async () => {
    const one =
      frame(240) + printAt(60, 285, "head") + printAt(60, 265, "a") + printAt(160, 265, "1");
    const two =
      frame(240) + printAt(60, 285, "more") + printAt(160, 245, "7") + printAt(260, 245, "8");
    const pages = [
      filler + one + printAt(195, 20, "- 1 -"),
      two + printAt(195, 20, "2") + printAt(50, 60, "end"),
    ];
    expect(await read(pdfOf(pages))).toEqual([
      expect.stringContaining("Report of"),
      [
        ["head", "^", "^"],
        ["a", "1", ""],
        ["", "", ""],
        ["more", "^", "^"],
        ["", "", ""],
        ["", "7", "8"],
      ],
      "end",
    ]);
  });

  test("压在线上的字说明列不可靠：退回成行，不猜", async () => {
    const across = printAt(100, 265, "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15");
    const [, row] = await read(pdfOf([filler + frame(240) + across]));
    expect(row).toMatch(/^ +1 2 3/);
  });

  test("相邻两格的字被连成一段时，按位置分开", async () => {
    const joined = `BT /F 10 Tf 1 0 0 1 130 265 Tm (head) Tj 26 0 Td (next) Tj ET\n`;
    const [, table] = await read(pdfOf([filler + frame(240) + joined]));
    expect(table).toEqual([
      ["", "^", "^"],
      ["head", "next", ""],
      ["", "", ""],
    ]);
  });

  test("表头在页底跨两行，下一页的数不会并进表头", async () => {
    const head =
      [300, 260].map((y) => lineFrom(50, y, 350, y)).join("") +
      lineFrom(150, 280, 250, 280) +
      [50, 150, 250, 350].map((x) => lineFrom(x, 260, x, 300)).join("") +
      printAt(60, 275, "label") +
      printAt(160, 285, "group") +
      printAt(160, 265, "part") +
      printAt(260, 275, "total");
    const row =
      [380, 360].map((y) => lineFrom(50, y, 350, y)).join("") +
      [50, 150, 250, 350].map((x) => lineFrom(x, 360, x, 380)).join("");
    const data = row + printAt(60, 365, "1. new") + printAt(260, 365, "543");
    const [, table] = await read(pdfOf([filler + head, data]));
    expect(table).toEqual([
      ["label", "group", "total"],
      ["^", "part", "^"],
      ["1. new", "", "543"],
    ]);
  });

  test("被分页切开的一行接回一行，数不会只剩一半", async () => {
    const one =
      frame(240) +
      printAt(60, 285, "head") +
      printAt(60, 245, "label") +
      printAt(160, 245, "7") +
      printAt(260, 245, "2");
    const two =
      [300, 280, 260].map((y) => lineFrom(50, y, 350, y)).join("") +
      [50, 150, 250, 350].map((x) => lineFrom(x, 260, x, 300)).join("") +
      printAt(60, 285, "rest") +
      printAt(260, 285, "6") +
      printAt(60, 265, "1. new") +
      printAt(160, 265, "9");
    const [, table] = await read(pdfOf([filler + one, two]));
    expect(table).toEqual([
      ["head", "^", "^"],
      ["", "", ""],
      ["label rest", "7", "2 6"],
      ["1. new", "9", ""],
    ]);
  });

  test("用细长色块和逐格方框画的线也是线", async () => {
    const bars =
      [300, 280, 260].map((y) => `50 ${y} 300.5 0.5 re f\n`).join("") +
      [50, 150, 250, 350].map((x) => `${x} 260 0.5 40 re f\n`).join("");
    const boxes = [0, 1, 2]
      .flatMap((at) => [260, 280].map((y) => `${50 + at * 100} ${y} 100 20 re S\n`))
      .join("");
    const texts = printAt(60, 285, "a") + printAt(260, 265, "7");
    for (const lines of [bars, boxes]) {
      const [, table] = await read(pdfOf([filler + lines + texts]));
      expect(table).toEqual([
        ["a", "", ""],
        ["", "", "7"],
      ]);
    }
  });

  test("最后一行单独落在下一页也接上", async () => {
    const row =
      [380, 360].map((y) => lineFrom(50, y, 350, y)).join("") +
      [50, 150, 250, 350].map((x) => lineFrom(x, 360, x, 380)).join("");
    const last =
      row + printAt(60, 365, "1. last") + printAt(160, 365, "3") + printAt(260, 365, "4");
    const first =
      frame(240) + printAt(60, 265, "a") + printAt(60, 245, "b") + printAt(160, 245, "5");
    const [, table] = await read(pdfOf([filler + first, last]));
    expect(table).toEqual([
      ["", "^", "^"],
      ["a", "", ""],
      ["b", "5", ""],
      ["1. last", "3", "4"],
    ]);
  });

  test("一格里两个数不连成一个", async () => {
    const cell = printAt(60, 265, "3") + printAt(60, 253, "5");
    const [, table] = await read(pdfOf([filler + frame(200) + cell + printAt(160, 230, "4 6")]));
    expect(table).toEqual([
      ["", "^", "^"],
      ["3", "", ""],
      ["5", "4 6", ""],
    ]);
  });

  test("横放的页按正的读", async () => {
    const turned = Array.from(
      { length: 4 },
      (_, at) =>
        `BT /F 10 Tf 0 1 -1 0 ${100 + at * 20} 50 Tm (line ${at} of a turned page) Tj ET\n`,
    );
    expect(await read(pdfOf([turned.join("")]))).toEqual(
      [0, 1, 2, 3].map((at) => `line ${at} of a turned page`),
    );
  });

  test("没有嵌入的中文字体也读得出", async () => {
    const line = printChineseAt(50, 300, "全年受理政府信息公开申请31件");
    expect(await read(pdfOf([filler + line]))).toEqual([
      expect.stringContaining("Report of"),
      "全年受理政府信息公开申请31件",
    ]);
  });

  test("没有文字也没有图片的另作说明", async () => {
    await expect(read(pdfOf([frame(200)]))).rejects.toThrow(/没有能读出的文字/);
  });

  test("扫描件和扫描件下面识别出来的字都拒绝", async () => {
    await expect(read(pdfOf([PICTURE, PICTURE]))).rejects.toThrow(/扫描件/);
    const hidden = `${PICTURE}3 Tr\n${filler.repeat(5)}`;
    await expect(read(pdfOf([hidden]))).rejects.toThrow(/扫描件/);
  });

  test("页数上限与损坏的文件", async () => {
    const pages = pdfOf([filler, filler, filler]);
    await expect(readPdf(pages, { ...DOCUMENT_LIMITS, pages: 2 })).rejects.toThrow(/超过 2 页/);
    await expect(read(Buffer.from("%PDF-1.7\nrubbish"))).rejects.toThrow(/PDF 文件已损坏/);
  });
});
