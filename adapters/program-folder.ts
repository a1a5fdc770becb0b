import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NianbaoError } from "../src/index.ts";

/** The folder of this installation, upwards from the running file: `knowledge/` and `dist/` stand in it. */
export function programFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "knowledge", "metrics.json"))) {
    const above = dirname(folder);
    if (above === folder) {
      throw new NianbaoError("config_invalid", "找不到程序自带的 knowledge 文件夹", "重新安装。");
    }
    folder = above;
  }
  return folder;
}
