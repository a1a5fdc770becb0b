import type { Block, GridCell } from "../document.ts";
import { readHtml } from "../html/read-html.ts";
import { beyondLimit, type DocumentLimits } from "../limits.ts";
import { joinLines, printedLine } from "./clean.ts";
import { splitLines } from "./read-text.ts";

/**
 * Markdown: `#` headings, pipe tables that have a line of dashes, tables written in HTML; all else stays lines.
 * Pipes without a line of dashes stay lines too, since nothing tells which of them belong together.
 */
export function readMarkdown(text: string, limits: DocumentLimits): readonly Block[] {
  if (text.length > limits.textLength) throw beyondLimit("textLength", limits);
  const lines = splitLines(text);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) at = readAt(lines, at, blocks, limits);
  while (isEmptyLine(blocks.at(-1))) blocks.pop();
  return blocks;
}

/** Reads the block that begins at a line and returns the line after it. */
function readAt(lines: readonly string[], at: number, blocks: Block[], limits: DocumentLimits) {
  const line = lines[at] ?? "";
  if (line.includes("|") && isDashes(lines[at + 1] ?? "")) {
    const end = tableEnd(lines, at);
    blocks.push({ kind: "table", rows: pipeRows(lines.slice(at, end), limits) });
    return end;
  }
  if (/<table[\s>]/i.test(line)) {
    const end = htmlEnd(lines, at);
    blocks.push(...readHtml(lines.slice(at, end).join("\n"), limits).blocks);
    return end;
  }
  const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
  const text = printedLine(plain(heading?.[2] ?? line));
  if (heading?.[1]) blocks.push({ kind: "heading", level: heading[1].length, text: text.trim() });
  else if (!/^\s*(?:```|~~~)/.test(line)) blocks.push({ kind: "line", text });
  return at + 1;
}

function isEmptyLine(block: Block | undefined): boolean {
  return block?.kind === "line" && block.text === "";
}

/** `|---|:--:|`: a line of dashes that makes the line above it a table head. */
function isDashes(line: string): boolean {
  return (
    line.includes("|") && line.includes("-") && /^[\s|:-]+$/.test(line) && /-{2,}|:-|-:/.test(line)
  );
}

function tableEnd(lines: readonly string[], at: number): number {
  let end = at + 2;
  while (end < lines.length && lines[end]?.includes("|")) {
    const startsNext = isDashes(lines[end + 1] ?? "");
    if (startsNext) break;
    end++;
  }
  return end;
}

function htmlEnd(lines: readonly string[], at: number): number {
  let open = 0;
  for (let end = at; end < lines.length; end++) {
    const line = lines[end] ?? "";
    open += (line.match(/<table[\s>]/gi)?.length ?? 0) - (line.match(/<\/table/gi)?.length ?? 0);
    if (open <= 0) return end + 1;
  }
  return lines.length;
}

function pipeRows(lines: readonly string[], limits: DocumentLimits): readonly GridCell[][] {
  if (lines.length > limits.rows) throw beyondLimit("rows", limits);
  return lines.filter((_line, at) => at !== 1).map((line) => pipeCells(line, limits));
}

function pipeCells(line: string, limits: DocumentLimits): GridCell[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  const cells = inner.split(/(?<!\\)\|/);
  if (cells.length > limits.columns) throw beyondLimit("columns", limits);
  return cells.map((cell) => ({ text: cellText(cell), origin: true }));
}

function cellText(cell: string): string {
  const lines = cell.replaceAll("\\|", "|").split(/<br\s*\/?>/i);
  return joinLines(lines.map((line) => plain(line).trim()));
}

/** Text without emphasis, links, pictures, escapes and the few entities that markdown keeps. */
function plain(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]+)\]\((?:[^()\s]|\([^)]*\))*(?:\s+"[^"]*")?\)/g, "$1")
    .replace(/\*\*|__/g, "")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/&nbsp;|&emsp;|&ensp;/gi, " ")
    .replace(/^\s*>\s?/, "")
    .replace(/^(\s*)[-*+]\s+(?=[\u2E80-\u9FFF\uFF08(])/, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, "$1");
}
