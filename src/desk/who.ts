import type { Message } from "../conversation/message.ts";
import type { Role } from "../facts/roles.ts";
import type { DeskTools, Visit } from "./tools.ts";

/** Whoever sits at the terminal holds the base itself: every command of the program is open to him. */
const LOCAL = "terminal";

/** The sender's role at this moment. */
export function roleOf({ channel, asker }: Message, { base }: DeskTools): Promise<Role> {
  return channel === LOCAL ? Promise.resolve("admin") : base.roles.of({ channel, asker });
}

export async function may(needed: Role, { message, tools }: Visit): Promise<boolean> {
  return tools.permits(await roleOf(message, tools), needed);
}

/** As the log names people: `telegram:123`. */
export const idOf = ({ channel, asker }: Message): string => `${channel}:${asker}`;

/** A refusal that names whom to ask, and by what id that person knows the sender. */
export function refusal(
  name: "file_viewer" | "only_staff" | "only_publisher" | "only_admin",
  { message, tools: { say, contact } }: Visit,
): string {
  const who = contact === null ? say("contact_none") : say("contact", { contact });
  return say(name, { who, id: idOf(message) });
}
