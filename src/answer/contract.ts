/** The JSON that programs rely on, beside the words that people read. Its names are fixed. */
import type { Applicant, MetricId } from "../form/index.ts";

export type AnswerKind =
  | "figure"
  | "derived"
  | "ranking"
  | "series"
  | "passage"
  | "definition"
  | "verification"
  | "audit"
  | "clarification"
  | "no_data"
  | "out_of_scope"
  | "help"
  | "smalltalk";

/** A choice: `question` can be sent as it is. */
export interface Option {
  readonly label: string;
  readonly question: string;
}

/** One printed figure in an answer. `metric` is `narrative` for a figure of the text. */
export interface FigureJson {
  readonly metric: MetricId | "narrative";
  readonly applicant?: Applicant;
  readonly label: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
  /** Narrative figures: the number's own words, 486万. */
  readonly printed?: string;
  readonly agency: string;
  readonly year: number;
  readonly source: { readonly report: string; readonly section: string; readonly quote: string };
}

export type Verdict = "match" | "approximate" | "mismatch" | "not_found";

/** A stated figure and what the reports say of it. */
export interface ClaimJson {
  /** The number with its unit as typed. */
  readonly stated: string;
  /** Place in the text read. */
  readonly start: number;
  readonly end: number;
  readonly metric: MetricId | "narrative" | "derived" | null;
  readonly applicant?: Applicant;
  readonly label: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  /** What was stated, in the contract's unit. */
  readonly value: number;
  /** What the report says; null where it is blank or not held. */
  readonly actual: number | null;
  readonly verdict: Verdict;
  readonly derivation?: string;
  /** Why a wrong figure may be wrong: 颠倒, 元/万元, another cell's. */
  readonly hint?: string;
  readonly source?: FigureJson["source"];
}

export interface AnswerJson {
  readonly kind: AnswerKind;
  readonly text: string;
  readonly headline?: {
    readonly value: number | null;
    readonly unit: string | null;
    readonly qualifier: string | null;
  };
  readonly figures: readonly FigureJson[];
  readonly claims: readonly ClaimJson[];
  readonly options: readonly Option[];
  readonly parts?: readonly AnswerJson[];
}
