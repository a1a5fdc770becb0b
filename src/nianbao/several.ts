import type { AnswerJson } from "../answer/contract.ts";
import type { Reply } from "../conversation/message.ts";
import { asks } from "../slots/question.ts";
import type { Answered } from "./answer-question.ts";

/** Kinds that say nothing of their own beside a real answer in the same message. */
const EMPTY_KINDS = new Set(["smalltalk", "help", "out_of_scope"]);

/** Joins the answers to several questions of one message: the kind of the first, all figures, each answer as a part. */
export function joinReplies(answers: readonly Answered[]): Reply {
  const real = answers.filter(isQuestion).map(({ reply }) => reply);
  const kept = real.length > 0 ? real : answers.slice(0, 1).map(({ reply }) => reply);
  const [first] = kept;
  if (!first) throw new RangeError("no replies to join");
  if (kept.length === 1) return first;
  const text = kept.map((reply) => reply.text).join("\n\n");
  const json: AnswerJson = {
    kind: first.json.kind,
    text,
    ...(first.json.headline ? { headline: first.json.headline } : {}),
    figures: kept.flatMap((reply) => reply.json.figures),
    claims: kept.flatMap((reply) => reply.json.claims),
    options: kept.flatMap((reply) => reply.options).slice(0, 5),
    parts: kept.map((reply) => reply.json),
  };
  return {
    json,
    text,
    blocks: kept.flatMap((reply) => reply.blocks),
    options: json.options,
    suggestions: [],
    files: kept.flatMap((reply) => reply.files),
  };
}

/** A stray sentence beside a question is no question; one that asks for something is answered, if only with a refusal. */
function isQuestion({ reply, trace }: Answered): boolean {
  if (reply.json.figures.length > 0 || reply.json.claims.length > 0) return true;
  if (EMPTY_KINDS.has(reply.json.kind)) return false;
  return (
    asks(
      trace.question,
      "quantity",
      "share",
      "define",
      "audit",
      "passage",
      "list",
      "which_agency",
    ) || reply.json.kind !== "no_data"
  );
}
