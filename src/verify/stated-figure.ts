import type { Statement } from "../statements/index.ts";
import type { CloserReading } from "./closer-reading.ts";

/** Whose figure, or which year's: said beside it, taken from the draft's title or frame, or assumed. */
export interface Attributed<T> {
  readonly value: T;
  readonly from: "said" | "draft" | "assumed";
}

/** A number that a draft states, with all that is needed to check it. */
export interface StatedFigure {
  /** The number with its unit as typed, and its place in the draft's text. */
  readonly stated: string;
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly cell: { readonly row: number; readonly column: number } | null;
  readonly statement: Statement;
  /** Null: no agency is named and several are held. */
  readonly agency: Attributed<string> | null;
  readonly year: Attributed<number> | null;
  /** The other year that 去年 may mean; null where there is none. */
  readonly otherYear: Attributed<number> | null;
  /** The words around it, for the list. */
  readonly context: string;
  /** The piece before the number, normalised: for likeness with the sentences of a report. */
  readonly before: string;
  /** What its own words say where every one of them counts, as in a message; null for prose. */
  readonly closer: CloserReading | null;
}
