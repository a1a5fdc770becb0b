import type { MetricId } from "../form/index.ts";
import { numberOf, type Seven } from "./alignment.ts";
import { type FoundRow, nameByElimination, printedRows } from "./elimination.ts";
import { beginsLabel, REQUEST_ORDER, requestRow } from "./labels.ts";
import type { RowValues } from "./proof.ts";
import type { Row } from "./rows.ts";
import type { Segment } from "./segments.ts";

/** A row of table 3 with its label and its seven cells in the form's order. */
export interface BoundRow {
  readonly metric: MetricId;
  readonly segment: Segment;
  readonly seven: Exclude<Seven, null>;
}

/** Rows whose label and cells are certain, in the order of the form; what stands out of order is left out. */
export function bindRows(
  segments: readonly Segment[],
  sevens: readonly Seven[],
): readonly BoundRow[] {
  const found = segments.flatMap((segment, i) => {
    const seven = sevens[i];
    if (!seven || segment.metric === "group") return [];
    return [{ metric: segment.metric, seven, from: segment }];
  });
  const labelled = found.filter((row) => row.metric !== null);
  const kept = new Set(inOrder(withoutDoubles(boundRows(labelled))).map((row) => row.segment));
  const rows = found.filter((row) => row.metric === null || kept.has(row.from));
  return boundRows(nameByElimination(rows));
}

function boundRows(rows: readonly FoundRow<Segment>[]): readonly BoundRow[] {
  return rows.flatMap(({ metric, seven, from }) =>
    metric ? [{ metric, seven, segment: from }] : [],
  );
}

/** A row printed twice counts once when both say the same, and not at all when they differ. */
function withoutDoubles(rows: readonly BoundRow[]): readonly BoundRow[] {
  const text = (row: BoundRow) => row.seven.map((atom) => numberOf(atom) ?? "").join(" ");
  return rows.filter((row, i) => {
    const same = rows.filter((other) => other.metric === row.metric);
    return (
      rows.findIndex((other) => other.metric === row.metric) === i &&
      same.every((other) => text(other) === text(row))
    );
  });
}

/** Longest run of rows in the form's order. */
function inOrder(rows: readonly BoundRow[]): readonly BoundRow[] {
  const places = rows.map((row) => REQUEST_ORDER.indexOf(row.metric));
  const length = places.map(() => 1);
  const before = places.map(() => -1);
  places.forEach((place, i) => {
    for (let j = 0; j < i; j++) {
      if ((places[j] ?? 0) < place && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
        length[i] = (length[j] ?? 0) + 1;
        before[i] = j;
      }
    }
  });
  const kept: BoundRow[] = [];
  for (let at = length.indexOf(Math.max(...length)); at >= 0; at = before[at] ?? -1) {
    const row = rows[at];
    if (row) kept.unshift(row);
  }
  return kept;
}

/** The numbers of the rows, for the sums. */
export function valuesOf(bound: readonly BoundRow[]): ReadonlyMap<MetricId, RowValues> {
  return new Map(bound.map((row) => [row.metric, row.seven.map(numberOf)]));
}

/**
 * Where label and figures stand on lines of their own, a row whose next label is lost may hold the figures of that
 * next row: it is left out, unless the document ends there.
 */
export function inStep(bound: readonly BoundRow[], seen: ReadonlySet<string>): readonly BoundRow[] {
  const single = bound.some((row) => row.metric === "requests.other");
  const order = printedRows(single);
  const furthest = Math.max(...order.map((id, i) => (seen.has(id) ? i : -1)));
  return bound.filter((row) => {
    const at = order.indexOf(row.metric);
    const next = order[at + 1];
    const apart = row.segment.labelAt < 0;
    return !apart || next === undefined || at >= furthest || seen.has(next);
  });
}

/** Labels that stand in the rows with their beginning: the second half of a broken label is not one. */
export function labelsIn(rows: readonly Row[]): ReadonlySet<string> {
  const texts = rows.flatMap((row) => row.atoms.map((atom) => atom.text));
  return new Set(texts.filter(beginsLabel).map((text) => requestRow(text) ?? ""));
}
