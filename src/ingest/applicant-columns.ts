import { type Applicant, ORGANIZATION_APPLICANTS, PRINTED_APPLICANTS } from "../form/index.ts";
import type { Seven } from "./alignment.ts";
import { squeeze } from "./fold.ts";
import { applicantOf } from "./labels.ts";
import type { Atom, Row } from "./rows.ts";
import type { Segment } from "./segments.ts";

const ORGANIZATIONS: readonly Applicant[] = ORGANIZATION_APPLICANTS;

/** Columns of a grid by their head words: which cell of a row belongs to which applicant. */
export interface GridColumns {
  readonly width: number;
  readonly at: ReadonlyMap<Applicant, number>;
}

/** Reads the heads above the first row of figures of a grid; null where one of the seven is not found. */
export function gridColumns(rows: readonly Row[]): GridColumns | null {
  const width = rows.find((row) => row.width !== null)?.width ?? null;
  if (width === null) return null;
  const at = new Map<Applicant, number>();
  for (const row of rows) {
    if (row.width !== width) continue;
    for (const atom of row.atoms) {
      const applicant = applicantOf(atom.text);
      if (applicant && !at.has(applicant)) at.set(applicant, atom.column);
    }
  }
  const places = new Set(at.values());
  return at.size === PRINTED_APPLICANTS.length && places.size === at.size ? { width, at } : null;
}

/** The seven cells of a segment under their heads, in the form's order; null where a figure stands elsewhere. */
export function underApplicants(segment: Segment, columns: GridColumns): Seven {
  if (segment.row.width !== columns.width) return null;
  const seven = PRINTED_APPLICANTS.map((applicant) =>
    segment.cells.find((atom) => atom.column === columns.at.get(applicant)),
  );
  const found = seven.filter((atom): atom is Atom => atom !== undefined);
  return found.length === PRINTED_APPLICANTS.length ? found : null;
}

/** Order of the five organisations as the heads print it; the form's order where they do not tell. */
export function printedOrder(rows: readonly Row[]): readonly Applicant[] {
  const seen: Applicant[] = [];
  for (const row of rows) {
    for (const atom of row.atoms) {
      const applicant = squeeze(atom.text) === "" ? null : applicantOf(atom.text);
      if (applicant && ORGANIZATIONS.includes(applicant) && !seen.includes(applicant)) {
        seen.push(applicant);
      }
    }
  }
  if (seen.length !== ORGANIZATIONS.length) return PRINTED_APPLICANTS;
  return ["person", ...seen, "total"];
}
