import { describe, expect, test } from "vitest";
import { anchorYears } from "../../src/plan/anchor-years.ts";
import type { Question } from "../../src/slots/question.ts";
import { readYears } from "../../src/text/index.ts";

const question = (text: string): Question => ({
  text,
  mentions: [],
  targets: [],
  applicants: [],
  indicators: [],
  terms: [],
  agencies: [],
  years: readYears(text, { today: new Date("2025-03-01") }),
  numbers: [],
  operations: [],
  unexplained: [],
  content: [],
  slips: [],
});
const yearsOf = (text: string, remembered: readonly number[]) =>
  anchorYears(question(text), remembered).years.flatMap(({ years = [] }) => [...years]);

describe("年份随上文", () => {
  test.each([
    ["上一年呢", [2022], [2021]],
    ["前一年呢", [2022], [2021]],
    ["上上年呢", [2022], [2020]],
    ["这年谁最多", [2022], [2022]],
    ["比前一年多了几件", [2022], [2021, 2022]],
    ["2023年许可比前一年多几件", [], [2023, 2022]],
    ["医保局2023年新收和上年比", [], [2023, 2022]],
  ])("%s（上文%j）", (text, remembered, years) => {
    expect(yearsOf(text, remembered)).toEqual(years);
  });

  test.each([
    ["去年呢", [2022], [2024]],
    ["前年呢", [2022], [2023]],
    ["上一年呢", [], [2024]],
    ["上一年呢", [2021, 2022], [2024]],
  ])("%s从今天算（上文%j）", (text, remembered, years) => {
    expect(yearsOf(text, remembered)).toEqual(years);
  });
});
