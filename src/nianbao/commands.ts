import type { CommandName } from "../conversation/command.ts";
import type { LastAnswer, Memory } from "../conversation/memory.ts";
import { EMPTY_MEMORY } from "../conversation/memory.ts";
import type { Reply } from "../conversation/message.ts";
import type { Holdings } from "../facts/store.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { amount } from "../render/number.ts";
import { phrase } from "../render/phrase.ts";
import { renderHoldings } from "../render/refusal.ts";
import { assemble, say } from "../render/render.ts";
import { sectionName, shortQuote } from "../render/source.ts";

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
      return keep(aboutLast(name, memory.last, knowledge));
    case "back":
    case "correct_value":
      return null;
  }
}

type AboutLast = "source" | "sure" | "detail" | "original" | "only_number" | "wrong";

function aboutLast(name: AboutLast, last: LastAnswer | null, { phrases }: Knowledge): Reply {
  if (!last)
    return say("help", phrase(phrases, name === "wrong" ? "wrong_kept_none" : "nothing_before"));
  if (name === "only_number")
    return say("figure", last.value === null ? last.text : amount(last.value, last.unit));
  if (name === "wrong")
    return say("smalltalk", phrase(phrases, "wrong_kept", { again: last.text }));
  const quotes = last.sources.map(({ agency, year, section, quote }) =>
    phrase(phrases, "source", {
      agency,
      year,
      section: sectionName(phrases, section),
      quote: shortQuote(quote),
    }),
  );
  const unique = [...new Set(quotes)].slice(0, 6);
  const head = name === "sure" ? [phrase(phrases, "sure")] : name === "detail" ? [last.text] : [];
  return say("passage", [...head, ...unique].join("\n"));
}
