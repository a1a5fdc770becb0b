import { accessSync, constants, existsSync } from "node:fs";
import { homedir } from "node:os";
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

/** Where the program keeps things: as configured, `data` beside it where that can be written, else the user's own folder. */
export function dataFolder(configured: string | null): string {
  if (configured !== null) return configured;
  const program = programFolder();
  try {
    accessSync(program, constants.W_OK);
    return join(program, "data");
  } catch {
    return join(homedir(), ".local", "share", "nianbao");
  }
}
