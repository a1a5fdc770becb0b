import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, vi } from "vitest";
import { WechatyBuilder } from "wechaty";
import type { Adapter } from "../../adapters/adapter.ts";
import { createWechatyAdapter } from "../../adapters/wechaty/adapter.ts";
import type { Bot } from "../../adapters/wechaty/bot.ts";
import { loadPackages } from "../../adapters/wechaty/load.ts";
import type { WechatyOptions } from "../../adapters/wechaty/options.ts";
import { createMemoryState } from "../channels/memory-state.ts";
import type { ChannelUnderTest } from "../channels/suite.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";
import { World } from "./world.ts";

const open: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

export function closeAfter(close: () => Promise<unknown> | unknown): void {
  open.push(close);
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-wechaty-"));
  closeAfter(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Waits that a person would notice, shortened. */
const SHORT = {
  retryMs: 50,
  retryMostMs: 400,
  silenceMs: 2_000,
  loginMs: 2_000,
  stopMs: 400,
  readyMs: 8_000,
  holdMs: 600,
  slowMs: 10_000,
  startMs: 4_000,
};

/** An adapter over the given packages, started and stopped after the test. */
export async function startAdapter(
  packages: Pick<WechatyOptions, "makeBot" | "packFile">,
  more: Partial<WechatyOptions> = {},
): Promise<Adapter> {
  const adapter = createWechatyAdapter({
    account: "试",
    ask: createScriptedAsk().ask,
    state: createMemoryState(),
    log: pino({ level: "silent" }),
    show: () => undefined,
    pace: [0, 0],
    ...packages,
    ...more,
    timing: { ...SHORT, ...more.timing },
  });
  closeAfter(() => adapter.stop());
  await adapter.start();
  return adapter;
}

/** The channel over a mock puppet in this process. */
export async function startMock(more: Partial<WechatyOptions> = {}, world = new World()) {
  const folder = newFolder();
  const { packFile } = await loadPackages({
    wechaty: "wechaty",
    puppet: "wechaty-puppet-mock",
    puppetOptions: {},
    folder,
    libraryLog: "silent",
  });
  const name = join(folder, "login");
  const makeBot = async () =>
    WechatyBuilder.build({ name, puppet: world as never }) as unknown as Bot;
  const adapter = await startAdapter({ makeBot, packFile }, more);
  await untilReady(adapter);
  return { adapter, world };
}

export async function untilReady(adapter: Adapter, ms = 8_000): Promise<void> {
  await until(() => adapter.health().ok && adapter.health().detail.includes("已登录"), ms);
}

export async function until(isSo: () => boolean, ms = 5_000): Promise<void> {
  await vi.waitFor(
    () => {
      if (!isSo()) throw new Error("等不到");
    },
    { timeout: ms, interval: 10 },
  );
}

/** Waits until the account has sent this many messages in all. */
export async function waitSent(world: World, count: number, ms?: number) {
  await until(() => world.sent.length >= count, ms);
  return world.sent;
}

/** What the shared dialogues need. */
export function dialogueWith(world: World, stop: () => Promise<void>): ChannelUnderTest {
  return {
    async say(said, answers) {
      const before = world.sent.length;
      const messageId = world.says(said);
      for (let count = 1; count < (said.delivered ?? 1); count += 1)
        world.emit("message", { messageId });
      await waitSent(world, before + answers);
      await sleep(60);
      return world.sent.slice(before).map(({ text }) => text);
    },
    stop,
  };
}
