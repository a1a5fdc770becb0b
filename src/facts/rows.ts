import { createHash } from "node:crypto";
import { type ReadCell, type Report, splitCellId } from "../form/index.ts";
import type { ReportVersion } from "./shelf.ts";
import type { HeldReport } from "./store.ts";
import type { CellRow, ReportRow } from "./tables.ts";

/** Columns of `reports` without the reading, which is long. */
export const reportColumns = [
  "id",
  "agency",
  "year",
  "version",
  "sequence",
  "era",
  "title",
  "file_name",
  "hash",
  "published_at",
  "published_by",
  "withdrawn_at",
  "current",
] as const satisfies readonly (keyof ReportRow)[];

type Described = Omit<ReportRow, "reading">;

export function toHeld(row: Described): HeldReport {
  return {
    id: row.id,
    agency: row.agency,
    year: row.year,
    version: row.version,
    era: row.era as Report["era"],
    title: row.title,
    fileName: row.file_name,
    hash: row.hash,
    publishedAt: row.published_at,
  };
}

export function toVersion(row: Described): ReportVersion {
  return {
    ...toHeld(row),
    publishedBy: row.published_by,
    withdrawnAt: row.withdrawn_at,
    current: row.current === 1,
  };
}

/** 信阳市公安局-2023; from the second version on 信阳市公安局-2023-v2. */
export function reportId(agency: string, year: number, version: number): string {
  return version === 1 ? `${agency}-${year}` : `${agency}-${year}-v${version}`;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The words of the form for a cell: its row in table 3, row and column elsewhere: 规章 / 本年制发件数. */
export function printedLabel({ id, row, column }: ReadCell): string {
  return splitCellId(id).applicant || column === "" ? row : `${row} / ${column}`;
}

/** Cells as they are looked up. A cell that the reading holds twice with different contents is not answered from. */
export function cellRows(report: Report, id: string): CellRow[] {
  const rows = new Map<string, CellRow | null>();
  for (const cell of report.cells) {
    const { metric, applicant } = splitCellId(cell.id);
    const row: CellRow = {
      agency: report.agency,
      year: report.year,
      metric,
      applicant: applicant ?? "",
      report: id,
      label: printedLabel(cell),
      value: cell.value,
      blank: cell.blank,
      unit: cell.unit,
      section: cell.section,
      quote: cell.quote,
    };
    const held = rows.get(cell.id);
    const differs = held !== undefined && (held?.value !== row.value || held.unit !== row.unit);
    rows.set(cell.id, differs ? null : row);
  }
  return [...rows.values()].filter((row) => row !== null);
}
