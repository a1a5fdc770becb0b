import type { Lexicon } from "./lexicon.ts";

/** Ids of the terms that a normal text names, in order; of two that overlap the longer. */
export function findTerms(text: string, { terms }: Lexicon): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const word = terms.byFirst.get(text.charAt(at))?.find((name) => text.startsWith(name, at));
    const id = word && terms.ids.get(word);
    if (id && !found.includes(id)) found.push(id);
    at += word?.length ?? 1;
  }
  return found;
}
