import type { StateStore } from "../../src/state/state.ts";

/** Counts what may still be pushed to a person who has written or clicked. */
export interface PushQuota {
  /** A message opens 5 pushes for 48 hours; a click, a scan or following opens 3 for one minute. */
  readonly open: (user: string, by: "message" | "event") => Promise<void>;
  /** Uses one; false where none is left. */
  readonly spend: (user: string) => Promise<boolean>;
}

/** A WeCom app may push to its members without their having written. */
export const UNLIMITED: PushQuota = { open: async () => undefined, spend: async () => true };

const OPENED = {
  message: { pushes: 5, seconds: 48 * 3600 },
  event: { pushes: 3, seconds: 60 },
} as const;

/** Keeps the counts in the shared state: each push is a slot that one replica can claim. */
export function createPushQuota(state: StateStore, prefix: string, now: () => Date): PushQuota {
  const keyOf = (user: string, by: string) => `${prefix}:quota:${by}:${user}`;
  const spendOn = async (user: string, by: "message" | "event") => {
    const opening = await state.get(keyOf(user, by));
    if (opening === null) return false;
    const { pushes, seconds } = OPENED[by];
    for (let slot = 0; slot < pushes; slot += 1) {
      if (await state.claim(`${keyOf(user, by)}:${opening}:${slot}`, "1", seconds)) return true;
    }
    return false;
  };
  return {
    open: (user, by) => state.set(keyOf(user, by), String(now().getTime()), OPENED[by].seconds),
    spend: async (user) => (await spendOn(user, "message")) || (await spendOn(user, "event")),
  };
}
