import { familyKey, type HeldAgency, type NamedYears, type Roster } from "./roster.ts";
import type { RegionLevel } from "./types.ts";

/** Where an agency stands in the tree of agencies. */
export interface AgencyDescription {
  readonly name: string;
  /** Its regions from the top down, its own last; as far as table and reports know them. */
  readonly regionChain: readonly string[];
  readonly region: string | null;
  readonly level: RegionLevel | "national" | null;
  readonly family: string | null;
  /** Led by the ministry: left out of local sums. */
  readonly vertical: boolean;
  /** Names with the report years that print them, newest first. */
  readonly names: readonly NamedYears[];
  /** Names that agencies of the family bore before a reform, with the last usual year. */
  readonly formerNames: readonly { readonly name: string; readonly until: number }[];
  /** Report year with which a new name begins: a series across it needs a mark. Null where the name stayed. */
  readonly renamedFrom: number | null;
  /** Held agencies of the region above of the same family, and of the same region's government. */
  readonly above: readonly string[];
}

/** Describes a held agency by any of its names; null where it is not held. */
export function describeAgency(roster: Roster, name: string): AgencyDescription | null {
  const held = roster.byName(name);
  if (!held) return null;
  const family = held.family ? roster.families.family(held.family) : null;
  const { region } = held;
  return {
    name: held.names[0]?.name ?? held.name,
    regionChain: region ? [...region.up, region.name] : [],
    region: region?.name ?? null,
    level: held.level,
    family: held.family,
    vertical: family?.vertical ?? false,
    names: held.names,
    formerNames: family?.former.map(({ name: former, until }) => ({ name: former, until })) ?? [],
    renamedFrom: renamedFrom(held),
    above: above(held, roster),
  };
}

function renamedFrom(held: HeldAgency): number | null {
  const [newest] = held.names;
  return newest && held.names.length > 1 ? Math.min(...newest.years) : null;
}

function above(held: HeldAgency, roster: Roster): readonly string[] {
  const { region } = held;
  if (!region) return [];
  const government = held.family === "政府" ? [] : roster.of(region.name, "政府");
  const upper = [...region.up].reverse().flatMap((place) => roster.of(place, familyKey(held)));
  return [...government, ...upper].map((one) => one.names[0]?.name ?? one.name);
}
