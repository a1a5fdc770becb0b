import type { StateStore } from "../../src/state/state.ts";
import { PHRASES } from "./phrases.ts";

/** In a room a file cannot name the bot: who sends one and names the bot within five minutes means it. */
export interface Offers {
  readonly keep: (conversation: string, message: string) => Promise<void>;
  /** The file's message where these words are about it; each offer is taken once. */
  readonly take: (conversation: string, words: string) => Promise<string | null>;
}

const SECONDS = 5 * 60;
/** Longer words are a question of their own, or a text to check. */
const LONGEST = 20;

export function createOffers(state: StateStore, prefix: string): Offers {
  const keyOf = (conversation: string) => `${prefix}:offer:${conversation}`;
  return {
    keep: (conversation, message) => state.set(keyOf(conversation), message, SECONDS),
    take: async (conversation, words) =>
      isAboutFile(words) ? await state.take(keyOf(conversation)) : null,
  };
}

function isAboutFile(words: string): boolean {
  if (words.length > LONGEST) return false;
  return words === "" || PHRASES.fileWords.some((word) => words.includes(word));
}
