import type { StateStore } from "../../src/state/state.ts";
import type { PendingQuestions, Question } from "../tencent/answering.ts";
import type { TurnLedger } from "./turn.ts";

/** Keeps one question a person for ten minutes. */
export function createPendingQuestions(
  state: StateStore,
  prefix: string,
  ledger: TurnLedger,
  timing: { readonly answerMs: number; readonly pollMs: number },
): PendingQuestions {
  const keyOf = (user: string) => `${prefix}:pending:${user}`;
  return {
    async find(user) {
      const text = await state.get(keyOf(user));
      return text === null ? null : readQuestion(text);
    },
    remember: (question) => state.set(keyOf(question.user), JSON.stringify(question), 600),
    forget: (user) => state.delete(keyOf(user)),
    isWorking: async ({ key }) => (await ledger.read(key)) !== null,
    waitMs: timing.answerMs / 2,
    pollMs: timing.pollMs,
  };
}

function readQuestion(text: string): Question {
  const { sentAt, ...question } = JSON.parse(text) as Question;
  return { ...question, sentAt: new Date(sentAt) };
}
