import type { Cover, Reserved } from "./cover.ts";

/** Longest word that is mended, in characters. */
const LONGEST = 10;

/** A stretch of text that may be a misspelt word. */
export interface Window extends Reserved {
  readonly words: string;
}

/** Stretches that hold a gap and at most the neighbouring words, cut at punctuation and reserved spans. */
export function windowsAround(text: string, gap: Reserved, cover: Cover): Window[] {
  const left = bound(text, gap.start, -1, cover.kept);
  const right = bound(text, gap.end, 1, cover.kept);
  const windows: Window[] = [];
  for (let start = left; start < gap.end; start++)
    for (let end = Math.max(start + 2, gap.start + 1); end <= right; end++) {
      if (end - start > LONGEST || start >= gap.end || end <= gap.start) continue;
      if (cutsWord(start, cover) || cutsWord(end, cover)) continue;
      windows.push({ start, end, words: text.slice(start, end) });
    }
  return windows;
}

/** A border inside a word of two characters or more would make 处罚 of 处分. */
const cutsWord = (at: number, { mentions }: Cover) =>
  mentions.some(({ start, end }) => start < at && at < end);

function bound(text: string, from: number, step: -1 | 1, kept: readonly Reserved[]): number {
  let at = from;
  for (let moved = 0; moved < LONGEST; moved++) {
    const next = step < 0 ? text.charAt(at - 1) : text.charAt(at);
    const position = step < 0 ? at - 1 : at;
    if (!next || /[\s\p{P}a-z]/iu.test(next)) break;
    if (kept.some((span) => span.start <= position && position < span.end)) break;
    at += step;
  }
  return at;
}

/** Every stretch long enough to be told by its sound, outside punctuation and reserved spans. */
export function windowsIn(text: string, cover: Cover): Window[] {
  const windows: Window[] = [];
  for (let start = 0; start < text.length; start++) {
    const end = bound(text, start, 1, cover.kept);
    for (let length = 4; length <= end - start; length++)
      windows.push({ start, end: start + length, words: text.slice(start, start + length) });
  }
  return windows;
}

/** Whole words of letters and runs of them: xingzheng chufa, but never a part of a word. */
export function letterRuns(text: string): readonly Window[] {
  const tokens = [...text.matchAll(/[a-z]{2,}/giu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return tokens.flatMap(({ start }, first) => {
    const windows: Window[] = [];
    for (let last = first; last < tokens.length; last++) {
      const end = tokens[last]?.end ?? start;
      const words = text.slice(start, end);
      if (!/^[a-z\s]+$/iu.test(words)) break;
      windows.push({ start, end, words });
    }
    return windows;
  });
}
