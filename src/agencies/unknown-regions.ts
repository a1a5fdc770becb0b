import { learnedRegion } from "./gazetteer.ts";
import type { Roster } from "./roster.ts";
import { knownRegionAt, type RegionToken } from "./tokens.ts";

/** 区 in 区别 or 区分 and 市 in 市场 end no name. */
const SUFFIX =
  /街道|自治[区州县旗]|高新区|经开区|开发区|示范区|新区|省(?!略)|市(?![场民面值价])|县(?!城)|区(?![别分间域块])|旗(?!下)|镇(?![静压])|乡(?!亲)|盟(?!友)/gu;
const HAN = /[\u4e00-\u9fff]/u;
const LONGEST_STEM = 4;

/** Regions that a text names and no table knows: 梅湾县. By their start. Real towns are found in their own table. */
export function unknownRegions(text: string, roster: Roster): ReadonlyMap<number, RegionToken> {
  const tokens = new Map<number, RegionToken>();
  const taken = knownSpans(text, roster);
  for (const match of text.matchAll(SUFFIX)) {
    const end = match.index + match[0].length;
    const longer = taken.has(match.index)
      ? longerName(text, match.index, end, taken, roster)
      : null;
    if (longer) tokens.set(longer.start, longer);
    if (taken.has(match.index)) continue;
    const zone = zoneAt(match[0], match.index, text, roster);
    if (zone) tokens.set(zone.start, zone);
    const token = townAt(text, end, roster) ?? inventedAt(text, match.index, end, taken, roster);
    if (token && !tokens.has(token.start)) tokens.set(token.start, token);
  }
  return tokens;
}

/** Positions of characters that belong to a known region or to a department name. */
function knownSpans(text: string, roster: Roster): ReadonlySet<number> {
  const taken = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    if (taken.has(at)) continue;
    const region = knownRegionAt(text, at, roster);
    const department = roster.families.at(text, at);
    const named = department && !department.bare ? department.words.length : 0;
    const length = Math.max(region ? region.end - at : 0, named);
    for (let i = at; i < at + length; i++) taken.add(i);
  }
  return taken;
}

const JOINS = "和与跟同及比到至对有在于占像如";

/** Where strange characters before a name begin. Right after a region even 上 and 合 are part of a name. */
function strangeStart(
  text: string,
  inner: number,
  taken: ReadonlySet<number>,
  roster: Roster,
): number {
  const { hard, soft } = roster.words;
  const walk = (isWord: (char: string) => boolean): number => {
    let start = inner;
    const goesOn = (at: number): boolean =>
      at >= 0 && HAN.test(text.charAt(at)) && !taken.has(at) && !isWord(text.charAt(at));
    while (inner - start < 3 && goesOn(start - 1)) start--;
    return start;
  };
  const wide = walk((char) => hard.includes(char) || JOINS.includes(char));
  if (wide > 0 && taken.has(wide - 1)) return wide;
  return walk((char) => hard.includes(char) || soft.includes(char));
}

const ZONE = /^(?:高新区|经开区|开发区|示范区)$/u;

/** 高新区 by itself or after its city: a zone that no table lists. */
function zoneAt(words: string, start: number, text: string, roster: Roster): RegionToken | null {
  if (!ZONE.test(words)) return null;
  const before = text.slice(0, start);
  const afterRegion = [2, 3, 4].some(
    (length) => start >= length && knownRegionAt(text, start - length, roster)?.end === start,
  );
  const alone =
    /(?:^|[^\u4e00-\u9fff]|[那和跟与查看比])$/u.test(before) &&
    /^(?:$|[^\u4e00-\u9fff]|管委会|管理委员会|[去前今上]年|[呢的收和与跟])/u.test(
      text.slice(start + words.length),
    );
  if (!afterRegion && !alone) return null;
  const region = learnedRegion(words, []);
  return { start, end: start + words.length, words, regions: [region], full: true, unknown: true };
}

/** 沅岚县 holds the real 岚县 and is another region: strange characters before so short a name belong to it. */
function longerName(
  text: string,
  suffixAt: number,
  end: number,
  taken: ReadonlySet<number>,
  roster: Roster,
): RegionToken | null {
  const inner = suffixAt - 1;
  const known = knownRegionAt(text, inner, roster);
  if (known?.end !== end) return null;
  const start = strangeStart(text, inner, taken, roster);
  const before = text.slice(start, inner);
  if (before.length < 1 || before.length > 2) return null;
  if (roster.words.beforeRegion.some((word) => before.endsWith(word))) return null;
  const words = text.slice(start, end);
  if (roster.words.notRegions.includes(words) || /[省市县区党]委/u.test(words)) return null;
  return { start, end, words, regions: [learnedRegion(words, [])], full: true, unknown: true };
}

function townAt(text: string, end: number, roster: Roster): RegionToken | null {
  if (!/(?:镇|乡|街道|苏木)$/u.test(text.slice(0, end))) return null;
  for (let start = Math.max(0, end - 10); start <= end - 3; start++) {
    const words = text.slice(start, end);
    const regions = roster.gazetteer.towns(words);
    if (regions.length > 0) return { start, end, words, regions, full: true, unknown: false };
  }
  return null;
}

function inventedAt(
  text: string,
  suffixAt: number,
  end: number,
  taken: ReadonlySet<number>,
  roster: Roster,
): RegionToken | null {
  const start = stemStart(text, suffixAt, taken, roster);
  const words = text.slice(start, end);
  if (suffixAt - start < 2 || isNoRegion(words, roster)) return null;
  const region = learnedRegion(words, []);
  return { start, end, words, regions: [region], full: true, unknown: true };
}

function isNoRegion(words: string, roster: Roster): boolean {
  if (/[省市县区党]委/u.test(words)) return true;
  const { notRegions, commonWords } = roster.words;
  if (notRegions.some((word) => words.endsWith(word))) return true;
  return commonWords.includes(words) || roster.families.at(words, 0)?.words === words;
}

/** Walks back from the suffix to where the name must begin. */
function stemStart(
  text: string,
  suffixAt: number,
  taken: ReadonlySet<number>,
  roster: Roster,
): number {
  const { hard, soft, beforeRegion } = roster.words;
  let start = suffixAt;
  while (start > 0 && suffixAt - start < 8) {
    const char = text[start - 1] ?? "";
    if (!HAN.test(char) || hard.includes(char) || taken.has(start - 1)) break;
    if (soft.includes(char) && suffixAt - start >= 2) break;
    start--;
  }
  for (let cut = true; cut; ) {
    const before = beforeRegion.find((word) => text.startsWith(word, start));
    cut = before !== undefined && suffixAt - start - before.length >= 2;
    if (before && cut) start += before.length;
  }
  return suffixAt - start > LONGEST_STEM ? suffixAt - 2 : start;
}
