import type { Applicant, MetricId } from "../form/index.ts";
import { cellId, ORGANIZATION_APPLICANTS, PRINTED_APPLICANTS } from "../form/index.ts";
import { metricRow } from "./metrics.ts";
import { nameOf } from "./reading-names.ts";
import type { Change, Reading, StatedYear } from "./statement.ts";

/** What the reports say of a cell; null where it is blank, doubtful or not held. */
export type Lookup = (
  metric: MetricId,
  applicant: Applicant | null,
  year: StatedYear,
) => number | null;

/** A reading with its number and how it came about. */
export interface Evaluated {
  /** In the unit of the form; a share or growth in percent. */
  readonly value: number;
  /** `requests.granted@total / requests.concluded@total`; null for a printed cell. */
  readonly derivation: string | null;
  /** The arithmetic with its numbers, for people: 6 ÷ 31 = 19.35%. */
  readonly arithmetic: string | null;
}

/** Computes a reading from printed cells. Null where any of them is missing, or a whole is 0. */
export function evaluate(reading: Reading, lookup: Lookup): Evaluated | null {
  switch (reading.kind) {
    case "cell":
      return evaluateCell(reading.metric, reading.applicant, reading.year, lookup);
    case "sum":
      return evaluateSum(reading.parts, lookup);
    case "less":
      return evaluateLess(reading.from, reading.off, lookup);
    case "share":
      return evaluateShare(reading.part, reading.whole, lookup);
    case "growth":
      return evaluateGrowth(reading, lookup);
  }
}

function evaluateCell(
  metric: MetricId,
  applicant: Applicant | null,
  year: StatedYear,
  lookup: Lookup,
): Evaluated | null {
  const id = cellId(metric, applicant);
  const cells = cellsOf(metric, applicant);
  const values = cells.map((cell) => lookup(cell.metric, cell.applicant, year));
  if (values.some((value) => value === null))
    return fromParts(metric, applicant, year, lookup) ?? oldForm(metric, applicant, year, lookup);
  const value = values.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const [only] = values;
  if (values.length === 1 && only !== undefined)
    return { value, derivation: null, arithmetic: null };
  const shown = values.length > 4 ? values.filter((one) => one !== 0) : values;
  return {
    value,
    derivation: id,
    arithmetic: `${shown.length > 0 ? shown.join("+") : "0"}=${value}`,
  };
}

/** Where the column of totals is left blank, a total is the sum of the six columns beside it, and said to be one. */
function fromParts(
  metric: MetricId,
  applicant: Applicant | null,
  year: StatedYear,
  lookup: Lookup,
): Evaluated | null {
  if (applicant !== "total") return null;
  const columns = PRINTED_APPLICANTS.filter((column) => column !== "total");
  const values = cellsOf(metric, null).flatMap((cell) => {
    const total = lookup(cell.metric, "total", year);
    return total === null ? columns.map((column) => lookup(cell.metric, column, year)) : [total];
  });
  if (values.some((value) => value === null)) return null;
  const value = values.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return { value, derivation: `${metric}@total`, arithmetic: `分项之和${value}` };
}

/** In the 2019 form 其他处理 is one printed row. */
function oldForm(
  metric: MetricId,
  applicant: Applicant | null,
  year: StatedYear,
  lookup: Lookup,
): Evaluated | null {
  if (metric !== "requests.other.all") return null;
  const value = lookup("requests.other", applicant, year);
  return value === null ? null : { value, derivation: null, arithmetic: null };
}

interface PrintedCell {
  readonly metric: MetricId;
  readonly applicant: Applicant | null;
}

/** The printed cells that a metric or a column stands for. */
function cellsOf(metric: MetricId, applicant: Applicant | null): readonly PrintedCell[] {
  const metrics = metricRow(metric)?.sumOf ?? [metric];
  const applicants = applicant === "organizations" ? ORGANIZATION_APPLICANTS : [applicant];
  return metrics.flatMap((one) => applicants.map((column) => ({ metric: one, applicant: column })));
}

function evaluateSum(parts: readonly Reading[], lookup: Lookup): Evaluated | null {
  const values = parts.map((part) => evaluate(part, lookup));
  if (values.some((value) => value === null)) return null;
  const numbers = values.map((value) => value?.value ?? 0);
  const value = numbers.reduce((sum, one) => sum + one, 0);
  return {
    value,
    derivation: parts.map(nameOf).join(" + "),
    arithmetic: `${numbers.join("+")}=${value}`,
  };
}

function evaluateLess(from: Reading, off: Reading, lookup: Lookup): Evaluated | null {
  const [whole, part] = [evaluate(from, lookup), evaluate(off, lookup)];
  if (!whole || !part) return null;
  const value = whole.value - part.value;
  return {
    value,
    derivation: `${nameOf(from)} - ${nameOf(off)}`,
    arithmetic: `${whole.value}−${part.value}=${value}`,
  };
}

function evaluateShare(part: Reading, whole: Reading, lookup: Lookup): Evaluated | null {
  const top = evaluate(part, lookup);
  const bottom = evaluate(whole, lookup);
  if (!top || !bottom || bottom.value === 0) return null;
  const value = (top.value / bottom.value) * 100;
  const over = part.kind === "sum" ? `(${nameOf(part)})` : nameOf(part);
  const under = whole.kind === "sum" ? `(${nameOf(whole)})` : nameOf(whole);
  return {
    value,
    derivation: `${over} / ${under}`,
    arithmetic: `${top.value}÷${bottom.value}=${round(value)}%`,
  };
}

function evaluateGrowth(
  reading: Extract<Reading, { kind: "growth" }>,
  lookup: Lookup,
): Evaluated | null {
  const now = evaluate(reading.of, lookup);
  const before = evaluate(at(reading.of, reading.base), lookup);
  if (!now || !before) return null;
  const result = change(reading.as, now.value, before.value);
  return result && { ...result, derivation: `${result.derivation} ${nameOf(reading.of)}` };
}

/** The change from `before` to `now`; a relative one needs a base that is not 0. */
function change(as: Change, now: number, before: number): Evaluated | null {
  const by = now - before;
  if (as === "count" || as === "points")
    return {
      value: by,
      derivation: "difference",
      arithmetic: `${round(now)}−${round(before)}=${round(by)}`,
    };
  if (before === 0) return null;
  if (as === "ratio")
    return {
      value: now / before,
      derivation: "ratio",
      arithmetic: `${now}÷${before}=${round(now / before)}倍`,
    };
  const value = as === "times" ? by / before : (by / before) * 100;
  return {
    value,
    derivation: "growth",
    arithmetic: `(${now}−${before})÷${before}=${round(value)}${as === "times" ? "倍" : "%"}`,
  };
}

/** The same reading in another year. */
function at(reading: Reading, year: StatedYear): Reading {
  switch (reading.kind) {
    case "cell":
      return { ...reading, year };
    case "sum":
      return { ...reading, parts: reading.parts.map((part) => at(part, year)) };
    case "less":
      return { ...reading, from: at(reading.from, year), off: at(reading.off, year) };
    case "share":
      return { ...reading, part: at(reading.part, year), whole: at(reading.whole, year) };
    case "growth":
      return reading;
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
