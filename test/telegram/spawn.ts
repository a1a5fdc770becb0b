import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleInto } from "./bundle.ts";
import type { ChildOptions } from "./child-options.ts";
import { until } from "./start.ts";
import type { StubServer } from "./stub/index.ts";

/** The adapter's own process, as its parent sees it. */
export interface Child {
  readonly process: ChildProcess;
  /** Texts that the core was asked, in order. */
  readonly asked: readonly string[];
  /** Standard output and error: the logs. */
  readonly output: () => string;
  readonly exit: Promise<number | null>;
  readonly tell: (question: "health" | "memory") => Promise<Record<string, unknown>>;
}

let bundle: string | null = null;
const folders: string[] = [];

/** A folder that is gone after the tests of the file: call `cleanUp` in `afterAll`. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-telegram-"));
  folders.push(folder);
  return folder;
}

export function cleanUp(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  bundle = null;
}

/** Starts the adapter against a stub and waits until it listens. */
export async function startChild(
  stub: StubServer,
  options: Partial<ChildOptions> & { readonly waits?: boolean } = {},
): Promise<Child> {
  const { waits = true, ...rest } = options;
  const base = rest.base ?? join(newFolder(), "base.sqlite");
  const all: ChildOptions = { token: stub.token, apiRoot: stub.url, ...rest, base };
  const process = fork(await bundled(), [JSON.stringify(all)], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    execArgv: ["--expose-gc"],
  });
  const asked: string[] = [];
  const events: Record<string, unknown>[] = [];
  let output = "";
  process.on("message", (message: Record<string, unknown>) => {
    if (message.event === "asked") asked.push(String(message.text));
    else events.push(message);
  });
  for (const stream of [process.stdout, process.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  const exit = new Promise<number | null>((done) => process.once("exit", done));
  const event = (name: string, from: number) =>
    until(`${name}；输出：${output.slice(-2000)}`, () =>
      events.slice(from).find((one) => one.event === name),
    );
  if (waits) await event("started", 0);
  const tell = (question: "health" | "memory") => {
    const from = events.length;
    process.send(question);
    return event(question, from);
  };
  return { process, asked, output: () => output, exit, tell };
}

async function bundled(): Promise<string> {
  bundle ??= await bundleInto(newFolder(), "test/telegram/child.ts");
  return bundle;
}

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
