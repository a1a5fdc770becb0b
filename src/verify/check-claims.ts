import type { ClaimJson } from "../answer/contract.ts";
import type { FigureMark } from "../statements/index.ts";
import { againstCells } from "./against-cells.ts";
import { checkClosely } from "./check-closely.ts";
import { notFound, ofShare, ofSum, ofText } from "./claim-json.ts";
import type { HeldReports } from "./held-cells.ts";
import {
  matchNarrative,
  type NarrativeMatch,
  narrativeOf,
  type ReportNarrative,
} from "./narrative.ts";
import type { StatedFigure } from "./stated-figure.ts";

/** Checks stated figures against the reports held. Numbers without unit that nothing explains are no claims and are left out. */
export function checkClaims(
  figures: readonly StatedFigure[],
  reports: HeldReports,
): readonly ClaimJson[] {
  const narratives = new Map<string, ReportNarrative | null>();
  const known = new Map<FigureMark, ClaimJson>();
  return figures.flatMap((figure) => {
    const found = checkInYears(figure, reports, narratives);
    const claim =
      found === null || found.verdict === "not_found"
        ? (ofSum(figure, known) ?? ofShare(figure, known) ?? found)
        : found;
    if (claim) known.set(figure.statement.mark, claim);
    return claim ?? [];
  });
}

/** 去年 may be the year before this one or before the report's: the one that agrees is meant. */
function checkInYears(
  figure: StatedFigure,
  reports: HeldReports,
  narratives: Map<string, ReportNarrative | null>,
): ClaimJson | null {
  const first = checkOne(figure, reports, narrativeFor(figure, reports, narratives));
  if (!figure.otherYear || (first && agrees(first))) return first;
  const other = { ...figure, year: figure.otherYear, otherYear: null };
  const second = checkOne(other, reports, narrativeFor(other, reports, narratives));
  if (second && agrees(second)) return second;
  return first?.verdict === "not_found" && second ? second : first;
}

const agrees = ({ verdict }: ClaimJson): boolean =>
  verdict === "match" || verdict === "approximate";

function narrativeFor(
  { agency, year }: StatedFigure,
  reports: HeldReports,
  known: Map<string, ReportNarrative | null>,
): ReportNarrative | null {
  if (!agency || !year) return null;
  const key = `${agency.value} ${year.value}`;
  if (!known.has(key)) {
    const held = reports.report(agency.value, year.value);
    known.set(key, held ? narrativeOf(held.report) : null);
  }
  return known.get(key) ?? null;
}

/** The cell that the words name comes first, unless only the text agrees; what neither holds is not found. */
function checkOne(
  figure: StatedFigure,
  reports: HeldReports,
  narrative: ReportNarrative | null,
): ClaimJson | null {
  if (figure.closer) return checkClosely(figure, figure.closer, reports, narrative);
  const cell = figure.statement.wider ? null : againstCells(figure, reports);
  if (cell && cell.verdict !== "mismatch") return cell;
  const text = narrative ? matchNarrative(figure, narrative) : null;
  if (cell)
    return text &&
      text.verdict !== "mismatch" &&
      !isOfAnotherCell(figure, text) &&
      (text.score >= 1.5 || saysSame(figure, text))
      ? ofText(figure, text, reports)
      : cell;
  if (text && !(text.verdict === "mismatch" && isBare(figure) && !isLarge(figure, text)))
    return ofText(figure, text, reports);
  return isBare(figure) ? null : notFound(figure);
}

/** 败诉1起 is not confirmed by 应诉行政诉讼1起: the report's own sentence is about another cell. */
function isOfAnotherCell({ statement }: StatedFigure, { candidate }: NarrativeMatch): boolean {
  const printed = candidate.reading;
  return (
    printed?.kind === "cell" &&
    statement.readings.every((one) => one.kind === "cell" && one.metric !== printed.metric)
  );
}

/** 新收800余件 where the text itself prints 800余件: the same number with the same qualifier. */
const saysSame = ({ statement: { mark } }: StatedFigure, { verdict }: NarrativeMatch): boolean =>
  mark.qualifier !== null && verdict === "match";

/** 12389, 444 without a unit and without a word of the form; 三个方面, 一封信: a small numeral in words that no report has. */
const isBare = ({ statement, stated }: StatedFigure): boolean =>
  statement.readings.length === 0 &&
  (statement.mark.unit === null || /^[一二两三四五六七八九十][^\d%十百千万]{0,2}$/u.test(stated));

/** 点赞近468万: no unit, but so large and in words so like the report's that it is hardly anything else. */
const isLarge = ({ statement: { mark } }: StatedFigure, { candidate }: NarrativeMatch): boolean =>
  mark.value >= 1000 &&
  candidate.mark.value >= 1000 &&
  (mark.step >= 1000 || mark.qualifier !== null);
