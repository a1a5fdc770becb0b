import type { ClaimJson, Verdict } from "../answer/contract.ts";
import { agree, breaksBound, heldReadings, isWithinBound } from "../statements/index.ts";
import { type Compared, ofCell } from "./claim-json.ts";
import { type HeldReports, lookupFor } from "./held-cells.ts";
import type { StatedFigure } from "./stated-figure.ts";
import { statedIn } from "./stated-value.ts";

/** Holds a figure against the cells that its words may mean: one that agrees, else the likeliest; null where none is held. */
export function againstCells(figure: StatedFigure, reports: HeldReports): ClaimJson | null {
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
  { statement, closer }: StatedFigure,
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
  if (closer && breaksBound(stated, actual)) return "mismatch";
  if (closer && isWithinBound(stated, actual)) return "approximate";
  switch (agree(stated, actual)) {
    case "equal":
      return "match";
    case "rounded":
      return "approximate";
    case "different":
      return "mismatch";
  }
}
