import { z } from "zod";
import synonyms from "../../knowledge/synonyms.json" with { type: "json" };

/** Words of a figure as pairs of neighbouring characters, for likeness; numbers, stops and empty words left out. */
export function pairsOf(words: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const run of words.split(NOT_WORDS)) {
    for (let at = 0; at + 2 <= run.length; at++) pairs.add(run.slice(at, at + 2));
  }
  for (const { sign, words: same } of meanings)
    if (same.some((word) => words.includes(word))) pairs.add(sign);
  return pairs;
}

/** Words of one meaning (毛病, 问题) count as a pair in common; single characters say too little. */
const meanings = z
  .array(z.array(z.string()))
  .parse(synonyms)
  .map((group, at) => ({ sign: `=${at}`, words: group.filter((word) => word.length > 1) }));

/** Stops, digits, and words that any sentence of a report may hold. */
const NOT_WORDS =
  /[^\p{Script=Han}A-Za-z]+|全年|年内|当年|本年|累计|共计|合计|总计|其中|以及|分别|达到|进行|开展|工作|情况|各类|一年|万|余|近|超|约|逾|[的了及和与共达为是在由于对被将已均]/u;

/** A text with the pairs that tell it from its neighbours. */
export interface Telling {
  readonly pairs: ReadonlySet<string>;
}

/** How often each pair occurs among the candidates: a pair of one sentence tells more than one of ten. */
export function rarity(candidates: readonly Telling[]): (pair: string) => number {
  const counts = new Map<string, number>();
  for (const { pairs } of candidates)
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (pair) => 1 / (counts.get(pair) ?? 1);
}

/** Sum of the rarity of the pairs that both have. */
export function likeness(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weight: (pair: string) => number,
): number {
  let sum = 0;
  for (const pair of one) if (other.has(pair)) sum += weight(pair);
  return sum;
}
