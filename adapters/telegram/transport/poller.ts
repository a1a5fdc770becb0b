import { TelegramError } from "telegraf";
import { LateError } from "../api/deadline.ts";
import { sleep } from "../api/sleep.ts";
import type { SteadyTelegram } from "../api/steady.ts";
import { describeError, type Log } from "../log.ts";
import type { Inbox } from "./inbox.ts";
import type { Lease } from "./lease.ts";
import type { Sink } from "./sink.ts";
import { ALLOWED_UPDATES } from "./update.ts";

export interface PollerOptions {
  readonly telegram: SteadyTelegram;
  readonly sink: Sink;
  readonly lease: Lease;
  readonly inbox: Inbox;
  readonly log: Log;
  /** Seconds that Telegram holds an empty poll open. */
  readonly timeout: number;
  /** ms of silence past `timeout` after which the connection is given up. */
  readonly margin: number;
  /** ms before the next poll after a fault that announces no pause. */
  readonly pause: number;
}

export interface Poller {
  readonly health: () => { readonly ok: boolean; readonly detail: string };
  readonly stop: () => Promise<void>;
}

/** Updates taken at most before polling waits for the handlers. */
const BACKLOG = 500;

/** Long polling that no answer of the server ends; one process polls at a time. */
export function startPoller(options: PollerOptions): Poller {
  const { telegram, sink, lease, inbox, log } = options;
  const stopping = new AbortController();
  let offset = 0;
  let status = { ok: true, detail: "正在连接" };

  const renew = () => void lease.hold().catch(() => {});

  const lead = async (): Promise<boolean> => {
    if (await lease.hold()) return true;
    status = { ok: true, detail: "待命：另一个进程正在轮询" };
    return false;
  };

  const round = async (): Promise<void> => {
    const renewal = setInterval(renew, lease.seconds * 333);
    const began = Date.now();
    try {
      const poll = {
        offset,
        limit: 100,
        timeout: options.timeout,
        allowed_updates: ALLOWED_UPDATES,
      };
      const updates = await telegram.poll(poll, options.margin, stopping.signal);
      status = { ok: true, detail: "正在轮询" };
      if (updates.length === 0 && Date.now() - began < IDLE_MS) await sleep(IDLE_MS);
      for (const update of updates) {
        offset = Math.max(offset, update.update_id + 1);
        void sink.add(update).catch((error) => log.error(describeError(error), "更新处理失败"));
      }
      await inbox.keep(sink.pending());
      while (sink.pending().length >= BACKLOG && !stopping.signal.aborted) await sleep(50);
    } finally {
      clearInterval(renewal);
    }
  };

  const fault = async (error: unknown): Promise<void> => {
    if (stopping.signal.aborted) return;
    const pause = pauseAfter(error, options.pause);
    if (!(error instanceof LateError)) status = { ok: false, detail: explain(error) };
    log.warn({ ...describeError(error), pause }, "轮询失败，稍后再试");
    await sleep(pause, stopping.signal);
  };

  const run = async (): Promise<void> => {
    let leading = false;
    while (!stopping.signal.aborted) {
      try {
        if (!(await lead())) {
          leading = false;
          await sleep(lease.seconds * 333, stopping.signal);
          continue;
        }
        if (!leading) for (const update of await inbox.recover()) void sink.add(update);
        leading = true;
        await round();
      } catch (error) {
        await fault(error);
      }
    }
  };

  /** Tells Telegram how far we got, so that the next poller is not given the same again. */
  const confirm = async (): Promise<void> => {
    await inbox.keep(sink.pending());
    if (offset > 0)
      await telegram.poll({ offset, limit: 1, timeout: 0 }, 2000, new AbortController().signal);
  };

  const running = run();
  return {
    health: () => status,
    stop: async () => {
      stopping.abort();
      await running;
      const renewal = setInterval(renew, lease.seconds * 333);
      await sink.drain(DRAIN_MS);
      await confirm().catch((error) => log.warn(describeError(error), "未能确认已处理的更新"));
      clearInterval(renewal);
      await lease.release().catch((error) => log.warn(describeError(error), "未能交出轮询"));
    },
  };
}

const DRAIN_MS = 22_000;
/** A server that does not hold an empty poll open is not asked more often than this, in ms. */
const IDLE_MS = 100;

/** 401 and 404 mean a wrong token: nothing helps but a person, so ask seldom. */
function pauseAfter(error: unknown, pause: number): number {
  if (error instanceof LateError) return 0;
  if (!(error instanceof TelegramError)) return pause;
  if (error.code === 401 || error.code === 404) return 60_000;
  const after = error.parameters?.retry_after;
  return after === undefined ? pause : after * 1000;
}

function explain(error: unknown): string {
  if (!(error instanceof TelegramError)) return "连接 Telegram 失败，正在重试";
  switch (error.code) {
    case 401:
    case 404:
      return "令牌无效：请检查 TELEGRAM_TOKEN";
    case 409:
      return "另一个程序在用同一个令牌轮询，或者设置了 webhook（nianbao telegram setup 可取消）";
    default:
      return `Telegram 答复 ${error.code}，正在重试`;
  }
}
