import { createHash, randomBytes } from "node:crypto";
import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../form/index.ts";
import { type Base, type BaseOptions, openBase } from "./base.ts";
import { hashOf } from "./rows.ts";
import type { Original } from "./shelf.ts";

export interface DefaultBaseOptions extends BaseOptions {
  /** Folder of the original reports that come with the program. */
  readonly reportsFolder: string;
  /** Version of what a reading depends on besides the originals: the reader and its lexicon. */
  readonly readerVersion: string;
  /** Where the base is kept. */
  readonly file: string;
  readonly read: (file: Original) => Promise<Report>;
}

const BY = "nianbao";
const FINGERPRINT = "fingerprint";

/**
 * Opens the base of the program's own reports, building it at the first start. Where originals or reader have changed
 * since, every original it holds, ingested ones too, is read again and new ones are added; nothing that people have
 * published, withdrawn, granted or said is lost.
 */
export async function ensureDefaultBase(options: DefaultBaseOptions): Promise<Base> {
  const originals = readOriginals(options.reportsFolder);
  const fingerprint = fingerprintOf(originals, options.readerVersion);
  if (!existsSync(options.file)) await buildAside(options, originals, fingerprint);
  const base = await openBase(options.file, options);
  if ((await base.note.get(FINGERPRINT)) === fingerprint) return base;
  await base.reports.rebuild(options.read);
  await addMissing(base, originals, options);
  await base.note.set(FINGERPRINT, fingerprint);
  return base;
}

/** Builds under another name and links the finished file: whoever starts meanwhile sees no base or a whole one. */
async function buildAside(
  options: DefaultBaseOptions,
  originals: readonly Original[],
  fingerprint: string,
): Promise<void> {
  const aside = `${options.file}.${randomBytes(6).toString("hex")}.new`;
  const base = await openBase(aside, options);
  try {
    const filled = addMissing(base, originals, options).then(() =>
      base.note.set(FINGERPRINT, fingerprint),
    );
    await filled.finally(base.close); // closing folds the write-ahead log into the file
    linkUnlessThere(aside, options.file);
  } finally {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${aside}${end}`, { force: true });
  }
}

/** The first to link wins. A disk without links (exFAT, some network shares) gets a plain renaming. */
function linkUnlessThere(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    if (!existsSync(to)) renameSync(from, to); // else another process was first: its base is as good
  }
}

/** Publishes what the base never held; a report that was withdrawn stays withdrawn. */
async function addMissing(
  base: Base,
  originals: readonly Original[],
  { read }: DefaultBaseOptions,
): Promise<void> {
  for (const original of originals) {
    if (await base.reports.knows(hashOf(original.bytes))) continue;
    await base.reports.publish(await read(original), original, BY);
  }
}

function readOriginals(folder: string): Original[] {
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .sort();
  return names.map((fileName) => ({ fileName, bytes: readFileSync(join(folder, fileName)) }));
}

function fingerprintOf(originals: readonly Original[], readerVersion: string): string {
  const hash = createHash("sha256").update(readerVersion);
  for (const { fileName, bytes } of originals)
    hash.update(`\u0000${fileName}\u0000${hashOf(bytes)}`);
  return hash.digest("hex");
}
