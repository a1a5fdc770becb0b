import { randomBytes } from "node:crypto";
import { sql, type Transaction } from "kysely";
import type { Backend } from "./backend.ts";
import type { Tables } from "./tables.ts";

/** Second step of the schema: who may do what, what was done, what was not answered, what conversations remember. */
export async function createStaff(db: Transaction<Tables>, kind: Backend["kind"]): Promise<void> {
  const meta = [
    { key: "revision", value: "0" },
    { key: "salt", value: randomBytes(32).toString("hex") },
  ];
  await db.insertInto("nianbao_meta").values(meta).execute();
  const id =
    kind === "postgres"
      ? sql`id integer generated always as identity primary key`
      : sql`id integer primary key autoincrement`;
  await sql`create table log (${id}, at text not null, who text not null, action text not null, subject text not null, detail text not null)`.execute(
    db,
  );
  await sql`create table roles (channel text not null, asker text not null, role text not null, granted_by text not null, granted_at text not null, primary key (channel, asker))`.execute(
    db,
  );
  await sql`create table admin_codes (hash text primary key, expires_at text not null)`.execute(db);
  await sql`create table unanswered (${id}, question text not null, asked_at text not null, channel text not null, reason text not null, asker_hash text not null)`.execute(
    db,
  );
  await sql`create index unanswered_time on unanswered (asked_at)`.execute(db);
  await sql`create table feedback (${id}, question text not null, answer text not null, verdict text not null, note text not null, given_at text not null, channel text not null, asker_hash text not null)`.execute(
    db,
  );
  await sql`create table state (key text primary key, value text not null, expires_at text not null)`.execute(
    db,
  );
  await sql`create index state_expiry on state (expires_at)`.execute(db);
  await sealLog(db, kind);
}

/** The log only grows: the database itself refuses to change or remove a line. */
async function sealLog(db: Transaction<Tables>, kind: Backend["kind"]): Promise<void> {
  if (kind === "postgres") {
    await sql`create function refuse_log_change() returns trigger language plpgsql as $$ begin raise exception '操作记录只增不改'; end $$`.execute(
      db,
    );
    await sql`create trigger log_sealed before update or delete on log for each row execute function refuse_log_change()`.execute(
      db,
    );
    return;
  }
  await sql`create trigger log_no_update before update on log begin select raise(abort, '操作记录只增不改'); end`.execute(
    db,
  );
  await sql`create trigger log_no_delete before delete on log begin select raise(abort, '操作记录只增不改'); end`.execute(
    db,
  );
}
