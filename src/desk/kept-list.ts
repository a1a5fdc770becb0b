import type { Message, OutgoingFile, Reply } from "../conversation/message.ts";
import type { Visit } from "./tools.ts";

/** How long a whole list can be asked for, in seconds. */
const KEPT_SECONDS = 30 * 60;
/** Lines of a list in one message. */
const LINES_SHOWN = 120;

/** Keeps the whole list of a check, so that 全部 shows it. */
export async function keepList({ message, tools }: Visit, lines: readonly string[]): Promise<void> {
  await tools.base.state.set(keyOf(message), JSON.stringify(lines), KEPT_SECONDS);
}

/** 全部: the list of the last check; null where none was made. */
export async function showList({ message, tools }: Visit): Promise<Reply | null> {
  const stored = await tools.base.state.get(keyOf(message));
  if (stored === null) return null;
  const lines = JSON.parse(stored) as readonly string[];
  const { say } = tools;
  const shown = lines.slice(0, LINES_SHOWN);
  const cut =
    lines.length > shown.length
      ? [say("list_cut", { shown: shown.length, count: lines.length })]
      : [];
  const files = cut.length > 0 ? [asText(lines)] : [];
  const reply = tools.reply({
    kind: "verification",
    blocks: [...shown, ...cut].map((text) => ({ kind: "text", text })),
    figures: [],
  });
  return { ...reply, files };
}

/** With the mark by which Windows knows UTF-8. */
const asText = (lines: readonly string[]): OutgoingFile => ({
  name: "清单.txt",
  mime: "text/plain",
  bytes: new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`),
});

const keyOf = ({ channel, conversation }: Message): string =>
  `desk:list:${channel}:${conversation}`;
