import type { Transaction } from "kysely";
import type { Report } from "../form/index.ts";
import { cellRows, reportColumns } from "./rows.ts";
import type { Db, ReportRow, Tables } from "./tables.ts";

const CELLS_A_STATEMENT = 100;

/** A row of `reports` without its reading. */
export type DescribedRow = Omit<ReportRow, "reading">;

/** Every version of one report, in the order of publication. */
export function versionsOf(db: Db, agency: string, year: number): Promise<DescribedRow[]> {
  return db
    .selectFrom("reports")
    .select(reportColumns)
    .where("agency", "=", agency)
    .where("year", "=", year)
    .orderBy("sequence")
    .execute();
}

/** First statement of every change: takes the write lock, so that changes come one after another. Returns the new revision. */
export async function bumpRevision(tx: Transaction<Tables>): Promise<number> {
  const { value } = await tx
    .updateTable("nianbao_meta")
    .set((eb) => ({
      value: eb.cast<string>(eb(eb.cast<number>("value", "integer"), "+", 1), "text"),
    }))
    .where("key", "=", "revision")
    .returning("value")
    .executeTakeFirstOrThrow();
  return Number(value);
}

/** Lets the newest version that is not withdrawn answer, and no other. Returns it. */
export async function answerFromNewest(
  tx: Transaction<Tables>,
  agency: string,
  year: number,
): Promise<DescribedRow | null> {
  const versions = await versionsOf(tx, agency, year);
  const newest = versions.filter((row) => row.withdrawn_at === null).at(-1);
  await silence(tx, agency, year);
  if (!newest) return null;
  const { reading } = await tx
    .updateTable("reports")
    .set({ current: 1 })
    .where("id", "=", newest.id)
    .returning("reading")
    .executeTakeFirstOrThrow();
  await insertCells(tx, JSON.parse(reading) as Report, newest.id);
  return newest;
}

/** Lets no version answer. A row with its reading is long: only the one that answers is written anew. */
export async function silence(
  tx: Transaction<Tables>,
  agency: string,
  year: number,
): Promise<void> {
  await tx
    .updateTable("reports")
    .set({ current: 0 })
    .where("agency", "=", agency)
    .where("year", "=", year)
    .where("current", "=", 1)
    .execute();
  await tx.deleteFrom("cells").where("agency", "=", agency).where("year", "=", year).execute();
}

/** Puts the printed cells of the version that answers where they are looked up. */
export async function insertCells(
  tx: Transaction<Tables>,
  report: Report,
  id: string,
): Promise<void> {
  const rows = cellRows(report, id);
  for (let start = 0; start < rows.length; start += CELLS_A_STATEMENT) {
    await tx
      .insertInto("cells")
      .values(rows.slice(start, start + CELLS_A_STATEMENT))
      .execute();
  }
}
