import type { AnswerJson, AnswerKind, FigureJson, Option } from "../answer/contract.ts";
import type { Remembered } from "../plan/remembered.ts";

/** One conversation between two messages. Plain JSON; kept only after the answer exists. */
export interface Memory {
  readonly about: Remembered | null;
  /** Choices of a clarification that waits for an answer. */
  readonly pending: readonly Option[];
  /** The last answer, for 来源, 你确定, 只要数字. */
  readonly last: LastAnswer | null;
  /** Questions of this conversation, oldest first; for 上一个. */
  readonly asked: readonly string[];
}

/** The last answer that held figures, as it was given. */
export interface LastAnswer {
  readonly question: string;
  readonly kind: AnswerKind;
  readonly text: string;
  readonly headline: AnswerJson["headline"] | null;
  readonly figures: readonly FigureJson[];
}

/** Figures kept of an answer: as many as a source list shows. */
export const FIGURES_KEPT = 12;

export const EMPTY_MEMORY: Memory = { about: null, pending: [], last: null, asked: [] };

/** Idle time after which a conversation is forgotten. */
export const MEMORY_SECONDS = 30 * 60;
/** Questions kept for 上一个. */
export const ASKED_KEPT = 20;

/** Reads a stored memory; anything else than what `writeMemory` wrote counts as no memory. */
export function readMemory(stored: string | null): Memory {
  if (!stored) return EMPTY_MEMORY;
  try {
    const value: unknown = JSON.parse(stored);
    return isMemory(value) ? value : EMPTY_MEMORY;
  } catch {
    return EMPTY_MEMORY;
  }
}

export const writeMemory = (memory: Memory): string => JSON.stringify(memory);

function isMemory(value: unknown): value is Memory {
  return (
    typeof value === "object" &&
    value !== null &&
    ["about", "pending", "last", "asked"].every((key) => key in value)
  );
}
