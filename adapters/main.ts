import { existsSync } from "node:fs";
import { defaultCommand } from "./cli/commands.ts";
import { explain } from "./cli/explain.ts";
import { run } from "./cli/run.ts";
import { readConfig } from "./config.ts";
import { createOpenBase } from "./open-base.ts";
import { createReader } from "./reader.ts";

/** What is left to write gets this long; where nothing is left, the process ends at once by itself. */
const LINGER_MS = 5_000;
let serving = false;

/** The one place that knows this process: its environment (with `.env` beside it), clock, streams and exit status. */
async function main(): Promise<number> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  const now = () => new Date();
  const ending = new AbortController();
  const args = process.argv.slice(2);
  if ((args[0] ?? defaultCommand(config)) === "serve") {
    serving = true;
    for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => ending.abort());
  }
  return run(args, {
    config,
    now,
    ending: ending.signal,
    today: () => config.today ?? now(),
    openBase: createOpenBase(config, createReader, now),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  });
}

// `nianbao reports | head`: the reader has had enough, which is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

try {
  process.exitCode = await main();
} catch (cause) {
  const { text, status } = explain(cause);
  process.stderr.write(text);
  process.exitCode = status;
}
// Packages of channels may leave timers behind; other commands write until their reader has everything.
if (serving) setTimeout(() => process.exit(), LINGER_MS).unref();
