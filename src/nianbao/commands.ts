import type { CommandName } from "../conversation/command.ts";
import type { Memory } from "../conversation/memory.ts";
import { EMPTY_MEMORY } from "../conversation/memory.ts";
import type { Reply } from "../conversation/message.ts";
import type { Holdings } from "../facts/store.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { phrase } from "../render/phrase.ts";
import { renderHoldings } from "../render/refusal.ts";
import { assemble, say } from "../render/render.ts";
import { aboutLast } from "./about-last.ts";

/** What a command may look at. */
export interface CommandTools {
  readonly knowledge: Knowledge;
  readonly holdings: Holdings;
  /** Whom 人工 hands over to; null where none is configured. */
  readonly contact: string | null;
}

interface Handled {
  readonly reply: Reply;
  readonly memory: Memory;
}

/** Answers a command; null where it needs a question to be asked again (上一个, 正确的数). */
export function answerCommand(
  name: CommandName,
  memory: Memory,
  tools: CommandTools,
): Handled | null {
  const { knowledge, holdings, contact } = tools;
  const { phrases } = knowledge;
  const keep = (reply: Reply): Handled => ({ reply, memory });
  switch (name) {
    case "help":
      return keep(say("help", phrase(phrases, "help")));
    case "greeting":
    case "thanks":
    case "bye":
      return keep(say("smalltalk", phrase(phrases, name)));
    case "holdings":
      return keep(
        assemble(
          renderHoldings(holdings, { knowledge, assumptions: [], gaps: [], group: false }),
          [],
          phrases,
        ),
      );
    case "clear":
      return { reply: say("smalltalk", phrase(phrases, "cleared")), memory: EMPTY_MEMORY };
    case "handoff":
      return keep(
        say(
          "help",
          contact ? phrase(phrases, "handoff", { contact }) : phrase(phrases, "handoff_none"),
        ),
      );
    case "source":
    case "sure":
    case "detail":
    case "original":
    case "only_number":
    case "wrong":
      return keep(aboutLast(name, memory.last, phrases));
    case "back":
    case "correct_value":
      return null;
  }
}
