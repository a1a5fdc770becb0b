import type { Command } from "commander";
import { NianbaoError } from "../../src/index.ts";
import { BASE_OPTION, type CommandContext, printLine, withBase } from "./command.ts";

interface Options {
  readonly base?: string;
  readonly minutes: string;
}

/** `nianbao admin-code`: a one-time code that makes the first to send it an admin. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("admin-code")
    .description("生成一次性管理码：在聊天里发给机器人，即成为管理员")
    .option(...BASE_OPTION)
    .option("--minutes <分钟>", "有效多久", "60")
    .action((options: Options) => printCode(options, context));
}

async function printCode({ base: url, minutes }: Options, context: CommandContext): Promise<void> {
  const valid = Number(minutes);
  if (!Number.isInteger(valid) || valid < 1 || valid > 10_080) {
    throw new NianbaoError(
      "config_invalid",
      `有效时间不对：${minutes}`,
      "写 1 到 10080 的整数（分钟）。",
    );
  }
  const code = await withBase(context, url, (base) =>
    base.roles.createAdminCode("terminal", valid),
  );
  printLine(context, `管理码：${code}（${valid} 分钟内有效，只能用一次）`);
}
