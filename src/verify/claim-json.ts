import type { ClaimJson, Verdict } from "../answer/contract.ts";
import { splitCellId } from "../form/index.ts";
import { agree, cellsNamed, type FigureMark, labelOf, type Reading } from "../statements/index.ts";
import type { CloserReading } from "./closer-reading.ts";
import { type HeldReports, lookupFor } from "./held-cells.ts";
import { hintFor } from "./hints.ts";
import type { NarrativeMatch } from "./narrative.ts";
import type { StatedFigure } from "./stated-figure.ts";
import { statedIn } from "./stated-value.ts";

/** A reading with the report's number and the verdict. */
export interface Compared {
  readonly reading: Reading;
  readonly actual: number;
  readonly derivation: string | null;
  readonly arithmetic: string | null;
  readonly verdict: Verdict;
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

/** The claim about cells, or about what is computed from them. */
export function ofCell(
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
    verdict === "mismatch" && agency && year && statedIn(figure, reading).value !== actual
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

/** The claim about a figure that only the report's text gives. */
export function ofText(
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

/** The claim that adds up figures just stated, by the report's numbers for them; null where one of them is not held. */
export function ofSum(
  figure: StatedFigure,
  known: ReadonlyMap<FigureMark, ClaimJson>,
): ClaimJson | null {
  const { mark, sumOf } = figure.statement;
  const parts = sumOf.map((one) => known.get(one));
  const numbers = parts.map((part) => part?.actual ?? null);
  if (parts.length < 2 || numbers.some((one) => one === null)) return null;
  const actual = round(numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0));
  const verdict = { equal: "match", rounded: "approximate", different: "mismatch" } as const;
  return {
    ...frame(figure),
    metric: "derived",
    label: parts.map((part) => part?.label ?? "").join("+"),
    value: mark.value,
    actual,
    verdict: verdict[agree(mark, actual)],
    derivation: `${numbers.join("+")}=${actual}`,
  };
}

/** The claim of a share of two figures just stated, by the report's numbers for them; null where one of them is not held. */
export function ofShare(
  figure: StatedFigure,
  known: ReadonlyMap<FigureMark, ClaimJson>,
): ClaimJson | null {
  const { shareOf } = figure.statement;
  if (!shareOf) return null;
  const [part, whole] = shareOf.map((one) => known.get(one));
  if (!part?.actual || !whole?.actual) return null;
  return asShare(
    figure,
    { label: part.label ?? "", value: part.actual },
    { label: whole.label ?? "", value: whole.actual },
  );
}

/** The claim of a share of two figures that a report's text gives. */
export const ofTextShare = (
  figure: StatedFigure,
  { part, whole }: NonNullable<CloserReading["share"]>,
): ClaimJson => asShare(figure, part, whole);

interface Labelled {
  readonly label: string;
  readonly value: number;
}

function asShare(figure: StatedFigure, part: Labelled, whole: Labelled): ClaimJson {
  const { mark } = figure.statement;
  const actual = round((part.value / whole.value) * 100);
  const verdict = { equal: "match", rounded: "approximate", different: "mismatch" } as const;
  return {
    ...frame(figure),
    metric: "derived",
    label: `${part.label}÷${whole.label}`,
    value: mark.value,
    actual,
    verdict: verdict[agree({ ...mark, tenths: figure.stated.includes("成") }, actual)],
    derivation: `${part.value} / ${whole.value}`,
  };
}

/** The claim that no report held answers; the hint says what stands in its way. */
export function notFound(figure: StatedFigure, hint: string | null = null): ClaimJson {
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
    ...(hint ? { hint } : {}),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
