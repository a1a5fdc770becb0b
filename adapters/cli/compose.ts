import { type Base, createNianbao, type Nianbao, type Tools } from "../../src/index.ts";
import type { CommandContext } from "./command.ts";

/** nianbao over an open base, as every command and channel uses it. */
export function composeNianbao(base: Base, tools: Tools, context: CommandContext): Nianbao {
  return createNianbao({
    tools,
    facts: base.facts,
    state: base.state,
    today: context.today,
    home: context.config.homeAgency,
    contact: context.config.contact,
    onUnanswered: ({ text, channel, asker }, reason) =>
      base.unanswered.add({ text, channel, asker, reason, at: context.now() }),
  });
}
