import { listReports } from "./find.ts";
import { versionsOf } from "./newest.ts";
import { createPublish } from "./publish.ts";
import { createRebuild } from "./rebuild.ts";
import { toVersion } from "./rows.ts";
import type { Original, ReportShelf } from "./shelf.ts";
import type { Db } from "./tables.ts";
import { createWithdraw } from "./withdraw.ts";

/** The writing side of a base, put together. */
export function createShelf(db: Db, now: () => Date): ReportShelf {
  return {
    publish: createPublish(db, now),
    withdraw: createWithdraw(db, now),
    rebuild: createRebuild(db, now),
    list: () => listReports(db),
    versions: async (agency, year) => (await versionsOf(db, agency, year)).map(toVersion),
    async reading(id) {
      const named = db.selectFrom("reports").select("reading").where("id", "=", id);
      const row = await named.executeTakeFirst();
      return row ? JSON.parse(row.reading) : null;
    },
    original: (id) => readOriginal(db, id),
    async knows(hash) {
      const known = db.selectFrom("originals").select("hash").where("hash", "=", hash);
      return (await known.executeTakeFirst()) !== undefined;
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
