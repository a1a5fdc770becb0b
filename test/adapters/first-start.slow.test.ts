import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

test("什么都不配置，四个进程同时首次启动：都有自带的报告，不留半成品", async () => {
  const data = mkdtempSync(join(tmpdir(), "nianbao-"));
  const env = { ...process.env, NIANBAO_DATA: data, NIANBAO_BASE: "" };
  const start = () =>
    promisify(execFile)(process.execPath, [PROGRAM, "reports", "--json"], { env });
  const held = await Promise.all([start(), start(), start(), start()]);
  for (const { stdout } of held) {
    expect(JSON.parse(stdout)).toMatchObject({ id: "信阳市公安局-2023", version: 1 });
  }
  expect(readdirSync(data).filter((name) => name.endsWith(".new"))).toEqual([]);
  rmSync(data, { recursive: true, force: true });
});
