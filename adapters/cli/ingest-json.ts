import { sentenceOf } from "./explain.ts";
import type { Ingested } from "./ingest.ts";

/** The line of `nianbao ingest --json` for one file: its names are fixed by the contract. */
export function readingJson(done: Ingested): object {
  if ("error" in done) return { file: done.name, error: sentenceOf(done.error) };
  const { report, published } = done;
  return {
    file: done.name,
    agency: report.agency,
    year: report.year,
    era: report.era,
    ...(published ? { outcome: published.outcome, report: published.report.id } : {}),
    cells: Object.fromEntries(report.cells.map((cell) => [cell.id, cell.value])),
    uncertain: report.uncertain.map((cell) => cell.id),
    narrative: report.narrative.map(({ label, value, unit, qualifier, printed, quote }) => ({
      label,
      value,
      unit,
      qualifier,
      printed,
      quote,
    })),
    missing: report.missing,
    missing_cells: report.missingCells,
    findings: report.findings,
  };
}
