import form from "../../knowledge/form-labels.json" with { type: "json" };
import type { Block } from "../documents/document.ts";
import type { Section, SectionNumber } from "../form/index.ts";
import { foldLabel, squeeze } from "./fold.ts";
import { remembered } from "./remembered.ts";

/** A heading of the form and the place of its block. */
export interface Heading {
  readonly number: SectionNumber;
  readonly block: number;
  readonly text: string;
}

const ORDER = "一二三四五六";
const NUMBERED = /^(?:[#*\s]*)(?:[（(]?[一二三四五六七八九十][）)]?\s*[、.．]?|\d{1,2}\s*[、.．])/u;

/** Section that a heading names by its words, whatever its number; null for other text. */
export const sectionOf = remembered((text): SectionNumber | null => {
  if (text.length > 120) return null;
  const plain = squeeze(text.replace(/^[#*\s]+|[*\s]+$/gu, ""));
  if (plain.length < 2 || plain.length > 45 || /[。;|]|\d{2,}[件条]/u.test(plain)) return null;
  const words = foldLabel(plain);
  for (const section of form.sections) {
    const named =
      section.has.some((word) => words.includes(word)) || section.whole?.includes(words);
    if (named && (NUMBERED.test(text.trim()) || words.length <= 22))
      return section.number as SectionNumber;
  }
  return null;
});

/**
 * Headings in document order that follow the order of the form. Of several readings the one with the most
 * sections wins, and of equal ones the earliest heading of each section, so that numbering repeated inside
 * section 一 and a contents list do not count.
 */
export function findHeadings(blocks: readonly Block[]): readonly Heading[] {
  const found: Heading[] = [];
  blocks.forEach((block, i) => {
    if (block.kind === "table") return;
    const number = sectionOf(block.text);
    if (number && !/^[（(]/u.test(block.text.trim()))
      found.push({ number, block: i, text: block.text.trim() });
  });
  return longestRun(found);
}

function longestRun(found: readonly Heading[]): readonly Heading[] {
  let best: readonly Heading[] = [];
  const chains: (readonly Heading[])[] = [];
  for (const heading of found) {
    const place = ORDER.indexOf(heading.number);
    const before = chains
      .filter((chain) => ORDER.indexOf(chain.at(-1)?.number ?? "一") < place)
      .sort((a, b) => b.length - a.length)[0];
    const chain = [...(before ?? []), heading];
    chains.push(chain);
    if (chain.length > best.length) best = chain;
  }
  return best;
}

/** The text of the report by sections, tables and table lines left out, lines of one paragraph joined. */
export function toSections(
  blocks: readonly Block[],
  headings: readonly Heading[],
): readonly Section[] {
  const edges = [...headings.map((heading) => heading.block), blocks.length];
  const first = edges[0] ?? blocks.length;
  const before = paragraphs(blocks.slice(0, first), false);
  const sections = headings.map((heading, i) => ({
    number: heading.number,
    heading: heading.text,
    paragraphs: paragraphs(
      blocks.slice(heading.block + 1, edges[i + 1]),
      "二三四".includes(heading.number),
    ),
  }));
  return before.length > 0
    ? [{ number: null, heading: "", paragraphs: before }, ...sections]
    : sections;
}

function paragraphs(blocks: readonly Block[], tables: boolean): readonly string[] {
  const lines = blocks.flatMap((block) => (block.kind === "table" ? [] : [block]));
  const width = Math.max(0, ...lines.map((block) => block.text.trimEnd().length));
  const texts: string[] = [];
  let open = false;
  for (const block of lines) {
    const text = block.text.trim();
    const skip = text === "" || (tables && !isProse(text));
    if (!skip && open && !NUMBERED.test(text)) texts[texts.length - 1] += text;
    else if (!skip) texts.push(text);
    const wrapped =
      block.kind === "line" && block.text.trimEnd().length >= width * 0.8 && width >= 20;
    open = !skip && wrapped && !/[。；：！？]$/u.test(text);
  }
  return texts;
}

/** In the sections of the tables only sentences are text. */
function isProse(text: string): boolean {
  return (
    !/[|\t]/u.test(text) &&
    (/[。；]/u.test(text) || (/[，,]/u.test(text) && text.length > 20)) &&
    !text.includes("勾稽")
  );
}
