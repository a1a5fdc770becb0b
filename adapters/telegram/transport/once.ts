import { randomUUID } from "node:crypto";
import type { Update } from "telegraf/types";
import { z } from "zod";
import type { StateStore } from "../../../src/index.ts";

/** What an earlier try of the same update left: how often it failed, how many messages of its answer went out. */
export interface Attempt {
  readonly failures: number;
  sent: number;
}

/** `busy`: another process has it in hand. */
export type Outcome = "done" | "failed" | "busy";

export interface OnceOptions {
  readonly state: StateStore;
  /** Prefix of the bot's keys. */
  readonly prefix: string;
  readonly handle: (update: Update, attempt: Attempt) => Promise<void>;
  readonly onError: (error: unknown, update: Update) => void;
}

/** Telegram repeats an undelivered update for 24 hours; marks outlive that twice over. */
const DONE_SECONDS = 172_800;
/** Longer than an update may take; the claim of a process that died is free after it. */
const CLAIM_SECONDS = 90;

const failedSchema = z.object({ failures: z.number().int(), sent: z.number().int() });

/** Handles an update once, whichever process is given it and however often; a failure gives the claim back. */
export function createOnce({ state, prefix, handle, onError }: OnceOptions) {
  const mine = `working:${randomUUID()}`;
  return async (update: Update): Promise<Outcome> => {
    const key = `${prefix}:update:${update.update_id}`;
    try {
      const attempt = await takeUp(state, key, mine);
      if (attempt === "done" || attempt === "busy") return attempt;
      try {
        await handle(update, attempt);
      } catch (error) {
        const left = { failures: attempt.failures + 1, sent: attempt.sent };
        await state.set(key, JSON.stringify(left), DONE_SECONDS);
        throw error;
      }
      await state.set(key, "done", DONE_SECONDS);
      return "done";
    } catch (error) {
      onError(error, update);
      return "failed";
    }
  };
}

async function takeUp(
  state: StateStore,
  key: string,
  mine: string,
): Promise<Attempt | "done" | "busy"> {
  if (await state.claim(key, mine, CLAIM_SECONDS)) return { failures: 0, sent: 0 };
  const standing = await state.get(key);
  if (standing === "done") return "done";
  if (standing === null || standing.startsWith("working:")) return "busy";
  const left = await state.take(key);
  if (left === null) return "busy";
  if (left === "done" || left.startsWith("working:")) {
    await state.set(key, left, left === "done" ? DONE_SECONDS : CLAIM_SECONDS);
    return left === "done" ? "done" : "busy";
  }
  if (!(await state.claim(key, mine, CLAIM_SECONDS))) return "busy";
  return { ...failedSchema.parse(JSON.parse(left)) };
}
