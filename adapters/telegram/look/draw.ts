import type { Reply, ReplyBlock } from "../../../src/conversation/message.ts";
import type { Rich, Span } from "./rich.ts";
import { cleanText } from "./rich.ts";
import { alignTable, tableAsLines } from "./table.ts";

/** The reply as Telegram shows it: the figure first in bold, the source folded at the end. */
export function drawReply(reply: Reply): Rich {
  const drawn = reply.blocks.map(drawBlock).filter((span) => span.text.trim() !== "");
  const spans = joinSources(drawn);
  return spans.length > 0 ? lines(spans) : [{ style: "plain", text: cleanText(reply.text) }];
}

/** One line above an answer: which choice or question it belongs to. */
export const withLead = (lead: string, rich: Rich): Rich =>
  lead === "" ? rich : lines([{ style: "italic", text: cleanText(lead) }, ...rich]);

/** Sources that follow one another fold into one quotation. */
function joinSources(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const both = last?.style === "source" && span.style === "source";
    if (both) joined.pop();
    joined.push(both ? { ...last, text: `${last.text}\n${span.text}` } : span);
  }
  return joined;
}

function drawBlock(block: ReplyBlock): Span {
  switch (block.kind) {
    case "headline":
      return { style: "bold", text: cleanText(block.text) };
    case "text":
      return { style: "plain", text: cleanText(block.text) };
    case "note":
      return { style: "italic", text: cleanText(block.text) };
    case "source":
      return { style: "source", text: cleanText(block.text) };
    case "table": {
      const aligned = alignTable(block);
      return aligned === null
        ? { style: "plain", text: cleanText(tableAsLines(block)) }
        : { style: "pre", text: cleanText(aligned) };
    }
  }
}

const lines = (spans: readonly Span[]): Rich =>
  spans.flatMap((span, index) =>
    index === 0 || spans[index - 1]?.text.endsWith("\n") || span.text.startsWith("\n")
      ? [span]
      : [{ style: "plain", text: "\n" }, span],
  );
