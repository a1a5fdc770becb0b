import type { AnswerJson } from "../answer/contract.ts";
import type { Reply } from "../conversation/message.ts";

/** Kinds that say nothing of their own beside a real answer in the same message. */
const EMPTY_KINDS = new Set(["smalltalk", "help", "out_of_scope"]);

/** Joins the answers to several questions of one message: the kind of the first, all figures, each answer as a part. */
export function joinReplies(replies: readonly Reply[]): Reply {
  const real = replies.filter(({ json }) => !EMPTY_KINDS.has(json.kind) && !isUnexplained(json));
  const kept = real.length > 0 ? real : replies.slice(0, 1);
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

/** A stray sentence beside a question that was answered is no question. */
const isUnexplained = (json: AnswerJson) => json.kind === "no_data" && json.figures.length === 0;
