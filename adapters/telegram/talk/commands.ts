import { COMMANDS, fill, PHRASES } from "../phrases.ts";
import type { Said } from "./addressed.ts";

/** What a message wants of the bot. */
export type Wish =
  | { readonly kind: "ask"; readonly text: string }
  | { readonly kind: "say"; readonly sentence: string }
  | { readonly kind: "welcome"; readonly link: string }
  | { readonly kind: "comment"; readonly text: string };

/** Commands become questions that the core understands, or sentences of the channel. */
export function readWish({ command, text }: Said): Wish {
  if (command === null) return { kind: "ask", text };
  if (command === "start") return { kind: "welcome", link: text };
  if (command === "feedback") {
    return text === ""
      ? { kind: "say", sentence: PHRASES.feedback.bare }
      : { kind: "comment", text };
  }
  const row = COMMANDS.find((one) => one.command === command);
  if (row?.ask === undefined) return { kind: "ask", text: "帮助" };
  if (text === "" && row.bare !== undefined) return { kind: "say", sentence: row.bare };
  return { kind: "ask", text: fill(row.ask, { args: text }).trim() };
}
