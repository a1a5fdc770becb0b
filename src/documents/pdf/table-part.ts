import type { Block } from "../document.ts";
import { resolveSpans } from "../grid.ts";
import type { DocumentLimits } from "../limits.ts";
import { joinLines } from "../text/clean.ts";
import { clustered, nearest, type TextRun } from "./geometry.ts";
import { printedLines, tightText } from "./lines.ts";
import type { Frame, RuledTable } from "./ruled-tables.ts";
import { splitRun } from "./split-run.ts";

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
    const placed = placesOf(table, run);
    if (placed === null) return null;
    for (const [frame, part] of placed) texts.set(frame, [...(texts.get(frame) ?? []), part]);
  }
  const frames = table.frames.map((frame) => ({
    ...frame,
    text: joinLines(printedLines(texts.get(frame) ?? []).map(tightText)),
  }));
  return { left: table.left, right: table.right, rowCount: table.rowCount, frames };
}

/** The cell of a run, or of each of its words where they stand in a cell each; null where neither is so. */
function placesOf(table: RuledTable, run: TextRun): readonly (readonly [Frame, TextRun])[] | null {
  const whole = frameOf(table, run);
  if (whole) return [[whole, run]];
  const placed = splitRun(run).flatMap((part) => {
    const frame = frameOf(table, part);
    return frame ? [[frame, part] as const] : [];
  });
  const frames = new Set(placed.map(([frame]) => frame));
  const isEachApart = placed.length > 1 && frames.size === splitRun(run).length;
  return isEachApart ? placed : null;
}

function frameOf(table: RuledTable, run: TextRun): Frame | undefined {
  return table.frames.find((frame) => holds(frame, run));
}

/** Text may reach over the edge of its cell by less than half a character. */
function holds(frame: Frame, run: TextRun): boolean {
  const middle = run.y - run.size * 0.35;
  if (middle < frame.top || middle > frame.bottom) return false;
  const slack = run.size * 0.45;
  return run.x >= frame.left - slack && run.right <= frame.right + slack;
}

const SAME_EDGE = 4;

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
