import type { Families } from "./families.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type LongestByHead, longestByHead } from "./heads.ts";
import { parseAgencyName, placeRegion } from "./parse-name.ts";
import type { AgencyWords, ParsedAgency, Region } from "./types.ts";

/** A name of an agency with the report years that print it. */
export interface NamedYears {
  readonly name: string;
  readonly years: readonly number[];
}

/** One agency with all names it had, newest first. */
export interface HeldAgency extends ParsedAgency {
  readonly names: readonly NamedYears[];
}

/** Everything that reading agencies in a text needs: built once per revision of the base. */
export interface Roster {
  readonly gazetteer: Gazetteer;
  readonly families: Families;
  readonly words: AgencyWords;
  readonly home: string | null;
  /** Each agency once, under its newest name. */
  readonly agencies: readonly HeldAgency[];
  /** By any of its names. */
  readonly byName: (name: string) => HeldAgency | null;
  /** Agencies of the region of that full name and of that family key. */
  readonly of: (region: string, family: string) => readonly HeldAgency[];
  readonly inRegion: (region: string) => readonly HeldAgency[];
  readonly ofFamily: (family: string) => readonly HeldAgency[];
  /** Regions of held agencies and those above them, by full or everyday name. */
  readonly regions: (name: string) => readonly Region[];
  /** Full names of these regions. */
  readonly regionNames: readonly string[];
  /** Those of these regions that no table knows. */
  readonly unlisted: readonly Region[];
  /** Of these names, full and everyday. */
  readonly longestRegion: LongestByHead;
  /** Of the names of held agencies. */
  readonly longestName: LongestByHead;
}

/** Family id, or the department's own words where no family knows it: what agencies are compared by. */
export const familyKey = (agency: ParsedAgency): string => agency.family ?? `?${agency.department}`;

/** Builds the index over the held agencies. Names of one agency over the years become one agency. */
export function makeRoster(
  names: readonly NamedYears[],
  gazetteer: Gazetteer,
  families: Families,
  words: AgencyWords,
  home: string | null = null,
): Roster {
  const parsed = names.map((row) => parseAgencyName(row.name, gazetteer, families));
  const placed = completeRegions(parsed);
  const agencies = joinRenamed(
    placed.map((one, at) => ({ ...one, names: names.slice(at, at + 1) })),
  );
  const byName = new Map(
    agencies.flatMap((one) => one.names.map(({ name }) => [name, one] as const)),
  );
  const byPlace = group(agencies, (one) => [`${one.region?.name ?? ""}|${familyKey(one)}`]);
  const byRegion = group(agencies, (one) => (one.region ? [one.region.name] : []));
  const byFamily = group(agencies, (one) => [familyKey(one)]);
  const regions = regionsOf(agencies, gazetteer);
  const regionIndex = group(regions, (region) => [...new Set([region.name, region.short])]);
  return {
    gazetteer,
    families,
    words,
    home,
    agencies,
    byName: (name) => byName.get(name) ?? null,
    of: (region, family) => byPlace.get(`${region}|${family}`) ?? [],
    inRegion: (region) => byRegion.get(region) ?? [],
    ofFamily: (family) => byFamily.get(family) ?? [],
    regions: (name) => regionIndex.get(name) ?? [],
    regionNames: [...new Set(regions.map((region) => region.name))],
    unlisted: regions.filter(({ real }) => !real),
    longestRegion: longestByHead(regionIndex.keys()),
    longestName: longestByHead(byName.keys()),
  };
}

/** The name that the agency bore in that report year; null where no report of that year is held. */
export function nameInYear(roster: Roster, agency: string, year: number): string | null {
  const held = roster.byName(agency);
  return held?.names.find((row) => row.years.includes(year))?.name ?? null;
}

/** Gives a branch or zone whose place is named without its suffix the region that other names print: 栎陂分局 → 栎陂区. */
function completeRegions(list: readonly ParsedAgency[]): ParsedAgency[] {
  const printed = new Map<string, Region>();
  for (const { region } of list) {
    if (region && region.short !== region.name && region.level !== "zone")
      printed.set(region.short, region);
  }
  return list.map((one) => {
    const { region } = one;
    if (!region || region.real) return one;
    const whole = printed.get(region.name);
    if (whole)
      return withRegion(one, { ...whole, up: region.up.length > 0 ? region.up : whole.up });
    const zone = /^(.{2,4})(高新区|经开区|开发区|示范区)$/u.exec(region.name);
    const city = printed.get(zone?.[1] ?? "");
    if (!city || !zone?.[2]) return one;
    return withRegion(one, {
      ...region,
      name: zone[2],
      short: zone[2],
      up: [...city.up, city.name],
    });
  });
}

function withRegion(one: ParsedAgency, region: Region): ParsedAgency {
  return { ...one, region, level: region.level };
}

function joinRenamed(list: readonly HeldAgency[]): HeldAgency[] {
  const byPlace = new Map<string, HeldAgency[]>();
  const joined: HeldAgency[] = [];
  for (const one of list) {
    const key = `${one.region?.name ?? one.levelWord}|${one.family}`;
    const same = one.family && one.region ? (byPlace.get(key) ?? []) : [];
    const former = same.find((other) => isSameAgency(one, other));
    if (former) replace(joined, same, former, merge(one, former));
    else {
      joined.push(one);
      byPlace.set(key, [...same, one]);
    }
  }
  return joined;
}

function replace(all: HeldAgency[], same: HeldAgency[], from: HeldAgency, to: HeldAgency): void {
  for (const list of [all, same]) {
    const at = list.lastIndexOf(from);
    if (at >= 0) list[at] = to;
  }
}

const yearsOf = (one: HeldAgency): readonly number[] => one.names.flatMap((row) => row.years);

function isSameAgency(one: HeldAgency, other: HeldAgency): boolean {
  const years = new Set(yearsOf(other));
  if (yearsOf(one).some((year) => years.has(year))) return false;
  const [a, b] = [one.region, other.region];
  if (!a || !b) return false;
  if (a.up.length === 0 || b.up.length === 0)
    return a.up.length === b.up.length || !(a.real || b.real);
  return a.up.every((name) => b.up.includes(name)) || b.up.every((name) => a.up.includes(name));
}

function merge(one: HeldAgency, other: HeldAgency): HeldAgency {
  const latest = (row: NamedYears): number => Math.max(0, ...row.years);
  const names = [...one.names, ...other.names].sort((a, b) => latest(b) - latest(a));
  const newest = names[0]?.name === one.names[0]?.name ? one : other;
  const region = [one.region, other.region].sort(
    (a, b) => (b?.up.length ?? 0) - (a?.up.length ?? 0),
  )[0];
  return { ...newest, region: region ?? newest.region, names };
}

function regionsOf(agencies: readonly HeldAgency[], gazetteer: Gazetteer): Region[] {
  const seen = new Map<string, Region>();
  const add = (region: Region): void => {
    const key = [...region.up, region.name].join("/");
    if (!seen.has(key)) seen.set(key, region);
  };
  for (const { region } of agencies) {
    if (!region) continue;
    add(region);
    region.up.forEach((name, at) => {
      const key = [...region.up.slice(0, at), name].join("/");
      if (!seen.has(key)) add(placeRegion(name, region.up.slice(0, at), gazetteer));
    });
  }
  return [...seen.values()];
}

function group<T>(list: readonly T[], keys: (one: T) => readonly string[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const one of list) {
    for (const key of keys(one)) {
      const under = map.get(key);
      if (under) under.push(one);
      else map.set(key, [one]);
    }
  }
  return map;
}
