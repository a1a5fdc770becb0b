import type { Block, GridCell } from "../documents/document.ts";
import { squeeze } from "./fold.ts";
import { toRuns } from "./line-runs.ts";

/** One cell with its words as printed. `column` is its place in the row as the file gives it. */
export interface Atom {
  readonly text: string;
  readonly column: number;
  /** The document ends with it. */
  readonly last?: boolean;
  /** The document ends right after it and nothing closes it: it may be the beginning of a longer figure. */
  readonly unsure?: boolean;
  /** Cut out of figures that ran together. */
  readonly cut?: boolean;
}

/**
 * A line of the document cut into cells. `closed` rows hold whole table rows, so that their blank cells and their
 * end mean something; in open ones (one cell a line) a row goes on until the next label.
 */
export interface Row {
  readonly atoms: readonly Atom[];
  readonly closed: boolean;
  /** True for a whole line of a tab table, where a label alone means that all of its cells are blank. */
  readonly whole: boolean;
  /** The file says where the cells stand: a grid with spans resolved. Its rows share `width`. */
  readonly width: number | null;
  /** The line as printed. */
  readonly printed: string;
}

const PIPE = /[|｜]/u;
const PAGE_MARK =
  /^[-—–－·\s]*(?:第\s*\d{1,3}\s*页.{0,12}|[-—–－]\s*\d{1,3}\s*[-—–－]|\d{1,3}\s*\/\s*\d{1,3}\s*页?)$/u;

/**
 * Cuts a document into rows of cells, page marks left out. `ends`: the document ends with these blocks, so that
 * its last figure may have been cut off.
 */
export function toRows(blocks: readonly Block[], ends: boolean): readonly Row[] {
  const style = { piped: pipesAreRows(blocks), tabbed: tabsAreRows(blocks) };
  const rows: Row[] = [];
  let stream: string[] = [];
  const flush = () => {
    if (stream.some((line) => PIPE.test(line))) rows.push(streamRow(stream));
    else rows.push(...stream.flatMap((line) => lineRow(line, style.tabbed)));
    stream = [];
  };
  for (const block of blocks) {
    if (block.kind === "table") {
      flush();
      rows.push(...block.rows.map(gridRow));
    } else if (PAGE_MARK.test(block.text.trim())) continue;
    else if (style.piped) rows.push(...lineRow(block.text, style.tabbed));
    else stream.push(block.text);
  }
  flush();
  const filled = rows.filter((row) => row.atoms.length > 0);
  return ends ? withUnsureEnd(filled) : filled;
}

/** The last figure of the document is unsure when nothing closes it. */
function withUnsureEnd(rows: readonly Row[]): readonly Row[] {
  const last = rows.at(-1);
  const at = last?.atoms.findLastIndex((atom) => squeeze(atom.text) !== "") ?? -1;
  if (!last || at < 0) return rows;
  const open = last.width !== null || /[\d.,]$/u.test(squeeze(last.printed));
  const atoms = last.atoms.map((atom, i) =>
    i < at
      ? atom
      : { ...atom, last: i === at, unsure: i > at || (open && /\d$/u.test(squeeze(atom.text))) },
  );
  return [...rows.slice(0, -1), { ...last, atoms }];
}

/** True where tabs separate the cells: then every line is a whole row. */
function tabsAreRows(blocks: readonly Block[]): boolean {
  return (
    blocks.filter((block) => block.kind !== "table" && block.text.trim().includes("\t")).length >= 5
  );
}

/** True for a label alone on a whole line: all of its cells are blank, unless the document ends there. */
export const isBlankRow = (row: Row): boolean => row.whole && !row.atoms.some((atom) => atom.last);

/** True where pipes close whole rows; false where every cell stands on a line of its own. */
function pipesAreRows(blocks: readonly Block[]): boolean {
  let many = 0;
  let single = 0;
  for (const block of blocks) {
    if (block.kind === "table" || !PIPE.test(block.text)) continue;
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
  return { atoms, closed: true, whole: false, width: row.length, printed: joined(atoms) };
}

function joined(atoms: readonly Atom[]): string {
  return atoms
    .map((atom) => atom.text.trim())
    .filter((text) => text !== "")
    .join(" ");
}

function lineRow(line: string, tabbed: boolean): readonly Row[] {
  if (line.trim() === "") return [];
  if (PIPE.test(line)) return [closedRow(cutPipes(line), line)];
  if (line.includes("\t")) {
    const cells = line.split("\t");
    return [{ ...closedRow(cells, line), width: cells.length }];
  }
  const row = spacedRow(line);
  return [tabbed && !row.closed ? { ...row, closed: true, whole: row.atoms.length === 1 } : row];
}

/** A line with values at its end is a whole row: words, then figures. Other lines are cells, two blanks apart. */
function spacedRow(line: string): Row {
  const pieces = line.trim().split(/\s+/u);
  const runs = toRuns(pieces);
  const last = runs.at(-1);
  if (!last?.figures || pieces.length === 1) return openRow(line.trim().split(/\s{2,}/u), line);
  const cells = runs.flatMap((run) => (run.figures ? run.pieces : [run.pieces.join(" ")]));
  return closedRow(cells, line);
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
  return { atoms: place(texts), closed: true, whole: false, width: null, printed: line.trim() };
}

function openRow(texts: readonly string[], line: string): Row {
  return { atoms: place(texts), closed: false, whole: false, width: null, printed: line.trim() };
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
