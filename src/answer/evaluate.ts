import { type Cell, cellId, type Fact } from "../form/index.ts";
import type { FigureMeasure, Measure, RatioMeasure, Term } from "../plan/plan.ts";

/** Facts of a plan by agency, year and cell. */
export interface FactIndex {
  readonly get: (cell: Cell) => Fact | null;
}

/**
 * `printed`: one cell gives it. `computed`: added up or divided. `blank`: a needed cell is printed without a number.
 * `missing`: the report does not print the cell. `zero`: the denominator is 0.
 */
type ValueState = "printed" | "computed" | "blank" | "missing" | "zero";

/** A term with its value and all that it was made of. */
export interface Valued {
  readonly term: Term;
  readonly value: number | null;
  readonly unit: string | null;
  readonly state: ValueState;
  /** Printed cells that the value rests on, in formula order; the blank one where `state` is `blank`. */
  readonly facts: readonly Fact[];
  /** Sides of a share: numerator and denominator after `minus` and `less`. */
  readonly sides: { readonly numerator: number; readonly denominator: number } | null;
  /** The figures of the formula, each with its own value. */
  readonly parts: readonly Part[];
}

/** A figure within a formula. */
export interface Part {
  readonly side: "numerator" | "minus" | "denominator" | "less";
  readonly label: string;
  readonly value: number;
  readonly unit: string | null;
}

/** Index over facts as the store returned them. */
export function indexFacts(cells: readonly Cell[], facts: readonly (Fact | null)[]): FactIndex {
  const byKey = new Map(cells.map((cell, i) => [keyOf(cell), facts[i] ?? null]));
  return { get: (cell) => byKey.get(keyOf(cell)) ?? null };
}

/** All cells that the terms may need: every way of every figure. */
export function cellsOfTerms(terms: readonly Term[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const { measure, place } of terms)
    for (const figure of figuresOf(measure))
      for (const part of figure.ways.flat()) {
        const cell = { ...part, ...place };
        cells.set(keyOf(cell), cell);
      }
  return [...cells.values()];
}

/** The value of a term, or why there is none. Blank is never taken for zero. */
export function evaluate(term: Term, index: FactIndex): Valued {
  const { measure } = term;
  return measure.kind === "figure"
    ? evaluateFigure(term, measure, index)
    : evaluateRatio(term, measure, index);
}

const keyOf = (cell: Cell) => `${cell.agency}|${cell.year}|${cellId(cell.metric, cell.applicant)}`;

function figuresOf(measure: Measure): readonly FigureMeasure[] {
  if (measure.kind === "figure") return [measure];
  return [...measure.numerator, ...measure.minus, ...measure.denominator, ...measure.less];
}

function evaluateFigure(term: Term, measure: FigureMeasure, index: FactIndex): Valued {
  const ways = measure.ways.map((way) => way.map((part) => index.get({ ...part, ...term.place })));
  const way = ways.find((facts) => facts.every((fact) => fact !== null));
  if (!way) return nothing(term, measure.unit, "missing", []);
  const facts = way.filter((fact) => fact !== null);
  const blank = facts.find((fact) => fact.value === null);
  if (blank) return nothing(term, measure.unit, "blank", [blank]);
  const value = tidy(facts.reduce((sum, fact) => sum + (fact.value ?? 0), 0));
  const [only] = facts;
  const state = facts.length === 1 ? "printed" : "computed";
  return {
    term,
    value,
    unit: only ? only.unit : measure.unit,
    state,
    facts,
    sides: null,
    parts: [],
  };
}

const SIDES = ["numerator", "minus", "denominator", "less"] as const;

function evaluateRatio(term: Term, measure: RatioMeasure, index: FactIndex): Valued {
  const read = SIDES.map((side) => ({
    side,
    values: measure[side].map((figure) =>
      evaluateFigure({ measure: figure, place: term.place }, figure, index),
    ),
  }));
  const all = read.flatMap(({ values }) => values);
  const broken = all.find((part) => part.value === null);
  if (broken) return nothing(term, measure.unit, broken.state, broken.facts);
  const parts = read.flatMap(({ side, values }) => values.flatMap((value) => partOf(side, value)));
  const facts = uniqueFacts(all.flatMap((part) => part.facts));
  const of = (side: Part["side"]) => total(parts.filter((part) => part.side === side));
  const above = of("numerator") - of("minus");
  const base = { term, unit: measure.unit, facts, parts };
  if (measure.denominator.length === 0)
    return { ...base, value: above, state: "computed", sides: null };
  const below = of("denominator") - of("less");
  const sides = { numerator: above, denominator: below };
  if (below === 0) return { ...base, value: null, state: "zero", sides };
  const value = round(((measure.unit === "%" ? 100 : 1) * above) / below);
  return { ...base, value, state: "computed", sides };
}

function partOf(side: Part["side"], { term, value, unit }: Valued): Part[] {
  return value === null ? [] : [{ side, label: term.measure.label, value, unit }];
}

const total = (parts: readonly Part[]) => tidy(parts.reduce((sum, part) => sum + part.value, 0));

/** Two decimals, halves away from zero, as the reports print shares. */
export const round = (value: number): number =>
  (Math.sign(value) * Math.round((Math.abs(value) + Number.EPSILON) * 100)) / 100;

/** Adding decimals of 万元 leaves no dust. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

function nothing(
  term: Term,
  unit: string | null,
  state: ValueState,
  facts: readonly Fact[],
): Valued {
  return { term, value: null, unit, state, facts, sides: null, parts: [] };
}

function uniqueFacts(facts: readonly Fact[]): readonly Fact[] {
  return [...new Map(facts.map((fact) => [keyOf(fact), fact])).values()];
}
