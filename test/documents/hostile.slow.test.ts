import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostileFiles } from "./hostile-files.ts";

interface Outcome {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
let folder = "";

beforeAll(async () => {
  mkdirSync(dist, { recursive: true });
  folder = mkdtempSync(join(dist, "hostile-"));
  const entry = fileURLToPath(new URL("hostile-child.ts", import.meta.url));
  await build({
    entryPoints: [entry],
    outfile: join(folder, "child.mjs"),
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
  });
  for (const [name, bytes] of Object.entries(hostileFiles()))
    writeFileSync(join(folder, name), bytes);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads one file in a process with a 512 MB heap; it is killed, and fails, after 30 seconds on a busy machine. */
function readApart(name: string): Promise<readonly Outcome[]> {
  const command = ["--max-old-space-size=512", join(folder, "child.mjs"), join(folder, name)];
  const child = spawn(process.execPath, command, { timeout: 30_000, killSignal: "SIGKILL" });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () =>
      resolve(
        output
          .split("\n")
          .filter(Boolean)
          .map((line) => JSON.parse(line)),
      ),
    );
  });
}

describe("恶意文件在 512 MB 内拒绝", () => {
  const cases: readonly (readonly [name: string, message: RegExp])[] = [
    ["100兆.html", /文件超过 20971520 字节/],
    ["19兆段落.html", /文字超过 1000000 字/],
    ["19兆单元格.html", /超过 256 列/],
    ["十万层.html", /嵌套超过 2000 层/],
    ["十万层表.html", /嵌套超过/],
    ["一亿列.html", /超过 256 列/],
    ["一亿行.html", /超过 256 列|超过 200000 格/],
    ["一万行.html", /超过 2000 行/],
    ["一万行.csv", /超过 2000 行/],
    ["长引号.csv", /CSV|文字超过/],
    ["炸弹.zip", /压缩比超过/],
    ["谎报大小.zip", /压缩比超过|已损坏/],
    ["炸弹.docx", /压缩比超过/],
    ["炸弹.xlsx", /压缩比超过/],
    ["实体.docx", /外部实体/],
    ["一万行.docx", /超过 2000 行/],
    ["一万行.xlsx", /超过 2000 行/],
    ["炸弹.pdf", /内存|毫秒|已损坏/],
    ["自指.pdf", /已损坏|扫描件/],
    ["长属性.html", /没有能读出的文字/],
    ["万层.pdf", /扫描件|毫秒|已损坏/],
  ];
  test.each(cases)("%s", async (name, message) => {
    const [outcome, ...others] = await readApart(name);
    expect(others).toEqual([]);
    expect(outcome?.code).not.toBe("crash");
    expect(outcome?.message).toMatch(message);
    expect(outcome?.megabytes).toBeLessThan(512);
  });
});
