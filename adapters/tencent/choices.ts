import { z } from "zod";
import type { Option } from "../../src/answer/contract.ts";
import type { StateStore } from "../../src/state/state.ts";

/** Choices behind buttons: a button carries only the list's name and its own number. */
export interface Choices {
  /** Keeps the choices of one answer for a day; gives their name: letters, digits, `_`, `@`, `-`. */
  readonly keep: (key: string, options: readonly Option[]) => Promise<string>;
  /** null where they are gone or the number is none of theirs. */
  readonly find: (name: string, index: string) => Promise<Option | null>;
}

const DAY = 24 * 3600;
const kept = z.array(z.object({ label: z.string(), question: z.string() }));

/** Keeps choices under `prefix` in the shared state. */
export function createChoices(state: StateStore, prefix: string): Choices {
  const keyOf = (name: string) => `${prefix}:choices:${name}`;
  return {
    async keep(key, options) {
      const name = key.replace(/[^A-Za-z0-9_@-]/g, "-").slice(0, 100);
      await state.set(keyOf(name), JSON.stringify(options), DAY);
      return name;
    },
    async find(name, index) {
      const text = /^\d$/.test(index) ? await state.get(keyOf(name)) : null;
      return text === null ? null : (kept.parse(JSON.parse(text))[Number(index)] ?? null);
    },
  };
}
