import { NianbaoError } from "../form/index.ts";
import type { StateStore } from "../state/state.ts";
import { type Backend, openBackend } from "./backend.ts";
import { createFeedback, type Feedback } from "./feedback.ts";
import { createFactStore, listReports } from "./find.ts";
import { createLog, type OperationLog } from "./log.ts";
import { migrate } from "./migrations.ts";
import { versionsOf } from "./newest.ts";
import { createPublish } from "./publish.ts";
import { createRebuild } from "./rebuild.ts";
import { createRoles, type Grant, type Roles } from "./roles.ts";
import { toVersion } from "./rows.ts";
import { createHashAsker } from "./salt.ts";
import type { Original, ReportShelf } from "./shelf.ts";
import { createTableState } from "./state.ts";
import type { FactStore } from "./store.ts";
import type { Db } from "./tables.ts";
import { createUnanswered, type Unanswered } from "./unanswered.ts";
import { createWithdraw } from "./withdraw.ts";

export interface BaseOptions {
  readonly now: () => Date;
  /** Refuse to create a base that does not exist. Default false. */
  readonly mustExist?: boolean;
  /** Where conversations keep their state. Default: a table of the base. */
  readonly state?: StateStore;
  /** Roles of the configuration file. */
  readonly roles?: readonly Grant[];
  /** How long unanswered questions are kept. Default 90. */
  readonly unansweredDays?: number;
}

/** Everything that is kept: reports and their figures, shared state, roles, records. */
export interface Base {
  readonly facts: FactStore;
  readonly reports: ReportShelf;
  readonly state: StateStore;
  readonly roles: Roles;
  readonly unanswered: Unanswered;
  readonly feedback: Feedback;
  readonly log: OperationLog;
  /** A note of the base about itself, such as the fingerprint of what it was built from. */
  readonly note: {
    readonly get: (key: string) => Promise<string | null>;
    readonly set: (key: string, value: string) => Promise<void>;
  };
  readonly close: () => Promise<void>;
}

/**
 * Opens a base and brings its tables up to date: a file path, or `postgres://…`.
 * Throws `base_unreadable` for a damaged or foreign file, a server that does not answer, or a newer format.
 */
export async function openBase(url: string, options: BaseOptions): Promise<Base> {
  const backend = await openBackend(url, options.mustExist ?? false);
  const { db } = backend;
  try {
    await migrate(backend);
  } catch (cause) {
    await db.destroy();
    throw cause instanceof NianbaoError ? cause : unopened(backend, cause);
  }
  return furnish(db, options);
}

function furnish(db: Db, options: BaseOptions): Base {
  const { now, roles = [], unansweredDays = 90 } = options;
  const hashAsker = createHashAsker(db);
  return {
    facts: createFactStore(db),
    reports: createShelf(db, now),
    state: options.state ?? createTableState(db, now),
    roles: createRoles(db, now, roles),
    unanswered: createUnanswered(db, now, hashAsker, unansweredDays),
    feedback: createFeedback(db, hashAsker),
    log: createLog(db),
    note: createNote(db),
    close: () => db.destroy(),
  };
}

function createShelf(db: Db, now: () => Date): ReportShelf {
  return {
    publish: createPublish(db, now),
    withdraw: createWithdraw(db, now),
    rebuild: createRebuild(db, now),
    list: () => listReports(db),
    versions: async (agency, year) => (await versionsOf(db, agency, year)).map(toVersion),
    async reading(id) {
      const row = await db
        .selectFrom("reports")
        .select("reading")
        .where("id", "=", id)
        .executeTakeFirst();
      return row ? JSON.parse(row.reading) : null;
    },
    original: (id) => readOriginal(db, id),
    async knows(hash) {
      return (
        (await db
          .selectFrom("originals")
          .select("hash")
          .where("hash", "=", hash)
          .executeTakeFirst()) !== undefined
      );
    },
  };
}

async function readOriginal(db: Db, id: string): Promise<Original | null> {
  const row = await db
    .selectFrom("reports")
    .innerJoin("originals", "originals.hash", "reports.hash")
    .select(["reports.file_name", "originals.bytes"])
    .where("reports.id", "=", id)
    .executeTakeFirst();
  return row ? { fileName: row.file_name, bytes: row.bytes } : null;
}

function createNote(db: Db): Base["note"] {
  return {
    async get(key) {
      const row = await db
        .selectFrom("nianbao_meta")
        .select("value")
        .where("key", "=", `note.${key}`)
        .executeTakeFirst();
      return row?.value ?? null;
    },
    async set(key, value) {
      await db
        .insertInto("nianbao_meta")
        .values({ key: `note.${key}`, value })
        .onConflict((on) => on.column("key").doUpdateSet({ value }))
        .execute();
    },
  };
}

function unopened({ kind }: Backend, cause: unknown): NianbaoError {
  const why = cause instanceof Error ? cause.message || cause.name : String(cause);
  if (kind === "postgres") {
    return new NianbaoError(
      "base_unreadable",
      `PostgreSQL 底库打不开：${why}`,
      "核对地址、口令和权限；库里不要有同名的表。",
      { cause },
    );
  }
  return new NianbaoError(
    "base_unreadable",
    `底库打不开：${why}`,
    "核对文件和权限，或用 --base 另指一处。",
    { cause },
  );
}
