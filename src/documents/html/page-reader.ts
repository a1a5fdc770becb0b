import type { Block } from "../document.ts";
import { beyondLimit, type DocumentLimits } from "../limits.ts";
import { collapse } from "../text/clean.ts";
import { Flow } from "./flow.ts";
import { type Attributes, treatmentOf, withoutChrome } from "./skip.ts";
import { OpenTable } from "./table.ts";
import {
  BLOCK_TAGS,
  DEEPEST_TABLE,
  HEADING,
  shownValue,
  spanOf,
  TITLE_NAMES,
  VOID_TAGS,
} from "./tags.ts";

export interface PageOptions {
  /** Reads hidden, struck-out and navigation text as well. Default: left out. */
  readonly withHidden?: boolean;
  /** Keeps an empty paragraph outside tables as an empty line, as a Word document counts it. Default: dropped. */
  readonly emptyParagraphs?: boolean;
}

/** A region that may be navigation: where it began, and in which flow. */
interface Region {
  readonly depth: number;
  readonly flow: Flow;
  readonly start: number;
}

/** Turns the events of the HTML parser into blocks; holds no tree, so that depth and size cost nothing. */
export class PageReader {
  readonly #limits: DocumentLimits;
  readonly #options: PageOptions;
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
  #textLength = 0;
  #cells = 0;

  constructor(limits: DocumentLimits, options: PageOptions) {
    this.#limits = limits;
    this.#options = options;
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
    if (treatment === "never" || (treatment === "hidden" && !this.#options.withHidden)) {
      this.#skippedFrom = this.#depth;
      this.#skippedText = treatment;
      return false;
    }
    if (treatment === "chrome" && !this.#options.withHidden) {
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
    else if (name === "p") this.#closeParagraph();
    else if (BLOCK_TAGS.has(name)) this.#flow().endParagraph();
    else if (name === "td" || name === "th") this.#tables.at(-1)?.closeCell();
    else if (name === "tr") this.#tables.at(-1)?.closeRow();
    else if (name === "table") this.#closeTable();
    else if (name === "title") this.#closeTitle();
    if (name === "pre" && this.#pre > 0) this.#pre--;
    if ((name === "sup" || name === "sub") && this.#raised > 0) this.#raised--;
  }

  #closeParagraph(): void {
    const flow = this.#flow();
    const before = flow.blocks.length;
    flow.endParagraph();
    const isEmpty = flow.blocks.length === before && flow === this.#page;
    if (isEmpty && this.#options.emptyParagraphs) flow.blocks.push({ kind: "line", text: "" });
  }

  #openVoid(name: string, attributes: Attributes): void {
    if (name === "br") this.#flow().lineBreak();
    else if (name === "hr") this.#flow().endParagraph();
    else if (name === "input") this.#text(shownValue(attributes));
    else if (name === "meta") {
      const label = attributes.name ?? attributes.property ?? "";
      if (TITLE_NAMES.test(label)) this.#addTitle(attributes.content ?? "");
    }
  }

  /** A raised number is a note mark or a power: kept apart, so that it never becomes the figure's last digit. */
  #text(text: string): void {
    this.#textLength += text.trim().length;
    if (this.#textLength > this.#limits.textLength) throw beyondLimit("textLength", this.#limits);
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
    if (++this.#cells > this.#limits.cells) throw beyondLimit("cells", this.#limits);
    if (table)
      table.openCell(spanOf(attributes.colspan), spanOf(attributes.rowspan, this.#limits.rows));
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
