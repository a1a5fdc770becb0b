import type { Report } from "../form/index.ts";
import type { HeldReport } from "./store.ts";

/** A file as it was published. */
export interface Original {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** One version of a report; only the newest that is not withdrawn answers. */
export interface ReportVersion extends HeldReport {
  readonly publishedBy: string;
  readonly withdrawnAt: string | null;
  /** True for the version that answers. */
  readonly current: boolean;
}

/** `unchanged`: the same bytes are already held for that agency and year. */
export interface Published {
  readonly outcome: "new" | "new_version" | "unchanged";
  readonly report: HeldReport;
  /** Id of the version that answered until now; null where none did, or nothing has changed. */
  readonly replaced: string | null;
}

interface Withdrawn {
  readonly withdrawn: HeldReport;
  /** The version that answers now; null where no other is held. */
  readonly restored: HeldReport | null;
}

export interface Rebuilt {
  readonly read: number;
  /** Originals that could not be read again: their old reading stays. */
  readonly failed: readonly { readonly id: string; readonly reason: string }[];
}

/** Writing side of the base. Each call is one transaction: readers see the old state or the new one. */
export interface ReportShelf {
  /**
   * Publishes a reading with its original. `basedOn` is the version that the publisher saw (null: none);
   * where another one has been published or withdrawn since, nothing is written and `conflict` is thrown.
   */
  readonly publish: (
    report: Report,
    original: Original,
    by: string,
    options?: { readonly basedOn?: number | null },
  ) => Promise<Published>;
  /**
   * Takes the newest version out of use; the one before answers again. Throws `conflict` where none is held, or where
   * another version than `basedOn` answers by now.
   */
  readonly withdraw: (
    agency: string,
    year: number,
    by: string,
    options?: { readonly basedOn?: number },
  ) => Promise<Withdrawn>;
  /** Newest versions, by agency and year. */
  readonly list: () => Promise<readonly HeldReport[]>;
  /** All versions of one report, oldest first, withdrawn ones too. */
  readonly versions: (agency: string, year: number) => Promise<readonly ReportVersion[]>;
  /** The reading of any version by its id, withdrawn ones too. */
  readonly reading: (id: string) => Promise<Report | null>;
  /** The bytes of any version by its id, with the file's name. */
  readonly original: (id: string) => Promise<Original | null>;
  /** True where these bytes (SHA-256, hex) were ever published here. */
  readonly knows: (hash: string) => Promise<boolean>;
  /** Reads every original again, for a newer reader or lexicon. */
  readonly rebuild: (read: (file: Original) => Promise<Report>) => Promise<Rebuilt>;
}
