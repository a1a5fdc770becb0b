import type { Db } from "./tables.ts";

export type LogAction = "publish" | "withdraw" | "rebuild" | "grant" | "revoke" | "admin_code";

/** One line of the log. It only grows: the database refuses to change or remove a line. */
export interface LogEntry {
  readonly at: Date;
  /** As given: `terminal`, `telegram:123`. */
  readonly who: string;
  readonly action: LogAction;
  /** Id of the report, or the person who was granted a role. */
  readonly subject: string;
  readonly detail: string;
}

export interface OperationLog {
  /** Newest first. */
  readonly list: (limit?: number) => Promise<readonly LogEntry[]>;
}

export function createLog(db: Db): OperationLog {
  return {
    async list(limit = 200) {
      const rows = await db
        .selectFrom("log")
        .selectAll()
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return rows.map(({ at, who, action, subject, detail }) => ({
        at: new Date(at),
        who,
        action: action as LogAction,
        subject,
        detail,
      }));
    },
  };
}

/** Adds a line within the transaction of what it tells of. */
export async function appendLog(db: Db, entry: LogEntry): Promise<void> {
  await db
    .insertInto("log")
    .values({ ...entry, at: entry.at.toISOString() })
    .execute();
}
