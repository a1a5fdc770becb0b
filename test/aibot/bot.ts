import { pino } from "pino";
import { afterEach, vi } from "vitest";
import type { Adapter } from "../../adapters/adapter.ts";
import { createAibotAdapter } from "../../adapters/aibot/adapter.ts";
import type { AibotOptions } from "../../adapters/aibot/options.ts";
import { createMemoryState } from "../channels/memory-state.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";
import { FakeBotServer } from "./fake-bot-server.ts";

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A fake server that is stopped after the test. */
export async function startServer(): Promise<FakeBotServer> {
  const server = new FakeBotServer();
  await server.start();
  open.push(() => server.stop());
  return server;
}

/** A bot connected to the server; it is stopped after the test. */
export async function startBot(
  server: FakeBotServer,
  more: Partial<AibotOptions> = {},
  connected = true,
): Promise<Adapter> {
  const bot = createAibotAdapter({
    botId: "bot",
    secret: server.secret,
    wsUrl: server.url,
    ask: createScriptedAsk().ask,
    state: createMemoryState(),
    log: pino({ level: "silent" }),
    ...more,
    timing: { thinkingMs: 50, reconnectMs: 30, readyMs: 3_000, holdMs: 300, ...more.timing },
  });
  open.push(() => bot.stop());
  await bot.start();
  if (connected) await vi.waitFor(() => expectOk(bot), 3_000);
  return bot;
}

function expectOk(bot: Adapter): void {
  const { ok, detail } = bot.health();
  if (!ok || detail.includes("待命")) throw new Error(detail);
}

/** Waits until the chat shows this many finished messages. */
export async function waitShown(server: FakeBotServer, count: number) {
  await vi.waitFor(() => {
    const done = server.shown.filter(({ finished }) => finished).length;
    if (done < count) throw new Error(`只有 ${done} 条`);
  }, 5_000);
  return server.shown;
}
