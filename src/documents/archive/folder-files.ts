import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { NianbaoError } from "../../form/index.ts";
import { beyondLimit, type DocumentLimits } from "../limits.ts";
import { isOurFolder, isReportName } from "./names.ts";

/** A file in a directory, its name relative to it; or a folder that could not be listed, with the reason. */
export interface FolderFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly error?: NianbaoError;
}

/** The files below a directory that may be reports, sorted by name; symbolic links are not followed. */
export async function* folderFiles(
  root: string,
  limits: DocumentLimits,
): AsyncGenerator<FolderFile> {
  yield* below(root, "", limits, 0);
}

async function* below(
  root: string,
  folder: string,
  limits: DocumentLimits,
  depth: number,
): AsyncGenerator<FolderFile> {
  if (depth > limits.folderDepth) {
    yield { path: folder, name: folder, size: 0, error: beyondLimit("folderDepth", limits) };
    return;
  }
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    const error = new NianbaoError("report_unreadable", "打不开文件夹。", "请检查它的权限。");
    yield { path: folder, name: folder, size: 0, error };
    return;
  }
  for (const entry of entries.toSorted((one, two) => (one.name < two.name ? -1 : 1))) {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (isOurFolder(entry.name)) yield* below(root, name, limits, depth + 1);
    } else if (entry.isFile() && isReportName(entry.name)) {
      const path = join(root, name);
      const { size } = await stat(path).catch(() => ({ size: 0 }));
      yield { path, name, size };
    }
  }
}
