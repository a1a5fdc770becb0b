import { type Correction, isHan, mayBeginAt, type Open } from "./correction.ts";
import { departmentSlip, placedDepartmentSlip } from "./department-slip.ts";
import { slipAbove, slipBelow } from "./place-slip.ts";
import { placeEnds, regionSlip } from "./region-slip.ts";
import type { Roster } from "./roster.ts";
import { knownRegionAt, type RegionToken } from "./tokens.ts";
import type { AgencyMention } from "./types.ts";

/**
 * Misspelt agency words of a text. First those that a word spelt right stands beside: a department after its region,
 * a region before or behind another one. Then departments and regions by themselves, outside the places already read
 * with certainty. A word that is itself a region or a department is never changed.
 */
export function findSlips(
  text: string,
  read: readonly AgencyMention[],
  roster: Roster,
): readonly Correction[] {
  const regions = regionTokens(text, roster);
  const beside = regions.flatMap((token, at) => [
    isInside(token, regions[at - 1]) ? null : slipAbove(text, token, roster),
    slipBelow(text, token, roster) ?? placedDepartmentSlip(text, token.end, roster),
  ]);
  const corrections = apart([...beside, ...levelSlips(text, roster)]);
  const settled = [...read.filter((one) => isSettled(one, text, roster)), ...corrections];
  const open = openPlaces(text, settled, roster);
  const places = placeEnds(text, roster);
  for (let at = 0; at < text.length; ) {
    const begins = mayBeginAt(text, at, roster) && !isAmid(text, at, read, roster);
    const found = open(at, at + 1)
      ? (departmentSlip(text, at, roster, open) ??
        regionSlip(text, at, roster, { places, open, begins }))
      : null;
    if (found) corrections.push(found);
    at = found ? found.end : at + 1;
  }
  return corrections.sort((a, b) => a.start - b.start);
}

/** True within a name that was read: the 关区 of 下关区 is no name, though 下 may stand before one. */
const isAmid = (text: string, at: number, read: readonly Span[], roster: Roster): boolean =>
  roster.words.soft.includes(text.charAt(at - 1)) &&
  read.some(({ start, end }) => start < at && at < end);

/** True right behind a region that holds it. */
const isInside = (token: RegionToken, before: RegionToken | undefined): boolean =>
  before?.end === token.start &&
  token.regions.some(({ up }) => before.regions.some(({ name }) => up.includes(name)));

/** Those that overlap no earlier one. */
function apart(found: readonly (Correction | null)[]): Correction[] {
  const kept: Correction[] = [];
  for (const one of found) {
    if (one && !kept.some((other) => overlap(one, other))) kept.push(one);
  }
  return kept;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Regions of the text that are spelt right, one after another; 南湖区 and not 市南 in 嘉兴市市南湖区. */
function regionTokens(text: string, roster: Roster): RegionToken[] {
  const tokens: RegionToken[] = [];
  for (let at = 0; at < text.length; ) {
    const token = knownRegionAt(text, at, roster);
    const next = token && !token.full ? knownRegionAt(text, at + 1, roster) : null;
    const better = next?.full && token && next.end > token.end ? next : token;
    if (better) tokens.push(better);
    at = better ? better.end : at + 1;
  }
  return tokens;
}

/** 市证府, 县公按: departments behind a level word. */
const levelSlips = (text: string, roster: Roster): (Correction | null)[] =>
  [...text.matchAll(/[省市州县区旗镇乡](?=[\u4e00-\u9fff])/gu)]
    .filter(({ index }) => mayBeginAt(text, index, roster) && !roster.families.at(text, index))
    .map(({ index }) => placedDepartmentSlip(text, index + 1, roster));

/** Where a correction may be made: not in words read with certainty, not through words that are spelt right. */
function openPlaces(text: string, settled: readonly Span[], roster: Roster): Open {
  const exact = exactSpans(text, roster);
  return (start, end) =>
    !settled.some((one) => overlap({ start, end }, one)) &&
    exact.every((span) => end <= span.start || span.end <= start || holds(start, end, span));
}

const holds = (start: number, end: number, span: Span): boolean =>
  start <= span.start && span.end <= end && end - start > span.end - span.start;

/** Full region names and department names that are spelt right: no correction may cut into them. */
function exactSpans(text: string, roster: Roster): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const region = knownRegionAt(text, start, roster);
    const department = roster.families.at(text, start);
    const named = department && !department.bare ? department.words.length : 0;
    const length = Math.max(region?.full ? region.end - start : 0, named);
    if (length > 0) spans.push({ start, end: start + length });
    start += Math.max(1, length);
  }
  return spans;
}

/**
 * A place read with certainty. An agency of an unknown region or department may still be a misspelt one, and so may
 * one without a region behind strange characters (邯市财政局), and an everyday name one character before a department
 * (昭通是统计局).
 */
function isSettled(one: AgencyMention, text: string, roster: Roster): boolean {
  if (one.kind === "absent" && one.guessed) return false;
  const region = knownRegionAt(text, one.start, roster);
  if (region) {
    const ends = region.end === one.end && isHan(text.charAt(one.end));
    return region.full || !ends || roster.families.at(text, one.end + 1)?.bare !== false;
  }
  return (
    one.start === 0 || !isHan(text.charAt(one.start - 1)) || mayBeginAt(text, one.start, roster)
  );
}
