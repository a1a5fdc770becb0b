import { familyKey, type HeldAgency, type Roster } from "./roster.ts";
import type { RegionToken } from "./tokens.ts";

const OFFERED = 3;
/** Beyond this an agency shares neither region nor family with the one asked for. */
const FAR = 9;

/**
 * The three held agencies nearest to one that is not held, to offer. For a government the agencies of its region;
 * for a department the same one of the region above or below, then the region's government, then the same one of
 * neighbouring regions, then whatever else the region has.
 */
export function nearestHeld(
  key: string,
  chain: readonly RegionToken[],
  roster: Roster,
): readonly HeldAgency[] {
  const places = placesOf(chain);
  const around = [
    ...places.own.flatMap((name) => roster.inRegion(name)),
    ...places.above.flatMap((name) => roster.of(name, key)),
    ...places.own.flatMap((name) => inside(name, key, roster)),
    ...places.above.slice(0, 1).flatMap((name) => inside(name, key, roster)),
  ];
  const found = nearest(around, key, places);
  return found.length === OFFERED
    ? found
    : nearest([...around, ...roster.ofFamily(key)], key, places);
}

/** The same agency of the regions that lie in one. */
const inside = (above: string, key: string, { gazetteer, of }: Roster): readonly HeldAgency[] =>
  [...(gazetteer.children(above) ?? [])].flatMap((name) => of(name, key));

function nearest(list: readonly HeldAgency[], key: string, places: Places): HeldAgency[] {
  const kept: { readonly one: HeldAgency; readonly far: number }[] = [];
  for (const one of new Set(list)) {
    const far = distance(one, key, places);
    const at = kept.findIndex((other) => far < other.far);
    if (at >= 0) kept.splice(at, 0, { one, far });
    else if (kept.length < OFFERED && far < FAR) kept.push({ one, far });
    if (kept.length > OFFERED) kept.pop();
  }
  return kept.map(({ one }) => one);
}

/** Regions around what was asked for, the nearest first. */
interface Places {
  readonly own: readonly string[];
  readonly above: readonly string[];
}

function placesOf(chain: readonly RegionToken[]): Places {
  const own = [...new Set(chain.at(-1)?.regions.map(({ name }) => name))];
  const said = chain.slice(0, -1).flatMap(({ regions }) => regions);
  const known = chain.at(-1)?.regions ?? [];
  const fitting = known.filter(({ up }) => said.every(({ name }) => up.includes(name)));
  const above = [...said, ...(fitting.length > 0 ? fitting : known)].flatMap((region) =>
    said.includes(region) ? [...region.up, region.name] : region.up,
  );
  return { own, above: [...new Set(above)].reverse() };
}

function distance(one: HeldAgency, key: string, { own, above }: Places): number {
  const { region } = one;
  if (!region) return FAR;
  const isLocal =
    own.includes(region.name) &&
    (region.up.length === 0 ||
      above.length === 0 ||
      region.up.some((name) => above.includes(name)));
  if (isLocal) {
    if (key === "政府") return 0;
    return one.family === "政府" ? 2 : 4;
  }
  if (familyKey(one) !== key) return FAR;
  if (above.includes(region.name)) return 1 + above.indexOf(region.name) / 10;
  if (own.includes(region.up.at(-1) ?? "")) return 1.5;
  if (own.some((name) => region.up.includes(name))) return 1.7;
  const shared = above.findIndex((name) => region.up.includes(name));
  return shared < 0 ? 8 : 3 + 2 * shared;
}
