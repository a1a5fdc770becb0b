import type { Command } from "commander";
import { BASE_OPTION, type CommandContext, printLine, withBase } from "./command.ts";
import { disputed, disputedLine } from "./disputed.ts";
import { localTime } from "./local-time.ts";

interface Options {
  readonly base?: string;
  readonly json?: boolean;
}

/** `nianbao unanswered`: what people asked in vain, like questions together, the most asked first. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("unanswered")
    .description("列出没能回答的问题，相似的归在一起；还有被说答得不对的")
    .option(...BASE_OPTION)
    .option("--json", "每组一行 JSON")
    .action((options: Options) => listUnanswered(options, context));
}

async function listUnanswered(
  { base: url, json }: Options,
  context: CommandContext,
): Promise<void> {
  const [groups, complaints] = await withBase(context, url, (base) =>
    Promise.all([base.unanswered.list(), disputed(base)]),
  );
  if (json) {
    for (const line of [...groups, ...complaints]) printLine(context, JSON.stringify(line));
    return;
  }
  if (groups.length + complaints.length === 0) printLine(context, "没有未答的问题。");
  for (const group of groups) {
    const last = localTime(group.last, "day");
    printLine(
      context,
      `${group.count} 次（${group.askers} 人，最近 ${last}，${group.reasons.join("、")}）  ${oneLine(group.text)}`,
    );
    for (const other of group.others) printLine(context, `    也问：${oneLine(other)}`);
  }
  for (const complaint of complaints) printLine(context, disputedLine(complaint));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
