import Fuse from "fuse.js";
import type { Cover, Reserved } from "./cover.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Mention, Sense } from "./sense.ts";

interface SlipTools {
  readonly lexicon: Lexicon;
  readonly pinyin: (char: string) => readonly string[];
}

const LONGEST = 10;
/** Kinds of words worth mending; a slip of a harmless word changes nothing. */
const MENDED = new Set<Sense["kind"]>([
  "metric",
  "object",
  "aspect",
  "indicator",
  "applicant",
  "term",
]);
/** Fuse score (0 = equal) above which a word is not even looked at: one character in four may differ. */
const FUSE_LIMIT = 0.34;

/**
 * Finds misspelt words of the form: whole homophones (付议 → 复议, 不掌屋 → 不掌握, chufa → 处罚) wherever they stand,
 * and one missing, doubled or swapped character where part of the word is unexplained anyway.
 * Only ever proposes; the cover decides, and the answer says what was read as what.
 */
export function findSlips(text: string, cover: Cover, tools: SlipTools): readonly Mention[] {
  const index = slipIndex(tools);
  const found = new Map<string, Mention>();
  const propose = (window: Window, word: string | null) => {
    if (!word) return;
    const senses = tools.lexicon.senses.get(word) ?? [];
    found.set(`${window.start}-${window.end}`, { ...window, senses, corrected: word });
  };
  for (const gap of cover.gaps) {
    for (const window of windowsAround(text, gap, cover)) {
      const homophone = homophoneOf(window.words, index, tools);
      if (homophone && !changesOnly(window, homophone, cover.gaps)) continue;
      propose(window, homophone ?? neighbourOf(window.words, index, tools));
    }
  }
  for (const window of isVague(cover) ? windowsIn(text, cover) : []) {
    const word = homophoneOf(window.words, index, tools);
    if (word && differences(window.words, word) === 1) propose(window, word);
  }
  return [...found.values()];
}

/** True where every character that the word changes was unexplained: 的申请 is not 递申请. */
function changesOnly(window: Window, word: string, gaps: readonly Reserved[]): boolean {
  if (window.words.length !== word.length) return true;
  return [...word].every((char, i) => {
    const at = window.start + i;
    return char === window.words[i] || gaps.some((gap) => gap.start <= at && at < gap.end);
  });
}

const differences = (words: string, word: string) =>
  [...word].filter((char, i) => char !== words[i]).length;

interface Window extends Reserved {
  readonly words: string;
}

/** Stretches that hold a gap and at most the neighbouring words, cut at punctuation and reserved spans. */
function windowsAround(text: string, gap: Reserved, cover: Cover): Window[] {
  const left = bound(text, gap.start, -1, cover.kept);
  const right = bound(text, gap.end, 1, cover.kept);
  const windows: Window[] = [];
  for (let start = left; start < gap.end; start++)
    for (let end = Math.max(start + 2, gap.start + 1); end <= right; end++) {
      if (end - start > LONGEST || start >= gap.end || end <= gap.start) continue;
      windows.push({ start, end, words: text.slice(start, end) });
    }
  return windows;
}

function bound(text: string, from: number, step: -1 | 1, kept: readonly Reserved[]): number {
  let at = from;
  for (let moved = 0; moved < LONGEST; moved++) {
    const next = step < 0 ? text.charAt(at - 1) : text.charAt(at);
    const position = step < 0 ? at - 1 : at;
    if (!next || /[\s\p{P}]/u.test(next)) break;
    if (kept.some((span) => span.start <= position && position < span.end)) break;
    at += step;
  }
  return at;
}

/** No word of the form stands there whole: one may hide behind short words, 与以公开. */
const isVague = (cover: Cover) =>
  !cover.mentions.some((m) =>
    m.senses.some(
      (s) => ["metric", "object", "indicator"].includes(s.kind) || (s.kind === "aspect" && !s.weak),
    ),
  );

/** Every stretch long enough to be told by its sound, outside punctuation and reserved spans. */
function windowsIn(text: string, cover: Cover): Window[] {
  const windows: Window[] = [];
  for (let start = 0; start < text.length; start++) {
    const end = bound(text, start, 1, cover.kept);
    for (let length = 4; length <= end - start; length++)
      windows.push({ start, end: start + length, words: text.slice(start, start + length) });
  }
  return windows;
}

