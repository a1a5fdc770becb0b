import type { AnswerKind, Option } from "../../src/answer/contract.ts";
import type { OutgoingFile, Reply, ReplyBlock, Turn } from "../../src/conversation/message.ts";

export interface ReplyParts {
  readonly options?: readonly Option[];
  readonly suggestions?: readonly Option[];
  readonly files?: readonly OutgoingFile[];
}

/** A reply as the core gives it, from its blocks. */
export function replyOf(
  kind: AnswerKind,
  blocks: readonly ReplyBlock[],
  parts: ReplyParts = {},
): Reply {
  const { options = [], suggestions = [], files = [] } = parts;
  const numbered = options.map(({ label }, index) => `${index + 1}. ${label}`);
  const text = [...blocks.map(wordsOf), ...numbered].join("\n");
  return {
    json: { kind, text, figures: [], claims: [], options },
    text,
    blocks,
    options,
    suggestions,
    files,
  };
}

export const turnOf = (reply: Reply): Turn => ({ reply, repeated: false });

/** A one-line answer. */
export const line = (kind: AnswerKind, text: string, parts?: ReplyParts): Reply =>
  replyOf(kind, [{ kind: "text", text }], parts);

const wordsOf = (block: ReplyBlock): string =>
  block.kind === "table"
    ? [block.header, ...block.rows].map((row) => row.join("\t")).join("\n")
    : block.text;
