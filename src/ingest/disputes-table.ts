import type { ReadCell } from "../form/index.ts";
import { squeeze } from "./fold.ts";
import { disputeOf, PRINTED, resultOf } from "./labels.ts";
import { sumsToLast } from "./proof.ts";
import type { Atom, Row } from "./rows.ts";
import { isFigure, readValue } from "./value.ts";

const BLOCKS = ["review", "litigation.direct", "litigation.after_review"];
const RESULTS = ["upheld", "corrected", "other", "pending", "total"];
const SIZE = BLOCKS.length * RESULTS.length;

/** Reads table 4 (行政复议、行政诉讼): fifteen cells in one row, or three blocks of five under their own heads. */
export function readDisputesTable(rows: readonly Row[]): readonly ReadCell[] {
  const own = oneRow(rows) ?? oneRun(rows);
  if (own) return BLOCKS.flatMap((block, i) => blockCells(block, own.slice(i * 5, i * 5 + 5), own));
  return inBlocks(rows);
}

/** The only whole row with fifteen cells, blanks included, that holds figures only. */
function oneRow(rows: readonly Row[]): readonly Atom[] | null {
  const found = rows.filter((row) => {
    const cells = trimmed(row.atoms);
    return (
      row.closed &&
      cells.some((atom) => isFigure(atom.text)) &&
      cells.every((atom) => readValue(atom.text) !== null)
    );
  });
  const [only] = found;
  if (!only || found.length > 1) return null;
  const cells = row15(only);
  return cells.length === SIZE ? cells : null;
}

/** In a whole row the blanks at its ends may be cells too: only when fifteen are left in either way. */
function row15(row: Row): readonly Atom[] {
  return row.atoms.length === SIZE ? row.atoms : trimmed(row.atoms);
}

function trimmed(atoms: readonly Atom[]): readonly Atom[] {
  const from = atoms.findIndex((atom) => squeeze(atom.text) !== "");
  const to = atoms.findLastIndex((atom) => squeeze(atom.text) !== "");
  return from < 0 ? [] : atoms.slice(from, to + 1);
}

/** Fifteen figures one after the other, with nothing between them. */
function oneRun(rows: readonly Row[]): readonly Atom[] | null {
  const atoms = rows.flatMap((row) => row.atoms).filter((atom) => squeeze(atom.text) !== "");
  const from = atoms.findIndex((atom) => isFigure(atom.text));
  if (from < 0) return null;
  let to = from;
  while (to < atoms.length && isFigure(atoms[to]?.text ?? "")) to++;
  const rest = atoms.slice(to).some((atom) => isFigure(atom.text));
  return to - from === SIZE && !rest ? atoms.slice(from, to) : null;
}

/** Blocks apart: five figures after the name of the block and its five heads. */
function inBlocks(rows: readonly Row[]): readonly ReadCell[] {
  const cells: ReadCell[] = [];
  let named: string[] = [];
  let run: Atom[] = [];
  const close = () => {
    const [block] = named;
    if (run.length > 0) {
      if (named.length === 1 && block && run.length === RESULTS.length)
        cells.push(...blockCells(block, run, run));
      named = [];
    }
    run = [];
  };
  for (const atom of rows.flatMap((row) => row.atoms)) {
    if (squeeze(atom.text) === "") continue;
    const block = disputeOf(atom.text);
    if (isFigure(atom.text)) run.push(atom);
    else if (block || resultOf(atom.text)) {
      close();
      if (block) named.push(block);
    } else close();
  }
  close();
  return cells.length % RESULTS.length === 0 ? cells : [];
}

function blockCells(
  block: string,
  five: readonly Atom[],
  row: readonly Atom[],
): readonly ReadCell[] {
  const quote = row.map((atom) => atom.text.trim()).join(" ");
  const words = PRINTED.disputes.get(block) ?? block;
  const numbers = five.map((atom) => readValue(atom.text)?.value ?? null);
  return RESULTS.flatMap((result, i) => {
    if (five[i]?.unsure && !sumsToLast(numbers)) return [];
    const printed = five[i]?.text.trim() ?? "";
    const read = readValue(printed) ?? { value: null, blank: "blank" as const };
    const column = PRINTED.results.get(result) ?? result;
    return {
      id: `${block}.${result}`,
      value: read.value,
      blank: read.blank,
      printed,
      unit: "件",
      section: "四" as const,
      row: words,
      column,
      quote,
    };
  });
}
