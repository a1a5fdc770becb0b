import data from "../../knowledge/number-words.json" with { type: "json" };
import { matchesOf } from "./matches.ts";
import type { Span } from "./span.ts";

/** Words that hold a numeral and state no figure: 三审三校, 两微一端, 12345. */
export interface NumberWord extends Span {
  readonly words: string;
  /** 固定说法, 条目序号, 泛指 ...: the list's own reason. */
  readonly why: string;
}

let fixed: RegExp | null = null;
let patterns: readonly { readonly why: string; readonly pattern: RegExp }[] | null = null;

/** Finds every such word, from `knowledge/number-words.json`. */
export function readNumberWords(text: string): readonly NumberWord[] {
  fixed ??= fixedPattern();
  patterns ??= data.patterns.map((row) => ({
    why: row.why,
    pattern: new RegExp(row.pattern, "gu"),
  }));
  const found: NumberWord[] = [];
  for (const match of matchesOf(fixed, text)) found.push(toWord(match, "固定说法"));
  for (const row of patterns) {
    for (const match of matchesOf(row.pattern, text)) found.push(toWord(match, row.why));
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Longest first; digits inside a longer number are no such word (112345件). */
function fixedPattern(): RegExp {
  const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const words = [...data.words].sort((a, b) => b.length - a.length).map(literal);
  return new RegExp(`(?<![\\d.,])(?:${words.join("|")})(?![\\d,]\\d|\\d)`, "gu");
}

const toWord = (match: RegExpMatchArray, why: string): NumberWord => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
  words: match[0],
  why,
});
