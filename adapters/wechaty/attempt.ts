import { setTimeout as sleep } from "node:timers/promises";
import type { Bot, BotMessage } from "./bot.ts";
import { holdChannel } from "./close-channel.ts";
import type { Log, WechatyTiming } from "./options.ts";
import { readTrouble, reasonOf } from "./trouble.ts";

/** What happens while a bot is connected. */
export interface AttemptEvents {
  /** The first sign of life, and every later one. */
  readonly onSign: () => void;
  readonly onScan: (link: string, status: number) => void;
  readonly onLogin: (name: string) => void;
  readonly onLogout: () => void;
  readonly onMessage: (message: BotMessage, bot: Bot) => void;
  readonly onJoin: (room: string, joined: readonly string[], bot: Bot) => void;
  readonly onFriend: (contact: string) => void;
}

export type Ending =
  | { readonly kind: "refused" | "broken"; readonly reason: string }
  | { readonly kind: "stopped" };

export interface AttemptOptions extends AttemptEvents {
  readonly bot: Bot;
  readonly timing: WechatyTiming;
  readonly log: Log;
  readonly stopping: AbortSignal;
  /** False where another process holds the right to connect now. */
  readonly mayStay: () => Promise<boolean>;
}

/** wechaty's number of a confirmed friendship. */
const CONFIRMED = 1;

/** Runs one bot until its connection is over, and leaves nothing of it behind. Never throws. */
export async function runAttempt(options: AttemptOptions): Promise<Ending> {
  const { bot, timing, stopping, log } = options;
  const watch = new AbortController();
  const ending = await new Promise<Ending>((end) => {
    const clock = { heard: Date.now(), waitingSince: Date.now() as number | null };
    listen(bot, options, clock, end, watch.signal);
    stopping.addEventListener("abort", () => end({ kind: "stopped" }), { signal: watch.signal });
    if (stopping.aborted) return end({ kind: "stopped" });
    bot.start().catch((error: unknown) => end({ kind: "broken", reason: reasonOf(error) }));
    void keepWatch(options, clock, end, watch.signal);
  });
  watch.abort();
  const closeChannel = holdChannel(bot);
  const left = bot.stop().catch((error: unknown) => log.debug(`停止 wechaty：${reasonOf(error)}`));
  await Promise.race([left, sleep(timing.stopMs)]);
  closeChannel();
  return ending;
}

/** `waitingSince`: connected, but neither logged in nor showing a code; null where it does either. */
interface Clock {
  heard: number;
  waitingSince: number | null;
}

/** A bot that was left behind may still speak: only its errors are heard, as unheard ones would end the process. */
function listen(
  bot: Bot,
  options: AttemptOptions,
  clock: Clock,
  end: (how: Ending) => void,
  over: AbortSignal,
): void {
  const { log } = options;
  const on = (event: string, act: (...given: readonly unknown[]) => void) =>
    bot.on(event, (...given) => {
      if (over.aborted && event !== "error") return;
      try {
        if (event !== "error") {
          clock.heard = Date.now();
          options.onSign();
        }
        act(...given);
      } catch (error) {
        log.error(`wechaty 的 ${event} 事件没有处理好：${reasonOf(error)}`);
      }
    });
  on("error", (error) => {
    const kind = readTrouble(error);
    const reason = reasonOf(error);
    if (kind === "other") log.warn(`wechaty 报错：${reason}`);
    else end({ kind, reason });
  });
  on("heartbeat", () => undefined);
  on("dong", () => undefined);
  on("scan", (link, status) => {
    clock.waitingSince = null;
    options.onScan(String(link), Number(status));
  });
  on("login", (user) => {
    clock.waitingSince = null;
    options.onLogin((user as Bot["currentUser"]).name());
  });
  on("logout", () => {
    clock.waitingSince = Date.now();
    options.onLogout();
  });
  on("message", (message) => options.onMessage(message as BotMessage, bot));
  on("room-join", (room, joined) =>
    options.onJoin((room as Identified).id, (joined as Identified[]).map(idOf), bot),
  );
  on("friendship", (friendship) => {
    const { type, contact } = friendship as Friendship;
    if (type.call(friendship) === CONFIRMED) options.onFriend(contact.call(friendship).id);
  });
}

interface Identified {
  readonly id: string;
}
interface Friendship {
  readonly type: () => number;
  readonly contact: () => Identified;
}
const idOf = ({ id }: Identified): string => id;

async function keepWatch(
  { bot, timing, mayStay, log }: AttemptOptions,
  clock: Clock,
  end: (how: Ending) => void,
  signal: AbortSignal,
): Promise<void> {
  const step = Math.min(timing.silenceMs / 4, timing.holdMs / 3, timing.loginMs);
  while (!signal.aborted) {
    await sleep(step, null, { signal }).catch(() => null);
    if (signal.aborted) return;
    const now = Date.now();
    if (now - clock.heard > timing.silenceMs) {
      return end({ kind: "broken", reason: "网关没有动静" });
    }
    if (clock.waitingSince !== null && now - clock.waitingSince > timing.loginMs) {
      return end({ kind: "broken", reason: "没有登录，也没有二维码" });
    }
    if (now - clock.heard > step) ask(bot);
    const mine = await mayStay().catch((error: unknown) => {
      log.warn(`连接权没有续上：${reasonOf(error)}`);
      return true;
    });
    if (!mine) return end({ kind: "broken", reason: "连接权在另一个进程" });
  }
}

/** Throws while there is no connection, which the clock finds out by itself. */
function ask(bot: Bot): void {
  try {
    bot.puppet.ding("nianbao");
  } catch {
    return;
  }
}
