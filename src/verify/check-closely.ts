import type { ClaimJson } from "../answer/contract.ts";
import type { NarrativeFigure } from "../form/index.ts";
import { breaksBound, type FigureMark, isWithinBound } from "../statements/index.ts";
import { againstCells } from "./against-cells.ts";
import { notFound, ofText, ofTextShare } from "./claim-json.ts";
import {
  asBound,
  type CloserReading,
  narrowingOf,
  unknownWords,
  withOwnCells,
} from "./closer-reading.ts";
import { compareMarks, sameKind } from "./compare-marks.ts";
import type { HeldReports } from "./held-cells.ts";
import type { NarrativeMatch, ReportNarrative } from "./narrative.ts";
import type { StatedFigure } from "./stated-figure.ts";

/**
 * Checks a figure whose every word counts: against the form where its words name a figure and leave nothing over, else against
 * a figure of the text that all of them fit. What leaves a word unexplained is not found, and the word is named.
 */
export function checkClosely(
  said: StatedFigure,
  closer: CloserReading,
  reports: HeldReports,
  narrative: ReportNarrative | null,
): ClaimJson | null {
  const figure = withOwnCells(asBound(said));
  const unknown = unknownWords(closer, said);
  const { wider, readings, mark } = figure.statement;
  const cell = wider || unknown.length > 0 ? null : againstCells(figure, reports);
  if (cell && cell.verdict !== "mismatch") return cell;
  const share = shareOfTexts(figure, closer);
  if (share) return share;
  const text = amongTexts(figure, closer) ?? noFeeOf(figure, closer, narrative);
  if (cell)
    return text?.verdict === "match" && mark.qualifier !== null
      ? ofText(figure, text, reports)
      : cell;
  if (text) return ofText(figure, text, reports);
  if (unknown.length === 0 && readings.length === 0 && mark.unit === null) return null;
  return notFound(figure, whyNot(figure, unknown, reports));
}

/** The first figure of the texts that agrees, else the first that could: none where the units are of other kinds. */
function amongTexts(figure: StatedFigure, closer: CloserReading): NarrativeMatch | null {
  const { mark } = figure.statement;
  const narrowing = narrowingOf(closer);
  const matches = closer.texts
    .filter(({ agency, year }) => agency === figure.agency?.value && year === figure.year?.value)
    .filter(({ figure: { quote } }) => narrowing.every((word) => quote.includes(word)))
    .map(({ figure: printed }) => ({ printed, mark: markOf(printed) }))
    .filter((one) => sameKind(one.mark.unit, mark.unit))
    .map(
      ({ printed, mark: other }): NarrativeMatch => ({
        candidate: {
          mark: other,
          label: printed.label,
          sentence: printed.quote,
          section: printed.section,
        },
        verdict: verdictOf(figure, other),
        score: 1,
      }),
    );
  return matches.find(({ verdict }) => verdict !== "mismatch") ?? matches[0] ?? null;
}

/** 还不到207件 where the text has 207, 正好486万 where it has 近486万: the words before the number bind it. */
function verdictOf(
  { statement: { mark }, before }: StatedFigure,
  printed: FigureMark,
): NarrativeMatch["verdict"] {
  if (isWithinBound(mark, printed.value)) return "approximate";
  const strict = printed.qualifier === null && breaksBound(mark, printed.value);
  const exact = printed.qualifier !== null && /(?:正好|恰好|刚好|整整|不多不少)$/u.test(before);
  return strict || exact ? "mismatch" : compareMarks(mark, printed);
}

const markOf = ({ value, unit, qualifier }: NarrativeFigure): FigureMark => ({
  start: 0,
  end: 0,
  value,
  unit,
  qualifier,
  step: 1,
});

/** 新媒体占总发布量的30.22%: computed from the two figures of the text. */
function shareOfTexts(figure: StatedFigure, { share }: CloserReading): ClaimJson | null {
  if (!share || share.agency !== figure.agency?.value || share.year !== figure.year?.value)
    return null;
  return ofTextShare(figure, share);
}

/** 报告没有“女性”的数: words that the report does not hold; null where every word is explained or nothing is held. */
function whyNot(
  { agency, year }: StatedFigure,
  unknown: readonly string[],
  reports: HeldReports,
): string | null {
  const held = agency && year ? reports.report(agency.value, year.value) : null;
  if (!held || unknown.length === 0) return null;
  const { sections, narrative } = held.report;
  const text = [
    ...sections.flatMap(({ paragraphs }) => paragraphs),
    ...narrative.map(({ quote }) => quote),
  ].join();
  const absent = unknown.filter((word) => !text.includes(word)).slice(0, 3);
  return absent.length > 0 ? `报告没有“${absent.join("”“")}”的数` : "报告里没有这样说的数";
}

/** 信息公开处理费收了300元 where the report says that it took none. */
function noFeeOf(
  { statement: { mark } }: StatedFigure,
  { open, texts }: CloserReading,
  narrative: ReportNarrative | null,
): NarrativeMatch | null {
  if (texts.length > 0 || !open.some((word) => word.includes("处理费"))) return null;
  const candidate = narrative?.candidates.find(({ label }) => label === "信息公开处理费");
  return candidate && sameKind(candidate.mark.unit, mark.unit)
    ? { candidate, verdict: compareMarks(mark, candidate.mark), score: 1 }
    : null;
}
