import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Agencies, makeAgencies } from "../agencies/index.ts";
import { NianbaoError } from "../form/index.ts";
import { loadAgencyData } from "../knowledge/agency-data.ts";

/** What reading a report needs to know beforehand. */
export interface ReadContext {
  readonly agencies: Agencies;
}

let held: ReadContext | null = null;

/**
 * The context from the `knowledge/` folder of this installation, loaded once.
 * @throws NianbaoError `config_invalid` where the folder is missing.
 */
export function defaultContext(): ReadContext {
  held ??= { agencies: makeAgencies(loadAgencyData(knowledgeFolder())) };
  return held;
}

/** Upwards from the running file: the sources and the bundle lie at different depths. */
function knowledgeFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "knowledge", "agency-families.json"))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new NianbaoError("config_invalid", "找不到知识目录 knowledge。", "请重新安装。");
    }
    folder = parent;
  }
  return join(folder, "knowledge");
}
