import type { NarrativeFigure, Section } from "../../form/index.ts";
import { linkParts } from "./parts.ts";
import { readSentence } from "./sentence-figures.ts";
import { splitSentences } from "./sentences.ts";

/**
 * The figures that the text of a report states, in reading order, each with its sentence. Dates, document
 * numbers, articles, deadlines and fixed phrases (三审三校) are no figures; 近, 余, 突破 stay with their number.
 * Give it the paragraphs with wrapped lines joined and tables left out.
 */
export function readNarrative(sections: readonly Section[]): NarrativeFigure[] {
  const figures: NarrativeFigure[] = [];
  for (const section of sections) {
    for (const paragraph of section.paragraphs) {
      let lastSentence = figures.length;
      for (const sentence of splitSentences(paragraph)) {
        const placed = readSentence(sentence, section.number ?? "");
        const first = figures.length;
        figures.push(...linkParts(sentence.normal.text, placed, figures, lastSentence));
        lastSentence = first;
      }
    }
  }
  return figures;
}
