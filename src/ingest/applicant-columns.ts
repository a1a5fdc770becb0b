import { type Applicant, ORGANIZATION_APPLICANTS, PRINTED_APPLICANTS } from "../form/index.ts";
import type { Seven } from "./alignment.ts";
import { squeeze } from "./fold.ts";
import { applicantOf } from "./labels.ts";
import type { Row } from "./rows.ts";
import type { Segment } from "./segments.ts";

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
  return cells.some((atom) => squeeze(atom.text) !== "" && !found.includes(atom)) ? null : found;
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
