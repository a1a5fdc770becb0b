import { randomUUID } from "node:crypto";
import type { StateStore } from "../../src/state/state.ts";

/** The right to hold the bot's one connection: Tencent cuts the earlier of two. */
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
