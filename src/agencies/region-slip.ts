import { type Correction, isHan, type Open } from "./correction.ts";
import type { Roster } from "./roster.ts";
import { isLikely, nearestWords, type Respelling } from "./slip.ts";
import { once, spellingIndex } from "./spelling-index.ts";

const LONGEST = 15;
const SUFFIX = /[省市州县区旗镇乡]$|街道$/u;
const FEW_REGIONS = 100;
/** Three characters and a suffix: too many to agree by chance. */
const LONG_NAME = 4;
/** Of so many held regions that the written word may mean one is chosen by asking for it, not from a list. */
const OFFERED = 12;

/** Where a region's name may end. */
export interface PlaceEnd {
  readonly end: number;
  /** True where a department follows. */
  readonly named: boolean;
  /** True where the clause goes on as after a name: an everyday name may end there too. */
  readonly free: boolean;
}

/** Every place of the text where a region's name may end: before a department, behind a suffix, before the year. */
export function placeEnds(text: string, roster: Roster): PlaceEnd[] {
  const ends: PlaceEnd[] = [];
  for (let end = 2; end <= text.length; end++) {
    if (!isHan(text.charAt(end - 1))) continue;
    const named = roster.families.at(text, end + (text.charAt(end) === "的" ? 1 : 0)) !== null;
    const free = /^(?:$|[，,。？?\s]|\d{2,4}年|[去前今上]年|呢)/u.test(text.slice(end, end + 5));
    if (named || free || SUFFIX.test(text.slice(end - 2, end))) ends.push({ end, named, free });
  }
  return ends;
}

/** What is known of the text around the place where a region may be misspelt. */
interface Surroundings {
  readonly places: readonly PlaceEnd[];
  readonly open: Open;
  /** True where a name may begin. */
  readonly begins: boolean;
}

