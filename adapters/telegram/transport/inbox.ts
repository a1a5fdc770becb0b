import type { Update } from "telegraf/types";
import { z } from "zod";
import type { StateStore } from "../../../src/index.ts";
import { identityOf } from "./identity.ts";
import { isWorking, markKey } from "./once.ts";

/** What was fetched and confirmed but not yet handled, so that a process that dies loses nothing. */
export interface Inbox {
  readonly keep: (updates: readonly Update[]) => Promise<void>;
  /** What the poller before left behind. */
  readonly recover: () => Promise<readonly Update[]>;
}

const DAY_SECONDS = 86_400;
const inboxSchema = z.array(z.looseObject({ update_id: z.number() }));

export function createInbox(state: StateStore, prefix: string): Inbox {
  const key = `${prefix}:inbox`;
  let empty = true;
  return {
    keep: async (updates) => {
      if (updates.length === 0 && empty) return;
      empty = updates.length === 0;
      if (empty) await state.delete(key);
      else await state.set(key, JSON.stringify(updates), DAY_SECONDS);
    },
    recover: async () => {
      const text = await state.take(key);
      const read = text === null ? [] : inboxSchema.parse(JSON.parse(text));
      const updates = read as unknown as readonly Update[];
      for (const update of updates) await freeClaim(state, markKey(prefix, identityOf(update)));
      return updates;
    },
  };
}

/** The lead has changed hands: a claim still standing is that of a process that died. */
async function freeClaim(state: StateStore, key: string): Promise<void> {
  if (isWorking(await state.get(key))) await state.delete(key);
}
