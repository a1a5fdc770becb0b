import { pino } from "pino";
import { createTelegramAdapter, type TelegramOptions } from "../../adapters/telegram/index.ts";
import type { Tempo } from "../../adapters/telegram/options.ts";
import type { Ask } from "../../src/conversation/message.ts";
import { createMemoryState } from "../channels/memory-state.ts";
import { createScript } from "../channels/script.ts";
import { type StubOptions, type StubServer, startStub } from "./stub/index.ts";

/** Waits of a test: as short as they can be and still happen. */
export const QUICK: Partial<Tempo> = {
  pace: null,
  retry: { attempts: 5, pause: 10, patience: 5000 },
  pollSeconds: 1,
  pollMargin: 2000,
  pollPause: 20,
  silence: 4000,
  leaseSeconds: 2,
  againAfter: 20,
};

export interface Running {
  readonly stub: StubServer;
  readonly logs: readonly string[];
  readonly stop: () => Promise<void>;
}

export interface StartOptions extends Partial<Omit<TelegramOptions, "ask" | "token" | "apiRoot">> {
  readonly stub?: StubOptions;
}

/** The adapter against a stub of its own. */
export async function startTelegram(
  ask: Ask = createScript(),
  given: StartOptions = {},
): Promise<Running> {
  const { stub: stubOptions, tempo, ...options } = given;
  const stub = await startStub(stubOptions);
  const logs: string[] = [];
  const adapter = createTelegramAdapter({
    token: stub.token,
    apiRoot: stub.url,
    mode: "polling",
    ask,
    state: createMemoryState(),
    log: pino({ level: "debug" }, { write: (line: string) => void logs.push(line) }),
    tempo: { ...QUICK, ...tempo },
    ...options,
  });
  await adapter.start();
  return {
    stub,
    logs,
    stop: async () => {
      await adapter.stop();
      await stub.stop();
    },
  };
}

/** Waits until `look` gives something; fails with `what` after 15 seconds. */
export async function until<T>(what: string, look: () => T | undefined | false | null): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false && found !== null) return found;
    if (Date.now() > end) throw new Error(`没有等到：${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The bot's answers in a chat, once there are `count` of them. */
export const answersIn = ({ stub }: Running, chat: number, count: number) =>
  until(`${chat} 里的第 ${count} 条回答`, () => {
    const answers = stub.world.answers(chat);
    return answers.length >= count ? answers : null;
  });
