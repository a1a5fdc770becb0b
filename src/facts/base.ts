import { NianbaoError } from "../form/index.ts";
import type { StateStore } from "../state/state.ts";
import { type Backend, openBackend } from "./backend.ts";
import { createShelf } from "./create-shelf.ts";
import { createFeedback, type Feedback } from "./feedback.ts";
import { createFactStore } from "./find.ts";
import { createLog, type OperationLog } from "./log.ts";
import { migrate } from "./migrations.ts";
import { createNote, type Note } from "./note.ts";
import { createRoles, type Grant, type Roles } from "./roles.ts";
import { createHashAsker } from "./salt.ts";
import type { ReportShelf } from "./shelf.ts";
import { createTableState } from "./state.ts";
import type { FactStore } from "./store.ts";
import type { Db } from "./tables.ts";
import { createUnanswered, type Unanswered } from "./unanswered.ts";

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
  readonly note: Note;
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
