import yauzl, { type Entry, type ZipFile } from "yauzl";
import { NianbaoError } from "../../form/index.ts";
import { beyondLimit, type DocumentLimits } from "../limits.ts";
import { decodeText } from "../text/decode.ts";

/** A file inside a zip archive; `read` unpacks it and counts every byte against the limits. */
export interface ZipEntry {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

/** Which limits hold for an archive: of one entry, and of all of them together. */
export interface UnpackLimits {
  readonly limits: DocumentLimits;
  readonly each: "bytes" | "partBytes";
  readonly all: "archiveBytes" | "unpackedBytes";
}

/** Bytes and entries unpacked so far from one file given by a person, archives inside it included. */
export interface UnpackBudget {
  unpacked: number;
  entries: number;
}

/**
 * The files of a zip archive (its bytes or its path), one after another. Names in GBK are decoded; sizes are measured
 * while unpacking, whatever the archive claims.
 * @throws NianbaoError `file_too_large` beyond the limits, `report_unreadable` for a damaged archive.
 */
export async function* zipEntries(
  source: Uint8Array | string,
  rules: UnpackLimits,
  budget: UnpackBudget = { unpacked: 0, entries: 0 },
): AsyncGenerator<ZipEntry> {
  const zip = await open(source);
  try {
    for await (const entry of zip.eachEntry()) {
      if (++budget.entries > rules.limits.entries) throw beyondLimit("entries", rules.limits);
      const name = entryName(entry);
      if (name.endsWith("/")) continue;
      yield { name, read: () => unpack(zip, entry, rules, budget) };
    }
  } catch (cause) {
    throw cause instanceof NianbaoError ? cause : damaged(cause);
  } finally {
    zip.close();
  }
}

async function open(source: Uint8Array | string): Promise<ZipFile> {
  const options = { decodeStrings: false, autoClose: false };
  try {
    if (typeof source === "string") return await yauzl.openPromise(source, options);
    const buffer = Buffer.from(source.buffer, source.byteOffset, source.length);
    return await yauzl.fromBufferPromise(buffer, options);
  } catch (cause) {
    throw damaged(cause);
  }
}

function damaged(cause: unknown): NianbaoError {
  const next = "请确认能正常解压，或直接发里面的文件。";
  return new NianbaoError("report_unreadable", "压缩包已损坏或不完整，没有读。", next, { cause });
}

/** Bit 11 of the general purpose flags says that the name is UTF-8; else Windows has written it in GBK. */
function entryName(entry: Entry): string {
  const raw: unknown = entry.fileName;
  if (typeof raw === "string") return raw;
  const bytes = raw instanceof Uint8Array ? raw : new Uint8Array();
  return decodeText(bytes, "gb18030").replaceAll("\\", "/");
}

const SMALL = 1024 * 1024;

function isBomb(entry: Entry, size: number, limits: DocumentLimits): boolean {
  return size > SMALL && size > entry.compressedSize * limits.unpackRatio;
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  { limits, each, all }: UnpackLimits,
  budget: UnpackBudget,
): Promise<Uint8Array> {
  if ((entry.generalPurposeBitFlag & 1) === 1) throw locked();
  if (isBomb(entry, entry.uncompressedSize, limits)) throw beyondLimit("unpackRatio", limits);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      length += chunk.length;
      budget.unpacked += chunk.length;
      if (isBomb(entry, length, limits)) throw beyondLimit("unpackRatio", limits);
      if (length > limits[each]) throw beyondLimit(each, limits);
      if (budget.unpacked > limits[all]) throw beyondLimit(all, limits);
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof NianbaoError ? cause : damaged(cause);
  }
  return Buffer.concat(chunks, length);
}

function locked(): NianbaoError {
  return new NianbaoError("file_unsupported", "压缩包设有密码，没有读。", "请去掉密码后再发。");
}
