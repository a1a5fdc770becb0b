import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { NianbaoError } from "../../src/index.ts";
import type { Input } from "./reading.ts";

/** Files and folders of files, in the order given; within a folder by name. */
export async function* expandInputs(paths: readonly string[]): AsyncGenerator<Input> {
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) {
        yield* expandInputs(
          readdirSync(path)
            .sort()
            .map((name) => join(path, name)),
        );
      } else yield { file: { name: path, bytes: readFileSync(path) } };
    } catch (cause) {
      const error = new NianbaoError("report_unreadable", "文件打不开。", "核对路径和权限。", {
        cause,
      });
      yield { name: path, error };
    }
  }
}
