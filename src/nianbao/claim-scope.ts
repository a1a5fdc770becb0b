import { type Agencies, findAgencies } from "../agencies/index.ts";
import type { Holdings } from "../facts/store.ts";
import type { ClaimScope } from "../verify/index.ts";

/** What stands for the words that a draft leaves out. */
export interface ClaimDefaults {
  readonly agency?: string | null;
  readonly year?: number | null;
  /** What 我局 means where the draft does not say. */
  readonly home?: string | null;
  readonly today: Date;
}

/** What checking a draft needs to know: the reports held, and how names in it are told. */
export function claimScope(
  agencies: Agencies,
  holdings: Holdings,
  defaults: ClaimDefaults,
): ClaimScope {
  const years = new Map<string, number[]>();
  for (const { agency, year } of holdings.reports)
    years.set(agency, [...(years.get(agency) ?? []), year]);
  const roster = agencies.roster(
    [...years].map(([name, held]) => ({ name, years: held })),
    defaults.home ?? null,
  );
  return {
    held: holdings.reports,
    findAgencies: (text, context) => findAgencies(text, roster, context),
    agency: defaults.agency ?? null,
    year: defaults.year ?? null,
    today: defaults.today,
  };
}
