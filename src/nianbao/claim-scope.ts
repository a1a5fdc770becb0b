import { type Agencies, findAgencies } from "../agencies/index.ts";
import type { Holdings } from "../facts/store.ts";
import type { ClaimScope } from "../verify/index.ts";
import { makeRosterFor } from "./tools.ts";

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
  const roster = makeRosterFor({ agencies }, holdings, defaults.home ?? null);
  return {
    held: holdings.reports,
    findAgencies: (text, context) => findAgencies(text, roster, context),
    agency: defaults.agency ?? null,
    year: defaults.year ?? null,
    today: defaults.today,
  };
}
