import Fuse from "fuse.js";
import { lookAlike } from "../text/index.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Sense } from "./sense.ts";
import { nearlyAlike, type Pinyin, soundsOf, spellings } from "./sounds.ts";

/** Kinds of words worth mending; a slip of a harmless word changes nothing. */
const MENDED = new Set<Sense["kind"]>(["metric", "object", "aspect", "indicator", "applicant"]);
/** Fuse score (0 = equal) above which a word is not even looked at. */
const FUSE_LIMIT = 0.4;
/** Stretches whose answer is kept: people misspell the same words again and again. */
const KEPT = 5000;

/** Finds the word of the form that a misspelt stretch stands for. */
export interface SlipIndex {
  /** A word that sounds the same: 付议 → 复议. */
  readonly homophone: (words: string) => string | null;
  /** A word by its spelling: xingzhengchufa → 行政处罚, jian → 件. */
  readonly spelt: (letters: string) => string | null;
  /** A word with one character missing, doubled, swapped or nearly alike in sound; null where two words fit. */
  readonly neighbour: (words: string) => string | null;
}

/** Builds the index once for a lexicon; the first misspelt question pays for it (about 30 ms). */
export function buildSlipIndex(lexicon: Lexicon, pinyin: Pinyin): SlipIndex {
  const words = mendedWords(lexicon);
  const bySound = firstBy(words, (word) => soundsOf(word, pinyin));
  let byLetters: ReadonlyMap<string, string> | null = null;
  const byChar = indexByChar(words.filter((word) => word.length >= 3));
  const kept = new Map<string, string | null>();
  return {
    homophone: (typed) => {
      if (lexicon.senses.has(typed)) return null;
      const found = soundsOf(typed, pinyin).map((sound) => bySound.get(sound));
      return found.find((word) => word?.length === typed.length) ?? null;
    },
    spelt: (letters) => {
      byLetters ??= firstBy([...words, ...otherWords(lexicon)], (word) => spellings(word, pinyin));
      return byLetters.get(letters.toLowerCase()) ?? null;
    },
    neighbour: (typed) => {
      const known = kept.get(typed);
      if (known !== undefined) return known;
      const word = nearest(typed, candidatesFor(typed, byChar), pinyin);
      if (kept.size < KEPT) kept.set(typed, word);
      return word;
    },
  };
}

/** No slip turns a word into its opposite: 全部是自然人 is no 不是自然人. */
const mendedWords = (lexicon: Lexicon) =>
  [...lexicon.senses]
    .filter(
      ([word, senses]) => word.length >= 2 && !lexicon.composed.has(word) && senses.some(isMended),
    )
    .map(([word]) => word)
    .filter((word) => !/[多少几]|^(?:不是|不算|不含|不包括|非)/u.test(word));

/** A weak word (出了, 搞了) says too little to be guessed at. */
const isMended = (sense: Sense) => MENDED.has(sense.kind) && !("weak" in sense && sense.weak);

/** Words that are no slips' aim but may be typed as letters: 多少 as duoshao, 件 as jian. */
function otherWords(lexicon: Lexicon): readonly string[] {
  const harmless = [...lexicon.senses].filter(([, s]) => s.some(({ kind }) => kind === "harmless"));
  const named = [...lexicon.senses.keys()].filter((word) => !lexicon.composed.has(word));
  return [...harmless.map(([word]) => word), ...named];
}

function firstBy(
  words: readonly string[],
  keysOf: (word: string) => readonly string[],
): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const word of words)
    for (const key of keysOf(word)) if (!index.has(key)) index.set(key, word);
  return index;
}

function indexByChar(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of words)
    for (const char of new Set(word)) {
      const list = index.get(char);
      if (list) list.push(word);
      else index.set(char, [word]);
    }
  return index;
}

/** Words of about the length that share all characters but one. */
function candidatesFor(
  typed: string,
  byChar: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (typed.length < 3) return [];
  const shared = new Map<string, number>();
  const chars = new Set(typed);
  for (const char of chars)
    for (const word of byChar.get(char) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1);
  return [...shared]
    .filter(([word, count]) => count >= chars.size - 1 && Math.abs(word.length - typed.length) <= 1)
    .map(([word]) => word);
}

function nearest(typed: string, candidates: readonly string[], pinyin: Pinyin): string | null {
  if (candidates.length === 0) return null;
  const fuse = new Fuse(candidates, { threshold: FUSE_LIMIT });
  const fits = fuse.search(typed).filter(({ item }) => isOneSlip(typed, item, pinyin));
  const [best, second] = fits;
  if (!best || second?.item.length === best.item.length) return null;
  return best.item;
}

/**
 * One character missing, doubled, swapped with its neighbour or nearly sounding alike (屋/握),
 * in a long word also one that looks alike (现行有郊). A wrong character that is neither is no slip: 行政处分 is not 行政处罚.
 */
function isOneSlip(words: string, word: string, pinyin: Pinyin): boolean {
  if (Math.abs(words.length - word.length) > 1) return false;
  let head = 0;
  while (head < words.length && words[head] === word[head]) head++;
  let tail = 0;
  const room = Math.min(words.length, word.length) - head;
  while (tail < room && words.at(-1 - tail) === word.at(-1 - tail)) tail++;
  const [left, right] = [
    words.slice(head, words.length - tail),
    word.slice(head, word.length - tail),
  ];
  if (left === "" && right.length === 1) return true;
  if (right === "" && left.length === 1)
    return left === words[head - 1] || left === words[head + 1];
  if (left.length === 1 && right.length === 1)
    return nearlyAlike(left, right, pinyin) || (word.length > 3 && lookAlike(left, right));
  return left.length === 2 && left[0] === right[1] && left[1] === right[0];
}
