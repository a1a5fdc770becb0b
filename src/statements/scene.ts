import type { Clause } from "./clause.ts";
import type { Mention } from "./mentions.ts";
import type { FigureMark, Reading, Statement } from "./statement.ts";

/** What a paragraph hands on to the next: what was spoken of last. */
export interface Thread {
  readonly object: string | null;
  /** The last count of requests, to which 自然人444件 belongs. */
  readonly base: Reading | null;
}

export const NO_THREAD: Thread = { object: null, base: null };

/** What the linkers of one number see. */
export interface Scene {
  readonly text: string;
  readonly mark: FigureMark;
  readonly clause: Clause;
  readonly mentions: readonly Mention[];
  readonly earlier: readonly Statement[];
  readonly thread: Thread;
}
