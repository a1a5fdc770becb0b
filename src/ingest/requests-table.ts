import { cellId, type Era, PRINTED_APPLICANTS, type ReadCell } from "../form/index.ts";
import { alignInOrder, numberOf, type Seven } from "./alignment.ts";
import {
  gridColumns,
  printedColumns,
  totalMayBeFirst,
  underApplicants,
} from "./applicant-columns.ts";
import { type BoundRow, bindRows, inStep, labelsIn, valuesOf } from "./bind-rows.ts";
import { PRINTED, requestRow } from "./labels.ts";
import { balanceHolds, failsSystematically, type Proof, prove, sumHolds } from "./proof.ts";
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

/** Reads table 3 (收到和处理政府信息公开申请情况): each row bound to its label, its seven cells proved by the sums. */
export function readRequestsTable(rows: readonly Row[]): RequestsReading {
  const segments = toSegments(rows);
  const first = rows.findIndex((row) => row.atoms.some((atom) => isDataRow(atom.text)));
  const heads = rows.slice(0, Math.max(first, 0));
  const columns = printedColumns(rows);
  const sevens = merge(segments, byHeads(segments, heads), alignInOrder(segments, columns));
  const inOrder = inStep(bindRows(segments, sevens), labelsIn(rows.slice(Math.max(first, 0))));
  const bound = provesCuts(inOrder) ? inOrder : inOrder.filter((row) => !wasCut(row));
  const odd = columns.at(-1) === "total" && totalMayBeFirst(rows);
  const proof = prove(valuesOf(bound));
  return {
    cells: bound.flatMap(cellsOf),
    era: eraOf(bound),
    proof,
    failed:
      failsSystematically(proof) ||
      (odd &&
        (proof.failedRows.length > 0 ||
          bound.some(wasCut) ||
          bound.some(hasOpenBlank) ||
          !bound.some(tells))),
  };
}

/** Cut rows satisfy their own sums by construction: they count only where those of every column hold as well. */
function provesCuts(bound: readonly BoundRow[]): boolean {
  const values = valuesOf(bound);
  return PRINTED_APPLICANTS.every(
    (_applicant, column) => sumHolds(values, column) && balanceHolds(values, column),
  );
}

/** True for a row whose figures ran together and were cut by their sum, which takes the total to be the last. */
const wasCut = (row: BoundRow): boolean => row.seven.some((atom) => atom.cut);

/** True for a row that tells its order: a whole row of the file, or one with a sum of two or more parts. */
const tells = (row: BoundRow): boolean =>
  row.segment.row.closed || row.seven.slice(0, -1).filter((atom) => numberOf(atom)).length > 1;

/** True for a row without borders in which a cell is blank: no sum can tell where its total stands. */
const hasOpenBlank = (row: BoundRow): boolean =>
  !row.segment.row.closed && row.seven.some((atom) => numberOf(atom) === null);

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
  return weight(bindRows(segments, heads)) >= weight(bindRows(segments, aligned)) ? heads : aligned;
}

function weight(bound: readonly BoundRow[]): number {
  const proof = prove(valuesOf(bound));
  return bound.length - 3 * proof.failedRows.length;
}

/** One row （六）其他处理 is the form of 2019, its three rows that of 2021; null where neither was reached. */
function eraOf(bound: readonly BoundRow[]): Era | null {
  if (bound.some((row) => row.metric === "requests.other")) return "2019";
  return bound.some((row) => row.metric.startsWith("requests.other.")) ? "2021" : null;
}

function cellsOf({ metric, segment, seven }: BoundRow): readonly ReadCell[] {
  const values = seven.map((atom) => atom.text.trim());
  const quote =
    segment.row.closed && segment.labelAt >= 0
      ? segment.row.printed
      : [segment.label, ...values].join(" ").trim();
  return PRINTED_APPLICANTS.flatMap((applicant, i) => {
    const atom = seven[i];
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
