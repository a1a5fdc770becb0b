import type { Reply } from "../conversation/message.ts";
import type { Visit } from "./tools.ts";

/** An answer of plain lines. */
export const sayLines = (lines: readonly string[], { tools }: Visit): Reply =>
  tools.reply({
    kind: "help",
    blocks: lines.map((text) => ({ kind: "text", text })),
    figures: [],
  });
