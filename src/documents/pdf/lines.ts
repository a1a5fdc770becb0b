import type { TextRun } from "./geometry.ts";

/** Runs that stand on one line of print, left to right. */
export interface PrintedLine {
  readonly y: number;
  readonly runs: readonly TextRun[];
}

/** Groups runs into printed lines, top to bottom: baselines within half a character belong together. */
export function printedLines(runs: readonly TextRun[]): readonly PrintedLine[] {
  const lines: { y: number; runs: TextRun[] }[] = [];
  for (const run of runs.toSorted((one, two) => one.y - two.y || one.x - two.x)) {
    const line = lines.at(-1);
    const size = Math.max(run.size, line?.runs[0]?.size ?? 0);
    if (line && run.y - line.y < size * 0.45) line.runs.push(run);
    else lines.push({ y: run.y, runs: [run] });
  }
  return lines.map(({ y, runs: row }) => ({ y, runs: row.toSorted((one, two) => one.x - two.x) }));
}

const HALF = 0.5;

/**
 * The text of a printed line with its gaps as blanks, one for half a character, measured from `left`: columns of a
 * table that has no rules stay apart.
 */
export function spacedText({ runs }: PrintedLine, left: number): string {
  let text = "";
  let end = left;
  for (const run of runs) {
    const width = run.size * HALF || 1;
    const gap = run.x - end;
    const blanks =
      text === ""
        ? Math.round(gap / width)
        : gap < width * HALF
          ? 0
          : Math.max(1, Math.round(gap / width));
    text += " ".repeat(Math.min(Math.max(blanks, 0), 200)) + run.text;
    end = run.right;
  }
  return text.trimEnd();
}

/** The text of a line inside one cell: a gap is a blank only between two figures or words that stand apart. */
export function tightText({ runs }: PrintedLine): string {
  let text = "";
  let end = Number.NaN;
  for (const run of runs) {
    const isApart = run.x - end > run.size * 0.3;
    text +=
      isApart && /[\w.,%]$/.test(text) && /^[\w.,%+-]/.test(run.text) ? ` ${run.text}` : run.text;
    end = run.right;
  }
  return text.trim();
}
