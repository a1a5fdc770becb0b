// usage: npm run bench [PIECE...]   (all pieces, each in a process of its own; from the project's folder)
import { spawnSync } from "node:child_process";
import { cpus, hostname, loadavg, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { pieces } from "./pieces.ts";
import { rowLine } from "./row.ts";

const IN_PIECE = "--in-piece";

/** What the figures were measured on; a busy machine measures itself. */
function machine(): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 1e9)} GB`;
  const load = loadavg().map((value) => value.toFixed(1));
  return `${hostname()}：${first?.model ?? "?"} × ${cpus().length}，${memory}，Node ${process.version}，负载 ${load.join(" ")}`;
}

async function runPiece(name: string): Promise<void> {
  const rows = await (pieces[name]?.() ?? []);
  for (const row of rows) console.log(rowLine(row));
}

/** Runs the pieces one after the other; the number of those that failed. */
function runAll(names: readonly string[]): number {
  console.log(machine());
  const failed = names.filter((name) => {
    console.log(`\n== ${name}`);
    const args = [fileURLToPath(import.meta.url), IN_PIECE, name];
    return spawnSync(process.execPath, args, { stdio: "inherit" }).status !== 0;
  });
  if (failed.length > 0) console.error(`\n没有跑完：${failed.join("、")}`);
  return failed.length;
}

const [flag, ...rest] = process.argv.slice(2);
const wanted = flag === undefined ? Object.keys(pieces) : [flag, ...rest];
const unknown = wanted.filter((name) => !(name in pieces));
if (flag === IN_PIECE) {
  await runPiece(rest[0] ?? "");
  process.exit();
} else if (unknown.length > 0) {
  console.error(`没有 ${unknown.join("、")}；有 ${Object.keys(pieces).join("、")}`);
  process.exitCode = 2;
} else {
  process.exitCode = runAll(wanted) > 0 ? 1 : 0;
}
