import type { Applicant, MetricId } from "../form/index.ts";

/** A number in a text, qualifier and unit included. Its unit carries no 万 or 亿 save 万元: 0.56亿元 has its value in 元. */
export interface FigureMark {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string | null;
  /** 1e4 or 1e8 where the words say 万 or 亿: 5600万 without 元 may be money. */
  readonly scale?: number;
  readonly qualifier: string | null;
  /** Worth of one unit of its last stated digit: 4.6万 is 1000, 16.7% is 0.1, 508 is 1. */
  readonly step: number;
}

/** Year of a figure: the statement's own, the one before it, or one that is named. */
export type StatedYear = "own" | "previous" | number;

/** What a stated number may be: a cell, a sum of cells, a share, or a change between two years. */
export type Reading =
  | {
      readonly kind: "cell";
      readonly metric: MetricId;
      readonly applicant: Applicant | null;
      readonly year: StatedYear;
    }
  | { readonly kind: "sum"; readonly parts: readonly Reading[] }
  | { readonly kind: "less"; readonly from: Reading; readonly off: Reading }
  | { readonly kind: "share"; readonly part: Reading; readonly whole: Reading }
  | {
      readonly kind: "growth";
      readonly of: Reading;
      readonly base: StatedYear;
      readonly as: Change;
    };

/** 增长16.7%, 多14件, 增长1.4倍, 是上年的1.4倍, 提高3.2个百分点. */
export type Change = "percent" | "count" | "times" | "ratio" | "points";

/** A number with what it may mean, likeliest first; no readings: no word of the form explains it. */
export interface Statement {
  readonly mark: FigureMark;
  readonly readings: readonly Reading[];
  /** −1 where the words say that it fell. */
  readonly direction: 1 | -1;
  /** True where the sentence speaks of more than the agency: 全系统, 各级. */
  readonly wider: boolean;
  /** True where the sentence speaks of what is to come: a plan or a target states nothing. */
  readonly future: boolean;
  /** Index of the statement that this one is said to be a part of (其中), or null. */
  readonly partOf: number | null;
  /** The numbers just stated that this one is said to add up (两项合计64件); empty where it adds up none. */
  readonly sumOf: readonly FigureMark[];
  /** 占10.69%: the number just stated and the whole that it is a part of; null for anything else. */
  readonly shareOf: readonly [part: FigureMark, whole: FigureMark] | null;
  /** The words of its own clause, without the number. */
  readonly words: string;
}
