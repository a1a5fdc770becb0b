import { type ChildProcess, fork } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import PQueue from "p-queue";
import { beyondLimit, type DocumentLimits } from "../limits.ts";
import type { Request, Response } from "./contained.ts";

/** Idle processes, used again: starting one costs more than reading a file. They never keep their parent alive. */
const idle: ChildProcess[] = [];
const MOST_PROCESSES = 2;
/** However many files come at once, only so many processes run; the others wait. */
const turns = new PQueue({ concurrency: MOST_PROCESSES });

/**
 * Sends one request to a reader process. Null where the process dies.
 * @throws NianbaoError `file_too_large` where it takes more time or memory than the limits allow; it is killed then.
 */
export function withReaderProcess(request: Request): Promise<Response | null> {
  return turns.add(() => readInProcess(request));
}

async function readInProcess(request: Request): Promise<Response | null> {
  const child = idle.pop() ?? start();
  hold(child);
  const watch = watchOver(child, request.limits);
  try {
    const response = await Promise.race([answerOf(child, request), watch.overrun]);
    if (response && idle.length < MOST_PROCESSES && child.connected) release(child);
    else child.kill("SIGKILL");
    return response;
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  } finally {
    watch.stop();
  }
}

/** The child gets no environment: nothing of ours is its business. */
function start(): ChildProcess {
  return fork(readerPath(), [], {
    execArgv: ["--max-old-space-size=256"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: {},
  });
}

/** Beside the bundle, or in `dist/` where the sources themselves run. */
function readerPath(): string {
  const places = ["./legacy-reader.js", "../legacy-reader.js", "../../../dist/legacy-reader.js"];
  const paths = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const path = paths.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`no legacy-reader.js beside ${import.meta.url}`);
  return path;
}

function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function release(child: ChildProcess): void {
  child.removeAllListeners();
  child.once("exit", () => {
    const at = idle.indexOf(child);
    if (at >= 0) idle.splice(at, 1);
  });
  child.unref();
  child.channel?.unref();
  idle.push(child);
}

function answerOf(child: ChildProcess, request: Request): Promise<Response | null> {
  return new Promise((resolve) => {
    child.once("message", (response: Response) => resolve(response));
    child.once("exit", () => resolve(null));
    child.once("error", () => resolve(null));
    child.send(request, (error) => {
      if (error) resolve(null);
    });
  });
}

const LOOK_EVERY = 20;

/**
 * Looks at a child's processor time and memory. Processor time is what counts: on a busy machine a good file may wait.
 * Where the system has no /proc, only the time on the wall is known and counts threefold.
 */
function watchOver(child: ChildProcess, limits: DocumentLimits) {
  const before = usageOf(child)?.milliseconds ?? 0;
  let waited = 0;
  let timer: NodeJS.Timeout | undefined;
  const overrun = new Promise<never>((_resolve, reject) => {
    timer = setInterval(() => {
      waited += LOOK_EVERY;
      const usage = usageOf(child);
      const spent = usage ? usage.milliseconds - before : 0;
      const isLate = spent > limits.milliseconds || waited > limits.milliseconds * 3;
      if (isLate) reject(beyondLimit("milliseconds", limits));
      else if ((usage?.bytes ?? 0) > limits.memoryBytes) reject(beyondLimit("memoryBytes", limits));
    }, LOOK_EVERY);
  });
  return { overrun, stop: () => clearInterval(timer) };
}

const PAGE = 4096;
const MILLISECONDS_A_TICK = 10;

/** Processor time and resident memory of a process, by Linux's /proc; null elsewhere. */
function usageOf({ pid }: ChildProcess): { milliseconds: number; bytes: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { milliseconds: ticks * MILLISECONDS_A_TICK, bytes: Number(fields[21]) * PAGE };
  } catch {
    return null;
  }
}
