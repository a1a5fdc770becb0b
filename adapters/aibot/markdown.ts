import type { Reply, ReplyBlock } from "../../src/conversation/message.ts";

/** Draws a reply in the Markdown that the AI bot shows: figure first and bold, tables as tables, options numbered. */
export function toMarkdown({ blocks, options, text }: Reply): string {
  if (blocks.length === 0) return plain(text);
  const drawn = blocks.map(drawBlock);
  const numbered = options.map(({ label }, index) => `${index + 1}. ${plain(label)}`);
  return [...drawn, ...(numbered.length > 0 ? [numbered.join("\n")] : [])].join("\n\n");
}

function drawBlock(block: ReplyBlock): string {
  switch (block.kind) {
    case "headline":
      return `**${plain(block.text)}**`;
    case "text":
      return plain(block.text);
    case "note":
    case "source":
      return plain(block.text).replace(/^/gm, "> ");
    case "table":
      return drawTable(block.header, block.rows);
  }
}

function drawTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => plain(cell).replace(/\|/g, "\\|").replace(/\n/g, " ")).join(" | ")} |`;
  return [row(header), row(header.map(() => "---")), ...rows.map(row)].join("\n");
}

/** Keeps printed characters from being taken for Markdown; a figure such as -5 or 10~20 stays as it is. */
function plain(text: string): string {
  return text.replace(/[\\*_`]|~(?=~)/g, "\\$&").replace(/^(\s*)([#>]|[-+](?=\s))/gm, "$1\\$2");
}
