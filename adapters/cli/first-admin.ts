import { type Base, permits } from "../../src/index.ts";
import { type CommandContext, printLine } from "./command.ts";

const MINUTES = 60;

/** Where nobody is an admin yet, prints a one-time code: whoever sends it to the bot first becomes one. */
export async function offerFirstAdmin(base: Base, context: CommandContext): Promise<void> {
  const grants = await base.roles.list();
  if (grants.some(({ role }) => permits(role, "admin"))) return;
  const code = await base.roles.createAdminCode("serve", MINUTES);
  printLine(
    context,
    `还没有管理员。${MINUTES} 分钟内在私聊里给机器人发“#绑定 ${code}”，就成为管理员（只能用一次）。`,
  );
}