interface SlipIndex {
  readonly bySound: ReadonlyMap<string, string>;
  /** Words of any kind by their whole spelling, for pinyin typed as letters: jian → 件. */
  readonly byLetters: ReadonlyMap<string, string>;
  readonly fuse: Fuse<string>;
}

const indexes = new WeakMap<Lexicon, SlipIndex>();

function slipIndex({ lexicon, pinyin }: SlipTools): SlipIndex {
  const known = indexes.get(lexicon);
  if (known) return known;
  const words = [...lexicon.senses]
    .filter(([word, senses]) => word.length >= 2 && senses.some((s) => MENDED.has(s.kind)))
    .map(([word]) => word);
  const bySound = new Map<string, string>();
  for (const word of words)
    for (const sound of soundsOf(word, pinyin)) if (!bySound.has(sound)) bySound.set(sound, word);
  const byLetters = new Map<string, string>();
  const single = [...lexicon.senses].filter(
    ([word, senses]) => word.length === 1 && senses.some((s) => s.kind === "harmless"),
  );
  for (const word of [...words, ...single.map(([word]) => word)])
    for (const letters of spellings(word, pinyin))
      if (!byLetters.has(letters)) byLetters.set(letters, word);
  const long = words.filter((word) => word.length >= 3);
  const fuse = new Fuse(long, { includeScore: true, threshold: FUSE_LIMIT });
  const index = { bySound, byLetters, fuse };
  indexes.set(lexicon, index);
  return index;
}

function homophoneOf(
  words: string,
  index: SlipIndex,
  { pinyin, lexicon }: SlipTools,
): string | null {
  if (lexicon.senses.has(words)) return null;
  if (LETTERS.test(words)) return index.byLetters.get(words.toLowerCase()) ?? null;
  for (const sound of soundsOf(words, pinyin)) {
    const word = index.bySound.get(sound);
    if (word && word.length === words.length) return word;
  }
  return null;
}

/** Sounds that many speakers do not tell apart: 知/资, 林/灵, 南/兰. */
const alike = (sound: string) =>
  sound
    .replace(/(?<=^[zcs])h/u, "")
    .replace(/(?<=[aei])ng$/u, "n")
    .replace(/^l/u, "n");

/** Spellings of the same length that differ in one letter after the first: wu and wo, shen and shan. */
function nearlyAlike(one: string, other: string, pinyin: SlipTools["pinyin"]): boolean {
  return pinyin(one).some((a) =>
    pinyin(other).some((b) => a.length === b.length && a[0] === b[0] && differences(a, b) <= 1),
  );
}

const LETTERS = /^[a-z]+$/iu;

/** The sounds of a word, all readings of each character, with sounds that people confuse made one. */
function soundsOf(words: string, pinyin: (char: string) => readonly string[]): readonly string[] {
  return spellings(words, (char) => [...new Set(pinyin(char).map(alike))]);
}

/** Joins the readings of the characters; none where there are too many to tell anything. */
function spellings(
  words: string,
  readings: (char: string) => readonly string[],
): readonly string[] {
  let joined = [""];
  for (const char of words) {
    const all = /\p{Script=Han}/u.test(char) ? readings(char) : [char];
    if (joined.length * all.length > 16) return [];
    joined = joined.flatMap((before) => all.map((reading) => before + reading));
  }
  return joined;
}

function neighbourOf(words: string, index: SlipIndex, { pinyin }: SlipTools): string | null {
  if (words.length < 3) return null;
  const [best, second] = index.fuse.search(words, { limit: 2 });
  if (!best || !isOneSlip(words, best.item, pinyin)) return null;
  if (second && second.item.length === best.item.length && isOneSlip(words, second.item, pinyin))
    return null;
  return best.item;
}

/**
 * One character missing, doubled, swapped with its neighbour or nearly sounding alike (屋/握). A wrong character
 * that does not sound alike is no slip: 行政处分 is not 行政处罚.
 */
function isOneSlip(words: string, word: string, pinyin: SlipTools["pinyin"]): boolean {
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
  if (left.length === 1 && right.length === 1) return nearlyAlike(left, right, pinyin);
  return left.length === 2 && left[0] === right[1] && left[1] === right[0];
}
