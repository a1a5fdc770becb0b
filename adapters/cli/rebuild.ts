import type { Command } from "commander";
import { createReader } from "../reader.ts";
import { BASE_OPTION, type CommandContext, printLine, withBase } from "./command.ts";

interface Options {
  readonly base?: string;
}

/** `nianbao rebuild`: reads every original of a base again, for instance after an upgrade. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("rebuild")
    .description("用现在的读法重读底库里的全部原件（升级后用）")
    .option(...BASE_OPTION)
    .action(({ base: url }: Options) => rebuild(url, context));
}

async function rebuild(url: string | undefined, context: CommandContext): Promise<void> {
  const { read, failed } = await withBase(context, url, (base) =>
    base.reports.rebuild(createReader().read),
  );
  for (const { id, reason } of failed) printLine(context, `✗ ${id}：仍用原来的读数。${reason}`);
  printLine(context, `重读 ${read} 份，读不出 ${failed.length} 份。`);
  if (failed.length > 0) context.exitWith(1);
}
