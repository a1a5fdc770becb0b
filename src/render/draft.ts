import type { AnswerJson, AnswerKind, FigureJson, Option } from "../answer/contract.ts";
import type { ReplyBlock } from "../conversation/message.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { Assumption, Gap } from "../plan/plan.ts";

/** What rendering needs beside the answer. */
export interface RenderContext {
  readonly knowledge: Knowledge;
  readonly assumptions: readonly Assumption[];
  readonly gaps: readonly Gap[];
  /** True where a group of agencies was asked for: coverage opens the answer. */
  readonly group: boolean;
}

/** An answer on its way to a reply: words by block, and what programs read. */
export interface Draft {
  readonly kind: AnswerKind;
  readonly headline?: AnswerJson["headline"];
  readonly blocks: readonly ReplyBlock[];
  readonly figures: readonly FigureJson[];
  readonly options?: readonly Option[];
}

export const headlineBlock = (text: string): ReplyBlock => ({ kind: "headline", text });
export const textBlock = (text: string): ReplyBlock => ({ kind: "text", text });
export const noteBlock = (text: string): ReplyBlock => ({ kind: "note", text });
export const sourceBlock = (text: string): ReplyBlock => ({ kind: "source", text });
