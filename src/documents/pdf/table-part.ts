import type { Block } from "../document.ts";
import { resolveSpans } from "../grid.ts";
import type { DocumentLimits } from "../limits.ts";
import { joinLines } from "../text/clean.ts";
import { clustered, nearest, type TextRun } from "./geometry.ts";
import { printedLines, tightText } from "./lines.ts";
import type { Frame, RuledTable } from "./ruled-tables.ts";

/** A cell of a table with its text. */
export interface FilledFrame extends Frame {
  readonly text: string;
}

/** A table, or the part of one that stands on a page. */
export interface TablePart {
  readonly left: number;
  readonly right: number;
  readonly rowCount: number;
  readonly frames: readonly FilledFrame[];
}

/** Puts runs into the cells they stand in; null where a run lies across a ruled line: then columns are not certain. */
export function fillTable(table: RuledTable, runs: readonly TextRun[]): TablePart | null {
  const texts = new Map<Frame, TextRun[]>();
  for (const run of runs) {
    const frame = table.frames.find((candidate) => holds(candidate, run));
    if (!frame) return null;
    texts.set(frame, [...(texts.get(frame) ?? []), run]);
  }
  const frames = table.frames.map((frame) => ({
    ...frame,
    text: joinLines(printedLines(texts.get(frame) ?? []).map(tightText)),
  }));
  return { left: table.left, right: table.right, rowCount: table.rowCount, frames };
}

/** Text may reach over the edge of its cell by less than half a character. */
function holds(frame: Frame, run: TextRun): boolean {
  const middle = run.y - run.size * 0.35;
  if (middle < frame.top || middle > frame.bottom) return false;
  const slack = run.size * 0.45;
  return run.x >= frame.left - slack && run.right <= frame.right + slack;
}

const SAME_EDGE = 4;

/**
 * Joins the parts of a table that goes on over a page break, or returns null where the outer edges differ. A cell
 * that is cut by the break, empty on one side, stays one cell.
 */
export function joinParts(above: TablePart, below: TablePart): TablePart | null {
  const isSame = (one: number, two: number) => Math.abs(one - two) <= SAME_EDGE;
  if (!isSame(above.left, below.left) || !isSame(above.right, below.right)) return null;
  const cutAbove = above.frames.filter((frame) => frame.row + frame.rowspan === above.rowCount);
  const joined = new Map<FilledFrame, FilledFrame>();
  const rest: FilledFrame[] = [];
  for (const frame of below.frames) {
    const upper = cutAbove.find(
      (other) => isSame(other.left, frame.left) && isSame(other.right, frame.right),
    );
    const isCut = upper && frame.row === 0 && isOneCell(upper, frame);
    if (isCut) joined.set(upper, frame);
    else rest.push({ ...frame, row: frame.row + above.rowCount });
  }
  const upperFrames = above.frames.map((frame) => {
    const lower = joined.get(frame);
    if (!lower) return frame;
    return { ...frame, rowspan: frame.rowspan + lower.rowspan, text: frame.text || lower.text };
  });
  return { ...above, rowCount: above.rowCount + below.rowCount, frames: [...upperFrames, ...rest] };
}

/** A label over several rows of which one side of the break is empty. */
function isOneCell(upper: FilledFrame, lower: FilledFrame): boolean {
  const isOneSided = (upper.text === "") !== (lower.text === "");
  return isOneSided && upper.rowspan + lower.rowspan > 2;
}

/** The grid of a whole table. */
export function tableBlock(part: TablePart, limits: DocumentLimits): Block {
  const edges = clustered(
    part.frames.flatMap((frame) => [frame.left, frame.right]),
    SAME_EDGE,
  );
  const rows = Array.from({ length: part.rowCount }, (_, row) =>
    part.frames
      .filter((frame) => frame.row === row)
      .toSorted((one, two) => one.left - two.left)
      .map(({ text, left, right, rowspan }) => {
        const colspan = Math.max(1, nearest(edges, right) - nearest(edges, left));
        return { text, colspan, rowspan };
      }),
  );
  return { kind: "table", rows: resolveSpans(rows, limits) };
}
