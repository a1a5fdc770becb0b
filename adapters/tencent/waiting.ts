import type { StateStore } from "../../src/state/state.ts";

/** Words that a person has not been given yet: they are handed over on the next message. */
export interface Waiting {
  /** True where the person has seen none of it; false for the rest of a long answer. */
  readonly unseen: boolean;
  readonly parts: readonly string[];
}

/** Undelivered words, a list a person. Nothing put in is lost, and `take` gives each to one caller. */
export interface WaitingWords {
  readonly peek: (user: string) => Promise<Waiting | null>;
  readonly take: (user: string) => Promise<Waiting | null>;
  readonly put: (user: string, waiting: Waiting) => Promise<void>;
}

const DAYS_2 = 48 * 3600;

/** Keeps undelivered words for 48 hours under `prefix`. */
export function createWaitingWords(state: StateStore, prefix: string): WaitingWords {
  const keyOf = (user: string) => `${prefix}:waiting:${user}`;
  return {
    peek: async (user) => readWaiting(await state.get(keyOf(user))),
    take: async (user) => readWaiting(await state.take(keyOf(user))),
    async put(user, waiting) {
      let all = waiting;
      while (!(await state.claim(keyOf(user), JSON.stringify(all), DAYS_2))) {
        const earlier = readWaiting(await state.take(keyOf(user)));
        if (earlier) all = join(earlier, all);
      }
    },
  };
}

function join(earlier: Waiting, later: Waiting): Waiting {
  return { unseen: earlier.unseen || later.unseen, parts: [...earlier.parts, ...later.parts] };
}

function readWaiting(text: string | null): Waiting | null {
  return text === null ? null : (JSON.parse(text) as Waiting);
}
