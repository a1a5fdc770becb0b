import { LRUCache } from "lru-cache";
import type { Update } from "telegraf/types";
import type { Turn } from "../../src/conversation/message.ts";
import { NianbaoError } from "../../src/index.ts";
import type { AdapterHealth } from "../adapter.ts";
import { createPacer, unpaced } from "./api/pace.ts";
import { isPassing } from "./api/retry.ts";
import { sleep } from "./api/sleep.ts";
import { SteadyTelegram } from "./api/steady.ts";
import { createBot, route } from "./bot.ts";
import { describeError } from "./log.ts";
import type { TelegramOptions, Tempo } from "./options.ts";
import { PHRASES } from "./phrases.ts";
import { createCards } from "./talk/card.ts";
import { createDownloads } from "./talk/download.ts";
import { createLinks } from "./talk/links.ts";
import { createMouth } from "./talk/say.ts";
import { withSlash } from "./token.ts";
import { createInbox } from "./transport/inbox.ts";
import { createLease } from "./transport/lease.ts";
import { createOnce, type Outcome } from "./transport/once.ts";
import { startPoller } from "./transport/poller.ts";
import { createSink, type Sink } from "./transport/sink.ts";
import { startWebhook } from "./transport/webhook.ts";

export interface Running {
  readonly health: () => AdapterHealth;
  readonly stop: () => Promise<void>;
}

export interface Channel {
  /** Asks Telegram who we are: the token is right and the server answers. */
  readonly greet: () => Promise<void>;
  /** Starts taking updates. */
  readonly listen: () => Promise<Running>;
  /** Waits for answers still on their way, `ms` at most. */
  readonly close: (ms: number) => Promise<void>;
}

/** Builds the channel's parts once; nothing talks to Telegram before `greet`. */
export function compose(options: TelegramOptions, tempo: Tempo): Channel {
  const { token, log } = options;
  const apiRoot = withSlash(options.apiRoot ?? "https://api.telegram.org");
  const prefix = `telegram:${token.split(":")[0]}`;
  const pacer = tempo.pace === null ? unpaced : createPacer(tempo.pace);
  const { retry, silence } = tempo;
  const telegram = new SteadyTelegram({ token, apiRoot, pacer, retry, silence });
  const bot = createBot(token, telegram);
  const late = new Set<Promise<void>>();
  const handle = route(bot, {
    ...talkParts(options, telegram, prefix),
    downloads: createDownloads({ telegram, token, apiRoot, patience: silence * 2, log }),
    tempo,
    me: () => bot.botInfo ?? notGreeted(),
    late: (work) => {
      late.add(work);
      void work.finally(() => late.delete(work));
    },
  });
  const apologise = async (update: Update) => {
    const chat = "message" in update ? update.message.chat.id : null;
    if (chat === null) return;
    await telegram.sendMessage(chat, PHRASES.failed).catch(() => {});
  };
  const sink = createQueue(options, tempo, prefix, handle, apologise);
  return {
    greet: async () => {
      bot.botInfo = await telegram.getMe();
      log.info({ bot: bot.botInfo.username }, "已连上 Telegram");
    },
    listen: () =>
      options.mode === "polling"
        ? poll(options, tempo, prefix, telegram, sink)
        : receive(options, sink),
    close: async (ms) => {
      const patience = new AbortController();
      await Promise.race([Promise.all(late), sleep(ms, patience.signal)]);
      patience.abort();
      await pacer.stop();
    },
  };
}

const talkParts = (options: TelegramOptions, telegram: SteadyTelegram, prefix: string) => ({
  telegram,
  prefix,
  ask: options.ask,
  state: options.state,
  log: options.log,
  files: options.files,
  onFeedback: options.onFeedback,
  mouth: createMouth(telegram, options.log),
  cards: createCards(options.state, prefix),
  links: createLinks(options.state, prefix),
  held: new LRUCache<string, Turn>({ max: 50, ttl: HELD_MS }),
});

/** Sending is tried again for about this long. */
const HELD_MS = 600_000;

/** Tries at an update whose failure is not one of the connection. */
const MOST_TRIES = 3;

/** Polling repeats failed updates itself; a webhook's are repeated by Telegram. */
function createQueue(
  { state, log, mode }: TelegramOptions,
  { concurrency, againAfter }: Tempo,
  prefix: string,
  handle: ReturnType<typeof route>,
  onGiveUp: (update: Update) => Promise<void>,
): Sink {
  const once = createOnce({
    state,
    prefix,
    handle,
    onGiveUp,
    isHopeless: (error, failures) => failures >= MOST_TRIES && !isPassing(error),
    onError: (error, { update_id }) =>
      log.error({ ...describeError(error), update: update_id }, "更新处理失败"),
  });
  const pauseFor = (outcome: Outcome, failures: number) =>
    outcome === "busy" ? againAfter : Math.min(againAfter * 2 ** failures, 60_000);
  return createSink({
    handle: once,
    concurrency,
    again: mode === "polling" ? pauseFor : undefined,
  });
}

async function poll(
  { state, log }: TelegramOptions,
  tempo: Tempo,
  prefix: string,
  telegram: SteadyTelegram,
  sink: Sink,
): Promise<Running> {
  const lease = createLease(state, `${prefix}:leader`, tempo.leaseSeconds);
  const inbox = createInbox(state, prefix);
  const times = { timeout: tempo.pollSeconds, margin: tempo.pollMargin, pause: tempo.pollPause };
  return startPoller({ telegram, sink, lease, inbox, log, ...times });
}

async function receive({ webhook, log }: TelegramOptions, sink: Sink): Promise<Running> {
  if (webhook === undefined) {
    throw new NianbaoError(
      "config_invalid",
      "Telegram 的 webhook 方式缺少地址和密钥",
      "请设置 TELEGRAM_WEBHOOK_URL 和 TELEGRAM_WEBHOOK_SECRET，或改用轮询",
    );
  }
  const { port, stop } = await startWebhook(webhook, sink, log);
  return { health: () => ({ ok: true, detail: `webhook 监听端口 ${port}` }), stop };
}

const notGreeted = (): never => {
  throw new Error("an update came before getMe");
};
