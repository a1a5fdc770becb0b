import type { StateStore } from "../../src/state/state.ts";
import type { Question } from "./answering.ts";
import type { TurnLedger } from "./turn.ts";

/** Questions whose askers were told to come back for the answer. */
export interface PendingQuestions {
  readonly find: (user: string) => Promise<Question | null>;
  readonly remember: (question: Question) => Promise<void>;
  readonly forget: (user: string) => Promise<void>;
  /** False where the process that worked on it has died. */
  readonly isWorking: (question: Question) => Promise<boolean>;
  /** How long a person who comes back is kept waiting. */
  readonly waitMs: number;
  readonly pollMs: number;
}

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
