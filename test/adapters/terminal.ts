import { PassThrough } from "node:stream";
import { run } from "../../adapters/cli/run.ts";
import { type Config, readConfig } from "../../adapters/config.ts";
import { createOpenBase } from "../../adapters/open-base.ts";
import { createReader } from "../../adapters/reader.ts";

/** What a command wrote, and the status it ended with. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** Each line of `out` as JSON. */
  readonly json: () => readonly Record<string, unknown>[];
}

/** Runs commands in this process, as a terminal would. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const config: Config = readConfig(env);
  const now = () => new Date("2025-03-01T08:00:00Z");
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const texts = Promise.all([textOf(stdout), textOf(stderr)]);
  const openBase = createOpenBase(config, createReader, now);
  const status = await run(args, {
    config,
    now,
    today: now,
    openBase,
    stdin: new PassThrough(),
    stdout,
    stderr,
  });
  stdout.end();
  stderr.end();
  const [out, err] = await texts;
  const json = () =>
    out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  return { status, out, err, json };
}

async function textOf(stream: PassThrough): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += chunk;
  return text;
}
