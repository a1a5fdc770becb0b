import { describe, expect, test } from "vitest";
import { conclude } from "../../src/answer/conclude.ts";
import { indexFacts } from "../../src/answer/evaluate.ts";
import type { Cell, Fact } from "../../src/form/index.ts";
import type { FigureMeasure, RatioMeasure, Term } from "../../src/plan/plan.ts";

const place = { agency: "南屿市公安局", year: 2023 };

const fact = (metric: string, value: number | null, unit = "件", year = 2023): Fact => ({
  metric,
  applicant: null,
  agency: place.agency,
  year,
  label: metric,
  value,
  blank: value === null ? "blank" : null,
  unit,
  qualifier: null,
  source: { report: "r", section: "三", quote: `${metric} ${value}` },
});

const measure = (...ways: readonly (readonly string[])[]): FigureMeasure => ({
  kind: "figure",
  metric: ways[0]?.[0] ?? "",
  applicant: null,
  label: ways[0]?.[0] ?? "",
  unit: "件",
  ways: ways.map((way) => way.map((metric) => ({ metric, applicant: null }))),
});

const term = (metric: FigureMeasure | RatioMeasure, year = 2023): Term => ({
  measure: metric,
  place: { ...place, year },
});

const ratio = (numerator: FigureMeasure, denominator: FigureMeasure): RatioMeasure => ({
  kind: "ratio",
  label: "率",
  unit: "%",
  numerator: [numerator],
  minus: [],
  denominator: [denominator],
  less: [],
  note: null,
});

const index = (...facts: readonly Fact[]) => indexFacts(facts as readonly Cell[], facts);

describe("查数", () => {
  const one = (facts: readonly Fact[], figure: FigureMeasure) => {
    const answer = conclude({ kind: "values", terms: [term(figure)], axis: null }, index(...facts));
    return answer.kind === "values" ? answer.values[0] : undefined;
  };
  test("印出来的格", () => {
    expect(one([fact("a", 3)], measure(["a"]))).toMatchObject({ value: 3, state: "printed" });
  });
  test("空白不是0，有一项空白合计也没有", () => {
    expect(one([fact("a", null)], measure(["a"]))).toMatchObject({ value: null, state: "blank" });
    expect(one([fact("a", 1), fact("b", null)], measure(["a", "b"]))).toMatchObject({
      value: null,
    });
  });
  test("没有这一格", () => {
    expect(one([], measure(["a"]))).toMatchObject({ value: null, state: "missing" });
  });
  test("先用印出来的，再用相加的", () => {
    const facts = [fact("b", 1), fact("c", 2)];
    expect(one(facts, measure(["a"], ["b", "c"]))).toMatchObject({ value: 3, state: "computed" });
  });
});

describe("比率", () => {
  const rate = (above: number | null, below: number | null) => {
    const facts = index(fact("a", above), fact("b", below));
    const terms = [term(ratio(measure(["a"]), measure(["b"])))];
    const answer = conclude({ kind: "values", terms, axis: null }, facts);
    return answer.kind === "values" ? answer.values[0] : undefined;
  };
  test.each([
    [6, 31, 19.35],
    [22, 31, 70.97],
    [0, 31, 0],
    [1, 8, 12.5],
  ])("%i/%i = %d%%", (above, below, value) => {
    expect(rate(above, below)).toMatchObject({ value, state: "computed" });
  });
  test("分母为0不适用，分子分母空白没有值", () => {
    expect(rate(0, 0)).toMatchObject({ value: null, state: "zero" });
    expect(rate(null, 31)).toMatchObject({ value: null, state: "blank" });
    expect(rate(6, null)).toMatchObject({ value: null, state: "blank" });
  });
  test("平均是加权的", () => {
    const facts = index(
      fact("a", 1),
      fact("b", 10),
      fact("a", 9, "件", 2022),
      fact("b", 10, "件", 2022),
    );
    const shares = ratio(measure(["a"]), measure(["b"]));
    const answer = conclude(
      { kind: "average", terms: [term(shares), term(shares, 2022)], axis: "year" },
      facts,
    );
    expect(answer).toMatchObject({ kind: "average", value: 50 });
  });
});

describe("相加相减增长", () => {
  const two = index(fact("a", 10, "件", 2022), fact("a", 15), fact("m", 3, "万元"));
  const a = measure(["a"]);
  test("元和件不相加", () => {
    const terms = [term(a), term(measure(["m"]))];
    expect(conclude({ kind: "sum", terms, axis: "item" }, two)).toMatchObject({ value: null });
  });
  test("后一年减前一年带正负号", () => {
    const plan = {
      kind: "difference" as const,
      minuend: [term(a, 2022)],
      subtrahend: [term(a)],
      absolute: false,
    };
    expect(conclude(plan, two)).toMatchObject({ value: -5 });
    expect(conclude({ ...plan, absolute: true }, two)).toMatchObject({ value: 5 });
  });
  test("增长率，基数为0算不出", () => {
    const plan = { kind: "growth" as const, from: term(a, 2022), to: term(a) };
    expect(conclude(plan, two)).toMatchObject({ percent: 50, change: 5 });
    const zero = index(fact("a", 0, "件", 2022), fact("a", 15));
    expect(conclude(plan, zero)).toMatchObject({ percent: null, change: 15 });
  });
  test("倍数", () => {
    const plan = { kind: "quotient" as const, dividend: term(a), divisor: term(a, 2022) };
    expect(conclude(plan, two)).toMatchObject({ value: 1.5 });
  });
});

test("并列同名次，空白不排名", () => {
  const figures = ["a", "b", "c", "d"].map((name) => measure([name]));
  const facts = index(fact("a", 5), fact("b", 9), fact("c", 5), fact("d", null));
  const plan = {
    kind: "ranking" as const,
    terms: figures.map((f) => term(f)),
    axis: "item" as const,
    order: "most" as const,
    limit: 10,
    only: null,
  };
  const answer = conclude(plan, facts);
  expect(answer.kind === "ranking" && answer.ranked.map(({ rank }) => rank)).toEqual([1, 2, 2]);
  expect(answer.kind === "ranking" && answer.left).toHaveLength(1);
});
