import { ORGANIZATION_APPLICANTS, PRINTED_APPLICANTS } from "../form/index.ts";
import type { PrintedColumns } from "./applicant-columns.ts";
import { squeeze } from "./fold.ts";
import { rowHolds } from "./proof.ts";
import type { Atom } from "./rows.ts";
import type { Segment } from "./segments.ts";
import { readValue } from "./value.ts";

/** The seven cells of a row of table 3, left to right, or null where their places are not certain. */
export type Seven = readonly Atom[] | null;

const COLUMNS = 7;
const NOTHING: Atom = { text: "", column: -1 };
const BLANKS: readonly Atom[] = Array.from({ length: COLUMNS }, () => NOTHING);

/**
 * The seven cells of each segment in the form's order. Where the heads print other columns (小计) or another order,
 * only rows without blanks are read, and a subtotal must be the sum that it claims to be.
 */
export function alignInOrder(
  segments: readonly Segment[],
  columns: PrintedColumns,
): readonly Seven[] {
  if (columns.join() === PRINTED_APPLICANTS.join()) return alignSegments(segments);
  return segments.map((segment) => {
    const figures = segment.cells.filter(filled);
    const sure = figures.every((atom) => numberOf(atom) !== null && !atom.unsure);
    if (!sure || figures.length !== columns.length) return null;
    const under = (name: PrintedColumns[number]) => figures[columns.indexOf(name)] ?? NOTHING;
    const parts = ORGANIZATION_APPLICANTS.map((name) => numberOf(under(name)) ?? 0);
    const subtotal = columns.includes("subtotal") ? numberOf(under("subtotal")) : null;
    if (subtotal !== null && subtotal !== parts.reduce((sum, part) => sum + part, 0)) return null;
    return PRINTED_APPLICANTS.map(under);
  });
}

/**
 * Finds the seven cells of each segment. Full rows stand by themselves; rows with blank cells take the place that
 * full rows of the same shape have; where no full row tells, left and right alignment must agree.
 */
function alignSegments(segments: readonly Segment[]): readonly Seven[] {
  const offsets = learnOffsets(segments);
  const hidden = hidesBlanks(segments);
  return segments.map((segment) => {
    if (segment.cells.some((atom) => readValue(atom.text) === null)) return null;
    if (segment.cells.some((atom) => atom.last)) return cutRow(segment, segments);
    const full = fullRow(segment);
    if (full) return !hidden || segment.row.closed || addsUp(full) ? full : null;
    if (segment.row.whole && segment.cells.length === 0) return BLANKS;
    if (!segment.row.closed && !segment.cells.some((cell) => squeeze(cell.text) === ""))
      return null;
    const offset = offsets.get(shape(segment));
    return offset === undefined ? agreed(segment.cells) : window(segment.cells, offset);
  });
}

/** True where several open rows have too few figures: blanks cannot be seen, and seven figures may be six and a mark. */
function hidesBlanks(segments: readonly Segment[]): boolean {
  const short = segments.filter((segment) => !segment.row.closed && isShort(segment));
  return short.length > 1;
}

/** True for a row with fewer than seven figures and no visible blank. */
function isShort({ cells, metric }: Segment): boolean {
  const figures = cells.filter(filled).length;
  return metric !== "group" && figures > 0 && figures < COLUMNS && figures === cells.length;
}

/** True where the total is the sum of the six before and not 0. */
function addsUp(seven: readonly Atom[]): boolean {
  const numbers = seven.map(numberOf);
  return rowHolds(numbers) === true && (numbers.at(-1) ?? 0) > 0;
}

/**
 * The row in which the document ends. Its last figure counts only where the row is full and its sum holds; of a
 * row cut off, the cells before the cut count where the full rows show no blanks before their figures.
 */
function cutRow(segment: Segment, segments: readonly Segment[]): Seven {
  const full = fullRow(segment);
  if (full && (!full.some((atom) => atom.unsure) || rowHolds(full.map(numberOf)))) return full;
  const cells = segment.cells.filter((atom) => !atom.unsure);
  const sure = fullRow({ ...segment, cells });
  if (sure) return sure;
  const others = segments.filter((other) => other !== segment);
  const full7 = others.filter((other) => fullRow(other));
  const plain =
    full7.length > 1 && full7.every((other) => other.cells[0] && filled(other.cells[0]));
  const whole = !others.some(isShort);
  return plain && whole && cells.length < COLUMNS && cells.every(filled) ? cells : null;
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

/** Rows of one kind that the file lays out alike: top rows, results, and results of a group. */
const shape = ({ row, labelAt, cells, metric }: Segment): string =>
  [row.atoms.length, labelAt, cells.length, row.width, kindOf(metric)].join("/");

function kindOf(metric: Segment["metric"]): string {
  if (metric === null || metric === "group") return "none";
  if (/received|carried/u.test(metric)) return "top";
  return metric.split(".").length > 2 ? "item" : "result";
}

const filled = (atom: Atom): boolean => squeeze(atom.text) !== "";

/** Seven cells from an offset, when no figure stands outside. */
function window(cells: readonly Atom[], offset: number): Seven {
  const seven = cells.slice(offset, offset + COLUMNS);
  if (seven.length < COLUMNS) return null;
  return cells.some((cell) => filled(cell) && !seven.includes(cell)) ? null : seven;
}

/**
 * Without a full row to learn from: left-aligned after the label and right-aligned to the last figure must give
 * the same cells, the last of them must be the total, and what is filled must sum up to it.
 */
function agreed(cells: readonly Atom[]): Seven {
  const last = cells.findLastIndex(filled);
  const left = window(cells, 0);
  if (last < 0 || !left) return left;
  const total = left.at(-1);
  if (cells.indexOf(total ?? NOTHING) !== last) return null;
  const parts = left
    .slice(0, -1)
    .filter(filled)
    .map((atom) => numberOf(atom) ?? 0);
  const sum = parts.reduce((whole, part) => whole + part, 0);
  if (parts.length > 0 && sum === 0 && cells.length > COLUMNS) return null;
  return parts.length === 0 || sum === numberOf(total ?? NOTHING) ? left : null;
}

/** Value of a cell in a sum: its number, or null. */
export const numberOf = (atom: Atom): number | null => readValue(atom.text)?.value ?? null;
