import type { Cell, Fact, Report } from "../form/index.ts";

/** A report that is held, newest version. */
export interface HeldReport {
  /** Stable id, readable: `信阳市公安局-2023`, with a version suffix where there are several. */
  readonly id: string;
  readonly agency: string;
  readonly year: number;
  readonly version: number;
  readonly era: Report["era"];
  readonly title: string | null;
  readonly fileName: string;
  /** SHA-256 of the original bytes, hex. */
  readonly hash: string;
  readonly publishedAt: string;
}

/** All that is held, as of one revision of the base. `revision` grows with each publication or withdrawal. */
export interface Holdings {
  readonly revision: number;
  readonly reports: readonly HeldReport[];
}

/** A stored report with its reading. */
export interface StoredReport extends HeldReport {
  readonly report: Report;
}

/** Reading side of the base: all that answering needs. Facts come from the newest published versions only. */
export interface FactStore {
  readonly holdings: () => Promise<Holdings>;
  /** In the order of `cells`; null where the base holds no such report or the report does not print the cell. */
  readonly find: (cells: readonly Cell[]) => Promise<readonly (Fact | null)[]>;
  /** The newest version of that agency's report of that year. */
  readonly report: (agency: string, year: number) => Promise<StoredReport | null>;
}
