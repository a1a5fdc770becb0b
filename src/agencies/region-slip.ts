import type { Roster } from "./roster.ts";
import type { Correction } from "./spelling.ts";
import { once, type Respelling, spellingIndex } from "./spelling-index.ts";
import { knownRegionAt } from "./tokens.ts";

const WINDOWS = [6, 5, 4, 3, 2];
const SUFFIX = /[省市州县区旗镇乡]$|街道$/u;
const HAN_ONLY = /^[\u4e00-\u9fff]+$/u;
/** Above so many regions an unknown name sounds like one of them by chance: one in a few hundred. */
const FEW_REGIONS = 100;

/**
 * A held region that is misspelt at `start`. Sure where it sounds the same and the regions said beside it agree, or
 * where so few regions are held that chance is no explanation. A word that is itself a region is never changed.
 */
export function regionSlip(
  text: string,
  start: number,
  roster: Roster,
  open: (start: number, end: number) => boolean,
): Correction | null {
  for (const length of WINDOWS) {
    const end = start + length;
    const written = text.slice(start, end);
    if (written.length < length || !HAN_ONLY.test(written) || !open(start, end)) continue;
    if (isRealRegion(written, roster)) return null;
    if (!SUFFIX.test(written) && !namesPlace(text, start, end, roster)) continue;
    const index = once(roster, () => spellingIndex(regionWords(roster)));
    const near = index(written).filter(
      ({ word, slip }) =>
        slip !== "missing" && word.length === length && suffixOf(word) === suffixOf(written),
    );
    const found = choose(text, start, end, near, roster);
    if (found) return { start, end, ...found };
  }
  return null;
}

const suffixOf = (word: string): string => SUFFIX.exec(word)?.[0] ?? "";

function choose(
  text: string,
  start: number,
  end: number,
  near: readonly Respelling[],
  roster: Roster,
): Pick<Correction, "word" | "sure"> | null {
  const related = near.filter(({ word }) => isBeside(text, start, end, word, roster));
  const [found, ...others] = related.length > 0 ? related : near;
  if (!found || others.length > 0) return null;
  const certain = related.length > 0 || roster.regionNames.length <= FEW_REGIONS;
  const alike = sharesStem(found.word, text.slice(start, end));
  return { word: found.word, sure: found.slip === "sound" && certain && alike };
}

/** 新阳 has one character of 信阳; 屏峤区 has none of 平桥区 and may be a place of its own. */
const sharesStem = (word: string, written: string): boolean =>
  [...word.replace(SUFFIX, "")].some((char, at) => char === written[at]);

/** True where the region said just before holds the word's, or the one said just after lies in it. */
function isBeside(text: string, start: number, end: number, word: string, roster: Roster): boolean {
  const own = roster.regions(word);
  const after = knownRegionAt(text, end, roster)?.regions ?? [];
  if (after.some((below) => own.some(({ name }) => below.up.includes(name)))) return true;
  return [2, 3, 4, 5].some((length) => {
    const before = start >= length ? knownRegionAt(text, start - length, roster) : null;
    if (before?.end !== start) return false;
    return before.regions.some((above) => own.some(({ up }) => up.includes(above.name)));
  });
}

const regionWords = (roster: Roster): string[] => {
  const regions = roster.regionNames.flatMap((name) => roster.regions(name));
  return [...new Set(regions.flatMap(({ name, short }) => [name, short]))].filter(
    (word) => word.length > 1,
  );
};

function isRealRegion(word: string, roster: Roster): boolean {
  const { gazetteer, words } = roster;
  if (gazetteer.full(word).length > 0 || gazetteer.short(word).length > 0) return true;
  if (words.commonWords.includes(word) || words.notRegions.includes(word)) return true;
  return /(?:镇|乡|街道)$/u.test(word) && gazetteer.towns(word).length > 0;
}

/** An everyday region name counts only before a department, or alone at the head of a clause. */
function namesPlace(text: string, start: number, end: number, roster: Roster): boolean {
  const after = text.slice(end).replace(/^的/u, "");
  if (roster.families.at(after, 0)) return true;
  const head = /(?:^|[，,。；;！!？?、：:\s“"]|那|和|跟|与|比|换成?|查)$/u.test(
    text.slice(0, start),
  );
  return head && /^(?:$|[，,。？?\s]|\d{2,4}年|[去前今上]年|呢)/u.test(text.slice(end));
}
