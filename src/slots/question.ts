import type { AgencyMention } from "../agencies/index.ts";
import type { Applicant } from "../form/index.ts";
import type { NumberMention, YearMention } from "../text/index.ts";
import type { Mention } from "./sense.ts";
import type { Target } from "./targets.ts";

/** A word of the question that nothing of the form explains. */
export interface Unexplained {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Everything that one question says, before gaps are filled and a plan is made. */
export interface Question {
  /** Normal text; offsets below are its. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly targets: readonly Target[];
  /** Applicants named without a figure: 自然人呢. */
  readonly applicants: readonly Applicant[];
  readonly indicators: readonly string[];
  /** Terms that `knowledge/terms.json` explains. */
  readonly terms: readonly string[];
  readonly agencies: readonly AgencyMention[];
  readonly years: readonly YearMention[];
  /** Numbers with their units that may be stated figures or limits. */
  readonly numbers: readonly NumberMention[];
  /** Operations that its words may ask for, in order of appearance. */
  readonly operations: readonly { readonly name: string; readonly mention: Mention }[];
  /** Words that a reading by the form leaves over. */
  readonly unexplained: readonly Unexplained[];
  /** Content words for a search in the report's own text. */
  readonly content: readonly string[];
  /** Slips that were read as another word: 付议 → 复议. */
  readonly slips: readonly { readonly from: string; readonly to: string }[];
}

/** True where the question has that operation. */
export const asks = (question: Question, ...names: readonly string[]): boolean =>
  question.operations.some((operation) => names.includes(operation.name));

/** A figure or an indicator is named; without one 最少的呢 and 平均呢 mean that of the turn before. */
export const namesFigure = ({ targets, indicators }: Question): boolean =>
  targets.length > 0 || indicators.length > 0;

/** Senses of words that a question about reports holds, and hardly another one. */
const REPORT_MATTER = new Set([
  "object",
  "aspect",
  "indicator",
  "metric",
  "content",
  "notHeld",
  "topic",
]);

/** True where a word of the form, of its neighbours or of reports' texts is named. */
export const namesReportMatter = (question: Question): boolean =>
  question.mentions.some((m) => m.senses.some((sense) => REPORT_MATTER.has(sense.kind)));

/** Ids of one kind of sense in a question: topics, notHeld. */
export function idsOf(question: Question, kind: "topic" | "notHeld"): readonly string[] {
  const ids = question.mentions.flatMap((mention) =>
    mention.senses.flatMap((sense) => {
      if (sense.kind !== kind) return [];
      if (sense.kind === "topic") return [sense.topic];
      return sense.kind === "notHeld" ? [sense.id] : [];
    }),
  );
  return [...new Set(ids)];
}
