import type { Block, SourceDocument } from "./document.ts";

/**
 * The plain text of a document, one paragraph, heading or line a line, a table row a line with its cells between tabs
 * (a spanned cell once). The same document always gives the same text, so offsets into it are stable.
 */
export function documentText({ blocks }: Pick<SourceDocument, "blocks">): string {
  return blocks.map(blockText).join("\n");
}

function blockText(block: Block): string {
  if (block.kind !== "table") return block.text;
  return block.rows
    .map((row) =>
      row
        .filter((cell) => cell.origin)
        .map((cell) => cell.text)
        .join("\t"),
    )
    .join("\n");
}
