import type { Block, GridCell } from "../documents/document.ts";
import { squeeze } from "./fold.ts";
import { isFigure, readValue } from "./value.ts";

/** One cell with its words as printed. `column` is its place in the row as the file gives it. */
export interface Atom {
  readonly text: string;
  readonly column: number;
}

/**
 * A line of the document cut into cells. `closed` rows hold whole table rows, so that their blank cells and their
 * end mean something; in open ones (one cell a line) a row goes on until the next label.
 */
export interface Row {
  readonly atoms: readonly Atom[];
  readonly closed: boolean;
  /** The file says where the cells stand: a grid with spans resolved. Its rows share `width`. */
  readonly width: number | null;
  /** The line as printed. */
  readonly printed: string;
}

const PAGE_MARK =
  /^[-—–－·\s]*(?:第\s*\d{1,3}\s*页.{0,12}|[-—–－]\s*\d{1,3}\s*[-—–－]|\d{1,3}\s*\/\s*\d{1,3}\s*页?)$/u;

/** Cuts a document into rows of cells, page marks left out. */
export function toRows(blocks: readonly Block[]): readonly Row[] {
  const piped = pipesAreRows(blocks);
  const rows: Row[] = [];
  let stream: string[] = [];
  const flush = () => {
    if (stream.some((line) => line.includes("|"))) rows.push(streamRow(stream));
    else rows.push(...stream.flatMap((line) => lineRow(line)));
    stream = [];
  };
  for (const block of blocks) {
    if (block.kind === "table") {
      flush();
      rows.push(...block.rows.map(gridRow));
    } else if (PAGE_MARK.test(block.text.trim())) continue;
    else if (piped) rows.push(...lineRow(block.text));
    else stream.push(block.text);
  }
  flush();
  return rows.filter((row) => row.atoms.length > 0);
}

/** True where pipes close whole rows; false where every cell stands on a line of its own. */
function pipesAreRows(blocks: readonly Block[]): boolean {
  let many = 0;
  let single = 0;
  for (const block of blocks) {
    if (block.kind === "table" || !/[|｜]/u.test(block.text)) continue;
    const filled = cutPipes(block.text).filter((cell) => cell !== "").length;
    if (filled > 1) many++;
    else single++;
  }
  return many > 0 && many * 3 >= single;
}

function gridRow(row: readonly GridCell[]): Row {
  const atoms: Atom[] = [];
  row.forEach((cell, column) => {
    if (cell.origin) atoms.push({ text: cell.text, column });
  });
  return { atoms, closed: true, width: row.length, printed: joined(atoms) };
}

function joined(atoms: readonly Atom[]): string {
  return atoms
    .map((atom) => atom.text.trim())
    .filter((text) => text !== "")
    .join(" ");
}

function lineRow(line: string): readonly Row[] {
  if (line.trim() === "") return [];
  if (/[|｜]/u.test(line)) return [closedRow(cutPipes(line), line)];
  if (line.includes("\t")) return [closedRow(line.split("\t"), line)];
  return [spacedRow(line)];
}

/** A line with values at its end is a whole row: words, then figures. A line of words or one figure is one cell. */
function spacedRow(line: string): Row {
  const pieces = line.trim().split(/\s+/u);
  let from = pieces.length;
  while (from > 0 && isFigure(pieces[from - 1] ?? "")) from--;
  const figures = pieces.slice(from);
  if (figures.length === 0 || pieces.length === 1) return openRow([line.trim()], line);
  const words = pieces.slice(0, from).join(" ");
  return closedRow(words === "" ? figures : [words, ...figures], line);
}

function cutPipes(line: string): string[] {
  const cells = line.split(/[|｜]/u).map((cell) => cell.trim());
  if (cells[0] === "" && /^\s*[|｜]/u.test(line)) cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells;
}

const place = (texts: readonly string[]): Atom[] =>
  texts.map((text, column) => ({ text: text.trim(), column }));

function closedRow(texts: readonly string[], line: string): Row {
  if (texts.every((text) => /^\s*:?-{2,}:?\s*$/u.test(text))) return openRow([], line);
  return { atoms: place(texts), closed: true, width: null, printed: line.trim() };
}

function openRow(texts: readonly string[], line: string): Row {
  return { atoms: place(texts), closed: false, width: null, printed: line.trim() };
}

/**
 * Cells closed by pipes over many lines: a pipe closes the cell before it, a line end closes one only when more
 * words follow. `规章 |` + `|` + `0 |` is a label, a blank and 0.
 */
function streamRow(lines: readonly string[]): Row {
  const cells: string[] = [];
  let held: string | null = null;
  for (const line of lines) {
    const pieces = line.split(/[|｜]/u).map((piece) => piece.trim());
    pieces.forEach((piece, i) => {
      const closes = i < pieces.length - 1;
      if (piece !== "") {
        if (held !== null) cells.push(held);
        held = piece;
      }
      if (closes) {
        cells.push(held ?? "");
        held = null;
      }
    });
  }
  if (held !== null) cells.push(held);
  return openRow(cells, lines.join("\n"));
}

/** True where every filled cell of the row is a figure. */
export const isAllFigures = (row: Row): boolean =>
  row.atoms.some((atom) => squeeze(atom.text) !== "") &&
  row.atoms.every((atom) => readValue(atom.text) !== null);
