import { expect, test } from "vitest";
import { readFile } from "../../src/ingest/read-file.ts";

const TABLE = [
  ["统 计 指 标", "单位", "统计数"],
  ["一、主动公开情况", "——", "——"],
  ["（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "250"],
  ["其中：主动公开规范性文件数", "条", "10"],
  ["2.政府网站公开政府信息数", "条", "148"],
  ["（一）收到申请数", "件", "3"],
  ["四、行政复议数量", "件", "2"],
  ["（一）维持具体行政行为数", "件", "1"],
  ["（二）被依法纠错数", "件", "1"],
  ["（三）其他情形数", "件", "0"],
  ["五、行政诉讼数量", "件", "1"],
  ["（二）被依法纠错数", "件", ""],
  ["（三）其他情形数", "件", "1"],
  ["七、依申请公开信息收取的费用", "万元", "0.5"],
];
const TITLE =
  "云岭市水务局2017年政府信息公开年度报告\n一、概述\n本年度主动公开政府信息250条。\n附表：政府信息公开情况统计表\n";

test.each([
  ["制表符", "\t", "\n"],
  ["竖线", " | ", " |\n"],
  ["一格一行", "\n", "\n"],
])("2014—2018年统计表：%s", async (_name, cell, row) => {
  const text = TITLE + TABLE.map((cells) => cells.join(cell)).join(row);
  const report = await readFile({
    name: "年报.txt",
    bytes: new TextEncoder().encode(`${text}\n完\n`),
  });
  const value = (id: string) => report.cells.find((it) => it.id === id)?.value;
  expect(report).toMatchObject({ year: 2017, era: "2014" });
  expect(value("legacy.disclosed")).toBe(250);
  expect(value("legacy.disclosed.normative")).toBe(10);
  expect(value("legacy.channel.website")).toBe(148);
  expect(value("legacy.review.corrected")).toBe(1);
  expect(value("legacy.review.other")).toBe(0);
  expect(value("legacy.litigation.corrected") ?? null).toBeNull();
  expect(value("legacy.litigation.other")).toBe(1);
  expect(value("legacy.fees")).toBe(0.5);
  expect(report.findings.filter((finding) => finding.rule === "old_form")).toEqual([]);
});

test("没有表头的散句不当作统计表", async () => {
  const text = `${TITLE}收到申请数\n3\n主动公开政府信息数\n250\n`;
  const report = await readFile({ name: "年报.txt", bytes: new TextEncoder().encode(text) });
  expect(report.cells).toEqual([]);
});
