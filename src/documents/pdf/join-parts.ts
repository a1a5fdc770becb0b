import { joinLines } from "../text/clean.ts";
import type { FilledFrame, TablePart } from "./table-part.ts";

const SAME_EDGE = 4;

/** Two pieces of one cell, above and below a page break. */
interface Pair {
  readonly upper: FilledFrame;
  readonly lower: FilledFrame;
}

/**
 * Joins the parts of a table that goes on over a page break, or returns null where the outer edges differ. A row or a
 * label that the break has cut becomes one again. In doubt rows are joined: `2` above `6` then reads `2 6`, which is
 * no figure, where two rows would have given a wrong one.
 */
export function joinParts(above: TablePart, below: TablePart): TablePart | null {
  const sameSides = isSame(above.left, below.left) && isSame(above.right, below.right);
  if (!sameSides) return null;
  const pairs = cutPairs(above, below);
  const isCutRow = isContinuation(below, pairs);
  const joined = pairs.filter((pair) => (isOneRow(pair) ? isCutRow : isCutRow || isOneLabel(pair)));
  const overlap = isCutRow ? 1 : 0;
  const upper = above.frames.map((frame) => {
    const pair = joined.find((candidate) => candidate.upper === frame);
    return pair ? together(pair, overlap) : frame;
  });
  const lower = below.frames
    .filter((frame) => !joined.some((pair) => pair.lower === frame))
    .map((frame) => ({ ...frame, row: frame.row + above.rowCount - overlap }));
  const rowCount = above.rowCount + below.rowCount - overlap;
  return { ...above, rowCount, frames: [...upper, ...lower] };
}

function isSame(one: number, two: number): boolean {
  return Math.abs(one - two) <= SAME_EDGE;
}

/** Cells that end at the break with those that begin at it and have the same sides. */
function cutPairs(above: TablePart, below: TablePart): readonly Pair[] {
  const ending = above.frames.filter((frame) => frame.row + frame.rowspan === above.rowCount);
  return below.frames.flatMap((lower) => {
    if (lower.row !== 0) return [];
    const upper = ending.find(
      (frame) => isSame(frame.left, lower.left) && isSame(frame.right, lower.right),
    );
    return upper ? [{ upper, lower }] : [];
  });
}

function isOneRow({ upper, lower }: Pair): boolean {
  return upper.rowspan === 1 && lower.rowspan === 1;
}

const NEW_ROW =
  /^(?:第?[一二三四五六七][、.．]|[（(][一二三四五六七][）)]|\d{1,2}[.．、](?!\d)|第二十条|信息内容|申请人情况|行政)/;

/** True where the first row below the break is the rest of the last row above it. */
function isContinuation(below: TablePart, pairs: readonly Pair[]): boolean {
  const first = below.frames.filter((frame) => frame.row === 0);
  const row = pairs.filter(isOneRow);
  if (row.length < 2 || first.length !== pairs.length) return false;
  const [label] = first
    .filter((frame) => frame.text !== "")
    .toSorted((one, two) => one.left - two.left);
  if (label && NEW_ROW.test(label.text)) return false;
  return row.some(({ upper, lower }) => upper.text !== "" && lower.text === "");
}

/** A label beside several rows below the break; a head that spans rows above it does not go on in a figure. */
function isOneLabel({ upper, lower }: Pair): boolean {
  if (lower.rowspan === 1) return false;
  return upper.text === "" || lower.text === "" || !NEW_ROW.test(lower.text);
}

function together({ upper, lower }: Pair, overlap: number): FilledFrame {
  const rowspan = upper.rowspan + lower.rowspan - overlap;
  return { ...upper, rowspan, text: joinLines([upper.text, lower.text]) };
}
