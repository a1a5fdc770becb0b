import type { Applicant, MetricId, NarrativeFigure } from "../form/index.ts";
import type { Place } from "./plan.ts";

/** One stated number, its words read as a question with these words would be. */
export interface ReadClaim {
  readonly start: number;
  readonly end: number;
  /** Figures of the form that its own words may name; empty where they name none. */
  readonly cells: readonly { readonly metric: MetricId; readonly applicant: Applicant | null }[];
  /** 比5000万多, 比200件少: the number only bounds the figure; null where it states it. */
  readonly bound: "超过" | "不到" | null;
  /** Words that no figure of the form explains: 女性 of 女性申请31件. */
  readonly open: readonly string[];
  /** Words that a question may hold without meaning anything by them; `opens`: nothing or 请 stands before it. */
  readonly beside: readonly { readonly words: string; readonly opens: boolean }[];
  /** Figures of the reports' texts that all its words fit. */
  readonly texts: readonly (Place & { readonly figure: NarrativeFigure })[];
  /** The figures of a text that a stated share is of; null where it is of none. */
  readonly share:
    | (Place & { readonly part: NarrativeFigure; readonly whole: NarrativeFigure })
    | null;
}
