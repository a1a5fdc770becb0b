import type { ClaimJson, Verdict } from "../answer/contract.ts";
import { agree, heldReadings } from "../statements/index.ts";
import { type Compared, notFound, ofCell, ofText } from "./claim-json.ts";
import { type HeldReports, lookupFor } from "./held-cells.ts";
import { matchNarrative, narrativeOf, type ReportNarrative } from "./narrative.ts";
import type { StatedFigure } from "./stated-figure.ts";
import { statedIn } from "./stated-value.ts";

/** Checks stated figures against the reports held. Numbers without unit that nothing explains are no claims and are left out. */
export function checkClaims(
  figures: readonly StatedFigure[],
  reports: HeldReports,
): readonly ClaimJson[] {
  const narratives = new Map<string, ReportNarrative | null>();
  return figures.flatMap(
    (figure) => checkOne(figure, reports, narrativeFor(figure, reports, narratives)) ?? [],
  );
}

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
  const cell = figure.statement.wider ? null : againstCells(figure, reports);
  if (cell && cell.verdict !== "mismatch") return cell;
  const text = narrative ? matchNarrative(figure, narrative) : null;
  if (cell)
    return text && text.verdict !== "mismatch" && text.score >= 1.5
      ? ofText(figure, text, reports)
      : cell;
  if (text && !(text.verdict === "mismatch" && isBare(figure)))
    return ofText(figure, text, reports);
  return isBare(figure) ? null : notFound(figure);
}

/** 12389, 444 without a unit and without a word of the form; 三个方面, 一封信: a small numeral in words that no report has. */
const isBare = ({ statement, stated }: StatedFigure): boolean =>
  statement.readings.length === 0 &&
  (statement.mark.unit === null || /^[一二两三四五六七八九十][^\d%十百千万]{0,2}$/u.test(stated));

function againstCells(figure: StatedFigure, reports: HeldReports): ClaimJson | null {
  const { agency, year, statement } = figure;
  if (!agency || !year) return null;
  const held = heldReadings(statement.readings, lookupFor(reports, agency.value, year.value));
  const compared = held.map(({ reading, result }): Compared => {
    const actual = reading.kind === "growth" ? result.value * statement.direction : result.value;
    return {
      ...result,
      reading,
      actual,
      verdict: verdictOf(statedIn(figure, reading), actual, figure),
    };
  });
  const agreeing =
    compared.find((one) => one.verdict === "match") ??
    compared.find((one) => one.verdict === "approximate");
  const first = compared[0]?.reading === statement.readings[0] ? compared[0] : undefined;
  const best = agreeing ?? first;
  return best ? ofCell(figure, best, reports) : null;
}

/** Equal, or equal at two or more stated decimals: match. Rounded or rightly qualified: approximate. */
function verdictOf(
  stated: { readonly value: number; readonly step: number; readonly qualifier: string | null },
  actual: number,
  { statement }: StatedFigure,
): Verdict {
  const computed =
    statement.readings[0]?.kind === "share" || statement.readings[0]?.kind === "growth";
  if (
    computed &&
    stated.qualifier === null &&
    stated.step <= 0.011 &&
    Math.abs(stated.value - actual) <= stated.step / 2 + 1e-9
  )
    return "match";
  switch (agree(stated, actual)) {
    case "equal":
      return "match";
    case "rounded":
      return "approximate";
    case "different":
      return "mismatch";
  }
}
