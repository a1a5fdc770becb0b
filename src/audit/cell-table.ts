import type { CellId, ReadCell, Report } from "../form/index.ts";

/** Cells of a report by id. */
export interface CellTable {
  /** The number of a cell; null where it is blank, doubtful or not printed. */
  readonly value: (id: CellId) => number | null;
  readonly cell: (id: CellId) => ReadCell | null;
  /** True where the report prints the cell, filled or not. */
  readonly has: (id: CellId) => boolean;
  readonly all: readonly ReadCell[];
}

/** Looks cells up by id. Doubtful cells are not in it: nothing is concluded from them. */
export function cellTable(report: Report): CellTable {
  const byId = new Map(report.cells.map((cell) => [cell.id, cell]));
  return {
    value: (id) => byId.get(id)?.value ?? null,
    cell: (id) => byId.get(id) ?? null,
    has: (id) => byId.has(id),
    all: report.cells,
  };
}
