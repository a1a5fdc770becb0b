import type { ReplyBlock } from "../conversation/message.ts";
import type { Source } from "../form/index.ts";
import { sourceBlock } from "./draft.ts";
import { type Phrases, phrase } from "./phrase.ts";

interface Sourced {
  readonly agency: string;
  readonly year: number;
  readonly source: Source;
  /** Names a row that is printed without words: the figures of table 4. */
  readonly label?: string;
  readonly value?: number | null;
}

/** Longest quote that stands in the words; the JSON always carries the whole. */
const QUOTE_LIMIT = 160;
/** Sources spelt out under one answer; more are named by their reports. */
const SHOWN = 2;

/** Where figures stand: section and the row or sentence as printed. */
export function sourceBlocks(phrases: Phrases, facts: readonly Sourced[]): readonly ReplyBlock[] {
  const unique = new Map<string, Sourced>();
  for (const fact of tellingFirst(facts)) {
    const key = `${fact.source.report}|${fact.source.quote}`;
    if (!unique.has(key)) unique.set(key, fact);
  }
  return [...unique.values()].slice(0, SHOWN).map((fact) => sourceBlock(sourceLine(phrases, fact)));
}

/** Where a sum of eight rows is 1, the row that prints the 1 is named and not the first row of zeros. */
const tellingFirst = (facts: readonly Sourced[]): readonly Sourced[] => [
  ...facts.filter(({ value }) => value !== 0),
  ...facts.filter(({ value }) => value === 0),
];

function sourceLine(phrases: Phrases, { agency, year, source, label }: Sourced): string {
  const bare = label !== undefined && !/\p{L}/u.test(source.quote);
  return phrase(phrases, bare ? "source_bare" : "source", {
    label: label ?? "",
    agency,
    year,
    section: sectionName(phrases, source.section),
    quote: shortQuote(source.quote),
  });
}

export const sectionName = (phrases: Phrases, section: string): string =>
  section ? phrase(phrases, "section", { section }) : phrase(phrases, "section_none");

/** A printed row or sentence on one line, cut at the limit. */
export function shortQuote(quote: string): string {
  const line = quote
    .replace(/\s*[\t|｜]+\s*/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return line.length > QUOTE_LIMIT ? `${line.slice(0, QUOTE_LIMIT)}…` : line;
}
