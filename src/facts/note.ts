import type { Db } from "./tables.ts";

/** Notes of a base about itself, such as the fingerprint of what it was built from. */
export interface Note {
  readonly get: (key: string) => Promise<string | null>;
  readonly set: (key: string, value: string) => Promise<void>;
}

export function createNote(db: Db): Note {
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
