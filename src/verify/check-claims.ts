import type { ClaimJson, Verdict } from "../answer/contract.ts";
import { splitCellId } from "../form/index.ts";
import {
  agree,
  cellsNamed,
  heldReadings,
  labelOf,
  metricRow,
  type Reading,
} from "../statements/index.ts";
import { type HeldReports, lookupFor } from "./held-cells.ts";
import { hintFor } from "./hints.ts";
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

interface Compared {
  readonly reading: Reading;
  readonly actual: number;
  readonly derivation: string | null;
  readonly arithmetic: string | null;
  readonly verdict: Verdict;
}

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

/** What was stated, in the unit of the reading's cells. */
function statedIn({ statement }: StatedFigure, reading: Reading) {
  const { mark } = statement;
  const scale = moneyScale(mark.unit, unitOf(reading));
  return { value: mark.value * scale, step: mark.step * scale, qualifier: mark.qualifier };
}

function moneyScale(stated: string | null, form: string | null): number {
  if (stated === "元" && form === "万元") return 1e-4;
  return stated === "万元" && form === "元" ? 1e4 : 1;
}

function unitOf(reading: Reading): string | null {
  if (reading.kind === "cell") return metricRow(reading.metric)?.unit ?? null;
  if (reading.kind === "sum") return reading.parts[0] ? unitOf(reading.parts[0]) : null;
  if (reading.kind === "growth") return reading.as === "count" ? unitOf(reading.of) : "%";
  return "%";
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

function frame(
  figure: StatedFigure,
): Omit<ClaimJson, "metric" | "label" | "value" | "actual" | "verdict"> {
  return {
    stated: figure.stated,
    start: figure.start,
    end: figure.end,
    agency: figure.agency?.value ?? null,
    year: figure.year?.value ?? null,
  };
}

function ofCell(
  figure: StatedFigure,
  { reading, actual, derivation, arithmetic, verdict }: Compared,
  reports: HeldReports,
): ClaimJson {
  const { agency, year, statement } = figure;
  const { metric, applicant } = splitCellId(
    reading.kind === "cell" ? (cellsNamed(reading)[0] ?? "") : "derived",
  );
  const source =
    reading.kind === "cell" ? sourceOf(figure, cellsNamed(reading)[0] ?? "", reports) : null;
  const hint =
    verdict === "mismatch" && agency && year
      ? hintFor(
          statedIn(figure, reading).value,
          reading,
          lookupFor(reports, agency.value, year.value),
        )
      : null;
  return {
    ...frame(figure),
    metric,
    ...(applicant ? { applicant } : {}),
    label: labelOf(reading),
    value: statedIn(figure, reading).value * statement.direction,
    actual: round(reading.kind === "growth" ? actual * statement.direction : actual),
    verdict,
    ...(derivation && reading.kind !== "cell" ? { derivation } : {}),
    ...(arithmetic && reading.kind === "cell" ? { derivation: arithmetic } : {}),
    ...(hint ? { hint } : {}),
    ...(source ? { source } : {}),
  };
}

function sourceOf(
  { agency, year }: StatedFigure,
  id: string,
  reports: HeldReports,
): ClaimJson["source"] | null {
  const held = agency && year ? reports.report(agency.value, year.value) : null;
  const cell = held?.report.cells.find((one) => one.id === id);
  return held && cell ? { report: held.id, section: cell.section, quote: cell.quote } : null;
}

function ofText(
  figure: StatedFigure,
  { candidate, verdict }: NarrativeMatch,
  reports: HeldReports,
): ClaimJson {
  const { agency, year, statement } = figure;
  const held = agency && year ? reports.report(agency.value, year.value) : null;
  return {
    ...frame(figure),
    metric: "narrative",
    label: candidate.label,
    value: statement.mark.value,
    actual: candidate.mark.value,
    verdict,
    ...(held
      ? { source: { report: held.id, section: candidate.section, quote: candidate.sentence } }
      : {}),
  };
}

function notFound(figure: StatedFigure): ClaimJson {
  const reading = figure.statement.readings[0];
  const { metric, applicant } =
    reading?.kind === "cell"
      ? splitCellId(cellsNamed(reading)[0] ?? "")
      : { metric: reading ? "derived" : null, applicant: null };
  return {
    ...frame(figure),
    metric,
    ...(applicant ? { applicant } : {}),
    label: reading ? labelOf(reading) : null,
    value: figure.statement.mark.value * figure.statement.direction,
    actual: null,
    verdict: "not_found",
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
