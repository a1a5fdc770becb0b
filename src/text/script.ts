import { createRequire } from "node:module";
import words from "../../knowledge/script-words.json" with { type: "json" };

type Convert = (text: string) => string;

const HAN_RUN = /[\p{Script=Han}]+/gu;
/** Traditional forms that GB 2312 holds beside the simplified ones. */
const DOUBLE = "後於徵夥麽";
/** Words of 覆 that are written with 复. */
const REPLY = /[回答批反函]覆|覆函/u;
/** Blocks of Chinese characters: the common ones, extension A, compatibility forms. */
const HAN_BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
] as const;

let rare: Uint8Array | null = null;
let convert: Convert | null = null;

/** One changed stretch: `text` stands for the characters from `start` to `end` of what was given. */
export interface Rewrite {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Stretches of traditional writing with their simplified form: 行政複議 → 行政复议, 資訊 → 信息.
 * The converter is loaded only when a character occurs that GB 2312, the simplified set, does not hold.
 */
export function simplify(text: string): readonly Rewrite[] {
  if (!mayBeTraditional(text)) return [];
  const rewrites: Rewrite[] = [];
  for (const run of text.matchAll(HAN_RUN)) {
    if (mayBeTraditional(run[0])) rewrites.push(...rewriteRun(run[0], run.index));
  }
  return rewrites;
}

/** True where a character stands outside the simplified set (which holds no 複, 議, 濬). */
export function mayBeTraditional(text: string): boolean {
  rare ??= rareCharacters();
  for (let at = 0; at < text.length; at++) {
    if (rare[text.charCodeAt(at)] === 1) return true;
  }
  return text.includes("覆") && REPLY.test(text);
}

/** A 1 at the code of each Chinese character that is not among the 6,763 of GB 2312, read from its byte table. */
function rareCharacters(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [first, last] of HAN_BLOCKS) table.fill(1, first, last + 1);
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  for (const char of new TextDecoder("gbk").decode(new Uint8Array(bytes))) {
    table[char.charCodeAt(0)] = 0;
  }
  for (const char of DOUBLE) table[char.charCodeAt(0)] = 1;
  return table;
}

/** Words first, longest first; what is left goes through the converter, which keeps the length. */
function rewriteRun(run: string, offset: number): Rewrite[] {
  const rewrites: Rewrite[] = [];
  let from = 0;
  for (const match of run.matchAll(wordPattern())) {
    rewrites.push(...rewriteRest(run.slice(from, match.index), offset + from));
    const start = offset + match.index;
    from = match.index + match[0].length;
    const text = replacements.get(match[0]);
    if (text) rewrites.push({ start, end: offset + from, text });
  }
  return [...rewrites, ...rewriteRest(run.slice(from), offset + from)];
}

const replacements: ReadonlyMap<string, string> = new Map(Object.entries(words.words));
let pattern: RegExp | null = null;

function wordPattern(): RegExp {
  const all = [...words.keep, ...replacements.keys()].sort((a, b) => b.length - a.length);
  pattern ??= new RegExp(all.join("|"), "gu");
  return pattern;
}

function rewriteRest(text: string, offset: number): Rewrite[] {
  if (!text) return [];
  const simple = converter()(text);
  if (simple.length !== text.length) {
    return simple === text ? [] : [{ start: offset, end: offset + text.length, text: simple }];
  }
  const rewrites: Rewrite[] = [];
  let at = 0;
  for (const char of text) {
    const now = simple.slice(at, at + char.length);
    if (now !== char) {
      rewrites.push({ start: offset + at, end: offset + at + char.length, text: now });
    }
    at += char.length;
  }
  return rewrites;
}

/** Characters and their phrases only: Taiwan's word list would turn 文件 into 文档 and 档案局 into 文件局. */
function converter(): Convert {
  convert ??= loadConverter();
  return convert;
}

function loadConverter(): Convert {
  const require = createRequire(import.meta.url);
  const opencc = require("opencc-js/t2cn") as typeof import("opencc-js");
  return opencc.Converter({ from: "tw", to: "cn" });
}
