import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { NianbaoError } from "../form/index.ts";
import { type Knowledge, shapes } from "./knowledge.ts";

/** File of each part, where it is not the part's own name. */
const FILES: Partial<Record<keyof Knowledge, string>> = { notHeld: "not-held.json" };

/**
 * Reads and checks the lexicon files of `directory` (default: the `knowledge/` beside this program).
 * Throws `config_invalid` naming the file and the place in it where a file is missing or malformed.
 */
export function loadKnowledge(directory = knowledgeDirectory()): Knowledge {
  const names = Object.keys(shapes) as (keyof Knowledge)[];
  const parts = names.map((name) => [name, readPart(directory, name)]);
  return Object.freeze(Object.fromEntries(parts)) as Knowledge;
}

/** The `knowledge/` folder of this installation, found upwards from the running file. */
export function knowledgeDirectory(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, "knowledge", "metrics.json"))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw missing("knowledge/metrics.json");
    folder = parent;
  }
  return path.join(folder, "knowledge");
}

function readPart(directory: string, name: keyof Knowledge): unknown {
  const file = path.join(directory, FILES[name] ?? `${name}.json`);
  if (!existsSync(file)) throw missing(file);
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw invalid(file, "不是有效的 JSON", cause);
  }
  const checked = shapes[name].safeParse(raw);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw invalid(file, `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`, checked.error);
}

const missing = (file: string) =>
  new NianbaoError("config_invalid", `找不到词库文件 ${file}`, "重新安装，或恢复 knowledge/ 目录");

const invalid = (file: string, what: string, cause: unknown) =>
  new NianbaoError("config_invalid", `词库文件 ${file} 有误：${what}`, "改正该文件后重启", {
    cause,
  });
