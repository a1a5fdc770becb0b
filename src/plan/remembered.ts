import type { Axis, Measure, Place, Plan, Term } from "./plan.ts";

/** A figure of a report's text. */
export interface TextItem {
  readonly place: Place;
  readonly index: number;
}

/** What the turn before was about, as far as a follow-up may point to it. Plain data. */
export interface Remembered {
  /** Cells, `requests.received@person`, in order; empty after a passage or definition. */
  readonly cells: readonly string[];
  readonly indicators: readonly string[];
  /** Content words of a question that the narrative answered. */
  readonly narrative: readonly string[];
  /** Figures of the text given one after the other, the last one last: 这两个加起来, 差多少. */
  readonly texts?: readonly TextItem[];
  /** The last answer added them: 离总数还差多少 is asked of all. */
  readonly textsAdded?: boolean;
  readonly terms: readonly string[];
  readonly agencies: readonly string[];
  readonly years: readonly number[];
  readonly plan: Plan["kind"] | null;
  /** What the last answer ran over: 最少的呢 after a ranking of agencies runs over agencies again. */
  readonly axis: Axis | null;
  /** The two sides of a share: 占多少 after it keeps the denominator. */
  readonly denominator: string | null;
  /** 分别呢 listed the rows of this figure: 占办结多少 after it takes the figure, not its first row. */
  readonly group?: string;
  /** Single figures of one report given one after the other, the last one last: 两个加起来, 差多少, 三家谁高. */
  readonly trail?: readonly Term[];
  /** What the last answer set side by side, ranked or added: 差几件, 第二的呢, 总共, 占总数多少. */
  readonly set?: RememberedSet;
  /** The last ranking, as long as nothing else is named: 第三呢 after 这俩差多少. */
  readonly ranking?: RememberedSet;
  /** The terms of the last sum, for 占总数多少 about one of them. */
  readonly whole?: readonly Term[];
  /** After a difference or growth between two reports: the one that was held against the other. */
  readonly compared?: Place;
}

/** Terms of one answer, each measure and place kept once. */
export interface RememberedSet {
  /** null where they differ in several ways. */
  readonly axis: Axis | null;
  /** Newest names, also of those whose report is missing. */
  readonly agencies: readonly string[];
  readonly measures: readonly Measure[];
  readonly places: readonly Place[];
  /** Index of measure and place of each term, in the order of the answer. */
  readonly at: readonly (readonly [number, number])[];
  /** How many of them were spelt out as the answer: 前三 of nine. */
  readonly shown: number;
  /** True after a ranking: 最少呢, 平均呢 and 第二的呢 bend it. */
  readonly ranked: boolean;
}

/** Single figures that are kept of a conversation. */
export const TRAIL = 8;

/** The terms of a set, in the order of the answer. */
export const termsOfSet = ({ measures, places, at }: RememberedSet): readonly Term[] =>
  at.flatMap(([m, p]): Term[] => {
    const [measure, place] = [measures[m], places[p]];
    return measure && place ? [{ measure, place }] : [];
  });

/** Keeps terms as a set. */
export function setOf(
  terms: readonly Term[],
  axis: Axis | null,
  agencies: readonly string[],
  { ranked, shown }: Pick<RememberedSet, "ranked" | "shown">,
): RememberedSet {
  const measures = uniqueBy(terms.map(({ measure }) => measure));
  const places = uniqueBy(terms.map(({ place }) => place));
  const at = terms.map(
    ({ measure, place }) => [indexIn(measures, measure), indexIn(places, place)] as const,
  );
  return { axis, agencies, measures, places, at, ranked, shown };
}

const keyOf = (one: Measure | Place | Term) => JSON.stringify(one);
const uniqueBy = <One extends Measure | Place>(list: readonly One[]): readonly One[] => [
  ...new Map(list.map((one) => [keyOf(one), one])).values(),
];
const indexIn = (list: readonly (Measure | Place)[], one: Measure | Place) =>
  list.findIndex((other) => keyOf(other) === keyOf(one));

/** True where two terms are the same figure of the same report. */
export const isSameTerm = (one: Term, other: Term): boolean => keyOf(one) === keyOf(other);
