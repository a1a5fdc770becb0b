import { chosenOption } from "../conversation/choice.ts";
import { MEMORY_SECONDS, readMemory, writeMemory } from "../conversation/memory.ts";
import type { Message, Reply } from "../conversation/message.ts";
import type { NianbaoOptions } from "./create-nianbao.ts";

/** Lets the staff's desk take a message; its choices wait in the conversation like any others. null: a question. */
export async function atDesk(
  { staff, state }: Pick<NianbaoOptions, "staff" | "state">,
  session: string,
  message: Message,
): Promise<{ readonly reply: Reply } | null> {
  if (!staff) return null;
  const key = `memory:${session}`;
  const memory = readMemory(await state.get(key));
  const text = chosenOption(message.text, memory.pending)?.question ?? message.text;
  const reply = await staff.answer(message, text, memory);
  if (!reply) return null;
  await state.set(key, writeMemory({ ...memory, pending: reply.options }), MEMORY_SECONDS);
  return { reply };
}
