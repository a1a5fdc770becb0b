import type { Roster } from "./roster.ts";
import type { Region } from "./types.ts";

/** A region's words in a text. */
export interface RegionToken {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Regions that bear the name; a learned or unknown one where no table knows it. */
  readonly regions: readonly Region[];
  /** True for the full name with its suffix. */
  readonly full: boolean;
  /** True where neither table nor reports know the name. */
  readonly unknown: boolean;
}

const LONGEST = 15;
const SUFFIX_AFTER = /^(?:省|市|县|区|旗|镇|乡|州|盟|街道|街)/u;
const NOT_SUFFIX =
  /^(?:区县|县区|市县|市区|县市|区市|市直|县直|区直|乡镇|镇街|乡亲|区域|区里|市里|县里|镇里|市民|县民|区划)/u;

/** The longest known region name that begins at `start`: full names first, then everyday names. */
export function knownRegionAt(text: string, start: number, roster: Roster): RegionToken | null {
  const head = text.slice(start, start + 2);
  const known = Math.max(roster.longestRegion(head), roster.gazetteer.longest(head));
  const most = Math.min(LONGEST, text.length - start, known);
  for (let length = most; length > 1; length--) {
    const words = text.slice(start, start + length);
    const [held, full, short] = [
      roster.regions(words),
      roster.gazetteer.full(words),
      roster.gazetteer.short(words),
    ];
    if (held.length + full.length + short.length === 0) continue;
    const named = both(
      held.filter((region) => region.name === words),
      full,
    );
    const isFull = named.length > 0;
    if (!isFull && isOtherRegion(text, start + length, roster)) continue;
    const regions = isFull ? named : both(held, short);
    return { start, end: start + length, words, regions, full: isFull, unknown: false };
  }
  return null;
}

/** 白石 before 镇 is not 白石县 but another region; before 市监局 it is. */
function isOtherRegion(text: string, end: number, roster: Roster): boolean {
  const after = text.slice(end, end + 4);
  return SUFFIX_AFTER.test(after) && !NOT_SUFFIX.test(after) && !roster.families.at(text, end);
}

function both(...lists: readonly (readonly Region[])[]): Region[] {
  const seen = new Map<string, Region>();
  for (const region of lists.flat()) {
    const key = [...region.up, region.name].join("/");
    if (!seen.has(key)) seen.set(key, region);
  }
  return [...seen.values()];
}
