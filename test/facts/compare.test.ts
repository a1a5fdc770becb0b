import { expect, test } from "vitest";
import { compareReports } from "../../src/facts/compare.ts";
import { sampleReport } from "./sample.ts";

const before = sampleReport("甲市公安局", 2023, 31);

test("相同的没有差别", () => {
  expect(compareReports(before, sampleReport("甲市公安局", 2023, 31))).toEqual([]);
});

test("改了的、少了的、多了的都列出；空白改为 0 也是改", () => {
  const [person, total, issued, fee] = sampleReport("甲市公安局", 2023, 32).cells;
  if (!person || !total || !issued || !fee) throw new Error("样本不全");
  const added = { ...fee, id: "procurement.amount" };
  const after = { ...before, cells: [person, total, { ...issued, value: 0, printed: "0" }, added] };
  const changes = compareReports(before, after).map(({ id, before: was, after: is }) => [
    id,
    was?.value,
    is?.value,
  ]);
  expect(changes).toEqual([
    ["requests.received@person", 31, 32],
    ["requests.received@total", 31, 32],
    ["regulations.issued", null, 0],
    ["procurement.amount", undefined, 12.5],
    ["fees.amount", 12.5, undefined],
  ]);
});
