import { type Base, createNianbao, type Nianbao, openDesk, type Tools } from "../../src/index.ts";
import type { CommandContext } from "./command.ts";
import { keepHeapSmall } from "./small-heap.ts";

/** nianbao over an open base, as every command and channel uses it. */
export function composeNianbao(base: Base, tools: Tools, context: CommandContext): Nianbao {
  const { homeAgency: home, contact } = context.config;
  const { today, now } = context;
  keepHeapSmall();
  return createNianbao({
    tools,
    facts: base.facts,
    state: base.state,
    today,
    home,
    contact,
    staff: openDesk({ tools, base, now, today, home, contact }),
    onUnanswered: async ({ id, text, channel, asker }, reason) => {
      if (isBeingTyped(id)) return;
      await base.unanswered.add({ text, channel, asker, reason, at: now() });
    },
  });
}

/** Telegram's inline questions come at every keystroke: their halves are no questions to keep. */
const isBeingTyped = (id: string): boolean => id.startsWith("inline:");
