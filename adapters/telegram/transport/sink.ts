import PQueue from "p-queue";
import type { Update } from "telegraf/types";
import { sleep } from "../api/sleep.ts";
import { chatKey } from "./chat-key.ts";
import type { Outcome } from "./once.ts";

export interface Sink {
  /** Takes an update into its chat's queue; resolves when it is handled. */
  readonly add: (update: Update) => Promise<Outcome>;
  /** Updates taken and not yet handled, oldest first. */
  readonly pending: () => readonly Update[];
  /** Resolves when nothing is in hand, or after `ms`; true where nothing is left. */
  readonly drain: (ms: number) => Promise<boolean>;
}

export interface SinkOptions {
  readonly handle: (update: Update) => Promise<Outcome>;
  /** Updates handled at the same time, over all chats. */
  readonly concurrency: number;
  /** Pauses in ms before an update that failed is tried again here; none where the sender repeats it. */
  readonly again?: ((outcome: Outcome, failures: number) => number) | undefined;
}

/** Updates of one chat go one after the other in their order; chats go side by side. */
export function createSink({ handle, concurrency, again }: SinkOptions): Sink {
  const slots = new PQueue({ concurrency });
  const tails = new Map<string, Promise<unknown>>();
  const inHand = new Map<number, { readonly update: Update; readonly outcome: Promise<Outcome> }>();
  const stopping = new AbortController();

  const settle = async (update: Update): Promise<Outcome> => {
    for (let failures = 0; ; failures++) {
      const outcome = await slots.add(() => handle(update));
      if (outcome === "done" || again === undefined || stopping.signal.aborted) return outcome;
      await sleep(again(outcome, failures), stopping.signal);
    }
  };

  const add = (update: Update): Promise<Outcome> => {
    const standing = inHand.get(update.update_id);
    if (standing) return standing.outcome;
    const key = chatKey(update);
    const outcome = (tails.get(key) ?? Promise.resolve()).then(() => settle(update));
    tails.set(key, outcome);
    inHand.set(update.update_id, { update, outcome });
    return outcome.finally(() => {
      inHand.delete(update.update_id);
      if (tails.get(key) === outcome) tails.delete(key);
    });
  };

  const drain = async (ms: number): Promise<boolean> => {
    const end = Date.now() + ms;
    while (inHand.size > 0 && Date.now() < end) {
      const all = [...inHand.values()].map(({ outcome }) => outcome.catch(() => "failed"));
      await Promise.race([Promise.all(all), sleep(Math.min(end - Date.now(), 1000))]);
    }
    stopping.abort();
    return inHand.size === 0;
  };

  return { add, pending: () => [...inHand.values()].map(({ update }) => update), drain };
}
