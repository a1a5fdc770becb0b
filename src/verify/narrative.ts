import type { Report } from "../form/index.ts";
import { type FigureMark, type Reading, statedParagraphs } from "../statements/index.ts";
import {
  areSwapped,
  compareMarks,
  isHappening,
  type MarkVerdict,
  sameKind,
} from "./compare-marks.ts";
import { likeness, pairsOf, rarity, type Telling } from "./likeness.ts";
import type { StatedFigure } from "./stated-figure.ts";

/** A number of the report's text that a statement may be held against. */
interface NarrativeCandidate extends Telling {
  readonly mark: FigureMark;
  readonly label: string;
  readonly sentence: string;
  readonly section: string;
  /** What the report's own sentence says of it by the words of the form. */
  readonly reading: Reading | null;
}

/** The numbers of a report's text with the words that tell them apart. */
export interface ReportNarrative {
  readonly candidates: readonly NarrativeCandidate[];
  readonly weight: (pair: string) => number;
}

/** Reads the figures of a report's text once for all statements about it. */
export function narrativeOf(report: Report): ReportNarrative {
  const candidates = statedParagraphs(report).flatMap(({ text, section, statements }) =>
    statements
      .filter(({ future }) => !future)
      .map(({ mark, words, readings }): NarrativeCandidate => {
        const sentence = sentenceAt(text, mark.start);
        const pairs = pairsOf(
          words.length >= 4
            ? words
            : `${text.slice(Math.max(0, mark.start - 20), mark.start)} ${words}`,
        );
        return {
          mark,
          label: printedLabel(report, mark) ?? labelOf(words),
          sentence,
          section,
          pairs,
          reading: readings[0] ?? null,
        };
      }),
  );
  const all = [...candidates, ...noFee(report)];
  return { candidates: all, weight: rarity(all) };
}

/** 未收取任何费用, 没有产生信息公开处理费: no fee is 0元 (N-9). */
function noFee(report: Report): readonly NarrativeCandidate[] {
  return report.sections.flatMap(({ number, paragraphs }) =>
    paragraphs.flatMap((text): readonly NarrativeCandidate[] => {
      const match = NO_FEE.exec(text);
      if (!match) return [];
      const { index: start } = match;
      const end = start + match[0].length;
      return [
        {
          mark: { start, end, value: 0, unit: "元", qualifier: null, step: 1 },
          label: "信息公开处理费",
          sentence: sentenceAt(text, start),
          section: number ?? "",
          pairs: pairsOf("信息公开处理费"),
          reading: null,
        },
      ];
    }),
  );
}

const NO_FEE = /(?:未|没有|不|无)[^。;；,，]{0,10}(?:处理费|任何费用)/u;

/** What the report's text says to a statement. */
export interface NarrativeMatch {
  readonly candidate: Omit<NarrativeCandidate, "pairs" | "reading"> &
    Partial<Pick<NarrativeCandidate, "reading">>;
  readonly verdict: MarkVerdict;
  /** How sure it is that both speak of the same thing: the weight of the words that they share. */
  readonly score: number;
}

/** One telling pair of characters; less is chance. */
const SAME_THING = 0.5;
/** Swapped digits of the same unit need less. */
const SWAPPED = 0.3;
/** A number that differs is called wrong only where the words leave little doubt. */
const SURELY_SAME = 0.9;

/** Finds the figure of the text that the statement is about; null where the report has none. */
export function matchNarrative(
  figure: StatedFigure,
  { candidates, weight }: ReportNarrative,
): NarrativeMatch | null {
  const { mark, words } = figure.statement;
  const near = pairsOf(words);
  const wide = pairsOf(figure.before.split(/[。；;]/u).at(-1) ?? "");
  const scored = candidates
    .filter((candidate) => sameKind(candidate.mark.unit, mark.unit))
    .map((candidate) => {
      const own = likeness(near, candidate.pairs, weight);
      const score = own + Math.min(0.3, 0.1 * likeness(wide, candidate.pairs, weight));
      return { candidate, own, score, verdict: compareMarks(mark, candidate.mark) };
    })
    .sort((one, other) => other.score - one.score);
  const [best] = scored;
  if (!best) return null;
  const agreeing = scored.find(
    (one) =>
      one.verdict !== "mismatch" &&
      (one.own > 0 || best.own < SURELY_SAME) &&
      (one.score >= SAME_THING || isTelling(mark, one.candidate.mark)),
  );
  if (agreeing && (agreeing.score >= 0.6 * best.score || mark.value >= 1000)) return agreeing;
  const twin =
    best.score < STRONG ? scored.find(({ candidate }) => isTwin(figure, candidate)) : undefined;
  if (twin) return twin;
  if (best.score >= SURELY_SAME) return isSlip(mark, best) ? best : null;
  return scored.find((one) => one.score >= SWAPPED && areSwapped(mark, one.candidate.mark)) ?? null;
}

/** 2个小问题 is no slip for 145个, nor 培训6期 for 窗口277个: a few are no hundreds, and happenings no things unless the words leave no doubt. */
const isSlip = (stated: FigureMark, { candidate: { mark }, score }: NarrativeMatch): boolean =>
  !(stated.value < 10 && mark.value >= 100) &&
  (score >= STRONG || isHappening(stated.unit) === isHappening(mark.unit));

/** Words that leave no doubt: an equal number elsewhere in the text is then chance. */
const STRONG = 1.5;

/** 网上递交79件 and 网络平台79件: the same number of the same unit, and a character of the words in common. */
function isTwin(
  { statement: { mark, words } }: StatedFigure,
  { mark: printed, label }: NarrativeCandidate,
): boolean {
  if (mark.value !== printed.value || mark.unit !== printed.unit || mark.value < 10) return false;
  const said = new Set(words.replace(COMMON, ""));
  return [...label.replace(COMMON, "")].some((char) => said.has(char));
}

/** Characters that any clause of a report may hold, and what is no Chinese character. */
const COMMON = /[^\p{Script=Han}]|[全年共为的了及和与个件条公开信息政府工作情况发布各类]/gu;

/** 1287条 and 1287条: a number that large is hardly the same by chance. */
const isTelling = (stated: FigureMark, printed: FigureMark): boolean =>
  stated.value === printed.value && stated.value >= 100 && stated.unit === printed.unit;

/** The label that reading the report gave the figure; null where two figures are equal. */
function printedLabel(report: Report, { value, unit }: FigureMark): string | null {
  const same = report.narrative.filter(
    (figure) => figure.value === value && figure.unit === unit && figure.label !== "",
  );
  return same.length === 1 ? (same[0]?.label ?? null) : null;
}

const labelOf = (words: string): string =>
  words.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "").slice(0, 24);

function sentenceAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf("。", at - 1), text.lastIndexOf("\n", at - 1)) + 1;
  const end = text.indexOf("。", at);
  return text.slice(start, end < 0 ? text.length : end + 1).trim();
}
