import { DEPARTMENT_END, type Families } from "./families.ts";
import { regionSlip } from "./region-slip.ts";
import type { Roster } from "./roster.ts";
import { soundKeys } from "./sound.ts";
import { once, type Slip, spellingIndex } from "./spelling-index.ts";
import { knownRegionAt } from "./tokens.ts";
import type { AgencyMention } from "./types.ts";

/** A misspelt word with its right spelling. */
export interface Correction {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** False where it may as well be another name: to ask, never to answer. */
  readonly sure: boolean;
}

/** The text with agency words spelt right, and the way back. */
export interface Respelt {
  readonly text: string;
  readonly corrections: readonly Correction[];
  /** Offset in the text as written of an offset in the respelt one. */
  readonly back: (offset: number) => number;
}

const DEPARTMENT_WINDOWS = [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3];
const BUREAU_ENDS = new Set(["ju", "wei", "tin", "hui", "ban", "si", "fu"]);
const HAN_ONLY = /^[\u4e00-\u9fff]+$/u;

/**
 * Spells agency words right outside the places that were already read. Homophones, doubled and swapped characters of
 * department names and homophones of held regions are sure; any other slip is only asked about. A word that is itself
 * a region or a department is never changed.
 */
export function respell(
  text: string,
  read: readonly AgencyMention[],
  roster: Roster,
): Respelt | null {
  const settled = read.filter(isSettled);
  const exact = exactSpans(text, roster);
  const open = (start: number, end: number): boolean =>
    !settled.some((one) => start < one.end && one.start < end) &&
    exact.every((span) => end <= span.start || span.end <= start || holds(start, end, span));
  const corrections: Correction[] = [];
  for (let at = 0; at < text.length; ) {
    const found = departmentSlip(text, at, roster, open) ?? regionSlip(text, at, roster, open);
    if (found) corrections.push(found);
    at = found ? found.end : at + 1;
  }
  return corrections.length > 0 ? rewrite(text, corrections) : null;
}

interface Span {
  readonly start: number;
  readonly end: number;
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

/** A place read with certainty; an agency of an unknown region or department may still be a misspelt one. */
const isSettled = (one: AgencyMention): boolean => one.kind !== "absent" || !one.guessed;

function departmentSlip(
  text: string,
  start: number,
  roster: Roster,
  open: (start: number, end: number) => boolean,
): Correction | null {
  for (const length of DEPARTMENT_WINDOWS) {
    const end = start + length;
    const written = text.slice(start, end);
    if (written.length < length || !HAN_ONLY.test(written) || !open(start, end)) continue;
    if (roster.families.at(text, start)?.words.length === length) continue;
    if (!endsLikeBureau(written)) continue;
    const index = once(roster.families, () => spellingIndex(bureauNames(roster.families)));
    const [found, ...others] = index(written);
    if (!found || others.length > 0 || !mayBegin(text, start, written, found.word, roster))
      continue;
    if (!DEPARTMENT_END.test(written) && found.slip !== "sound") continue;
    return { start, end, word: found.word, sure: isSureDepartment(found.slip, found.word) };
  }
  return shortDepartmentSlip(text, start, roster, open);
}

const bureauNames = (families: Families): string[] =>
  families.names.filter(
    (name) => name.length >= 3 && /(?:局|委|厅|会|办|办公室|政府)$/u.test(name),
  );

/** 局 and what sounds like it, 委, 厅, 会, 办, 室, 府: all other words are no bureau, however misspelt. */
const endsLikeBureau = (written: string): boolean =>
  [...soundKeys(written.slice(-1))].some((key) => BUREAU_ENDS.has(key.trim()));

const isSureDepartment = (slip: Slip, word: string): boolean =>
  slip === "sound" || slip === "doubled" || slip === "swapped" || word.length >= 5;

/** A slip at the front must not eat the level word before it: 市财证局 is 市 + 财政局. */
function mayBegin(
  text: string,
  start: number,
  written: string,
  word: string,
  roster: Roster,
): boolean {
  if (written[0] === word[0]) return true;
  if (/[省市州县区旗]/u.test(written[0] ?? "")) return false;
  return knownRegionAt(text, start, roster) === null;
}

/** 公按 after a region, 证府 after a level word. */
function shortDepartmentSlip(
  text: string,
  start: number,
  roster: Roster,
  open: (start: number, end: number) => boolean,
): Correction | null {
  const written = text.slice(start, start + 2);
  if (written.length < 2 || !HAN_ONLY.test(written) || roster.families.word(written)) return null;
  if (
    !open(start, start + 2) ||
    (!/[省市州县区镇乡]$/u.test(text.slice(0, start)) && !afterRegion(text, start, roster))
  )
    return null;
  const index = once(roster.families.names, () =>
    spellingIndex(roster.families.names.filter((name) => name.length === 2)),
  );
  const [found, ...others] = index(written);
  if (found?.slip !== "sound" || others.length > 0) return null;
  if (!/^(?:$|[的呢,，。？?\d]|[去前今上]年|收|办|发)/u.test(text.slice(start + 2))) return null;
  return { start, end: start + 2, word: found.word, sure: true };
}

const afterRegion = (text: string, start: number, roster: Roster): boolean =>
  [2, 3, 4].some(
    (length) => start >= length && knownRegionAt(text, start - length, roster)?.end === start,
  );

function rewrite(text: string, corrections: readonly Correction[]): Respelt {
  let result = "";
  let from = 0;
  const origin: number[] = [];
  for (const one of corrections) {
    for (let at = from; at < one.start; at++) origin.push(at);
    for (let at = 0; at < one.word.length; at++) {
      origin.push(Math.min(one.start + at, one.end - 1));
    }
    result += text.slice(from, one.start) + one.word;
    from = one.end;
  }
  for (let at = from; at <= text.length; at++) origin.push(at);
  return {
    text: result + text.slice(from),
    corrections,
    back: (offset) => origin[offset] ?? text.length,
  };
}