/** An everyday name with no department counts only here. */
const CLAUSE_HEAD = /(?:^|[，,。；;！!？?、：:\s“"]|那|和|跟|与|比|换成?|查)$/u;

/**
 * A region misspelt with no other region beside it. Sure where one region of the whole country is nearest and keeps
 * a character of its stem; asked about where several are as near, and where the word may be none at all (中位 is not
 * 中卫). A word that is itself a region is never changed.
 */
export function regionSlip(
  text: string,
  start: number,
  roster: Roster,
  { places, open, begins }: Surroundings,
): Correction | null {
  const heads = CLAUSE_HEAD.test(text.slice(0, start));
  for (const { end, named, free } of [...places].reverse()) {
    const written = text.slice(start, end);
    if (written.length < 2 || written.length > LONGEST || !isHan(written)) continue;
    if (!open(start, end)) continue;
    if (isRealRegion(written, roster)) return null;
    if (!named && !(free && heads) && !SUFFIX.test(written)) continue;
    const found = choose(written, { named: named && begins, begins }, roster);
    if (found) return { start, end, ...found };
  }
  return null;
}

/** What stands around a written word: a department behind it, the head of a clause before it. */
interface Around {
  readonly named: boolean;
  readonly begins: boolean;
}

function choose(
  written: string,
  around: Around,
  roster: Roster,
): Pick<Correction, "words" | "sure"> | null {
  const near = candidates(written, roster).filter((one) => mayBeSlip(one, written, around));
  const found = perRegion(near, roster);
  const held = found.filter(({ word }) => isHeld(word, roster));
  const [only] = held;
  if (!only || held.length > (isLikely(only.slip) ? OFFERED : 1)) return null;
  const isName = around.named || SUFFIX.test(written);
  const sure = isName && found.length === 1 && isSure(only, written, roster);
  return { words: held.map(({ word }) => word), sure };
}

/** One word for each region, the longest: 安庆市 for 安庆市 and 安庆. */
function perRegion(near: readonly Respelling[], roster: Roster): readonly Respelling[] {
  const { gazetteer } = roster;
  const byRegion = new Map<string, Respelling>();
  for (const one of near) {
    const listed = [...gazetteer.full(one.word), ...gazetteer.short(one.word)];
    const [region] = [...listed, ...roster.regions(one.word)];
    const key = [...(region?.up ?? []), region?.name ?? one.word].join("/");
    const other = byRegion.get(key);
    if (!other || other.word.length < one.word.length) byRegion.set(key, one);
  }
  return [...byRegion.values()];
}

/**
 * A strange name sounds or looks like one of three thousand regions by chance. Where many are held, it is a slip only
 * if it is long, means a city or province, or holds a character of which no region's name is made.
 */
function isSure({ word, slip }: Respelling, written: string, roster: Roster): boolean {
  if (!isLikely(slip) || !keepsStem(word, written)) return false;
  if (roster.regionNames.length <= FEW_REGIONS) return true;
  const { gazetteer } = roster;
  const named = [...gazetteer.full(word), ...gazetteer.short(word)];
  const isGreat = named.some(({ level }) => level === "city" || level === "province");
  const isStrange = [...written].some((char) => !gazetteer.characters.has(char));
  return slip !== "near" && (written.length >= LONG_NAME || isGreat || isStrange);
}

/** The nearest regions of the whole country; where none of them is held, the nearest held ones. */
function candidates(written: string, roster: Roster): readonly Respelling[] {
  const { gazetteer } = roster;
  const listed = once(gazetteer, () => spellingIndex(gazetteer.words));
  const unlisted = once(roster, () => spellingIndex(unlistedWords(roster)));
  const words = [...listed(written), ...unlisted(written)];
  const stems = words.filter((word) => keepsStem(word, written));
  const near = nearestWords(written, stems.length > 0 ? stems : words);
  if (near.some(({ word }) => isHeld(word, roster))) return near;
  const others = words.filter((word) => isHeld(word, roster));
  return [...nearestWords(written, others), ...near];
}

/** True where agencies of a region that the word names are held. */
const isHeld = (word: string, roster: Roster): boolean =>
  roster.regions(word).length > 0 ||
  roster.gazetteer
    .full(word)
    .some(({ name, up }) => roster.regions(name).some((one) => one.up.at(-1) === up.at(-1)));

const unlistedWords = ({ unlisted }: Roster): string[] =>
  unlisted.flatMap(({ name, short }) => [name, short]).filter((word) => word.length > 1);

/**
 * Only before a department may a character be missing or the suffix be misspelt; else that is another name. In the
 * midst of other words only what hands make of a longer name counts. An everyday name of two characters is near to many
 * words (科研, 结果), so only its homophones count.
 */
function mayBeSlip(
  { word, slip }: Respelling,
  written: string,
  { named, begins }: Around,
): boolean {
  const sameKind = suffixOf(word) === suffixOf(written);
  if (written.length < 3 && !SUFFIX.test(written)) return slip === "sound";
  if (!begins && (!isLikely(slip) || written.length < 3)) return false;
  if (slip === "missing" || slip === "doubled") return named && sameKind;
  return sameKind || (named && isLikely(slip) && word.slice(0, -1) === written.slice(0, -1));
}

const suffixOf = (word: string): string => SUFFIX.exec(word)?.[0] ?? "";

/** 新阳 has one character of 信阳; 屏峤区 has none of 平桥区 and may be a place of its own. */
function keepsStem(word: string, written: string): boolean {
  const stem = word.replace(SUFFIX, "");
  if (word.length > written.length) return true;
  return [...stem].some((char, at) => char === written[at]);
}

function isRealRegion(word: string, roster: Roster): boolean {
  const { gazetteer, words } = roster;
  if (gazetteer.full(word).length > 0 || gazetteer.short(word).length > 0) return true;
  if (words.commonWords.includes(word) || words.notRegions.includes(word)) return true;
  return /(?:镇|乡|街道)$/u.test(word) && gazetteer.towns(word).length > 0;
}
