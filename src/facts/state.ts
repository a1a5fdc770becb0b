import type { StateStore } from "../state/state.ts";
import type { Db } from "./tables.ts";

/** Entries that have run out are removed once in this many writes. */
const WRITES_A_SWEEP = 500;

/** Shared state in the base's own database: processes on one base agree without Redis. */
export function createTableState(db: Db, now: () => Date): StateStore {
  let writes = 0;
  const expiry = (ttlSeconds: number) =>
    new Date(now().getTime() + ttlSeconds * 1000).toISOString();
  const current = () => now().toISOString();

  async function sweep(): Promise<void> {
    if (writes++ % WRITES_A_SWEEP !== 0) return;
    await db.deleteFrom("state").where("expires_at", "<=", current()).execute();
  }

  return {
    async get(key) {
      const row = await db
        .selectFrom("state")
        .select("value")
        .where("key", "=", key)
        .where("expires_at", ">", current())
        .executeTakeFirst();
      return row?.value ?? null;
    },
    async set(key, value, ttlSeconds) {
      await sweep();
      const entry = { value, expires_at: expiry(ttlSeconds) };
      await db
        .insertInto("state")
        .values({ key, ...entry })
        .onConflict((on) => on.column("key").doUpdateSet(entry))
        .execute();
    },
    async claim(key, value, ttlSeconds) {
      await sweep();
      const entry = { value, expires_at: expiry(ttlSeconds) };
      const row = await db
        .insertInto("state")
        .values({ key, ...entry })
        .onConflict((on) =>
          on.column("key").doUpdateSet(entry).where("state.expires_at", "<=", current()),
        )
        .returning("key")
        .executeTakeFirst();
      return row !== undefined;
    },
    async take(key) {
      const row = await db
        .deleteFrom("state")
        .where("key", "=", key)
        .where("expires_at", ">", current())
        .returning("value")
        .executeTakeFirst();
      return row?.value ?? null;
    },
    async delete(key) {
      await db.deleteFrom("state").where("key", "=", key).execute();
    },
  };
}
