import type { Block } from "../document.ts";
import { beyondLimit, type DocumentLimits } from "../limits.ts";
import { collapse } from "../text/clean.ts";
import { Flow } from "./flow.ts";
import { type Attributes, treatmentOf, withoutChrome } from "./skip.ts";
import { OpenTable } from "./table.ts";

const BLOCK_TAGS = new Set(
  `address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary ul`.split(
    /\s+/,
  ),
);
const VOID_TAGS = new Set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);
const TITLE_NAMES = /^(?:article|page|content)?_?title$|^og:title$/i;

/** A region that may be navigation: where it began, and in which flow. */
interface Region {
  readonly depth: number;
  readonly flow: Flow;
  readonly start: number;
}

/** Turns the events of the HTML parser into blocks; holds no tree, so that depth and size cost nothing. */
export class PageReader {
  readonly #limits: DocumentLimits;
  readonly #withHidden: boolean;
  readonly #page = new Flow();
  readonly #tables: OpenTable[] = [];
  readonly #regions: Region[] = [];
  readonly #titles: string[] = [];
  #depth = 0;
  #skippedFrom: number | null = null;
  #skippedText: "never" | "hidden" = "never";
  #title: string | null = null;
  #pre = 0;
  #raised = 0;
  #hiddenLength = 0;

  constructor(limits: DocumentLimits, withHidden: boolean) {
    this.#limits = limits;
    this.#withHidden = withHidden;
  }

  onopentag(name: string, attributes: Attributes): void {
    const isVoid = VOID_TAGS.has(name);
    if (!isVoid && ++this.#depth > this.#limits.nesting) throw beyondLimit("nesting", this.#limits);
    if (this.#skippedFrom !== null) return;
    if (isVoid) this.#openVoid(name, attributes);
    else if (this.#starts(name, attributes)) this.#open(name, attributes);
  }

  ontext(text: string): void {
    if (this.#skippedFrom !== null) {
      if (this.#skippedText === "hidden") this.#hiddenLength += text.trim().length;
    } else if (this.#title !== null) this.#title += text;
    else if (this.#pre > 0) this.#flow().rawText(text);
    else this.#text(text);
  }

  onclosetag(name: string): void {
    if (VOID_TAGS.has(name)) return;
    const depth = this.#depth--;
    if (this.#skippedFrom !== null) {
      if (depth === this.#skippedFrom) this.#skippedFrom = null;
      return;
    }
    this.#close(name);
    if (this.#regions.at(-1)?.depth === depth) this.#closeRegion();
  }

  finish(): { blocks: readonly Block[]; titles: readonly string[]; hiddenLength: number } {
    while (this.#tables.length > 0) this.#closeTable();
    this.#page.endParagraph();
    return { blocks: this.#page.blocks, titles: this.#titles, hiddenLength: this.#hiddenLength };
  }

  /** The flow that text goes to: of the innermost open cell, else of the page. */
  #flow(): Flow {
    for (let at = this.#tables.length - 1; at >= 0; at--) {
      const flow = this.#tables[at]?.flow;
      if (flow) return flow;
    }
    return this.#page;
  }

  /** False where the content of the element is left out. */
  #starts(name: string, attributes: Attributes): boolean {
    const treatment = treatmentOf(name, attributes);
    if (treatment === "never" || (treatment === "hidden" && !this.#withHidden)) {
      this.#skippedFrom = this.#depth;
      this.#skippedText = treatment;
      return false;
    }
    if (treatment === "chrome" && !this.#withHidden) {
      const flow = this.#flow();
      flow.endParagraph();
      this.#regions.push({ depth: this.#depth, flow, start: flow.blocks.length });
    }
    return true;
  }

  #open(name: string, attributes: Attributes): void {
    if (BLOCK_TAGS.has(name)) {
      this.#flow().endParagraph();
      if (name === "pre") this.#pre++;
    } else if (name === "td" || name === "th") this.#openCell(attributes);
    else if (name === "tr") this.#tables.at(-1)?.openRow();
    else if (name === "table") this.#openTable();
    else if (name === "title") this.#title = "";
    else if (name === "sup" || name === "sub") this.#raised++;
  }

  #close(name: string): void {
    const level = HEADING.exec(name)?.[1];
    if (level !== undefined) this.#flow().endParagraph(Number(level));
    else if (BLOCK_TAGS.has(name)) this.#flow().endParagraph();
    else if (name === "td" || name === "th") this.#tables.at(-1)?.closeCell();
    else if (name === "tr") this.#tables.at(-1)?.closeRow();
    else if (name === "table") this.#closeTable();
    else if (name === "title") this.#closeTitle();
    if (name === "pre" && this.#pre > 0) this.#pre--;
    if ((name === "sup" || name === "sub") && this.#raised > 0) this.#raised--;
  }

  #openVoid(name: string, attributes: Attributes): void {
    if (name === "br") this.#flow().lineBreak();
    else if (name === "hr") this.#flow().endParagraph();
    else if (name === "meta") {
      const label = attributes.name ?? attributes.property ?? "";
      if (TITLE_NAMES.test(label)) this.#addTitle(attributes.content ?? "");
    }
  }

  /** A raised number is a note mark or a power: kept apart, so that it never becomes the figure's last digit. */
  #text(text: string): void {
    const isMark = this.#raised > 0 && /^\s*\d{1,3}\s*$/.test(text);
    this.#flow().text(isMark ? `[${text.trim()}]` : text);
  }

  #openTable(): void {
    this.#flow().endParagraph();
    if (this.#tables.length >= DEEPEST_TABLE) throw beyondLimit("nesting", this.#limits);
    this.#tables.push(new OpenTable(this.#limits));
  }

  #openCell(attributes: Attributes): void {
    const table = this.#tables.at(-1);
    if (table)
      table.openCell(span(attributes.colspan), span(attributes.rowspan, this.#limits.rows));
    else this.#flow().endParagraph();
  }

  #closeTable(): void {
    const blocks = this.#tables.pop()?.blocks() ?? [];
    const flow = this.#flow();
    flow.endParagraph();
    for (const block of blocks) flow.blocks.push(block);
  }

  #closeTitle(): void {
    this.#addTitle(this.#title ?? "");
    this.#title = null;
  }

  #addTitle(text: string): void {
    const title = collapse(text);
    if (title !== "") this.#titles.push(title);
  }

  #closeRegion(): void {
    const region = this.#regions.pop();
    if (!region || region.flow !== this.#flow()) return;
    region.flow.endParagraph();
    const kept = withoutChrome(region.flow.blocks.splice(region.start));
    region.flow.blocks.push(...kept);
  }
}

const HEADING = /^h([1-6])$/;
const DEEPEST_TABLE = 32;

/** A span attribute as browsers read it; `0` rows means: to the end of the table. */
function span(value: string | undefined, atZero = 1): number {
  const number = Number.parseInt(value ?? "1", 10);
  if (number === 0) return atZero;
  return number > 0 ? number : 1;
}
