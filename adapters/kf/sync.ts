import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { StateStore } from "../../src/state/state.ts";
import type { TencentApi } from "../tencent/api.ts";
import { createHolder, type Holder } from "../tencent/holder.ts";
import { type Incoming, readPage } from "./incoming.ts";
import type { KfTiming } from "./options.ts";

export interface SyncOptions {
  readonly api: TencentApi;
  readonly state: StateStore;
  readonly prefix: string;
  readonly timing: KfTiming;
  readonly log: Logger;
  readonly now: () => Date;
  /** Deals with one message; never rejects for what a person sent. */
  readonly handle: (kfid: string, incoming: Incoming) => Promise<void>;
}

/** Fetches what customers of one service account have sent. */
export interface Sync {
  /**
   * Fetches from where the last fetch ended until nothing is left; concurrent wakes become one fetch more. Waits for a
   * process that holds the fetching, and takes over where it died.
   */
  readonly wake: (kfid: string, token: string | null, ending: AbortSignal) => Promise<void>;
}

const DAYS_30 = 30 * 24 * 3600;
const DAYS_4 = 4 * 24 * 3600;
const TRIES = 5;
/** Without a cursor the platform gives three days: what is older than this then was answered by people. */
const FIRST_MS = 10 * 60_000;

/** The cursor lives in the shared state and moves on only after a page's messages were dealt with. */
export function createSync(options: SyncOptions): Sync {
  const { state, prefix, timing } = options;
  return {
    async wake(kfid, token, ending) {
      const again = `${prefix}:again:${kfid}`;
      const holder = createHolder(state, `${prefix}:sync:${kfid}`, timing.holdMs / 1000);
      await state.set(again, token ?? "", 600);
      while ((await state.get(again)) !== null && !ending.aborted) {
        if (await holder.hold()) await fetchHeld(options, kfid, again, holder);
        else await sleep(timing.holdMs / 3, null, { signal: ending }).catch(() => null);
      }
    },
  };
}

async function fetchHeld(options: SyncOptions, kfid: string, again: string, holder: Holder) {
  const { state, timing, log } = options;
  const timer = setInterval(() => void holder.hold().catch(() => false), timing.holdMs / 3);
  try {
    const token = await state.take(again);
    if (token !== null) await fetchAll(options, kfid, token || null, holder);
  } catch (error) {
    log.error({ err: error }, "微信客服的消息没有取到，等下一次通知");
  } finally {
    clearInterval(timer);
    await holder.release();
  }
}

async function fetchAll(options: SyncOptions, kfid: string, token: string | null, holder: Holder) {
  const { state, prefix, now } = options;
  for (;;) {
    const cursor = await state.get(`${prefix}:cursor:${kfid}`);
    const page = readPage(await fetchPage(options, kfid, token, cursor));
    const since = cursor === null ? now().getTime() - FIRST_MS : 0;
    const fresh = page.messages.filter(({ sentAt }) => sentAt.getTime() >= since);
    await Promise.all(bySender(fresh).map((messages) => inTurn(options, kfid, messages)));
    if (page.cursor) await state.set(`${prefix}:cursor:${kfid}`, page.cursor, DAYS_30);
    if (!page.hasMore || !(await holder.hold())) return;
  }
}

async function fetchPage(
  { api, timing, log }: SyncOptions,
  kfid: string,
  token: string | null,
  cursor: string | null,
) {
  const body = { open_kfid: kfid, limit: 1000, voice_format: 0 };
  const place = { ...(cursor === null ? {} : { cursor }), ...(token === null ? {} : { token }) };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await api.post("kf/sync_msg", { ...body, ...place });
    } catch (error) {
      if (attempt === TRIES) throw error;
      log.warn({ err: error }, "微信客服的消息没有取到，再试");
      await sleep(timing.retryMs * 2 ** (attempt - 1));
    }
  }
}

/** A customer's messages in their order; customers side by side. */
function bySender(messages: readonly Incoming[]): readonly (readonly Incoming[])[] {
  const groups = new Map<string, Incoming[]>();
  for (const message of messages) {
    const group = groups.get(message.customer);
    if (group) group.push(message);
    else groups.set(message.customer, [message]);
  }
  return [...groups.values()];
}

async function inTurn(
  { state, prefix, handle }: SyncOptions,
  kfid: string,
  messages: readonly Incoming[],
): Promise<void> {
  for (const message of messages) {
    const done = `${prefix}:done:${message.key}`;
    if ((await state.get(done)) !== null) continue;
    await handle(kfid, message);
    await state.set(done, "1", DAYS_4);
  }
}
