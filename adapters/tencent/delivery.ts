import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { ApiError } from "./api-error.ts";
import { splitParts, TEXT_BYTES } from "./parts.ts";
import { PHRASES } from "./phrases.ts";
import type { PushQuota } from "./quota.ts";
import type { Waiting, WaitingWords } from "./waiting.ts";

/** The words of an answer: what goes out at once and what follows it. */
export interface Words {
  /** Empty: nothing is to be said. */
  readonly first: string;
  readonly rest: readonly string[];
}

const MORE = `\n${PHRASES.more}`;

/** Sends words outside the passive answer; null where the account has no way to. */
export interface Push {
  readonly send: (user: string, text: string) => Promise<void>;
  readonly quota: PushQuota;
  readonly gapMs: number;
}

/** Cuts an answer into what goes out first and the rest; without push the first part says how to get on. */
export function toWords(text: string, push: Push | null): Words {
  const [first = "", ...rest] = splitParts(text, TEXT_BYTES - Buffer.byteLength(MORE));
  return { first: rest.length > 0 && !push ? first + MORE : first, rest };
}

/** Pushes what waits for a person, as far as the platform lets; what is left keeps waiting. */
export async function pushWaiting(
  user: string,
  waiting: WaitingWords,
  push: Push,
  log: Pick<Logger, "warn">,
): Promise<void> {
  const held = await waiting.take(user);
  if (!held) return;
  const left = await pushParts(user, held.parts, push, log);
  if (left.length > 0) await waiting.put(user, leftOver(held, left));
}

async function pushParts(
  user: string,
  parts: readonly string[],
  { send, quota, gapMs }: Push,
  log: Pick<Logger, "warn">,
): Promise<readonly string[]> {
  let left = parts;
  let allowed = await quota.spend(user);
  while (allowed && left.length > 0) {
    const [part = "", ...rest] = left;
    allowed = rest.length > 0 && (await quota.spend(user));
    const sent = await trySend(
      () => send(user, rest.length > 0 && !allowed ? part + MORE : part),
      log,
    );
    if (!sent) return left;
    left = rest;
    if (allowed) await sleep(gapMs);
  }
  return left;
}

async function trySend(send: () => Promise<void>, log: Pick<Logger, "warn">): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    const why = error instanceof ApiError ? error.message : "接口连不上";
    log.warn({ err: error }, `推送没有成功，留到用户下一条消息：${why}`);
    return false;
  }
}

function leftOver(held: Waiting, left: readonly string[]): Waiting {
  return { unseen: held.unseen && left.length === held.parts.length, parts: left };
}
