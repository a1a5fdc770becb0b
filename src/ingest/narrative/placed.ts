import type { NarrativeFigure } from "../../form/index.ts";
import type { NumberMention } from "../../text/index.ts";

/** A figure with its place in the sentence, before parts are linked. */
export interface Placed {
  readonly figure: NarrativeFigure;
  readonly mention: NumberMention;
}
