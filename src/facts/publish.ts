import type { Transaction } from "kysely";
import { NianbaoError, type Report } from "../form/index.ts";
import { appendLog } from "./log.ts";
import { bumpRevision, type DescribedRow, insertCells, silence, versionsOf } from "./newest.ts";
import { hashOf, reportId, toHeld } from "./rows.ts";
import type { Original, Published, ReportShelf } from "./shelf.ts";
import type { Db, ReportRow, Tables } from "./tables.ts";

/** Makes `publish`: one transaction that stores the original, the reading, its cells and a line of the log. */
export function createPublish(db: Db, now: () => Date): ReportShelf["publish"] {
  return async (report, original, by, options = {}) => {
    refuseNameless(report);
    const hash = hashOf(original.bytes);
    const known = await versionsOf(db, report.agency, report.year);
    const same = sameBytes(known, hash);
    if (same) return same;
    const seen =
      options.basedOn === undefined ? (answering(known)?.version ?? null) : options.basedOn;
    const made = { hash, by, at: now() };
    return db.transaction().execute((tx) => publishIn(tx, report, original, { ...made, seen }));
  };
}

interface Publication {
  readonly hash: string;
  readonly by: string;
  readonly at: Date;
  /** The version that the publisher has seen; null: none. */
  readonly seen: number | null;
}

async function publishIn(
  tx: Transaction<Tables>,
  report: Report,
  original: Original,
  { seen, ...made }: Publication,
): Promise<Published> {
  const sequence = await bumpRevision(tx);
  const held = await versionsOf(tx, report.agency, report.year);
  const same = sameBytes(held, made.hash);
  if (same) return same;
  const before = answering(held);
  if ((before?.version ?? null) !== seen) throw overtaken(report);
  const version = Math.max(0, ...held.map((row) => row.version)) + 1;
  const row = newRow(report, original, { ...made, version, sequence });
  await storeReport(tx, report, original, row);
  const entry = { at: made.at, who: made.by, subject: row.id, detail: original.fileName };
  await appendLog(tx, { ...entry, action: "publish" });
  const outcome = before ? "new_version" : "new";
  return { outcome, report: toHeld(row), replaced: before?.id ?? null };
}

/** The newest version of all: it answers from now on. */
async function storeReport(
  tx: Transaction<Tables>,
  report: Report,
  original: Original,
  row: ReportRow,
): Promise<void> {
  await tx
    .insertInto("originals")
    .values({ hash: row.hash, bytes: Buffer.from(original.bytes) })
    .onConflict((on) => on.column("hash").doNothing())
    .execute();
  await silence(tx, row.agency, row.year);
  await tx.insertInto("reports").values(row).execute();
  await insertCells(tx, report, row.id);
}

function newRow(
  report: Report,
  original: Original,
  made: Omit<Publication, "seen"> & Pick<ReportRow, "version" | "sequence">,
): ReportRow {
  return {
    id: reportId(report.agency, report.year, made.version),
    agency: report.agency,
    year: report.year,
    version: made.version,
    sequence: made.sequence,
    era: report.era,
    title: report.title,
    file_name: original.fileName,
    hash: made.hash,
    published_at: made.at.toISOString(),
    published_by: made.by,
    withdrawn_at: null,
    current: 1,
    reading: JSON.stringify(report),
  };
}

function answering(held: readonly DescribedRow[]): DescribedRow | undefined {
  return held.find((row) => row.current === 1);
}

function sameBytes(held: readonly DescribedRow[], hash: string): Published | null {
  const same = held.find((row) => row.hash === hash && row.withdrawn_at === null);
  return same ? { outcome: "unchanged", report: toHeld(same), replaced: null } : null;
}

/** Throws `not_a_report` for a reading that nobody could ask for. */
export function refuseNameless(report: Report): void {
  if (report.agency.trim() !== "" && Number.isInteger(report.year)) return;
  throw new NianbaoError(
    "not_a_report",
    "这份报告没有机关名称或年度，不能发布",
    "核对原件的标题，或把机关和年度写进文件名。",
  );
}

function overtaken(report: Report): NianbaoError {
  return new NianbaoError(
    "conflict",
    `${report.agency}${report.year}年的报告刚刚被别人发布或撤回，这一次没有写入`,
    "看过现在的版本后再发布。",
  );
}
