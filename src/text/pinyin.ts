import { createRequire } from "node:module";

type PinyinPro = typeof import("pinyin-pro");

let loaded: PinyinPro | null = null;
const known = new Map<string, readonly string[]>();

/**
 * All readings of one character without tones, ü as v: 单 → dan, shan, chan. Empty for what is no Chinese
 * character. Homophones must be compared over all readings: one reading of the word is wrong for every
 * third place name (乐清, 浚县, 歙县). The reader (85 ms) is loaded at the first character.
 */
export function pinyinReadings(char: string): readonly string[] {
  const held = known.get(char);
  if (held) return held;
  const readings = /^\p{Script=Han}$/u.test(char) ? readingsOf(char) : [];
  known.set(char, readings);
  return readings;
}

function readingsOf(char: string): readonly string[] {
  loaded ??= createRequire(import.meta.url)("pinyin-pro") as PinyinPro;
  const options = { multiple: true, toneType: "none", type: "array", v: true } as const;
  return [...new Set(loaded.pinyin(char, options))].filter((reading) => /^[a-z]+$/u.test(reading));
}
