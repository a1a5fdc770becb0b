import { type Applicant, type CellId, cellId, type MetricId, type Report } from "../form/index.ts";
import type { Lookup, StatedYear } from "../statements/index.ts";

/** The reports that a draft's figures are held against, by agency and year, with their ids. */
export interface HeldReports {
  readonly report: (
    agency: string,
    year: number,
  ) => { readonly id: string; readonly report: Report } | null;
}

/** Looks cells up for a statement about one agency and year. */
export function lookupFor(reports: HeldReports, agency: string, year: number): Lookup {
  return (metric: MetricId, applicant: Applicant | null, stated: StatedYear) => {
    const id: CellId = cellId(metric, applicant);
    const cell = reports
      .report(agency, calendarYear(stated, year))
      ?.report.cells.find((one) => one.id === id);
    return cell?.value ?? null;
  };
}

/** 2022 for `previous` beside 2023. */
export function calendarYear(stated: StatedYear, year: number): number {
  if (stated === "own") return year;
  return stated === "previous" ? year - 1 : stated;
}
