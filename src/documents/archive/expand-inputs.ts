import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { NianbaoError } from "../../form/index.ts";
import type { SourceFile } from "../document.ts";
import { beyondLimit, DOCUMENT_LIMITS, type DocumentLimits } from "../limits.ts";
import { recognise } from "../recognise.ts";
import { folderFiles } from "./folder-files.ts";
import { isReportName, isSafeName } from "./names.ts";
import { type UnpackBudget, zipEntries } from "./zip-entries.ts";

/** A file that was found, or one that was not taken with the reason. */
export type Input =
  | { readonly kind: "file"; readonly file: SourceFile }
  | { readonly kind: "refused"; readonly name: string; readonly error: NianbaoError };

/**
 * The files that paths stand for, one at a time: files themselves, files of directories (sorted, symbolic links not
 * followed) and of zip archives (also nested ones). From directories and archives only files with the endings of
 * documents are taken. Names are relative to the path that was given: `年报.zip/城区/甲局.docx`.
 * Never throws: what cannot be taken comes as `refused`.
 */
export async function* expandInputs(
  paths: readonly string[],
  limits: Partial<DocumentLimits> = {},
): AsyncGenerator<Input> {
  const all: DocumentLimits = { ...DOCUMENT_LIMITS, ...limits };
  for (const path of paths) {
    const information = await stat(path).catch(() => null);
    if (information === null) yield refused(basename(path), missing(path));
    else if (!information.isDirectory())
      yield* fromFile(path, basename(path), information.size, all);
    else {
      for await (const found of folderFiles(path, all)) {
        if (found.error) yield refused(found.name, found.error);
        else yield* fromFile(found.path, found.name, found.size, all);
      }
    }
  }
}

async function* fromFile(
  path: string,
  name: string,
  size: number,
  limits: DocumentLimits,
): AsyncGenerator<Input> {
  const budget = { unpacked: 0, entries: 0 };
  if (size > limits.bytes) {
    if (/\.zip$/i.test(name)) yield* fromZip(path, name, limits, budget, 1);
    else yield refused(name, beyondLimit("bytes", limits));
    return;
  }
  const bytes = await readFile(path).catch((cause: unknown) => notReadable(path, cause));
  if (bytes instanceof NianbaoError) yield refused(name, bytes);
  else yield* fromBytes({ name, bytes }, limits, budget, 0);
}

async function* fromBytes(
  file: SourceFile,
  limits: DocumentLimits,
  budget: UnpackBudget,
  depth: number,
): AsyncGenerator<Input> {
  if (recognise(file) !== "zip") yield { kind: "file", file };
  else yield* fromZip(file.bytes, file.name, limits, budget, depth + 1);
}

async function* fromZip(
  source: Uint8Array | string,
  name: string,
  limits: DocumentLimits,
  budget: UnpackBudget,
  depth: number,
): AsyncGenerator<Input> {
  if (depth > limits.archiveDepth) {
    yield refused(name, beyondLimit("archiveDepth", limits));
    return;
  }
  try {
    const rules = { limits, each: "bytes", all: "archiveBytes" } as const;
    for await (const entry of zipEntries(source, rules, budget)) {
      const inner = `${name}/${entry.name}`;
      if (!isSafeName(entry.name)) yield refused(inner, unsafe());
      else if (isReportName(entry.name)) {
        const bytes = await entry.read().catch((error: unknown) => ownError(error, budget, limits));
        if (bytes instanceof NianbaoError) yield refused(inner, bytes);
        else yield* fromBytes({ name: inner, bytes }, limits, budget, depth);
      }
    }
  } catch (error) {
    if (!(error instanceof NianbaoError)) throw error;
    yield refused(name, error);
  }
}

/** One bad entry is refused alone; a bomb, or an archive beyond its limit, ends the whole archive. */
function ownError(error: unknown, budget: UnpackBudget, limits: DocumentLimits): NianbaoError {
  const isOwn = error instanceof NianbaoError;
  const isBomb = isOwn && error.message === beyondLimit("unpackRatio", limits).message;
  if (!isOwn || isBomb || budget.unpacked > limits.archiveBytes) throw error;
  return error;
}

function refused(name: string, error: NianbaoError): Input {
  return { kind: "refused", name, error };
}

function missing(path: string): NianbaoError {
  return new NianbaoError("report_unreadable", `找不到 ${path}。`, "请检查路径。");
}

function notReadable(path: string, cause: unknown): NianbaoError {
  const next = "请检查这个文件的权限。";
  return new NianbaoError("report_unreadable", `打不开 ${path}。`, next, { cause });
}

function unsafe(): NianbaoError {
  const next = "请重新打包，不要带上级目录或绝对路径。";
  return new NianbaoError("file_unsupported", "压缩包里的文件名不安全，没有读。", next);
}
