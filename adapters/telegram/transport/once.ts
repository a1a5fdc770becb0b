import { randomUUID } from "node:crypto";
import type { Update } from "telegraf/types";
import { z } from "zod";
import type { StateStore } from "../../../src/index.ts";
import { identityOf } from "./identity.ts";

/** One try at an update, with what earlier tries left. */
export interface Attempt {
  /** What the update is about; names what it leaves. */
  readonly identity: string;
  /** How often it failed before. */
  readonly failures: number;
  /** Messages of its answer that went out, in earlier tries too. */
  readonly sent: number[];
  /** JSON that is kept with the mark of the handled update, for two days. */
  leaves: string;
}

/** `busy`: another process has it in hand. */
export type Outcome = "done" | "failed" | "busy";

export interface OnceOptions {
  readonly state: StateStore;
  /** Prefix of the bot's keys. */
  readonly prefix: string;
  readonly handle: (update: Update, attempt: Attempt) => Promise<void>;
  readonly onError: (error: unknown, update: Update) => void;
  /** True where trying again would not help: the update counts as handled. */
  readonly isHopeless: (error: unknown, failures: number) => boolean;
  /** Tells the person, who otherwise would wait for nothing. */
  readonly onGiveUp: (update: Update) => Promise<void>;
}

/** Telegram repeats an undelivered update for 24 hours; marks outlive that twice over. */
export const DONE_SECONDS = 172_800;
/** Longer than an update may take; the claim of a process that died is free after it. */
const CLAIM_SECONDS = 90;
const WORKING = "working:";
/** Mark of a handled update; what it left follows. */
export const DONE = "done";

const failedSchema = z.object({ failures: z.number().int(), sent: z.array(z.number().int()) });

export const markKey = (prefix: string, identity: string): string => `${prefix}:update:${identity}`;

/** True where a process has the update in hand, or had when it died. */
export const isWorking = (mark: string | null): boolean => mark?.startsWith(WORKING) ?? false;

/**
 * Handles an update once, whichever process is given it and however often; a failure gives the claim back.
 * Costs two writes of the state an update.
 */
export function createOnce(options: OnceOptions) {
  const { state, prefix, handle, onError, isHopeless, onGiveUp } = options;
  const mine = WORKING + randomUUID();
  return async (update: Update): Promise<Outcome> => {
    const identity = identityOf(update);
    const key = markKey(prefix, identity);
    try {
      const left = await takeUp(state, key, mine);
      if (left === "done" || left === "busy") return left;
      const attempt = { identity, leaves: "", ...left };
      try {
        await handle(update, attempt);
      } catch (error) {
        const { sent } = attempt;
        const failures = attempt.failures + 1;
        onError(error, update);
        if (!isHopeless(error, failures)) {
          await state.set(key, JSON.stringify({ failures, sent }), DONE_SECONDS);
          return "failed";
        }
        await onGiveUp(update);
      }
      await state.set(key, DONE + attempt.leaves, DONE_SECONDS);
      return "done";
    } catch (error) {
      onError(error, update);
      return "failed";
    }
  };
}

async function takeUp(state: StateStore, key: string, mine: string) {
  if (await state.claim(key, mine, CLAIM_SECONDS)) return { failures: 0, sent: [] };
  const standing = await state.get(key);
  if (standing?.startsWith(DONE)) return "done";
  if (standing === null || isWorking(standing)) return "busy";
  const left = await state.take(key);
  if (left === null) return "busy";
  if (left.startsWith(DONE) || isWorking(left)) {
    const done = left.startsWith(DONE);
    await state.set(key, left, done ? DONE_SECONDS : CLAIM_SECONDS);
    return done ? "done" : "busy";
  }
  if (!(await state.claim(key, mine, CLAIM_SECONDS))) return "busy";
  return failedSchema.parse(JSON.parse(left));
}
