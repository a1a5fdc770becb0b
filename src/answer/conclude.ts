import type { Term, Threshold } from "../plan/plan.ts";
import type { Answer, NumericPlan, Ranked } from "./answer.ts";
import { evaluate, type FactIndex, round, tidy, type Valued } from "./evaluate.ts";
import { stepsOf } from "./steps.ts";

/** Terms of a plan, for knowing which cells it needs. */
export function termsOf(plan: NumericPlan): readonly Term[] {
  switch (plan.kind) {
    case "difference":
      return [...plan.minuend, ...plan.subtrahend];
    case "growth":
      return [plan.from, plan.to];
    case "quotient":
      return [plan.dividend, plan.divisor];
    case "portion":
      return plan.whole;
    case "values":
      return [...plan.terms, ...(plan.beside ?? [])];
    default:
      return plan.terms;
  }
}

/** Computes a numeric plan from the facts found for it. A null input never becomes a number. */
export function conclude(plan: NumericPlan, index: FactIndex): Answer {
  const read = (terms: readonly Term[]) => terms.map((term) => evaluate(term, index));
  switch (plan.kind) {
    case "values": {
      const values = read(plan.terms);
      const steps = plan.steps ? { as: plan.steps, list: stepsOf(values) } : null;
      return { kind: "values", values, axis: plan.axis, beside: read(plan.beside ?? []), steps };
    }
    case "sum": {
      const values = read(plan.terms);
      return { kind: "sum", values, value: sumOf(values) };
    }
    case "average":
      return average(read(plan.terms), plan.axis);
    case "difference":
      return difference(read(plan.minuend), read(plan.subtrahend), plan.absolute);
    case "spread":
      return spread(read(plan.terms));
    case "growth":
      return growth(evaluate(plan.from, index), evaluate(plan.to, index), plan.doubling ?? false);
    case "quotient":
      return quotient(
        evaluate(plan.dividend, index),
        evaluate(plan.divisor, index),
        plan.percent ?? false,
      );
    case "portion":
      return portion(evaluate(plan.part, index), read(plan.whole));
    case "ranking":
      return ranking(read(plan.terms), plan);
    case "count":
      return count(read(plan.terms), plan);
  }
}

function difference(
  minuend: readonly Valued[],
  subtrahend: readonly Valued[],
  absolute: boolean,
  among: readonly Valued[] = [...minuend, ...subtrahend],
): Answer {
  const [from, to] = [sumOf(minuend), sumOf(subtrahend)];
  const raw = from === null || to === null ? null : tidy(from - to);
  const value = raw !== null && absolute ? Math.abs(raw) : raw;
  return { kind: "difference", minuend, subtrahend, value, absolute, among };
}

/** The largest less the smallest; blanks are left out and counted. */
function spread(all: readonly Valued[]): Answer {
  const held = all.filter((v) => v.value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return difference(held.slice(0, 1), held.slice(-1), true, all);
}

/** Sum of values in one unit; null where one is null or the units differ (元 and 万元 are never added). */
function sumOf(values: readonly Valued[]): number | null {
  if (values.some((v) => v.value === null) || new Set(values.map((v) => v.unit)).size > 1)
    return null;
  return tidy(values.reduce((sum, { value }) => sum + (value ?? 0), 0));
}

/** Shares are averaged weighted: sum of numerators over sum of denominators. */
function average(
  all: readonly Valued[],
  axis: Extract<Answer, { kind: "average" }>["axis"],
): Answer {
  const values = all.filter((v) => v.value !== null || v.state === "zero");
  const left = all.filter((v) => !values.includes(v));
  const sides = values.flatMap((v) => v.sides ?? []);
  const base = { kind: "average", values, left, axis } as const;
  if (sides.length > 0) {
    const below = sides.reduce((sum, side) => sum + side.denominator, 0);
    const above = sides.reduce((sum, side) => sum + side.numerator, 0);
    return { ...base, value: below === 0 ? null : round((100 * above) / below) };
  }
  const total = sumOf(values);
  return {
    ...base,
    value: total === null || values.length === 0 ? null : round(total / values.length),
  };
}

function growth(from: Valued, to: Valued, doubling: boolean): Answer {
  const known = from.value !== null && to.value !== null && from.unit === to.unit;
  const change = known ? tidy((to.value ?? 0) - (from.value ?? 0)) : null;
  const rate = to.term.measure.kind === "ratio";
  const percent =
    change === null || rate || !from.value ? null : round((100 * change) / Math.abs(from.value));
  return {
    kind: "growth",
    from,
    to,
    change: change === null ? null : round(change),
    percent,
    doubling,
  };
}

function quotient(dividend: Valued, divisor: Valued, percent: boolean): Answer {
  const known = dividend.value !== null && divisor.value && dividend.unit === divisor.unit;
  const factor = percent ? 100 : 1;
  const value = known ? round((factor * (dividend.value ?? 0)) / (divisor.value ?? 1)) : null;
  return { kind: "quotient", dividend, divisor, unit: percent ? "%" : "倍", value };
}

function portion(part: Valued, whole: readonly Valued[]): Answer {
  const sum = sumOf(whole);
  const value = sum && part.value !== null ? round((100 * part.value) / sum) : null;
  return { kind: "portion", part, whole, sum, value };
}

function ranking(all: readonly Valued[], plan: Extract<NumericPlan, { kind: "ranking" }>): Answer {
  const sign = plan.order === "most" ? -1 : 1;
  const held = all
    .filter((v) => v.value !== null)
    .sort((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)));
  const ranked: Ranked[] = held.map((valued) => ({
    rank: held.findIndex((other) => other.value === valued.value) + 1,
    valued,
  }));
  const left = all.filter((v) => v.value === null);
  const { order, axis, limit } = plan;
  const own = ranked.find(({ valued }) => valued.term.place.agency === plan.focus)?.rank;
  return { kind: "ranking", ranked, left, order, axis, limit, only: own ?? plan.only };
}

function count(all: readonly Valued[], plan: Extract<NumericPlan, { kind: "count" }>): Answer {
  const held = all.filter((v) => v.value !== null);
  const passing = held
    .filter((v) => passes(v.value ?? 0, plan.threshold))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const left = all.filter((v) => v.value === null);
  const { threshold, axis, named } = plan;
  return { kind: "count", passing, all: held, left, threshold, axis, named };
}

function passes(value: number, { direction, value: limit }: Threshold): boolean {
  switch (direction) {
    case "equal":
      return value === limit;
    case "above":
      return value > limit;
    case "atLeast":
      return value >= limit;
    case "below":
      return value < limit;
    case "atMost":
      return value <= limit;
  }
}
