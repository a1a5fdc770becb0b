import { createRequire } from "node:module";
import table from "../../knowledge/readings.json" with { type: "json" };

type PinyinPro = typeof import("pinyin-pro");

let loaded: PinyinPro | null = null;
let known: Map<string, readonly string[]> | null = null;

/**
 * All readings of one character without tones, ü as v: 单 → dan, shan, chan. Empty for what is no Chinese
 * character. Homophones must be compared over all readings: one reading of the word is wrong for every
 * third place name (乐清, 浚县, 歙县). The reader (85 ms) is loaded at the first character whose
 * readings do not stand in `knowledge/readings.json`.
 */
export function pinyinReadings(char: string): readonly string[] {
  known ??= fromTable();
  const held = known.get(char);
  if (held) return held;
  const readings = /^\p{Script=Han}$/u.test(char) ? readingsOf(char) : [];
  known.set(char, readings);
  return readings;
}

function fromTable(): Map<string, readonly string[]> {
  const rows = Object.entries(table).map(([key, characters]) => {
    const readings = key === "" ? [] : key.split(" ");
    return [...characters].map((char) => [char, readings] as const);
  });
  return new Map(rows.flat());
}

function readingsOf(char: string): readonly string[] {
  loaded ??= createRequire(import.meta.url)("pinyin-pro") as PinyinPro;
  const options = { multiple: true, toneType: "none", type: "array", v: true } as const;
  return [...new Set(loaded.pinyin(char, options))].filter((reading) => /^[a-z]+$/u.test(reading));
}
