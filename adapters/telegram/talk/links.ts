import { randomBytes } from "node:crypto";
import type { StateStore } from "../../../src/index.ts";

/** Deep links (`t.me/bot?start=ID`) carry an opaque id; the question stays with us for a day. */
export interface Links {
  readonly make: (question: string) => Promise<string>;
  readonly follow: (id: string) => Promise<string | null>;
}

const DAY_SECONDS = 86_400;

export function createLinks(state: StateStore, prefix: string): Links {
  const keyOf = (id: string) => `${prefix}:link:${id}`;
  return {
    make: async (question) => {
      const id = randomBytes(12).toString("base64url");
      await state.set(keyOf(id), question, DAY_SECONDS);
      return id;
    },
    follow: async (id) => (/^[\w-]{16}$/u.test(id) ? state.get(keyOf(id)) : null),
  };
}
