import { TelegramError } from "telegraf";
import { NianbaoError } from "../../src/index.ts";
import type { Adapter } from "../adapter.ts";
import { PACE } from "./api/pace.ts";
import { isPassing, RETRY } from "./api/retry.ts";
import { sleep } from "./api/sleep.ts";
import { compose, type Running } from "./compose.ts";
import { describeError } from "./log.ts";
import type { TelegramOptions, Tempo } from "./options.ts";
import { isWrongToken, wrongToken } from "./token.ts";

/** Telegram's limits and patience; see `Tempo` for what each wait is. */
const TEMPO: Tempo = {
  pace: PACE,
  retry: RETRY,
  pollSeconds: 30,
  pollMargin: 15_000,
  pollPause: 3000,
  silence: 30_000,
  leaseSeconds: 30,
  typingAfter: 400,
  slowAfter: 20_000,
  againAfter: 1000,
  concurrency: 64,
};

/** Time for what is in hand when the process is told to end. */
const STOP_MS = 25_000;
/** Time that a start waits for Telegram: an unreachable server must not keep other channels from starting. */
const START_MS = 10_000;

/** The Telegram channel: private chats, groups where it is spoken to, buttons, inline questions, documents. */
export function createTelegramAdapter(options: TelegramOptions): Adapter {
  const tempo = { ...TEMPO, ...options.tempo };
  const channel = compose(options, tempo);
  const stopping = new AbortController();
  let running: Running | null = null;
  let trouble = "还没有连上 Telegram";

  const launch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await channel.greet();
        running = await channel.listen();
        return;
      } catch (error) {
        if (isWrongToken(error)) throw wrongToken(error);
        if (!(error instanceof TelegramError) && !isPassing(error)) throw error;
        trouble = "连不上 Telegram，正在重试";
        options.log.warn(describeError(error), trouble);
        await sleep(tempo.pollPause, stopping.signal);
      }
    }
  };

  return {
    name: "telegram",
    start: async () => {
      const launched = launch();
      launched.catch((error) => {
        trouble = error instanceof NianbaoError ? error.message : "Telegram 通道启动失败";
        options.log.error(describeError(error), trouble);
      });
      const patience = new AbortController();
      await Promise.race([launched, sleep(START_MS, patience.signal)]).finally(() =>
        patience.abort(),
      );
    },
    health: () => running?.health() ?? { ok: false, detail: trouble },
    stop: async () => {
      stopping.abort();
      const end = Date.now() + STOP_MS;
      await running?.stop();
      await channel.close(Math.max(end - Date.now(), 0));
    },
  };
}
