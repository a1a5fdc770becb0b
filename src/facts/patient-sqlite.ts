import { setTimeout as sleep } from "node:timers/promises";
import {
  type CompiledQuery,
  type DatabaseConnection,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from "kysely";

const PATIENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 25;

/**
 * Waits for another writer without stopping this process: SQLite's own wait would block every conversation,
 * and for ever where the other writer is a second connection of this very process.
 */
export class PatientSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver(): SqliteDriver {
    return new PatientDriver(this.#config);
  }
}

class PatientDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: <R>(query: CompiledQuery) => patiently(() => connection.executeQuery<R>(query)),
      streamQuery: <R>(query: CompiledQuery, size?: number) =>
        connection.streamQuery<R>(query, size),
    };
  }
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let pause = 1, waited = 0; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (cause) {
      if (!isBusy(cause) || waited >= PATIENCE_MS) throw cause;
    }
    const wait = pause * (0.5 + Math.random());
    waited += wait;
    await sleep(wait);
  }
}

/** A snapshot that has been overtaken cannot be waited for; changes here write first and so never meet that. */
function isBusy(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "SQLITE_BUSY";
}
