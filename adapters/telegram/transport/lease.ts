import { randomUUID } from "node:crypto";
import type { StateStore } from "../../../src/index.ts";

/** One leader among processes that share a state: Telegram allows one poller a bot. */
export interface Lease {
  /** Takes the lead or keeps it; false where another process leads. */
  readonly hold: () => Promise<boolean>;
  readonly release: () => Promise<void>;
  readonly seconds: number;
}

export function createLease(state: StateStore, key: string, seconds: number): Lease {
  const mine = randomUUID();
  return {
    seconds,
    hold: async () => {
      if (await state.claim(key, mine, seconds)) return true;
      if ((await state.get(key)) !== mine) return false;
      await state.set(key, mine, seconds);
      return true;
    },
    release: async () => {
      if ((await state.get(key)) === mine) await state.delete(key);
    },
  };
}
