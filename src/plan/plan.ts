import type { AnswerKind, Option } from "../answer/contract.ts";
import type { Applicant, Cell, MetricId } from "../form/index.ts";
import type { ReadClaim } from "./read-claim.ts";

/** One report: whose figures of which year. */
export interface Place {
  readonly agency: string;
  readonly year: number;
}

/** A figure of the form, printed or the sum of printed ones. */
export interface FigureMeasure {
  readonly kind: "figure";
  readonly metric: MetricId;
  /** Only in table 3; `total` where the question names no applicant. */
  readonly applicant: Applicant | null;
  /** In answers: 新收申请（自然人）. */
  readonly label: string;
  readonly unit: string;
  /** How it is read or added up: the first way whose cells the report prints holds. */
  readonly ways: readonly (readonly Omit<Cell, "agency" | "year">[])[];
}

/** (numerator − minus) ÷ (denominator − less); without a denominator the plain difference. */
export interface RatioMeasure {
  readonly kind: "ratio";
  readonly label: string;
  readonly unit: string;
  readonly numerator: readonly FigureMeasure[];
  readonly minus: readonly FigureMeasure[];
  readonly denominator: readonly FigureMeasure[];
  readonly less: readonly FigureMeasure[];
  readonly note: string | null;
}

export type Measure = FigureMeasure | RatioMeasure;

/** A measure of one report. */
export interface Term {
  readonly measure: Measure;
  readonly place: Place;
}

/** What differs between the terms of a list or ranking. */
export type Axis = "agency" | "year" | "item" | "applicant";

/** A limit that terms must pass: 超过50%, 上千件. */
export interface Threshold {
  readonly direction: "above" | "atLeast" | "below" | "atMost" | "equal";
  readonly value: number;
  readonly unit: string | null;
}

/** Why something was taken for granted: said in the answer. */
export interface Assumption {
  readonly what: "agency" | "year" | "reading" | "slip" | "meant" | "scope";
  readonly words: string;
}

/** Agencies or years that were asked for but are not held. */
export interface Gap {
  readonly agency: string;
  readonly year: number | null;
}

/** What will be looked up or computed. Tagged data: it prints, compares and is offered back as a choice. */
export type Plan =
  | {
      readonly kind: "values";
      readonly terms: readonly Term[];
      readonly axis: Axis | null;
      /** Other readings of the same words, shown beside the answer: 没公开的 may mean more than 不予公开. */
      readonly beside?: readonly Term[];
      /** 每年都涨吗, 逐年增长率: each year is held against the one before. */
      readonly steps?: "change" | "rate";
    }
  | { readonly kind: "sum"; readonly terms: readonly Term[]; readonly axis: Axis | null }
  | { readonly kind: "average"; readonly terms: readonly Term[]; readonly axis: Axis }
  | {
      readonly kind: "difference";
      readonly minuend: readonly Term[];
      readonly subtrahend: readonly Term[];
      /** 相差: no sign. */
      readonly absolute: boolean;
    }
  /** 最多和最少的差多少: the two ends of a ranking, one less the other. */
  | { readonly kind: "spread"; readonly terms: readonly Term[]; readonly axis: Axis }
  | {
      readonly kind: "growth";
      readonly from: Term;
      readonly to: Term;
      /** 翻番了吗: whether it rose by 100 % or more is said. */
      readonly doubling?: boolean;
    }
  /** One figure of two agencies or years: how many times the other. */
  | {
      readonly kind: "quotient";
      readonly dividend: Term;
      readonly divisor: Term;
      /** 相当于财政局的百分之几: in percent, not in times. */
      readonly percent?: boolean;
    }
  /** 桐陂区占九家的多少: one term of several in their sum. */
  | { readonly kind: "portion"; readonly part: Term; readonly whole: readonly Term[] }
  | {
      readonly kind: "ranking";
      readonly terms: readonly Term[];
      readonly axis: Axis;
      readonly order: "most" | "least";
      /** How many places to name. */
      readonly limit: number;
      /** 第二名: only this place; null for all up to the limit. */
      readonly only: number | null;
      /** 市公安局排第几: only the place that this agency holds. */
      readonly focus?: string;
    }
  | {
      readonly kind: "count";
      readonly terms: readonly Term[];
      readonly axis: Axis;
      readonly threshold: Threshold;
      /** 有哪些: name them; 几家: count them. */
      readonly named: boolean;
    }
  | {
      readonly kind: "narrative";
      /** Figures of the texts by report and index in its list. */
      readonly items: readonly { readonly place: Place; readonly index: number }[];
      /** What is done with them; over two years the later is held against the earlier. */
      readonly compute: TextComputation | null;
    }
  | {
      readonly kind: "passage";
      readonly place: Place;
      readonly quotes: readonly Quote[];
      readonly topic: string;
      /** A number was asked for, and the text speaks of the thing without giving one. */
      readonly numberAsked: boolean;
    }
  | {
      readonly kind: "definition";
      readonly terms: readonly string[];
      /** The reason was asked for, which no report gives. */
      readonly why: boolean;
    }
  | {
      readonly kind: "audit";
      readonly places: readonly Place[];
      readonly tables: readonly string[];
    }
  | {
      readonly kind: "verification";
      /** As asked. */
      readonly text: string;
      /** As it is checked: everyday words replaced by the form's, and what the message leaves unsaid put before it. */
      readonly words: string;
      readonly place: Place | null;
      /** What stands beside each stated number, in order. */
      readonly claims: readonly ReadClaim[];
      /** Words behind the last number that say something without one: 都是女性提的; null where there are none. */
      readonly rest: string | null;
    }
  | { readonly kind: "clarification"; readonly about: string; readonly options: readonly Option[] }
  | { readonly kind: "no_data"; readonly reason: NoData }
  | { readonly kind: "say"; readonly as: AnswerKind; readonly phrase: string };

/** What a question does with figures of the text. */
export type TextComputation = "sum" | "difference" | "share" | "times" | "growth";

/** A sentence of the report with its section. */
export interface Quote {
  readonly section: string;
  readonly text: string;
}

/** Why there is no figure, in words that the answer turns into a sentence. */
export type NoData =
  | { readonly what: "agency"; readonly agency: string; readonly near: readonly string[] }
  | {
      readonly what: "year";
      readonly gaps: readonly Gap[];
      readonly held: readonly number[];
      readonly subject: string;
    }
  | {
      readonly what: "notHeld";
      readonly says: string;
      readonly quotes: readonly Quote[];
      readonly place: Place | null;
    }
  | {
      readonly what: "unexplained";
      readonly words: readonly string[];
      readonly understood: string | null;
    }
  | { readonly what: "passage"; readonly topic: string; readonly place: Place }
  | { readonly what: "computation"; readonly says: string };
