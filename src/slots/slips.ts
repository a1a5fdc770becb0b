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
  for (const gap of cover.gaps) {
    for (const window of windowsAround(text, gap, cover)) {
      const word = homophoneOf(window.words, index, tools) ?? neighbourOf(window.words, index);
      if (!word) continue;
      const senses = tools.lexicon.senses.get(word) ?? [];
      found.set(`${window.start}-${window.end}`, { ...window, senses, corrected: word });
    }
  }
  for (const window of suspicious(text, cover)) {
    const word = homophoneOf(window.words, index, tools);
    if (!word) continue;
    const senses = tools.lexicon.senses.get(word) ?? [];
    found.set(`${window.start}-${window.end}`, { ...window, senses, corrected: word });
  }
  return [...found.values()];
}

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

/** Runs of weak single characters may hide a homophone too: 与以公开. */
function suspicious(text: string, cover: Cover): Window[] {
  const windows: Window[] = [];
  cover.mentions.forEach((mention, i) => {
    if (mention.end - mention.start > 2) return;
    for (let next = i + 1; next < Math.min(i + 4, cover.mentions.length); next++) {
      const last = cover.mentions[next];
      const previous = cover.mentions[next - 1];
      if (!last || !previous || previous.end !== last.start) break;
      const words = text.slice(mention.start, last.end);
      if (words.length >= 3) windows.push({ start: mention.start, end: last.end, words });
    }
  });
  return windows;
}

interface SlipIndex {
  readonly bySound: ReadonlyMap<string, string>;
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
  const long = words.filter((word) => word.length >= 4);
  const fuse = new Fuse(long, { includeScore: true, threshold: FUSE_LIMIT, ignoreLocation: false });
  const index = { bySound, fuse };
  indexes.set(lexicon, index);
  return index;
}

function homophoneOf(
  words: string,
  index: SlipIndex,
  { pinyin, lexicon }: SlipTools,
): string | null {
  if (lexicon.senses.has(words)) return null;
  for (const sound of soundsOf(words, pinyin)) {
    const word = index.bySound.get(sound);
    if (word && (word.length === words.length || /^[a-z]+$/iu.test(words))) return word;
  }
  return null;
}

/** Sounds that many speakers do not tell apart: 知/资, 林/灵, 南/兰. */
const alike = (sound: string) =>
  sound
    .replace(/(?<=^[zcs])h/u, "")
    .replace(/(?<=[aei])ng$/u, "n")
    .replace(/^l/u, "n");

/** All toneless spellings of a word; a Latin stretch is its own spelling. */
function soundsOf(words: string, pinyin: (char: string) => readonly string[]): readonly string[] {
  if (/^[a-z]+$/iu.test(words)) return [words.toLowerCase()];
  let sounds = [""];
  for (const char of words) {
    const readings = /\p{Script=Han}/u.test(char) ? [...new Set(pinyin(char).map(alike))] : [char];
    if (sounds.length * readings.length > 16) return [];
    sounds = sounds.flatMap((sound) => readings.map((reading) => sound + reading));
  }
  return sounds;
}

function neighbourOf(words: string, index: SlipIndex): string | null {
  if (words.length < 3) return null;
  const [best, second] = index.fuse.search(words, { limit: 2 });
  if (!best || !isOneSlip(words, best.item)) return null;
  if (second && second.item.length === best.item.length && isOneSlip(words, second.item))
    return null;
  return best.item;
}

/**
 * One character missing, doubled or swapped with its neighbour. A wrong character that does not even sound alike
 * is no slip: 行政处分 is not 行政处罚.
 */
function isOneSlip(words: string, word: string): boolean {
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
  return left.length === 2 && left[0] === right[1] && left[1] === right[0];
}
