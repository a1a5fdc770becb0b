import type { AnswerJson } from "../../../src/answer/contract.ts";

/** What a system would say, and how sure it is: the larger the surer, on a scale of its own. */
interface Guess {
  readonly answer: AnswerJson;
  readonly score: number;
}

/** Anything that takes a question in a conversation; null where it finds nothing at all. */
export type Ask = (session: string, text: string) => Promise<Guess | null>;

/** What a search over a question bank says when nothing it holds is near enough. */
export const SILENCE: AnswerJson = {
  kind: "no_data",
  text: "没有找到。",
  figures: [],
  claims: [],
  options: [],
};
