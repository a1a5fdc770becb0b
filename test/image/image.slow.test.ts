import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { textOf } from "../imports.ts";
import { type Instruction, readCopy, readStages } from "./dockerfile.ts";

/** A registry that answers within five seconds; without one nothing can be installed. */
const online = spawnSync("npm", ["ping"], { timeout: 20_000 }).status === 0;
if (!online) console.warn("跳过镜像的构建：连不上 npm 仓库");

const work = mkdtempSync(join(tmpdir(), "nianbao-image-"));
afterAll(() => rmSync(work, { recursive: true, force: true }), 240_000);

test.skipIf(!online)(
  "照 Dockerfile 的命令在干净的文件夹里构建，成品能答、能收年报，没有开发依赖（离线时跳过）",
  { timeout: 900_000 },
  () => {
    const [build = [], final = []] = readStages(textOf("Dockerfile"));
    const app = join(work, "build");
    const image = join(work, "image");
    for (const folder of [app, image]) mkdirSync(folder);
    for (const step of build) follow(step, app, ".");
    for (const step of final) if (step.name === "COPY") copy(step, image, app);

    expect(run(image, ["ask", "2023年收到多少件申请？"])).toContain("31件");
    const report = "knowledge/reports/xinyang-public-security-2023.txt";
    expect(run(image, ["ingest", "--dry-run", "--json", report])).toContain("信阳市公安局");
    for (const name of ["vitest", "typescript", "esbuild", "grammy"]) {
      expect(existsSync(join(image, "node_modules", name)), name).toBe(false);
    }
  },
);

/** `COPY` and `RUN` as the engine would do them; system packages are those of this machine. */
function follow(step: Instruction, app: string, context: string): void {
  if (step.name === "COPY") copy(step, app, context);
  if (step.name === "RUN" && !step.words.startsWith("apt-get")) {
    execFileSync("sh", ["-c", step.words], { cwd: app, stdio: "pipe" });
  }
}

function copy(step: Instruction, into: string, context: string): void {
  const { stage, sources, target } = readCopy(step);
  for (const source of sources) {
    const from = join(context, stage === null ? source : source.replace(/^\/app\//u, ""));
    const one = sources.length > 1 || target === "./" || basename(source).includes(".");
    const to = one ? join(into, target, basename(source)) : join(into, target);
    if (stage === null) cpSync(from, to, { recursive: true });
    else renameSync(from, to.replace(/\/$/u, "")); // the build stage is done with it
  }
}

function run(image: string, args: readonly string[]): string {
  const env = { ...process.env, NIANBAO_DATA: join(work, "data"), NODE_ENV: "production" };
  return execFileSync(process.execPath, ["dist/main.js", ...args], {
    cwd: image,
    env,
    encoding: "utf8",
  });
}
