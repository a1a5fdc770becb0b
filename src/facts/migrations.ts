import { type Kysely, sql, type Transaction } from "kysely";
import { NianbaoError } from "../form/index.ts";
import type { Backend } from "./backend.ts";
import { createStaff } from "./staff-tables.ts";
import type { Tables } from "./tables.ts";

interface Step {
  readonly name: string;
  readonly run: (db: Transaction<Tables>, kind: Backend["kind"]) => Promise<void>;
}

/** In order, each run once. A step that has been released is never changed: a new one is added. */
const steps: readonly Step[] = [
  { name: "报告、单元格、原件", run: createReports },
  { name: "权限、记录、未答、反馈、状态", run: createStaff },
  { name: "发布的次序", run: addSequence },
];

/** Any number that other programs on the same server are unlikely to lock. */
const ADVISORY_LOCK = 7_236_154_201;

/** Brings the tables to this program's version. Processes that start together wait for each other and agree. */
export async function migrate({ db, kind }: Backend): Promise<void> {
  if ((await readSchema(db).catch(() => null)) === steps.length) return;
  await db.transaction().execute(async (tx) => {
    if (kind === "postgres")
      await sql`select pg_advisory_xact_lock(${sql.lit(ADVISORY_LOCK)})`.execute(tx);
    await sql`create table if not exists nianbao_meta (key text primary key, value text not null)`.execute(
      tx,
    );
    // A write, even of nothing new, is what takes SQLite's lock before anything is read.
    await tx
      .insertInto("nianbao_meta")
      .values({ key: "schema", value: "0" })
      .onConflict((on) =>
        on.column("key").doUpdateSet((eb) => ({ value: eb.ref("nianbao_meta.value") })),
      )
      .execute();
    const held = (await readSchema(tx)) ?? 0;
    refuseNewer(held);
    for (const step of steps.slice(held)) await step.run(tx, kind);
    await tx
      .updateTable("nianbao_meta")
      .set({ value: String(steps.length) })
      .where("key", "=", "schema")
      .execute();
  });
}

async function readSchema(db: Kysely<Tables>): Promise<number | null> {
  const row = await db
    .selectFrom("nianbao_meta")
    .select("value")
    .where("key", "=", "schema")
    .executeTakeFirst();
  return row ? Number(row.value) : null;
}

function refuseNewer(held: number): void {
  if (held <= steps.length) return;
  throw new NianbaoError(
    "base_unreadable",
    `这个底库由更新的年报程序写成（格式 ${held}，本程序识得 ${steps.length}）`,
    "升级程序后再打开它。",
  );
}

async function createReports(db: Transaction<Tables>, kind: Backend["kind"]): Promise<void> {
  const bytes = kind === "postgres" ? "bytea" : "blob";
  await db.schema
    .createTable("originals")
    .addColumn("hash", "text", (c) => c.primaryKey())
    .addColumn("bytes", bytes, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("reports")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("agency", "text", (c) => c.notNull())
    .addColumn("year", "integer", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("era", "text")
    .addColumn("title", "text")
    .addColumn("file_name", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull().references("originals.hash"))
    .addColumn("published_at", "text", (c) => c.notNull())
    .addColumn("published_by", "text", (c) => c.notNull())
    .addColumn("withdrawn_at", "text")
    .addColumn("current", "integer", (c) => c.notNull())
    .addColumn("reading", "text", (c) => c.notNull())
    .addUniqueConstraint("reports_version", ["agency", "year", "version"])
    .execute();
  await sql`create unique index reports_current on reports (agency, year) where current = 1`.execute(
    db,
  );
  await db.schema.createIndex("reports_hash").on("reports").column("hash").execute();
  await createCells(db, kind);
}

async function createCells(db: Transaction<Tables>, kind: Backend["kind"]): Promise<void> {
  const table = db.schema
    .createTable("cells")
    .addColumn("agency", "text", (c) => c.notNull())
    .addColumn("year", "integer", (c) => c.notNull())
    .addColumn("metric", "text", (c) => c.notNull())
    .addColumn("applicant", "text", (c) => c.notNull())
    .addColumn("report", "text", (c) => c.notNull())
    .addColumn("label", "text", (c) => c.notNull())
    .addColumn("value", "double precision")
    .addColumn("blank", "text")
    .addColumn("unit", "text")
    .addColumn("section", "text", (c) => c.notNull())
    .addColumn("quote", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("cells_place", ["agency", "year", "metric", "applicant"]);
  // SQLite keeps rows apart from their key unless told otherwise: half the writing for nothing.
  await (kind === "sqlite" ? table.modifyEnd(sql`without rowid`) : table).execute();
}

/** Versions used to be ordered by their numbers, which a rebuild may deal out anew. */
async function addSequence(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .alterTable("reports")
    .addColumn("sequence", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`update reports set sequence = (
    select count(*) from reports earlier
    where earlier.published_at < reports.published_at
      or (earlier.published_at = reports.published_at and earlier.version <= reports.version)
  )`.execute(db);
}
