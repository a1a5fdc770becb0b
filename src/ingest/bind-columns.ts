import type { BlockLine } from "./block-lines.ts";
import { squeeze } from "./fold.ts";
import type { Columns } from "./heads.ts";
import { type Atom, isBlankRow } from "./rows.ts";

/**
 * The cells of a row of table 2 under the heads of its block, one for each head; null where their places are not
 * certain: too few, too many, or a figure outside of all heads.
 */
export function bindColumns(line: BlockLine, columns: Columns): readonly Atom[] | null {
  const count = columns.names.length;
  const figures = line.values.filter(filled);
  const placed = line.row.closed ? underHeads(line, columns) : null;
  if (placed) return placed;
  if (
    figures.length === count &&
    (line.row.closed || figures.every((atom, i) => atom === line.values[i]))
  ) {
    return figures;
  }
  const rest = line.values.slice(count);
  if (line.values.length === 0 && isBlankRow(line.row))
    return Array.from({ length: count }, () => NOTHING);
  if (line.values.length < count || rest.some(filled)) return null;
  return line.values.slice(0, count);
}

const NOTHING: Atom = { text: "", column: -1 };

const filled = (atom: Atom): boolean => squeeze(atom.text) !== "";

/** Cells in the columns of their heads. A repeated copy of a merged cell may stand beside it, nothing else. */
function underHeads(line: BlockLine, columns: Columns): readonly Atom[] | null {
  const places = columns.heads.map((head) => head.at);
  if (places.some((at) => at === null)) return null;
  if (line.row.width === null && line.row.atoms.length !== columns.heads[0]?.width) return null;
  const cells = places.map((at) => line.values.find((atom) => atom.column === at));
  const found = cells.filter((atom): atom is Atom => atom !== undefined);
  return found.length < cells.length || line.values.some(stray) ? null : found;

  function stray(atom: Atom): boolean {
    if (!filled(atom) || places.includes(atom.column)) return false;
    const before = found.findLast((cell) => cell.column < atom.column);
    return before?.text !== atom.text;
  }
}
