import SQLite from "better-sqlite3";
import { Kysely } from "kysely";
import { LRUCache } from "lru-cache";
import { NianbaoError } from "../form/index.ts";
import { PatientSqliteDialect } from "./patient-sqlite.ts";
import type { Tables } from "./tables.ts";

/** Marks a file as a base of nianbao ("nbao"), so that another program's database is never written to. */
const APPLICATION_ID = 0x6e62616f;
/** While opening only. */
const BUSY_MS = 10_000;

/** Opens or creates a base file: write-ahead log, readers never wait for a writer. */
export function openSqlite(file: string): Kysely<Tables> {
  let database: SQLite.Database | undefined;
  try {
    database = new SQLite(file, { timeout: BUSY_MS });
    checkOwner(database, file);
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = NORMAL");
    database.pragma("foreign_keys = ON");
    database.pragma("busy_timeout = 0"); // from here on PatientSqliteDialect waits
  } catch (cause) {
    database?.close();
    throw unreadable(file, cause);
  }
  return new Kysely<Tables>({
    dialect: new PatientSqliteDialect({ database: prepared(database, file) }),
  });
}

function checkOwner(database: SQLite.Database, file: string): void {
  const owner = database.pragma("application_id", { simple: true });
  if (owner === APPLICATION_ID) return;
  const tables = database.prepare("select count(*) from sqlite_schema").pluck().get();
  if (owner !== 0 || tables !== 0) {
    throw new NianbaoError(
      "base_unreadable",
      `${file} 是别的程序的数据库，不是年报底库`,
      "换一个文件名；这个文件没有被改动。",
    );
  }
  database.pragma(`application_id = ${APPLICATION_ID}`);
}

/** Statements are compiled once and kept; errors of the file become sentences. */
function prepared(database: SQLite.Database, file: string) {
  const statements = new LRUCache<string, SQLite.Statement>({ max: 200 });
  return {
    close: () => void database.close(),
    prepare(text: string) {
      const statement = guarded(file, () => statements.get(text) ?? database.prepare(text));
      if (!/^(begin|commit|rollback)/u.test(text)) statements.set(text, statement);
      return {
        reader: statement.reader,
        all: (values: readonly unknown[]) => guarded(file, () => statement.all(...values)),
        run: (values: readonly unknown[]) => guarded(file, () => statement.run(...values)),
        iterate: (values: readonly unknown[]) => statement.iterate(...values),
      };
    },
  };
}

function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw /^SQLITE_(CORRUPT|NOTADB|IOERR|FULL|READONLY|CANTOPEN)/u.test(codeOf(cause))
      ? unreadable(file, cause)
      : cause;
  }
}

function unreadable(file: string, cause: unknown): unknown {
  if (cause instanceof NianbaoError) return cause;
  const [what, next] = reasonOf(codeOf(cause));
  return new NianbaoError("base_unreadable", `底库 ${file} ${what}`, next, { cause });
}

function reasonOf(code: string): readonly [string, string] {
  if (code.startsWith("SQLITE_NOTADB"))
    return ["不是年报底库", "换一个文件名；这个文件没有被改动。"];
  if (code.startsWith("SQLITE_CORRUPT"))
    return ["已损坏", "用备份替换它，或移开它，重新收入原件。"];
  if (code.startsWith("SQLITE_FULL"))
    return ["所在的磁盘已满", "腾出空间再试；已发布的报告没有变化。"];
  if (code.startsWith("SQLITE_READONLY"))
    return ["不能写", "给运行的用户写权限，或用 --base 另指一处。"];
  if (code.startsWith("SQLITE_BUSY")) return ["正被别的程序长时间占用", "等那个程序结束再试。"];
  return ["打不开", "核对路径和权限，或用 --base 另指一处。"];
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
