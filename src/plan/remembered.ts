import type { Axis, Place, Plan, Term } from "./plan.ts";

/** What the turn before was about, as far as a follow-up may point to it. Plain data. */
export interface Remembered {
  /** Cells, `requests.received@person`, in order; empty after a passage or definition. */
  readonly cells: readonly string[];
  readonly indicators: readonly string[];
  /** Content words of a question that the narrative answered. */
  readonly narrative: readonly string[];
  readonly terms: readonly string[];
  readonly agencies: readonly string[];
  readonly years: readonly number[];
  readonly plan: Plan["kind"] | null;
  /** What the last answer ran over: 最少的呢 after a ranking of agencies runs over agencies again. */
  readonly axis: Axis | null;
  /** The two sides of a share: 占多少 after it keeps the denominator. */
  readonly denominator: string | null;
  /** The single figure that was asked before this one, for 两个加起来 and 差多少; absent where there was none. */
  readonly before?: RememberedFigure;
  /** After a difference or growth between two reports: the one that was held against the other. */
  readonly compared?: Place;
  /** The last answer was a ranking: what it ran over, which its winner alone does not tell. */
  readonly ranking?: RememberedRanking;
}

/** A ranking, as the next message may bend it (最少呢, 平均呢) or go on from it (差几件). */
export interface RememberedRanking {
  readonly agencies: readonly string[];
  /** Years of the terms, where it ran over years. */
  readonly years: readonly number[];
  /** The first terms in ranked order, at most three: two are a pair, three say that there were more. */
  readonly first: readonly Term[];
}

/** One figure of one report, as remembered. */
export interface RememberedFigure {
  readonly cell: string;
  readonly agency: string;
  readonly year: number;
}
