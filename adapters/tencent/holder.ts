import { randomUUID } from "node:crypto";
import type { StateStore } from "../../src/state/state.ts";

/** A right that one process has at a time: to hold the one connection of a bot, to fetch an account's messages. */
export interface Holder {
  /** True while this process has the right; takes it where nobody has. */
  readonly hold: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** Keeps the right in the shared state; a process that died loses it after `seconds`. */
export function createHolder(state: StateStore, key: string, seconds: number): Holder {
  const me = randomUUID();
  return {
    async hold() {
      if (await state.claim(key, me, seconds)) return true;
      if ((await state.get(key)) !== me) return false;
      await state.set(key, me, seconds);
      return true;
    },
    async release() {
      if ((await state.get(key)) === me) await state.delete(key);
    },
  };
}
