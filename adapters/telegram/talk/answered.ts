import { z } from "zod";
import type { StateStore } from "../../../src/index.ts";

/** Which messages of ours answered a question: an edited question changes them while they are fresh. */
export interface Answered {
  readonly keep: (chat: number, question: number, answers: readonly number[]) => Promise<void>;
  readonly get: (chat: number, question: number) => Promise<readonly number[] | null>;
}

/** Older questions that are edited stay as they were answered. */
const FRESH_SECONDS = 600;

const idsSchema = z.array(z.number().int());

export function createAnswered(state: StateStore, prefix: string): Answered {
  const keyOf = (chat: number, question: number) => `${prefix}:answered:${chat}:${question}`;
  return {
    keep: async (chat, question, answers) => {
      if (answers.length === 0) return;
      await state.set(keyOf(chat, question), JSON.stringify(answers), FRESH_SECONDS);
    },
    get: async (chat, question) => {
      const text = await state.get(keyOf(chat, question));
      return text === null ? null : idsSchema.parse(JSON.parse(text));
    },
  };
}
