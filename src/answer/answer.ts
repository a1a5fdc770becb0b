import type { NarrativeFigure } from "../form/index.ts";
import type { Axis, NoData, Place, Plan, Quote, TextComputation, Threshold } from "../plan/plan.ts";
import type { AnswerKind, ClaimJson, FigureJson, Option } from "./contract.ts";
import type { Valued } from "./evaluate.ts";

/** A place in a ranking; ties share a rank. */
export interface Ranked {
  readonly rank: number;
  readonly valued: Valued;
}

/** One year against the one before it. */
export interface Step {
  readonly from: Valued;
  readonly to: Valued;
  readonly change: number;
  /** null for shares and where the base is 0. */
  readonly percent: number | null;
}

/** A figure of the text with the id of its report. */
export interface NarrativeFact {
  readonly figure: NarrativeFigure;
  readonly report: string;
  readonly place: Place;
}

/** What was found, as data. Only rendering turns it into words. */
export type Answer =
  | {
      readonly kind: "values";
      readonly values: readonly Valued[];
      readonly axis: Axis | null;
      readonly beside: readonly Valued[];
      /** 每年都涨吗: each year against the one before, and what was asked for. */
      readonly steps: { readonly as: "change" | "rate"; readonly list: readonly Step[] } | null;
    }
  | { readonly kind: "sum"; readonly values: readonly Valued[]; readonly value: number | null }
  | {
      readonly kind: "average";
      readonly values: readonly Valued[];
      readonly left: readonly Valued[];
      readonly value: number | null;
      readonly axis: Axis;
    }
  | {
      readonly kind: "difference";
      readonly minuend: readonly Valued[];
      readonly subtrahend: readonly Valued[];
      readonly value: number | null;
      readonly absolute: boolean;
      /** All that were looked at: more than the two sides where they are the ends of a ranking. */
      readonly among: readonly Valued[];
    }
  | {
      readonly kind: "growth";
      readonly from: Valued;
      readonly to: Valued;
      readonly change: number | null;
      /** null where the base is 0 or one of both is a share (then `change` is in 百分点). */
      readonly percent: number | null;
      readonly doubling: boolean;
    }
  | {
      readonly kind: "quotient";
      readonly dividend: Valued;
      readonly divisor: Valued;
      readonly unit: "倍" | "%";
      /** null where one is null, the divisor is 0 or the units differ. */
      readonly value: number | null;
    }
  | {
      readonly kind: "portion";
      readonly part: Valued;
      readonly whole: readonly Valued[];
      readonly sum: number | null;
      /** In percent; null where a part is blank or the sum is 0. */
      readonly value: number | null;
    }
  | {
      readonly kind: "ranking";
      readonly ranked: readonly Ranked[];
      readonly left: readonly Valued[];
      readonly order: "most" | "least";
      readonly axis: Axis;
      readonly limit: number;
      readonly only: number | null;
    }
  | {
      readonly kind: "count";
      readonly passing: readonly Valued[];
      readonly all: readonly Valued[];
      readonly left: readonly Valued[];
      readonly threshold: Threshold;
      readonly axis: Axis;
      readonly named: boolean;
    }
  | {
      readonly kind: "narrative";
      readonly facts: readonly NarrativeFact[];
      readonly compute: TextComputation | null;
      /** null where nothing is computed, or where 近 and 突破 forbid it. */
      readonly value: number | null;
    }
  | {
      readonly kind: "passage";
      readonly numberAsked: boolean;
      readonly topic: string;
      readonly place: Place;
      readonly quotes: readonly Quote[];
      readonly facts: readonly NarrativeFact[];
    }
  | { readonly kind: "definition"; readonly terms: readonly string[]; readonly why: boolean }
  | {
      readonly kind: "audit";
      readonly text: string;
      readonly claims: readonly ClaimJson[];
      readonly figures: readonly FigureJson[];
    }
  | {
      readonly kind: "verification";
      readonly text: string;
      readonly claims: readonly ClaimJson[];
      readonly figures: readonly FigureJson[];
    }
  | { readonly kind: "clarification"; readonly about: string; readonly options: readonly Option[] }
  | { readonly kind: "no_data"; readonly reason: NoData }
  | { readonly kind: "say"; readonly as: AnswerKind; readonly text: string };

/** Plans that `conclude` turns into answers from facts alone. */
export type NumericPlan = Extract<
  Plan,
  {
    kind:
      | "values"
      | "sum"
      | "average"
      | "difference"
      | "spread"
      | "growth"
      | "quotient"
      | "portion"
      | "ranking"
      | "count";
  }
>;
