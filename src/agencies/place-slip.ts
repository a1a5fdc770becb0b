import { type Correction, isHan, mayBeginAt } from "./correction.ts";
import { canFollow } from "./department-words.ts";
import { shortName } from "./gazetteer.ts";
import type { Roster } from "./roster.ts";
import { isLikely, nearestWords } from "./slip.ts";
import { knownRegionAt, type RegionToken } from "./tokens.ts";
import type { Region } from "./types.ts";
import { zoneWritings } from "./zone-names.ts";

const LONGEST = 15;

/** A region misspelt behind the region that holds it: 太原市曲县. Only regions inside that one are looked at. */
export function slipBelow(text: string, above: RegionToken, roster: Roster): Correction | null {
  const start = above.end;
  if (!above.full || roster.families.at(text, start)?.bare === false) return null;
  const shortest = text.charAt(start) === "县" ? 1 : 2;
  for (let end = start + shortest; end <= start + LONGEST && isHan(text.charAt(end - 1)); end++) {
    if (!endsPlace(text, end, roster)) continue;
    const found = nearest(text.slice(start, end), wordsInside(above, roster));
    if (found) return { start, end, ...found };
  }
  return null;
}

/** A region misspelt before one that lies in it: 广轴市从化区. Only regions that hold that one are looked at. */
export function slipAbove(text: string, below: RegionToken, roster: Roster): Correction | null {
  const end = below.start;
  if (!below.full || !isHan(text.charAt(end - 1))) return null;
  const holding = wordsFor(below.regions.flatMap(({ up }) => up));
  let best: Correction | null = null;
  for (let start = end - 2; start >= Math.max(0, end - LONGEST); start--) {
    if (!isHan(text.charAt(start))) break;
    if (!mayBeginAt(text, start, roster) || isRegion(text, start, end, roster)) continue;
    const found = nearest(text.slice(start, end), holding);
    if (found && (found.sure || !best)) best = { start, end, ...found };
  }
  return best;
}

const isRegion = (text: string, start: number, end: number, roster: Roster): boolean => {
  const token = knownRegionAt(text, start, roster);
  return token?.full === true && token.end === end;
};

/** A department or the end of what was named follows. */
function endsPlace(text: string, end: number, roster: Roster): boolean {
  const department = roster.families.at(text, end);
  if (department && !department.bare) return true;
  return canFollow(text.slice(end + (department?.words.length ?? 0)));
}

/** Names of regions by the words for them, full and everyday. */
type Words = ReadonlyMap<string, string>;

const wordsFor = (names: Iterable<string>): Words =>
  new Map([...names].flatMap((name) => [[shortName(name), name] as const, [name, name] as const]));

const insides = new WeakMap<Roster, Map<string, Words>>();

/** Words for the regions inside, those of the table and those that only reports name. */
function wordsInside({ regions }: RegionToken, roster: Roster): Words {
  const known = insides.get(roster) ?? new Map<string, Words>();
  insides.set(roster, known);
  const names = [...new Set(regions.map(({ name }) => name))];
  const key = names.join(" ");
  const words = known.get(key) ?? wordsFor(names.flatMap((name) => namesInside(name, roster)));
  known.set(key, words);
  return words;
}

/** Names of regions in one, zones by every writing that goes on from its name: 蚌埠市 + 经济开发区. */
function namesInside(above: string, { gazetteer, unlisted }: Roster): string[] {
  const isIn = ({ up }: Region): boolean => up.includes(above);
  const zones = gazetteer.all.filter((one) => one.printed && isIn(one));
  const names = [
    ...(gazetteer.children(above) ?? []),
    ...zones.flatMap((zone) => zoneWritings(zone, shortName(above))),
    ...unlisted.filter(isIn).map(({ name }) => name),
  ];
  return names.map((name) => (name.startsWith(above) ? name.slice(above.length) : name));
}

/** Another character than the right one may make another name: it is asked about, and only in names of one kind. */
function nearest(written: string, words: Words): Pick<Correction, "words" | "sure"> | null {
  const near = nearestWords(written, words.keys()).filter(
    ({ word, slip }) => isLikely(slip) || hasKind(word, written),
  );
  const byRegion = new Map(near.map(({ word }) => [words.get(word), word]));
  if (near.length === 0) return null;
  return {
    words: [...byRegion.values()],
    sure: byRegion.size === 1 && near.every(({ slip }) => isLikely(slip)),
  };
}

const hasKind = (word: string, written: string): boolean =>
  written.length > 2 && word.at(-1) === written.at(-1);
