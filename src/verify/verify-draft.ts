import type { ClaimJson } from "../answer/contract.ts";
import type { FactStore, StoredReport } from "../facts/store.ts";
import type { Reading } from "../statements/index.ts";
import { checkClaims } from "./check-claims.ts";
import type { Draft } from "./draft.ts";
import { findClaims } from "./find-claims.ts";
import type { ClaimScope } from "./frame.ts";
import { calendarYear } from "./held-cells.ts";
import type { StatedFigure } from "./stated-figure.ts";

/** A checked draft: its claims in order, and what was found of each before it was checked. */
export interface VerifiedDraft {
  readonly claims: readonly ClaimJson[];
  readonly figures: readonly StatedFigure[];
}

/** Finds and checks every figure of a draft against the reports that its figures are about. */
export async function verifyDraft(
  draft: Draft,
  scope: ClaimScope,
  facts: Pick<FactStore, "report">,
): Promise<VerifiedDraft> {
  const figures = findClaims(draft, scope);
  const stored = new Map<string, StoredReport | null>();
  for (const { agency, year } of needed(figures)) {
    const key = `${agency} ${year}`;
    if (!stored.has(key)) stored.set(key, await facts.report(agency, year));
  }
  const report = (agency: string, year: number) => stored.get(`${agency} ${year}`) ?? null;
  return { claims: checkClaims(figures, { report }), figures };
}

/** The reports of every figure: its own year, and the year that a change is counted from. */
function needed(
  figures: readonly StatedFigure[],
): readonly { readonly agency: string; readonly year: number }[] {
  return figures.flatMap(({ agency, year, statement }) => {
    if (!agency || !year) return [];
    const years = new Set([
      year.value,
      year.value - 1,
      ...statement.readings.flatMap(basesOf).map((base) => calendarYear(base, year.value)),
    ]);
    return [...years].map((one) => ({ agency: agency.value, year: one }));
  });
}

const basesOf = (reading: Reading) => (reading.kind === "growth" ? [reading.base] : []);
