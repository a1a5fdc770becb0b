import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Telegraf } from "telegraf";
import { message } from "telegraf/filters";
import { createTelegramAdapter } from "../../adapters/telegram/index.ts";
import type { Ask } from "../../src/conversation/message.ts";
import type { StateStore } from "../../src/index.ts";
import { bundleInto } from "../telegram/bundle.ts";
import type { Load, Measured } from "./telegram-server.ts";

export interface TelegramBench {
  readonly ask: Ask;
  readonly state: StateStore;
  /** Real questions. */
  readonly questions: readonly string[];
}

export interface TelegramRow {
  readonly name: string;
  readonly value: number;
  readonly unit: "条/秒" | "ms" | "%";
}

interface Server {
  readonly url: string;
  readonly token: string;
  readonly run: (load: Load) => Promise<Measured>;
  readonly stop: () => void;
}

/** The whole bot beside a bare telegraf echo bot, on the same server, one after the other, both polling, without send limits. */
export async function benchTelegram(bench: TelegramBench): Promise<readonly TelegramRow[]> {
  const echo = await underServer((server) => startEcho(server), bench.questions);
  const ours = await underServer((server) => startOurs(server, bench), bench.questions);
  const share = (one: Measured, other: Measured) => (one.perSecond / other.perSecond) * 100;
  return [
    ...rowsOf("telegraf 回声", echo),
    ...rowsOf("年报", ours),
    { name: "年报为回声的，往返 50 ms", value: share(ours.far, echo.far), unit: "%" },
    { name: "年报为回声的，本机", value: share(ours.near, echo.near), unit: "%" },
  ];
}

/** A burst over loopback, a burst at the distance of a real server, a steady load over loopback. */
interface Run {
  readonly near: Measured;
  readonly far: Measured;
  readonly steady: Measured;
}

async function underServer(
  start: (server: Server) => Promise<() => Promise<void>>,
  texts: readonly string[],
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  const server = await startServer(await bundleInto(folder, "test/bench/telegram-server.ts"));
  const stop = await start(server);
  try {
    const load = { texts, chats: 300, rate: 0, distance: 0 };
    await server.run({ ...load, count: 1000 });
    const near = await server.run({ ...load, count: 3000 });
    const far = await server.run({ ...load, count: 3000, distance: 50 });
    const steady = await server.run({ ...load, count: 300, rate: 50 });
    return { near, far, steady };
  } finally {
    await stop();
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const rowsOf = (name: string, { near, far, steady }: Run): readonly TelegramRow[] => [
  { name: `${name}，一次来 3000 条，往返 50 ms`, value: far.perSecond, unit: "条/秒" },
  { name: `${name}，一次来 3000 条，本机`, value: near.perSecond, unit: "条/秒" },
  { name: `${name}，每秒 50 条，中位`, value: steady.p50, unit: "ms" },
  { name: `${name}，每秒 50 条，p99`, value: steady.p99, unit: "ms" },
];

async function startEcho({ url, token }: Server): Promise<() => Promise<void>> {
  const bot = new Telegraf(token, { telegram: { apiRoot: url } });
  bot.on(message("text"), (context) => context.reply(context.message.text));
  const running = bot.launch();
  return async () => {
    bot.stop();
    await running;
  };
}

async function startOurs(
  { url, token }: Server,
  { ask, state }: TelegramBench,
): Promise<() => Promise<void>> {
  const silent = () => {};
  const adapter = createTelegramAdapter({
    token,
    apiRoot: url,
    mode: "polling",
    ask,
    state,
    log: { debug: silent, info: silent, warn: silent, error: console.error },
    tempo: { pace: null },
  });
  await adapter.start();
  return adapter.stop;
}

function startServer(program: string): Promise<Server> {
  const child = fork(program, { stdio: "inherit" });
  const next = <T>() =>
    new Promise<T>((resolve) => child.once("message", resolve as (value: unknown) => void));
  return next<Pick<Server, "url" | "token">>().then((address) => ({
    ...address,
    run: (load) => {
      const measured = next<Measured>();
      child.send(load);
      return measured;
    },
    stop: () => child.kill(),
  }));
}
