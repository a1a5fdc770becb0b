import { type Families, makeFamilies } from "./families.ts";
import { type Gazetteer, makeGazetteer } from "./gazetteer.ts";
import { parseAgencyName } from "./parse-name.ts";
import { makeRoster, type NamedYears, type Roster } from "./roster.ts";
import type { AgencyData, AgencyWords, ParsedAgency } from "./types.ts";

export { describeAgency } from "./describe.ts";
export { findAgencies } from "./find.ts";
export { nameInYear, type Roster } from "./roster.ts";
export type {
  AgencyContext,
  AgencyData,
  AgencyGroup,
  AgencyMention,
  ParsedAgency,
} from "./types.ts";

/** What this room knows without any report. Made once; a roster is made for each revision of the base. */
export interface Agencies {
  readonly gazetteer: Gazetteer;
  readonly families: Families;
  readonly words: AgencyWords;
  /** Takes a name apart; a region that no table knows is one all the same. */
  readonly parse: (name: string) => ParsedAgency;
  /** Index over held names; `home` is what 我局 and 本单位 mean. */
  readonly roster: (names: readonly NamedYears[], home?: string | null) => Roster;
}

/** Builds the tables of regions and families from the data of `knowledge/`. */
export function makeAgencies(data: AgencyData): Agencies {
  const gazetteer = makeGazetteer(data.regions, data.towns);
  const families = makeFamilies(data.families);
  const { words } = data;
  return {
    gazetteer,
    families,
    words,
    parse: (name) => parseAgencyName(name, gazetteer, families),
    roster: (names, home = null) => makeRoster(names, gazetteer, families, words, home),
  };
}
