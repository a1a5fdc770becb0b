import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFile } from "../../src/ingest/read-file.ts";

const name = "xinyang-public-security-2023.txt";
const bytes = readFileSync(new URL(`../../knowledge/reports/${name}`, import.meta.url));

test("随附的报告：二百个格子，左边丢了合并格的行也不错列", async () => {
  const report = await readFile({ name, bytes });
  expect(report).toMatchObject({
    agency: "信阳市公安局",
    year: 2023,
    era: "2021",
    missing: [],
    missingCells: [],
  });
  expect(report.cells).toHaveLength(200);
  const value = (id: string) => report.cells.find((cell) => cell.id === id)?.value;
  expect(value("requests.unavailable.not_held@person")).toBe(22);
  expect(value("requests.unavailable.not_held@total")).toBe(22);
  expect(value("requests.unavailable.not_held@company")).toBe(0);
  expect(value("requests.other.remaining@total")).toBe(0);
  expect(value("litigation.direct.upheld")).toBe(1);
  const fees = report.cells.find((cell) => cell.id === "fees.amount");
  expect(fees).toMatchObject({ value: 5600, unit: "万元", printed: "5600", section: "二" });
});

test("不是报告的文字有一句清楚的话", async () => {
  const bytes = new TextEncoder().encode("今天天气很好，适合出门。\n");
  await expect(readFile({ name: "日记.txt", bytes })).rejects.toMatchObject({
    code: "not_a_report",
  });
});

test.each([
  "（二）依申请公开。全年新收政府信息公开申请31件，上年结转0件，办结31件，结转下年0件。",
  "本年新收政府信息公开申请31件。",
])("正文里写到新收申请的句子不当作表三：%s", async (sentence) => {
  const whole = new TextDecoder()
    .decode(bytes)
    .replace("二、主动公开", `${sentence}\n\n二、主动公开`);
  const report = await readFile({ name, bytes: new TextEncoder().encode(whole) });
  expect(report.missing).toEqual([]);
  expect(report.cells).toHaveLength(200);
});
