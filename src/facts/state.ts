import type { StateStore } from "../state/state.ts";
import type { Db, Tables } from "./tables.ts";

/** Entries that have run out are removed once in this many writes. */
const WRITES_A_SWEEP = 500;

/** Shared state in the base's own database: processes on one base agree without Redis. */
export function createTableState(db: Db, now: () => Date): StateStore {
  let writes = 0;
  async function entryOf(key: string, value: string, ttlSeconds: number): Promise<Entry> {
    if (writes++ % WRITES_A_SWEEP === 0) await sweep(db, now());
    return { key, value, expires_at: new Date(now().getTime() + ttlSeconds * 1000).toISOString() };
  }
  return {
    get: (key) => read(db, key, now()),
    set: async (key, value, ttlSeconds) => put(db, await entryOf(key, value, ttlSeconds)),
    claim: async (key, value, ttlSeconds) =>
      claim(db, await entryOf(key, value, ttlSeconds), now()),
    take: (key) => take(db, key, now()),
    async delete(key) {
      await db.deleteFrom("state").where("key", "=", key).execute();
    },
  };
}

type Entry = Tables["state"];

async function sweep(db: Db, now: Date): Promise<void> {
  await db.deleteFrom("state").where("expires_at", "<=", now.toISOString()).execute();
}

async function read(db: Db, key: string, now: Date): Promise<string | null> {
  const row = await db
    .selectFrom("state")
    .select("value")
    .where("key", "=", key)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return row?.value ?? null;
}

async function put(db: Db, entry: Entry): Promise<void> {
  const { value, expires_at } = entry;
  await db
    .insertInto("state")
    .values(entry)
    .onConflict((on) => on.column("key").doUpdateSet({ value, expires_at }))
    .execute();
}

/** One statement, so that of any number of callers one is told that it was the first. */
async function claim(db: Db, entry: Entry, now: Date): Promise<boolean> {
  const { value, expires_at } = entry;
  const row = await db
    .insertInto("state")
    .values(entry)
    .onConflict((on) =>
      on
        .column("key")
        .doUpdateSet({ value, expires_at })
        .where("state.expires_at", "<=", now.toISOString()),
    )
    .returning("key")
    .executeTakeFirst();
  return row !== undefined;
}

async function take(db: Db, key: string, now: Date): Promise<string | null> {
  const row = await db
    .deleteFrom("state")
    .where("key", "=", key)
    .where("expires_at", ">", now.toISOString())
    .returning("value")
    .executeTakeFirst();
  return row?.value ?? null;
}
