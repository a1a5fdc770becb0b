import type { GridCell, SourceDocument } from "../documents/document.ts";
import { type NormalText, normalize } from "../text/index.ts";
import { stretches } from "./stretches.ts";

/** A piece of a draft that is read by itself: a paragraph, a line, or one cell of a table with its labels. */
export interface DraftPart {
  readonly normal: NormalText;
  /** Where the piece begins in the draft's text. */
  readonly offset: number;
  /** Labels of row and column that are read before a cell; empty for running text. */
  readonly lead: string;
  /** Which block of the document it stands in, and which cell. */
  readonly block: number;
  readonly cell: { readonly row: number; readonly column: number } | null;
}

/** A draft as it is read: its text, and its pieces with their places in it. */
export interface Draft {
  readonly text: string;
  readonly parts: readonly DraftPart[];
}

/** A message or pasted text: every line is a piece; lines of tabs or pipes one under the other are a table. */
export const draftFromText = (text: string): Draft => fromPieces(linePieces(text.split("\n")));

/** A file: its blocks one under the other, the cells of a table row apart by tabs. */
export function draftFromDocument(document: SourceDocument): Draft {
  const pieces: RawPiece[] = [];
  let lines: string[] = [];
  let first = 0;
  document.blocks.forEach((block, index) => {
    if (block.kind === "line") {
      if (lines.length === 0) first = index;
      lines.push(block.text);
      return;
    }
    pieces.push(...linePieces(lines, first));
    lines = [];
    pieces.push(
      block.kind === "table"
        ? { block: index, grid: block.rows }
        : { block: index, line: block.text },
    );
  });
  return fromPieces([...pieces, ...linePieces(lines, first)]);
}

type RawPiece =
  | { readonly block: number; readonly line: string }
  | { readonly block: number; readonly grid: readonly (readonly GridCell[])[] };

/** Lines as pieces; two or more lines in columns are one grid. */
function linePieces(lines: readonly string[], first = 0): readonly RawPiece[] {
  const pieces: RawPiece[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && COLUMNS.test(lines[end] ?? "")) end++;
    if (end - at >= 2) {
      pieces.push({ block: first + at, grid: lines.slice(at, end).map(gridRow) });
      at = end;
    } else {
      pieces.push({ block: first + at, line: lines[at] ?? "" });
      at++;
    }
  }
  return pieces;
}

const COLUMNS = /[^\t|][\t|]+[^\t|]/u;

const gridRow = (line: string): readonly GridCell[] =>
  line.split(/[\t|]/u).map((text) => ({ text, origin: true }));

function fromPieces(pieces: readonly RawPiece[]): Draft {
  const parts: DraftPart[] = [];
  let text = "";
  pieces.forEach((piece, at) => {
    if ("grid" in piece) {
      const above = pieces[at - 1];
      const table = readTable(
        piece.grid,
        text.length,
        piece.block,
        above && "line" in above ? above.line : "",
      );
      parts.push(...table.parts);
      text += table.text;
    } else {
      const above = pieces[at - 1];
      const lead = questionLead(piece.line, above && "line" in above ? above.line : "");
      const place = { lead, block: piece.block, cell: null };
      for (const stretch of stretches(piece.line)) {
        if (stretch.text.trim() === "") continue;
        const offset = text.length + stretch.at;
        parts.push({ normal: normalize(stretch.text), offset, ...place });
      }
      text += piece.line;
    }
    if (at < pieces.length - 1) text += "\n";
  });
  return { text, parts };
}

/** 问：收到多少？ on the line above 答：共31件: the question's words are read before the answer's. */
function questionLead(line: string, above: string): string {
  if (!/^.{0,6}答\s*[:：]/u.test(line) || !/[?？]\s*$/u.test(above)) return "";
  const words = normalize(above).text.replace(/^.{0,6}问\s*:|[?？]\s*$/gu, "");
  return `${words.replace(/[。;；]/gu, " ")} `;
}

const NUMBER =
  /^[^\p{Script=Han}\d]*\d[\d,，.．]*\s*(?:件|项|个|份|条|起|宗|元|万元|亿元|%|％)?[^\p{Script=Han}\d]*$/u;

function readTable(
  rows: readonly (readonly GridCell[])[],
  offset: number,
  block: number,
  caption: string,
): { readonly text: string; readonly parts: readonly DraftPart[] } {
  const parts: DraftPart[] = [];
  let text = "";
  const heads = headRows(rows);
  rows.forEach((row, at) => {
    let first = true;
    row.forEach((cell, column) => {
      if (!cell.origin) return;
      if (!first) text += "\t";
      first = false;
      const lead = leadOf(rows, heads, at, column, caption);
      const place = { lead, block, cell: { row: at, column } };
      for (const stretch of stretches(cell.text)) {
        if (stretch.text.trim() === "") continue;
        const from = offset + text.length + stretch.at;
        parts.push({ normal: normalize(stretch.text), offset: from, ...place });
      }
      text += cell.text;
    });
    if (at < rows.length - 1) text += "\n";
  });
  return { text, parts };
}

/** How many rows at the top hold no figure. */
function headRows(rows: readonly (readonly GridCell[])[]): number {
  const first = rows.findIndex((row) => row.slice(1).some((cell) => isFigure(cell.text)));
  return first < 0 ? rows.length : first;
}

const isFigure = (text: string): boolean =>
  NUMBER.test(text.trim()) && !/^20\d\d(?:年度?)?$/u.test(text.trim());

const CHANGE = /增减|增幅|同比|变化|变动|增长|降幅/u;

/** A column of changes is about the later of the years beside it. */
const lastYear = (heads: readonly (readonly GridCell[])[]): readonly string[] => {
  const years = heads
    .flat()
    .flatMap(({ text }) => /20\d\d/u.exec(text)?.[0] ?? [])
    .sort();
  return years.slice(-1).map((year) => `${year}年`);
};

/** Column heads, then the labels to the left: the words that a number in this cell is read with. */
function leadOf(
  rows: readonly (readonly GridCell[])[],
  heads: number,
  row: number,
  column: number,
  caption: string,
): string {
  if (row < heads || !isFigure(rows[row]?.[column]?.text ?? "")) return "";
  const above = rows.slice(0, heads).map((line) => line[column]?.text ?? "");
  const left = (rows[row] ?? [])
    .slice(0, column)
    .map((cell) => cell.text)
    .filter((text) => !isFigure(text));
  const years = above.some((text) => CHANGE.test(text)) ? lastYear(rows.slice(0, heads)) : [];
  const words = [caption, ...years, ...left, ...above]
    .map((text) => normalize(text).text.replace(/\s+/gu, ""))
    .filter((text) => text !== "");
  return `${[...new Set(words)].join(" ").replace(/[,，。；;:：、]/gu, " ")} `;
}
