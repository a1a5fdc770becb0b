import type { QualifierMention } from "./qualifiers.ts";
import type { Span } from "./span.ts";
import type { UnitKind } from "./units.ts";

/** A number of a text with all that is printed about it. */
export interface NumberMention extends Span {
  /** The number's own words, without qualifier and unit: 486万, 四十, 百分之二十三. */
  readonly printed: string;
  /** Absolute: 近486万 is 4860000. In 万元 where the text says 万元; 23.5 for 23.5%. */
  readonly value: number;
  /** 1e4 or 1e8 where the words say 万 or 亿 (not where 万元 is the unit). */
  readonly scale: number;
  /** Worth of the last stated digit: 1000 for 4.6万, so that it rounds within 500; 0 for fractions. */
  readonly lastDigitUnit: number;
  readonly sign: "+" | "-" | null;
  readonly qualifier: QualifierMention | null;
  readonly unit: string | null;
  readonly unitKind: UnitKind | null;
  readonly unitSpan: Span | null;
  /** Qualifier, number and unit together: what a claim states. */
  readonly whole: Span;
  readonly isPercent: boolean;
  readonly isFraction: boolean;
  /** The two sides of 22比31; `value` is their quotient. */
  readonly terms: readonly [number, number] | null;
  /** `from` and `to` of 3至5件, else null. */
  readonly range: "from" | "to" | null;
  /**
   * `figure` may be a statistic; `word` stands in a fixed phrase (三审三校); `vague` names no number
   * (数十, 十几); `year` is a year; `label` a date, number of a document, article, rank ...
   */
  readonly kind: "figure" | "word" | "vague" | "year" | "label";
  /** Why it is no figure: 文号, 日期, 固定说法 ...; null for figures. */
  readonly reason: string | null;
}
