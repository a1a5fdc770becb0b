import { lookAlike } from "../text/index.ts";
import type { Correction, Open } from "./correction.ts";
import { isHan } from "./correction.ts";
import { canFollow } from "./department-words.ts";
import { DEPARTMENT_END, type Department, type Families } from "./families.ts";
import type { Roster } from "./roster.ts";
import { isLikely, nearestWords, type Respelling } from "./slip.ts";
import { soundKeys } from "./sound.ts";
import { once, spellingIndex } from "./spelling-index.ts";
import { knownRegionAt } from "./tokens.ts";

const LONGEST = 16;
/** In a word so long one strange character is a slip, and no other department. */
const LONG_WORD = 5;
const BUREAU_ENDS = new Set(["ju", "wei", "tin", "hui", "ban", "si", "fu"]);

/**
 * A department misspelt anywhere: 财证局, 医保句. Only words that end like a bureau, so that no topic becomes one, and
 * no bureau is found in 信访举报.
 */
export function departmentSlip(
  text: string,
  start: number,
  roster: Roster,
  open: Open,
): Correction | null {
  for (let length = LONGEST; length >= 3; length--) {
    const end = start + length;
    const written = text.slice(start, end);
    if (written.length < length || !endsLikeBureau(written) || !isHan(written)) continue;
    if (!open(start, end) || roster.families.at(text, start)?.words.length === length) continue;
    const index = once(roster.families, () => spellingIndex(bureauNames(roster.families)));
    const [found, ...others] = nearestWords(written, index(written)).filter(isSlip);
    if (!found || others.length > 0 || !mayBegin(text, start, written, found.word, roster))
      continue;
    if (!DEPARTMENT_END.test(written) && !(isLikely(found.slip) && canFollow(text.slice(end))))
      continue;
    return { start, end, words: [found.word], sure: isSure(found) };
  }
  return null;
}

const bureauNames = (families: Families): string[] =>
  families.names.filter(
    (name) => name.length >= 3 && /(?:局|委|厅|会|办|办公室|政府)$/u.test(name),
  );

const bureauEnds = new Map<string, boolean>();

/** 局 and what sounds or looks like it, 委, 厅, 会, 办, 室, 府: all other words are no bureau, however misspelt. */
function endsLikeBureau(written: string): boolean {
  const last = written.slice(-1);
  const known = bureauEnds.get(last);
  if (known !== undefined) return known;
  const sounds = soundKeys(last).some((key) => BUREAU_ENDS.has(key.trim()));
  bureauEnds.set(last, sounds || lookAlike("局", last));
  return sounds || lookAlike("局", last);
}

const isSlip = ({ word, slip }: Respelling): boolean => isLikely(slip) || word.length >= LONG_WORD;

const isSure = ({ word, slip }: Respelling): boolean =>
  isLikely(slip) && (slip !== "missing" || word.length >= LONG_WORD);

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

/**
 * A department misspelt right after its region or level: 公按, 消访队, 财局. The place before it and the end of the name
 * after it are clear, so every department name is looked at, short ones included.
 */
export function placedDepartmentSlip(
  text: string,
  after: number,
  roster: Roster,
): Correction | null {
  const start = after + (text.charAt(after) === "的" ? 1 : 0);
  const known = roster.families.at(text, start);
  if (known && isWhole(known, text.slice(start + known.words.length))) return null;
  const index = once(roster.families.names, () => spellingIndex(roster.families.names));
  const windows = [];
  for (let length = LONGEST; length >= 2; length--) {
    const end = start + length;
    const written = text.slice(start, end);
    if (written.length < length || !isHan(written) || !canFollow(text.slice(end))) continue;
    if (known && known.words.length >= length) break;
    windows.push({
      end,
      near: nearestWords(written, index(written)).filter(
        (one) => isSlip(one) && !isStem(written, one),
      ),
    });
  }
  const found = windows.find(({ near }) => near.some(({ slip }) => isLikely(slip)));
  const best = found ?? windows.find(({ near }) => near.length > 0);
  return best ? { start, end: best.end, ...choose(best.near, roster) } : null;
}

/** True where nothing of a longer name can follow: 政府 before 办公窒 or 研究 is the head of another. */
const isWhole = (known: Department, after: string): boolean =>
  canFollow(after) && !(known.family === "政府" && /^[办研]/u.test(after));

/** 信访 is 信访局 without its last character, and a topic. */
const isStem = (written: string, { word, slip }: Respelling): boolean =>
  slip === "missing" && word.startsWith(written) && /[局委厅办]$/u.test(word);

/** One family is meant, or the asker is offered one word of each. */
function choose(near: readonly Respelling[], roster: Roster): Pick<Correction, "words" | "sure"> {
  const byFamily = new Map(near.map((one) => [roster.families.word(one.word)?.family, one]));
  const kinds = [...byFamily.values()];
  return {
    words: kinds.map(({ word }) => word),
    sure: kinds.length === 1 && kinds.every(({ slip }) => isLikely(slip)),
  };
}
