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
 * pictures are never followed; hidden and struck-out text is left out, unless what shows is no report and what hides is one.
 * @throws NianbaoError `file_too_large` beyond the limits.
 */
export function readHtml(
  html: string,
  limits: DocumentLimits,
  options: Pick<PageOptions, "emptyParagraphs"> = {},
): HtmlContent {
  const page = parse(html, limits, options);
  if (page.hiddenLength <= LITTLE || holdsForm(page.blocks)) return page;
  const all = parse(html, limits, { ...options, withHidden: true });
  return holdsForm(all.blocks) || textLength(page.blocks) < LITTLE ? all : page;
}

/** Hidden text shorter than this is never a report. */
const LITTLE = 300;

function parse(html: string, limits: DocumentLimits, options: PageOptions) {
  const reader = new PageReader(limits, options);
  const parser = new Parser(reader, { decodeEntities: true });
  parser.write(html);
  parser.end();
  const { blocks, titles, hiddenLength } = reader.finish();
  return { blocks, titles, hiddenLength };
}

/** Words of the printed form, in any of its versions: where they show, the report is what a reader sees. */
const FORM =
  /第二十条|申请人情况|申請人情況|主动公开政府信息|主動公開政府(?:信息|資訊)|信息公开申请/;

function holdsForm(blocks: readonly Block[]): boolean {
  return blocks.some((block) =>
    block.kind === "table"
      ? block.rows.some((row) => row.some((cell) => cell.origin && FORM.test(cell.text)))
      : FORM.test(block.text),
  );
}

function textLength(blocks: readonly Block[]): number {
  let length = 0;
  for (const block of blocks) {
    if (block.kind !== "table") length += block.text.length;
    else for (const row of block.rows) for (const cell of row) length += cell.text.length;
  }
  return length;
}
