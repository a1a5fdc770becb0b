import type { Adapter } from "../adapter.ts";
import { createHolder } from "../tencent/holder.ts";
import { createWaitingWords } from "../tencent/waiting.ts";
import { type Answering, answer } from "./answering.ts";
import type { Bot, BotMessage } from "./bot.ts";
import { readSaid } from "./incoming.ts";
import { Link } from "./link.ts";
import { createOffers } from "./offers.ts";
import { DEFAULT_PACE, DEFAULT_TIMING, type WechatyOptions } from "./options.ts";
import { createSender } from "./outgoing.ts";
import { PHRASES } from "./phrases.ts";
import { drawLogin } from "./qr.ts";
import { reasonOf } from "./trouble.ts";

/** Marks of answered messages; a gateway replays old ones after a login. */
const MARK_SECONDS = 3 * 24 * 3600;
/** A process that died in the middle of an answer leaves the message to a repeated delivery. */
const LEASE_SECONDS = 300;
/** Messages from before the start are old, but for the last two minutes. */
const OLD_MS = 2 * 60_000;
const SCANNED = 3;

/** A personal WeChat or WeCom account through wechaty, whatever the puppet. See `docs/wechat.md`. */
export function createWechatyAdapter(options: WechatyOptions): Adapter {
  const { account, makeBot, ask, files, state, log, show } = options;
  const timing = { ...DEFAULT_TIMING, ...options.timing };
  const prefix = `wechaty:${account}`;
  const since = new Date(Date.now() - OLD_MS);
  const jobs = new Set<Promise<unknown>>();
  const run = (job: Promise<unknown>) => {
    const guarded = job
      .catch((error: unknown) => log.error(`微信消息没有处理好：${reasonOf(error)}`))
      .finally(() => jobs.delete(guarded));
    jobs.add(guarded);
  };
  let shown = "";
  const link = new Link({
    makeBot,
    timing,
    log,
    holder: createHolder(state, `${prefix}:holder`, timing.holdMs / 1000),
    onScan: (code, status) => {
      if (status === SCANNED) show(`${PHRASES.scanned}\n`);
      else if (code !== "" && code !== shown) show(drawLogin(code));
      shown = code;
    },
    onMessage: (message, bot) => run(handle(message, bot)),
    onFriend: (contact) => run(greet(contact)),
    onJoin: (room, joined, bot) => {
      if (joined.includes(bot.currentUser.id)) run(greet(room));
    },
  });
  const sender = createSender({ ...options, link, pace: options.pace ?? DEFAULT_PACE });
  const waiting = createWaitingWords(state, prefix);
  const offers = createOffers(state, prefix);
  const common = { ask, log, waiting, offers, send: sender, slowMs: timing.slowMs };
  const answering: Answering = { ...common, ...(files ? { files } : {}) };

  const handle = async (message: BotMessage, bot: Bot) => {
    const said = await readSaid(message, bot, since);
    if (!said) return;
    const key = `${prefix}:message:${said.id}`;
    if (!(await state.claim(key, "working", LEASE_SECONDS))) return;
    await answer(said, bot, answering);
    await state.set(key, "done", MARK_SECONDS);
  };
  const greet = (chat: string) =>
    sender(chat, [{ kind: "text", text: PHRASES.welcome, mentions: [] }]);

  return {
    name: "wechaty",
    start: () => link.start(),
    health: () => link.health(),
    async stop() {
      link.giveUpWaiting();
      const patience = new Promise((resolve) => setTimeout(resolve, 20_000).unref());
      await Promise.race([Promise.allSettled(jobs), patience]);
      await link.stop();
    },
  };
}
