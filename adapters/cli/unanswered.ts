import type { Command } from "commander";
import { BASE_OPTION, type CommandContext, printLine, withBase } from "./command.ts";
import { localTime } from "./local-time.ts";

interface Options {
  readonly base?: string;
  readonly json?: boolean;
}

/** `nianbao unanswered`: what people asked in vain, like questions together, the most asked first. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("unanswered")
    .description("列出没能回答的问题，相似的归在一起")
    .option(...BASE_OPTION)
    .option("--json", "每组一行 JSON")
    .action((options: Options) => listUnanswered(options, context));
}

async function listUnanswered(
  { base: url, json }: Options,
  context: CommandContext,
): Promise<void> {
  const groups = await withBase(context, url, (base) => base.unanswered.list());
  if (json) {
    for (const group of groups) printLine(context, JSON.stringify(group));
    return;
  }
  if (groups.length === 0) printLine(context, "没有未答的问题。");
  for (const group of groups) {
    const last = localTime(group.last, "day");
    printLine(
      context,
      `${group.count} 次（${group.askers} 人，最近 ${last}，${group.reasons.join("、")}）  ${oneLine(group.text)}`,
    );
    for (const other of group.others) printLine(context, `    也问：${oneLine(other)}`);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
