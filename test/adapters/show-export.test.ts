import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import excel from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBase, type ReadCell } from "../../src/index.ts";
import { sampleOriginal, sampleReport } from "../facts/sample.ts";
import { runCommand } from "./terminal.ts";

let folder: string;
let base: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  base = join(folder, "base.sqlite");
  const opened = await openBase(base, { now: () => new Date("2025-03-01T08:00:00Z") });
  for (const [agency, year] of [
    ["甲市公安局", 2022],
    ["甲市公安局", 2023],
    ["乙市财政局", 2023],
  ] as const) {
    const report = withOddities(sampleReport(agency, year, 31));
    await opened.reports.publish(report, sampleOriginal(report), "terminal");
  }
  await opened.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A doubtful cell, an amount below zero, and words that a spreadsheet would take for a formula. */
function withOddities(report: ReturnType<typeof sampleReport>): typeof report {
  const [received, total, issued, fee] = report.cells as [ReadCell, ReadCell, ReadCell, ReadCell];
  return {
    ...report,
    cells: [
      received,
      total,
      issued,
      { ...fee, value: -12.5, printed: "-12.5", quote: "=HYPERLINK(1)" },
    ],
    uncertain: [
      { ...received, id: "requests.granted@person", row: "（一）予以公开", printed: "7" },
    ],
  };
}

test("show 按原样列表，空白不写成 0，标出问题和存疑", async () => {
  const { status, out } = await runCommand(["show", "甲市公安局-2023", "--base", base]);
  expect(status).toBe(0);
  expect(out).toMatch(/^甲市公安局2023年政府信息公开工作年度报告\n/u);
  expect(out).toMatch(/规章 +（空）/u);
  expect(out).toMatch(/自然人 +总计\n一、本年新收政府信息公开申请数量 +31 +31\n/u);
  expect(out).toMatch(/行政事业性收费 +-12\.5\[1\]\n/u);
  expect(out).toMatch(/\n\[1\] 必须改：.*不应为负/u);
  expect(out).toMatch(/存疑，不用来作答：\n {2}三 {2}（一）予以公开·自然人：7/u);
});

test("show 没有的编号：提示相近的", async () => {
  const { status, err } = await runCommand(["show", "甲市公安局", "--base", base]);
  expect(status).toBe(1);
  expect(err).toContain("是不是：甲市公安局-2022、甲市公安局-2023？");
});

test("导出 csv：空白为空，公式不起作用，存疑的不导出", async () => {
  const { out, err } = await runCommand([
    "export",
    "--base",
    base,
    "--year",
    "2023",
    "--agency",
    "甲市",
  ]);
  const lines = out.trimEnd().split("\n");
  expect(lines[0]).toBe("\uFEFF机关,年度,指标,申请人,数值,单位,约数,原样,指标编号,报告,部分,原文");
  expect(lines).toHaveLength(5);
  expect(lines[3]).toBe(
    "甲市公安局,2023,规章 / 本年制发件数,,,,,,regulations.issued,甲市公安局-2023,二,规章 ",
  );
  expect(lines[4]).toContain(",-12.5,万元,");
  expect(lines[4]).toContain("'=HYPERLINK(1)");
  expect(err).toBe("导出 4 个数字。\n");
});

test("导出 json 和 xlsx：数字是数字，空白是空", async () => {
  const json = await runCommand(["export", "--format", "json", "--base", base]);
  const rows: { metric: string; value: number | null }[] = JSON.parse(json.out);
  expect(rows).toHaveLength(12);
  expect(rows.filter((row) => row.value === null).map((row) => row.metric)).toEqual(
    Array(3).fill("regulations.issued"),
  );
  const file = join(folder, "数字.xlsx");
  expect(
    (await runCommand(["export", "--format", "xlsx", "--out", file, "--base", base])).status,
  ).toBe(0);
  const book = new excel.Workbook();
  await book.xlsx.load(new Uint8Array(readFileSync(file)).buffer);
  const sheet = book.getWorksheet("数字和出处");
  expect(sheet?.rowCount).toBe(13);
  expect([2, 4, 5].map((row) => sheet?.getCell(row, 5).value)).toEqual([31, null, -12.5]);
});

test("导出写不了的地方：说明白", async () => {
  expect(await runCommand(["export", "--format", "xlsx", "--base", base])).toMatchObject({
    status: 1,
    err: expect.stringContaining("--out"),
  });
  const nowhere = join(folder, "无", "a.csv");
  expect(await runCommand(["export", "--out", nowhere, "--base", base])).toMatchObject({
    status: 1,
    err: expect.stringContaining("写不了文件"),
  });
});
