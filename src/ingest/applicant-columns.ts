import { type Applicant, ORGANIZATION_APPLICANTS, PRINTED_APPLICANTS } from "../form/index.ts";
import type { Seven } from "./alignment.ts";
import { squeeze } from "./fold.ts";
import { applicantOf, requestRow } from "./labels.ts";
import type { Atom, Row } from "./rows.ts";
import type { Segment } from "./segments.ts";
import { readValue } from "./value.ts";

const ORGANIZATIONS: readonly Applicant[] = ORGANIZATION_APPLICANTS;

/** Columns of a grid by their head words: which cell of a row belongs to which applicant. */
export interface GridColumns {
  readonly width: number;
  readonly at: ReadonlyMap<Applicant, number>;
  /** Columns of subtotals that the form does not have. */
  readonly extra: ReadonlySet<number>;
}

/** Reads the heads above a row of figures; null where one of the seven is not found in rows of its width. */
export function gridColumns(rows: readonly Row[], width: number | null): GridColumns | null {
  const at = new Map<Applicant, number>();
  const extra = new Set<number>();
  for (const row of rows) {
    if (width === null || row.width !== width) continue;
    for (const atom of row.atoms) {
      const applicant = applicantOf(atom.text);
      if (applicant && !at.has(applicant)) at.set(applicant, atom.column);
      if (/小计$/u.test(squeeze(atom.text))) extra.add(atom.column);
    }
  }
  const places = new Set(at.values());
  const complete = at.size === PRINTED_APPLICANTS.length && places.size === at.size;
  return complete && width !== null ? { width, at, extra } : null;
}

/** The seven cells of a segment under their heads, in the form's order; null where a figure stands elsewhere. */
export function underApplicants(segment: Segment, columns: GridColumns): Seven {
  if (segment.row.width !== columns.width) return null;
  const cells = segment.cells.filter((atom) => !columns.extra.has(atom.column));
  const found = PRINTED_APPLICANTS.flatMap((applicant) =>
    cells.filter((atom) => atom.column === columns.at.get(applicant)).slice(0, 1),
  );
  if (found.length !== PRINTED_APPLICANTS.length || found.some((atom) => atom.unsure)) return null;
  const broken = found.some((atom) => readValue(atom.text) === null);
  const stray = cells.some((atom) => squeeze(atom.text) !== "" && !found.includes(atom));
  return broken || stray ? null : found;
}

/** Columns of table 3 as the heads print them, left to right; `subtotal`: 小计, which the form does not have. */
export type PrintedColumns = readonly (Applicant | "subtotal")[];

/**
 * Reads the order of the columns from the head words: 总计 before 自然人 in one whole row, 小计 beside the
 * organisations, organisations in another order. The form's order where the heads do not tell.
 */
export function printedColumns(rows: readonly Row[]): PrintedColumns {
  const heads = headRows(rows);
  const names = heads.flatMap(namesOf);
  const inner = [...new Set(names.filter((name) => name === "subtotal" || isOrganization(name)))];
  const middle = ORGANIZATIONS.every((name) => inner.includes(name)) ? inner : ORGANIZATIONS;
  const totalFirst = heads.some((row) => row.closed && totalBeforePerson(namesOf(row)));
  return totalFirst ? ["total", "person", ...middle] : ["person", ...middle, "total"];
}

/** True where 总计 stands before 自然人 in the text of the heads, so that it may be the first column. */
export function totalMayBeFirst(rows: readonly Row[]): boolean {
  const text = squeeze(
    headRows(rows)
      .map(({ atoms }) => atoms.map((atom) => atom.text).join(""))
      .join(""),
  );
  const total = text.indexOf("总计");
  return (total >= 0 && total < text.indexOf("自然人")) || text.includes("小计");
}

const isOrganization = (name: string): boolean =>
  (ORGANIZATIONS as readonly string[]).includes(name);

const totalBeforePerson = (names: PrintedColumns): boolean =>
  names.includes("total") && names.indexOf("total") < names.indexOf("person");

function namesOf(row: Row): PrintedColumns {
  return row.atoms.flatMap((atom): PrintedColumns => {
    const applicant = squeeze(atom.text) === "" ? null : applicantOf(atom.text);
    if (applicant) return [applicant];
    return /小计$/u.test(squeeze(atom.text)) ? ["subtotal"] : [];
  });
}

/** The head of table 3: rows from 申请人情况 to the first row of the table; of an open row only those cells. */
function headRows(rows: readonly Row[]): readonly Row[] {
  const end = rows.findIndex((row) => row.atoms.some(isFirst));
  if (end < 0) return [];
  const own = rows[end]?.atoms ?? [];
  const before = own.slice(0, own.findIndex(isFirst));
  const all = [
    ...rows.slice(Math.max(0, end - 24), end),
    ...rows.slice(end, end + 1).map((row) => ({ ...row, atoms: before })),
  ];
  const heads = all.map((row) => ({ ...row, atoms: row.atoms.slice(-24) }));
  const from = heads.findLastIndex((row) =>
    row.atoms.some((atom) => /申请人情况/u.test(squeeze(atom.text))),
  );
  return heads.slice(Math.max(0, from));
}

const isFirst = (atom: Atom): boolean => requestRow(atom.text) === "requests.received";
