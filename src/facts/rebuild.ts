import { NianbaoError, type Report } from "../form/index.ts";
import { appendLog } from "./log.ts";
import { answerFromNewest, bumpRevision, type DescribedRow, versionsOf } from "./newest.ts";
import { refuseNameless } from "./publish.ts";
import { reportColumns, reportId } from "./rows.ts";
import type { Original, Rebuilt, ReportShelf } from "./shelf.ts";
import type { Db } from "./tables.ts";

/** Makes `rebuild`: each original is read again and its reading replaced in a transaction of its own. */
export function createRebuild(db: Db, now: () => Date): ReportShelf["rebuild"] {
  return async (read): Promise<Rebuilt> => {
    const rows = await db.selectFrom("reports").select(reportColumns).orderBy("sequence").execute();
    const failed: { id: string; reason: string }[] = [];
    for (const row of rows) {
      try {
        await replaceReading(db, row, await read(await originalOf(db, row)));
      } catch (cause) {
        if (cause instanceof NianbaoError && cause.code === "base_unreadable") throw cause;
        failed.push({ id: row.id, reason: cause instanceof Error ? cause.message : String(cause) });
      }
    }
    await appendLog(db, {
      at: now(),
      who: "nianbao",
      action: "rebuild",
      subject: "",
      detail: [
        `重读 ${rows.length - failed.length} 份`,
        ...failed.map(({ id }) => `${id} 读不出`),
      ].join("，"),
    });
    return { read: rows.length - failed.length, failed };
  };
}

async function originalOf(db: Db, row: DescribedRow): Promise<Original> {
  const { bytes } = await db
    .selectFrom("originals")
    .select("bytes")
    .where("hash", "=", row.hash)
    .executeTakeFirstOrThrow();
  return { fileName: row.file_name, bytes };
}

/** A newer reader may name agency or year better: the version then moves there, and keeps its place in time. */
async function replaceReading(db: Db, row: DescribedRow, report: Report): Promise<void> {
  refuseNameless(report);
  const stays = report.agency === row.agency && report.year === row.year;
  await db.transaction().execute(async (tx) => {
    await bumpRevision(tx);
    const held = stays ? [] : await versionsOf(tx, report.agency, report.year);
    const version = stays ? row.version : Math.max(0, ...held.map((other) => other.version)) + 1;
    const id = reportId(report.agency, report.year, version);
    await tx
      .updateTable("reports")
      .set({
        id,
        agency: report.agency,
        year: report.year,
        version,
        era: report.era,
        title: report.title,
        current: 0,
        reading: JSON.stringify(report),
      })
      .where("id", "=", row.id)
      .execute();
    await answerFromNewest(tx, row.agency, row.year);
    if (!stays) await answerFromNewest(tx, report.agency, report.year);
  });
}
