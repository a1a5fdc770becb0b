import metrics from "../../knowledge/metrics.json" with { type: "json" };
import type { Era, ReadCell } from "../form/index.ts";
import { amountCell } from "./amount.ts";
import { bindColumns } from "./bind-columns.ts";
import { type BlockLine, type TableBlock, toBlocks } from "./block-lines.ts";
import { type Columns, type HeadCell, resolveColumns } from "./heads.ts";
import type { Atom, Row } from "./rows.ts";
import { readValue } from "./value.ts";

/** A table as read: its cells and the forms that its blocks print. */
export interface TableReading {
  readonly cells: readonly ReadCell[];
  readonly eras: readonly Era[];
}

const PRINTED = new Set(
  metrics.filter((it) => it.table === 2 && it.eras.length > 0).map((it) => it.id),
);

/**
 * Reads table 2 (主动公开, 条例 art. 20): blocks of column heads, each with rows of a label and its figures.
 * A row is read only when its figures fit the heads of its block one to one.
 */
export function readDisclosureTable(rows: readonly Row[]): TableReading {
  const read = toBlocks(rows).map(readBlock);
  return {
    cells: withoutDoubles(read.flatMap((block) => block.cells)),
    eras: read.flatMap((block) => (block.cells.length > 0 ? block.eras : [])),
  };
}

function readBlock(block: TableBlock): TableReading {
  const columns = resolveColumns(block.heads);
  if (!columns) return { cells: [], eras: [] };
  const cells = namedLines(block).flatMap((line) => cellsOf(line, columns));
  return { cells, eras: [columns.era] };
}

/**
 * Rows with their labels. Figures before the first label are 规章 where 规范性文件 follows (its label was lost);
 * elsewhere they mean that figures and labels are out of step, and an open block is not read at all.
 */
function namedLines({ lines }: TableBlock): readonly BlockLine[] {
  const [first, second] = lines;
  if (!first || first.subject !== null)
    return lines.filter((line) => line.row.closed || isWhole(lines));
  if (second?.subject === "normative_documents" && lines.length === 2) {
    return [{ ...first, subject: "regulations" }, second];
  }
  return lines.filter((line) => line.row.closed && line.subject !== null);
}

/**
 * In an open block, where one cell stands after the other, a lost label would pass its figures on to the row
 * before: the block counts only with all the rows that the form gives it, or up to the end of the document.
 */
function isWhole(lines: readonly BlockLine[]): boolean {
  const subjects = lines.map((line) => line.subject ?? "");
  const [first] = subjects;
  const due = PAIRS.find((pair) => pair.some((subject) => subjects.includes(subject)));
  if (!due || lines.some((line) => line.values.some((atom) => atom.last)))
    return first === due?.[0] || !due;
  return due.every((subject) => subjects.includes(subject));
}

const PAIRS = [
  ["regulations", "normative_documents"],
  ["penalties", "coercion"],
];

/** A cell that the file prints twice counts once when both say the same, and not at all when they differ. */
function withoutDoubles(cells: readonly ReadCell[]): readonly ReadCell[] {
  return cells.filter((cell, i) => {
    const same = cells.filter((other) => other.id === cell.id);
    return (
      cells.indexOf(same[0] ?? cell) === i && same.every((other) => other.value === cell.value)
    );
  });
}

function cellsOf(line: BlockLine, columns: Columns): readonly ReadCell[] {
  const values = bindColumns(line, columns);
  if (!values) return [];
  return columns.names.flatMap((name, i) => {
    const atom = values[i];
    const metric = `${line.subject}.${name === "procured" ? "amount" : name}`;
    const sure =
      !atom?.unsure || (readValue(atom.text)?.value === 0 && !metric.endsWith(".amount"));
    return atom && sure && PRINTED.has(metric)
      ? [cellOf(metric, atom, line, columns.heads[i])]
      : [];
  });
}

function cellOf(id: string, atom: Atom, line: BlockLine, head: HeadCell | undefined): ReadCell {
  const read = readValue(atom.text) ?? { value: null, blank: "blank" as const, unit: null };
  const place = {
    id,
    printed: atom.text.trim(),
    row: line.label,
    column: head?.printed ?? "",
    quote: quoteOf(line),
    section: "二" as const,
  };
  return amountCell(place, read, head?.unit ?? null);
}

function quoteOf(line: BlockLine): string {
  if (line.row.closed && line.label !== "") return line.row.printed;
  const values = line.values.map((atom) => atom.text.trim()).filter((text) => text !== "");
  return [line.label, ...values].join(" ").trim();
}
