import type { Block, GridCell } from "../documents/document.ts";
import { squeeze } from "./fold.ts";
import { breakRunning } from "./run-together.ts";
import { sectionOf } from "./sections.ts";

/**
 * Takes headings and sentences out of grids: a page laid out as one table, or a sheet that holds the whole report,
 * becomes paragraphs and the tables between them. A report in one paragraph becomes lines again.
 */
export function unfold(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === "table") return unfoldTable(block.rows);
    const lines = breakRunning(block.text);
    return lines.length === 1 ? [block] : lines.map((text) => ({ kind: "line" as const, text }));
  });
}

function unfoldTable(rows: readonly (readonly GridCell[])[]): readonly Block[] {
  const blocks: Block[] = [];
  let table: (readonly GridCell[])[] = [];
  const flush = () => {
    if (table.length > 0) blocks.push({ kind: "table", rows: table });
    table = [];
  };
  for (const row of rows) {
    const text = loneText(row);
    if (text === null) table.push(row);
    else {
      flush();
      blocks.push({ kind: "paragraph", text });
    }
  }
  flush();
  return blocks;
}

/** The words of a row with one filled cell that are a heading, a title or a sentence, not a part of a table. */
function loneText(row: readonly GridCell[]): string | null {
  const filled = row.filter((cell) => cell.origin && squeeze(cell.text) !== "");
  const [only] = filled;
  if (!only || filled.length > 1) return null;
  const text = only.text.trim();
  const sentence = /[。；]/u.test(text) && text.length > 12 && !text.includes("勾稽");
  return sectionOf(text) || sentence || /公开.*报告/u.test(text) ? text : null;
}
