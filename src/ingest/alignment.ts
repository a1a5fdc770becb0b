import { squeeze } from "./fold.ts";
import type { Atom } from "./rows.ts";
import type { Segment } from "./segments.ts";
import { readValue } from "./value.ts";

/** The seven cells of a row of table 3, left to right, or null where their places are not certain. */
export type Seven = readonly Atom[] | null;

export const COLUMNS = 7;

/**
 * Finds the seven cells of each segment. Full rows stand by themselves; rows with blank cells take the place that
 * full rows of the same shape have; where no full row tells, left and right alignment must agree.
 */
export function alignSegments(segments: readonly Segment[]): readonly Seven[] {
  const offsets = learnOffsets(segments);
  return segments.map((segment) => {
    const full = fullRow(segment);
    if (full) return full;
    if (!segment.row.closed && !segment.cells.some((cell) => squeeze(cell.text) === ""))
      return null;
    const offset = offsets.get(shape(segment));
    return offset === undefined ? agreed(segment.cells) : window(segment.cells, offset);
  });
}

/** Exactly seven figures with no blank between them. */
function fullRow({ cells }: Segment): Seven {
  const from = cells.findIndex(filled);
  if (from < 0) return null;
  const figures = cells.filter(filled);
  const run = cells.slice(from, from + COLUMNS);
  return figures.length === COLUMNS && run.every(filled) ? run : null;
}

/** Place of the first value after the label in full rows, by number of cells and place of the label. */
function learnOffsets(segments: readonly Segment[]): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const unsure = new Set<string>();
  for (const segment of segments) {
    if (!segment.row.closed || !fullRow(segment)) continue;
    const at = segment.cells.findIndex(filled);
    const key = shape(segment);
    if ((offsets.get(key) ?? at) !== at) unsure.add(key);
    offsets.set(key, at);
  }
  for (const key of unsure) offsets.delete(key);
  return offsets;
}

const shape = ({ row, labelAt, cells }: Segment): string =>
  `${row.atoms.length}/${labelAt}/${cells.length}/${row.width ?? ""}`;

const filled = (atom: Atom): boolean => squeeze(atom.text) !== "";

/** Seven cells from an offset, when no figure stands outside. */
function window(cells: readonly Atom[], offset: number): Seven {
  const seven = cells.slice(offset, offset + COLUMNS);
  if (seven.length < COLUMNS) return null;
  return cells.some((cell) => filled(cell) && !seven.includes(cell)) ? null : seven;
}

/** Left-aligned after the label and right-aligned to the last figure must give the same cells. */
function agreed(cells: readonly Atom[]): Seven {
  const last = cells.findLastIndex(filled);
  const left = window(cells, 0);
  if (last < 0) return left;
  const right = window(cells, last - COLUMNS + 1 < 0 ? 0 : last - COLUMNS + 1);
  if (cells.length === COLUMNS) return left;
  return left && right && left.every((cell, i) => cell === right[i]) ? left : null;
}

/** Value of a cell in a sum: its number, or null. */
export const numberOf = (atom: Atom): number | null => readValue(atom.text)?.value ?? null;
