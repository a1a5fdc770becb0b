import type { AnswerKind, Option } from "../../src/answer/contract.ts";
import type { Ask, Message, OutgoingFile, Reply } from "../../src/conversation/message.ts";

/** What the scripted bot says to a text. */
export interface Line {
  readonly text: string;
  readonly kind?: AnswerKind;
  readonly options?: readonly Option[];
  readonly files?: readonly OutgoingFile[];
}

/** A stand-in for the core: answers from a script, remembers what it was asked. */
export interface ScriptedAsk {
  readonly ask: Ask;
  readonly asked: readonly Message[];
}

/** The script may wait, and may throw. Unscripted texts are echoed: `答：…`. */
export function createScriptedAsk(
  script: (text: string, message: Message) => Line | null | Promise<Line | null> = () => null,
): ScriptedAsk {
  const asked: Message[] = [];
  const ask: Ask = async (message) => {
    asked.push(message);
    const line = (await script(message.text, message)) ?? { text: `答：${message.text}` };
    return { reply: toReply(line), repeated: false };
  };
  return { ask, asked };
}

function toReply({ text, kind = "figure", options = [], files = [] }: Line): Reply {
  return {
    json: { kind, text, figures: [], claims: [], options },
    text,
    blocks: [{ kind: "text", text }],
    options,
    suggestions: [],
    files,
  };
}
