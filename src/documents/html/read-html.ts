import { Parser } from "htmlparser2";
import type { Block } from "../document.ts";
import type { DocumentLimits } from "../limits.ts";
import { type PageOptions, PageReader } from "./page-reader.ts";

/** What an HTML text holds: its blocks in reading order and its titles. */
export interface HtmlContent {
  readonly blocks: readonly Block[];
  readonly titles: readonly string[];
}

/**
 * Reads HTML of any make: pages with navigation, Word exports, old upper-case pages, fragments. Scripts, links and
 * pictures are never followed; hidden and struck-out text is left out unless almost nothing else is there.
 * @throws NianbaoError `file_too_large` beyond the limits.
 */
export function readHtml(
  html: string,
  limits: DocumentLimits,
  options: Pick<PageOptions, "emptyParagraphs"> = {},
): HtmlContent {
  const page = parse(html, limits, options);
  const little = textLength(page.blocks) < LITTLE;
  if (!little || page.hiddenLength <= LITTLE) return page;
  const all = parse(html, limits, { ...options, withHidden: true });
  return textLength(all.blocks) > textLength(page.blocks) ? all : page;
}

/** A page with less visible text than this shows its report by script. */
const LITTLE = 300;

function parse(html: string, limits: DocumentLimits, options: PageOptions) {
  const reader = new PageReader(limits, options);
  const parser = new Parser(reader, { decodeEntities: true });
  parser.write(html);
  parser.end();
  const { blocks, titles, hiddenLength } = reader.finish();
  return { blocks, titles, hiddenLength };
}

function textLength(blocks: readonly Block[]): number {
  let length = 0;
  for (const block of blocks) {
    if (block.kind !== "table") length += block.text.length;
    else for (const row of block.rows) for (const cell of row) length += cell.text.length;
  }
  return length;
}
