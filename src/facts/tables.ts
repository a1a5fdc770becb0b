import type { Generated, Kysely } from "kysely";

/** Tables of a base, the same in SQLite and PostgreSQL. Times are ISO 8601 in UTC, so that texts sort as times do. */
export interface Tables {
  /** `revision`, `salt`, `schema`, `fingerprint`. */
  readonly nianbao_meta: { readonly key: string; readonly value: string };
  /** The truth: every file as it came in, by the SHA-256 of its bytes. */
  readonly originals: {
    readonly hash: string;
    readonly bytes: Buffer;
  };
  readonly reports: ReportRow;
  /** Derived: printed cells of the newest versions only. */
  readonly cells: CellRow;
  readonly log: LogRow;
  readonly roles: {
    readonly channel: string;
    readonly asker: string;
    readonly role: string;
    readonly granted_by: string;
    readonly granted_at: string;
  };
  readonly admin_codes: { readonly hash: string; readonly expires_at: string };
  readonly unanswered: {
    readonly id: Generated<number>;
    readonly question: string;
    readonly asked_at: string;
    readonly channel: string;
    readonly reason: string;
    readonly asker_hash: string;
  };
  readonly feedback: {
    readonly id: Generated<number>;
    readonly question: string;
    readonly answer: string;
    readonly verdict: string;
    readonly note: string;
    readonly given_at: string;
    readonly channel: string;
    readonly asker_hash: string;
  };
  readonly state: { readonly key: string; readonly value: string; readonly expires_at: string };
}

/** One version of one report. `current` is 1 for the newest that is not withdrawn, which alone answers. */
export interface ReportRow {
  readonly id: string;
  readonly agency: string;
  readonly year: number;
  readonly version: number;
  /** Revision of the base at publication: which of two versions is newer, whatever the clocks said. */
  readonly sequence: number;
  readonly era: string | null;
  readonly title: string | null;
  readonly file_name: string;
  readonly hash: string;
  readonly published_at: string;
  readonly published_by: string;
  readonly withdrawn_at: string | null;
  readonly current: number;
  /** The reading, a `Report` as JSON. */
  readonly reading: string;
}

export interface CellRow {
  readonly agency: string;
  readonly year: number;
  readonly metric: string;
  /** "" outside table 3. */
  readonly applicant: string;
  readonly report: string;
  readonly label: string;
  readonly value: number | null;
  readonly blank: string | null;
  readonly unit: string | null;
  readonly section: string;
  readonly quote: string;
}

interface LogRow {
  readonly id: Generated<number>;
  readonly at: string;
  readonly who: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

export type Db = Kysely<Tables>;
