import {
  type Applicant,
  cellId,
  type Era,
  type MetricId,
  PRINTED_APPLICANTS,
  type ReadCell,
} from "../form/index.ts";
import { alignSegments, numberOf, type Seven } from "./alignment.ts";
import { gridColumns, printedOrder, underApplicants } from "./applicant-columns.ts";
import { type FoundRow, nameByElimination, printedRows } from "./elimination.ts";
import { PRINTED, REQUEST_ORDER, requestRow } from "./labels.ts";
import { failsSystematically, type Proof, prove, type RowValues } from "./proof.ts";
import type { Row } from "./rows.ts";
import { type Segment, toSegments } from "./segments.ts";
import { readValue } from "./value.ts";

/** Table 3 as read, with the proof of the reading. */
export interface RequestsReading {
  readonly cells: readonly ReadCell[];
  readonly era: Era | null;
  readonly proof: Proof;
  /** True where the identities fail so widely that the reading must be wrong. */
  readonly failed: boolean;
}

interface BoundRow {
  readonly metric: MetricId;
  readonly segment: Segment;
  readonly seven: Exclude<Seven, null>;
}

/** Reads table 3 (收到和处理政府信息公开申请情况): each row bound to its label, its seven cells proved by the sums. */
export function readRequestsTable(rows: readonly Row[]): RequestsReading {
  const segments = toSegments(rows);
  const first = rows.findIndex((row) => row.atoms.some((atom) => isDataRow(atom.text)));
  const heads = rows.slice(0, Math.max(first, 0));
  const sevens = merge(segments, byHeads(segments, heads), alignSegments(segments));
  const bound = inStep(bind(segments, sevens), labelsIn(rows.slice(Math.max(first, 0))));
  const order = printedOrder(heads);
  const proof = prove(valuesOf(bound));
  return {
    cells: bound.flatMap((row) => cellsOf(row, order)),
    era: eraOf(bound),
    proof,
    failed: failsSystematically(proof),
  };
}

/**
 * Where label and figures stand on lines of their own, a row whose next label is lost may hold the figures of that
 * next row: it is left out, unless the document ends there.
 */
function inStep(bound: readonly BoundRow[], seen: ReadonlySet<string>): readonly BoundRow[] {
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

function labelsIn(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => row.atoms.map((atom) => requestRow(atom.text) ?? "")));
}

function isDataRow(text: string): boolean {
  const metric = requestRow(text);
  return metric === "requests.received" || metric === "requests.carried_in";
}

/** Under head words, where the file keeps the columns of its table. */
function byHeads(segments: readonly Segment[], heads: readonly Row[]): readonly Seven[] {
  const widths = new Set(segments.map((segment) => segment.row.width));
  const columns = [...widths].map((width) => gridColumns(heads.slice(-12), width));
  return segments.map((segment) => {
    const own = columns.find((it) => it?.width === segment.row.width);
    return own ? underApplicants(segment, own) : null;
  });
}

/** Both readings side by side where they never differ; else the one that reads more rows and fails fewer. */
function merge(
  segments: readonly Segment[],
  heads: readonly Seven[],
  aligned: readonly Seven[],
): readonly Seven[] {
  const differ = heads.some((seven, i) => {
    const other = aligned[i];
    return seven && other && seven.some((atom, at) => atom !== other[at]);
  });
  if (!differ) return heads.map((seven, i) => seven ?? aligned[i] ?? null);
  return weight(bind(segments, heads)) >= weight(bind(segments, aligned)) ? heads : aligned;
}

function weight(bound: readonly BoundRow[]): number {
  const proof = prove(valuesOf(bound));
  return bound.length - 3 * proof.failedRows.length;
}

/** Rows whose label and cells are certain, in the order of the form; what stands out of order is left out. */
function bind(segments: readonly Segment[], sevens: readonly Seven[]): readonly BoundRow[] {
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

function valuesOf(bound: readonly BoundRow[]): ReadonlyMap<MetricId, RowValues> {
  return new Map(bound.map((row) => [row.metric, row.seven.map(numberOf)]));
}

/** One row （六）其他处理 is the form of 2019, its three rows that of 2021; null where neither was reached. */
function eraOf(bound: readonly BoundRow[]): Era | null {
  if (bound.some((row) => row.metric === "requests.other")) return "2019";
  return bound.some((row) => row.metric.startsWith("requests.other.")) ? "2021" : null;
}

function cellsOf(
  { metric, segment, seven }: BoundRow,
  order: readonly Applicant[],
): readonly ReadCell[] {
  const values = seven.map((atom) => atom.text.trim());
  const quote =
    segment.row.closed && segment.labelAt >= 0
      ? segment.row.printed
      : [segment.label, ...values].join(" ").trim();
  return PRINTED_APPLICANTS.flatMap((applicant) => {
    const atom = seven[order.indexOf(applicant)];
    if (!atom) return [];
    const read = readValue(atom.text) ?? { value: null, blank: "blank" as const };
    return {
      id: cellId(metric, applicant),
      value: read.value,
      blank: read.blank,
      printed: atom.text.trim(),
      unit: "件",
      section: "三" as const,
      row: segment.label,
      column: PRINTED.applicants.get(applicant) ?? applicant,
      quote,
    };
  });
}
