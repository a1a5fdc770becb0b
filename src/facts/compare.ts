import type { CellId, ReadCell, Report } from "../form/index.ts";

/** A printed cell that two readings of one report give differently. null where one of them does not have it. */
export interface CellDifference {
  readonly id: CellId;
  readonly before: ReadCell | null;
  readonly after: ReadCell | null;
}

/** What a new version changes, in printed order; cells that the new one lost come last. Blank and 0 differ. */
export function compareReports(before: Report, after: Report): readonly CellDifference[] {
  const old = new Map(before.cells.map((cell) => [cell.id, cell]));
  const fresh = new Map(after.cells.map((cell) => [cell.id, cell]));
  const changed = after.cells
    .map((cell) => ({ id: cell.id, before: old.get(cell.id) ?? null, after: cell }))
    .filter((pair) => pair.before?.value !== pair.after.value);
  const lost = before.cells
    .filter((cell) => !fresh.has(cell.id))
    .map((cell) => ({ id: cell.id, before: cell, after: null }));
  return [...changed, ...lost];
}
