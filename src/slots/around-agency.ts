import type { Reserved } from "./cover.ts";
import type { Mention, Sense } from "./sense.ts";

/** Stands in a word of `knowledge/` for any agency: 直接把[机关]告, 不归[机关]管. */
const AGENCY = "[机关]";

/** A word that stands around an agency's name. */
export interface AroundWord {
  readonly before: string;
  readonly after: string;
  readonly senses: readonly Sense[];
}

/** The words of the lexicon that hold an agency. */
export function aroundWords(senses: ReadonlyMap<string, readonly Sense[]>): readonly AroundWord[] {
  return [...senses]
    .filter(([word]) => word.includes(AGENCY))
    .map(([word, meant]) => {
      const [before = "", after = ""] = word.split(AGENCY);
      return { before, after, senses: meant };
    });
}

/** What stands before an agency and what follows it both mean what the whole word does. */
export function findAround(
  text: string,
  agencies: readonly Reserved[],
  words: readonly AroundWord[],
): readonly Mention[] {
  return agencies.flatMap(({ start, end }) => {
    const head = text.slice(0, start);
    return words
      .filter(({ before, after }) => head.endsWith(before) && text.startsWith(after, end))
      .flatMap(({ before, after, senses }) => [
        mentionAt(start - before.length, before, senses),
        mentionAt(end, after, senses),
      ])
      .filter((mention) => mention.words);
  });
}

const mentionAt = (start: number, words: string, senses: readonly Sense[]): Mention => ({
  start,
  end: start + words.length,
  words,
  senses,
  corrected: null,
});
