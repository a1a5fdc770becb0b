import type { GridCell } from "./document.ts";
import { beyondLimit, type DocumentLimits } from "./limits.ts";

/** A cell as a file states it, before spans are resolved. */
export interface SpannedCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

type Grid = readonly (readonly GridCell[])[];
type Places = (GridCell | undefined)[][];

/**
 * Lays spanned cells out in a grid, as a browser does; columns and rows in which no cell begins are left out,
 * so that needless spans of an export do not shift anything.
 * @throws NianbaoError `file_too_large` beyond the limits for rows, columns and cells.
 */
export function resolveSpans(
  rows: readonly (readonly SpannedCell[])[],
  limits: DocumentLimits,
): Grid {
  if (rows.length > limits.rows) throw beyondLimit("rows", limits);
  const places: Places = rows.map(() => []);
  let filled = 0;
  rows.forEach((row, top) => {
    let left = 0;
    for (const cell of row) {
      while (places[top]?.[left]) left++;
      if (left + cell.colspan > limits.columns) throw beyondLimit("columns", limits);
      filled += place(places, cell, top, left);
      if (filled > limits.cells) throw beyondLimit("cells", limits);
      left += cell.colspan;
    }
  });
  return withoutEmptySpans(places);
}

function place(places: Places, cell: SpannedCell, top: number, left: number): number {
  const bottom = Math.min(top + cell.rowspan, places.length);
  for (let row = top; row < bottom; row++) {
    const line = places[row];
    for (let column = left; line && column < left + cell.colspan; column++) {
      line[column] ??= { text: cell.text, origin: row === top && column === left };
    }
  }
  return (bottom - top) * cell.colspan;
}

function withoutEmptySpans(places: Places): Grid {
  const begins: boolean[] = [];
  for (const row of places) {
    for (let column = 0; column < row.length; column++) {
      if (row[column]?.origin) begins[column] = true;
    }
  }
  const blank: GridCell = { text: "", origin: true };
  return places
    .map((row) => Array.from(row, (cell) => cell ?? blank).filter((_cell, at) => begins[at]))
    .filter((row) => row.some((cell) => cell.origin));
}
