import { levelOf } from "./gazetteer.ts";
import type { HeldAgency, Roster } from "./roster.ts";
import type { RegionToken } from "./tokens.ts";
import type { Region } from "./types.ts";

/** Whether the words may mean the agency's region: 经开区 stands below many cities, 盐城经开区 below one. */
export function mayMean(own: RegionToken, region: Region | null): boolean {
  if (!region) return false;
  const isWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
    inner.every((name) => outer.includes(name));
  return own.regions.some(
    ({ name, up }) => name === region.name && (isWithin(up, region.up) || isWithin(region.up, up)),
  );
}

/** Whether the regions said before the last one agree with what is known of the agency's. */
export function fitOf(
  one: HeldAgency,
  own: RegionToken,
  above: readonly RegionToken[],
  roster: Roster,
): "yes" | "no" | "open" {
  const up = one.region?.up ?? [];
  let fit: "yes" | "open" = "yes";
  for (const token of above) {
    if (token.regions.some((region) => up.includes(region.name))) continue;
    if (token.unknown && up.some((name) => isMisspelt(name, token.words))) {
      fit = "open";
      continue;
    }
    if (up.length > 0 && !isOpen(up, token, one.region)) return "no";
    if (isForeign(token, own, roster)) return "no";
    if (token.unknown || isHomonym(own, one.region) || liesBelow(token, up)) fit = "open";
  }
  return fit;
}

/** 南信市 for 南平市: one character of the parent's name is another. */
const isMisspelt = (name: string, words: string): boolean =>
  name.length === words.length && [...name].filter((char, at) => char !== words[at]).length === 1;

/** True where the known ancestors say nothing about the level of the said one. */
function isOpen(up: readonly string[], token: RegionToken, region: Region | null): boolean {
  const levels = new Set(token.regions.map(({ level }) => level));
  if (region?.real) return false;
  return !up.some((name) => levels.has(/(省|自治区)$/u.test(name) ? "province" : "city"));
}

const RANK = { province: 0, city: 1, county: 2, zone: 2, town: 3 } as const;

/** 栎陂高新区 where the zone is known as the city's: a smaller region was said than the one known to hold it. */
function liesBelow(token: RegionToken, up: readonly string[]): boolean {
  const said = Math.min(...token.regions.map(({ level }) => RANK[level]));
  return up.some((name) => RANK[levelOf(name, false)] < said);
}

/** True where the table lists all regions of the said one, and the agency's is none of them. */
function isForeign(token: RegionToken, own: RegionToken, roster: Roster): boolean {
  const named = own.regions.map(({ name }) => name);
  if (own.regions.every(({ level }) => level === "town" || level === "zone")) return false;
  return token.regions.every((region) => {
    const inside = roster.gazetteer.children(region.name);
    return inside !== null && !named.some((name) => inside.has(name));
  });
}

const isHomonym = (own: RegionToken, region: Region | null): boolean =>
  region?.up.length === 0 && own.regions.filter(({ real }) => real).length > 0;
