import type { Block } from "../document.ts";
import { collapse, printedLine } from "../text/clean.ts";

/**
 * Text that flows into blocks: of the page, or of one table cell. A paragraph without `<br>` becomes one
 * paragraph block; one with `<br>` becomes lines, because its breaks may or may not mean something.
 */
export class Flow {
  readonly blocks: Block[] = [];
  #parts: string[] = [];
  #lines: string[] = [];
  #raw = false;

  text(text: string): void {
    this.#parts.push(text);
  }

  /** Text of `<pre>`: its line breaks and blanks are printed as they are. */
  rawText(text: string): void {
    this.#raw = true;
    const [first = "", ...rest] = text.split(/\r\n?|\n/);
    this.#parts.push(first);
    for (const line of rest) {
      this.lineBreak();
      this.#raw = true;
      this.#parts.push(line);
    }
  }

  /** Last character before the place where text is added next, "" at the beginning of a line. */
  lastCharacter(): string {
    return this.#parts.at(-1)?.slice(-1) ?? "";
  }

  lineBreak(): void {
    const text = this.#parts.join("");
    this.#lines.push(this.#raw ? printedLine(text) : collapse(text));
    this.#parts = [];
    this.#raw = false;
  }

  /** Ends the paragraph; `level` makes it a heading, whose breaks are only for looks. */
  endParagraph(level: number | null = null): void {
    if (this.#parts.length === 0 && this.#lines.length === 0) return;
    this.lineBreak();
    const lines = trimmed(this.#lines);
    this.#lines = [];
    const [first] = lines;
    if (first === undefined) return;
    if (level !== null) this.blocks.push({ kind: "heading", level, text: lines.join("") });
    else if (lines.length === 1) this.blocks.push({ kind: "paragraph", text: first });
    else for (const text of lines) this.blocks.push({ kind: "line", text });
  }

  push(block: Block): void {
    this.endParagraph();
    this.blocks.push(block);
  }
}

/** Without the empty lines at both ends. */
function trimmed(lines: readonly string[]): readonly string[] {
  let start = 0;
  let end = lines.length;
  while (start < end && lines[start] === "") start++;
  while (end > start && lines[end - 1] === "") end--;
  return lines.slice(start, end);
}
