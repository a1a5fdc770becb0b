import type { StateStore } from "../../src/state/state.ts";
import type { Words } from "../tencent/delivery.ts";

/** What has become of one delivered message, seen by every replica. `at` in milliseconds. */
export type TurnRecord =
  | { readonly phase: "working" }
  | { readonly phase: "ready" | "answered"; readonly words: Words; readonly at: number };

/** How the words of a turn go out: as the answer to the callback, or later. */
type Way = "passive" | "late";

/** The shared record of turns. */
export interface TurnLedger {
  /** True for the one delivery that does the work; the claim ends by itself where its replica dies. */
  readonly begin: (key: string) => Promise<boolean>;
  readonly renew: (key: string) => Promise<void>;
  readonly read: (key: string) => Promise<TurnRecord | null>;
  /** `ready`: the words are found; `answered`: and went out as the answer to the first delivery. */
  readonly finish: (key: string, phase: "ready" | "answered", words: Words) => Promise<void>;
  /** Says how the words go out; true for the one caller that said it first. */
  readonly choose: (key: string, way: Way) => Promise<boolean>;
  readonly isChosen: (key: string, way: Way) => Promise<boolean>;
  /** Counts a repeated delivery: 2 for the first repeat. */
  readonly countTry: (key: string) => Promise<number>;
  readonly tries: (key: string) => Promise<number>;
}

/** Longer than the window in which a signed request is accepted, so that no replay comes through after it. */
export const KEEP_SECONDS = 900;

/** Keeps turns under `prefix` in the shared state. */
export function createTurnLedger(
  state: StateStore,
  prefix: string,
  leaseSeconds: number,
): TurnLedger {
  const keyOf = (key: string, part = "turn") => `${prefix}:${part}:${key}`;
  const working = JSON.stringify({ phase: "working" } satisfies TurnRecord);
  const tries = async (key: string) => Number((await state.get(keyOf(key, "tries"))) ?? 1);
  return {
    begin: (key) => state.claim(keyOf(key), working, leaseSeconds),
    renew: (key) => state.set(keyOf(key), working, leaseSeconds),
    read: async (key) => readRecord(await state.get(keyOf(key))),
    finish(key, phase, words) {
      const record: TurnRecord = { phase, words, at: Date.now() };
      return state.set(keyOf(key), JSON.stringify(record), KEEP_SECONDS);
    },
    choose: (key, way) => state.claim(keyOf(key, "way"), way, KEEP_SECONDS),
    isChosen: async (key, way) => (await state.get(keyOf(key, "way"))) === way,
    async countTry(key) {
      const count = (await tries(key)) + 1;
      await state.set(keyOf(key, "tries"), String(count), KEEP_SECONDS);
      return count;
    },
    tries,
  };
}

function readRecord(text: string | null): TurnRecord | null {
  return text === null ? null : (JSON.parse(text) as TurnRecord);
}
