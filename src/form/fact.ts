import type { Applicant, MetricId } from "./metric.ts";

/** Why a printed cell has no number. `missing`: the row or table does not stand in the file. */
export type Blank = "blank" | "slash" | "dash" | "missing";

/** 近 (below), 突破/超/逾 (above), 余/多 (at least), 约 (about): as printed, never dropped. */
export type Qualifier = string;

/** Which number of which report. `applicant` only in table 3. */
export interface Cell {
  readonly metric: MetricId;
  readonly applicant: Applicant | null;
  readonly agency: string;
  readonly year: number;
}

/** Where a number stands in its report. */
export interface Source {
  /** Id of the stored report, as `nianbao reports` lists it. */
  readonly report: string;
  /** 一 to 六, or "" where the report has no such heading. */
  readonly section: string;
  /** The row or sentence as printed. */
  readonly quote: string;
}

/** One figure with its source. `value` null: the form has "", "/" or "—" there; an answer says 未填写. */
export interface Fact extends Cell {
  readonly label: string;
  readonly value: number | null;
  readonly blank: Blank | null;
  /** null where neither cell nor header says one. */
  readonly unit: string | null;
  readonly qualifier: Qualifier | null;
  readonly source: Source;
}
