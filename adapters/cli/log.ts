import type { Command } from "commander";
import type { LogAction } from "../../src/index.ts";
import { inColumns } from "./columns.ts";
import { BASE_OPTION, type CommandContext, printLine, withBase } from "./command.ts";
import { localTime } from "./local-time.ts";

interface Options {
  readonly base?: string;
  readonly json?: boolean;
  readonly last: string;
}

const ACTIONS: Readonly<Record<LogAction, string>> = {
  publish: "发布",
  withdraw: "撤回",
  rebuild: "重读",
  grant: "授权",
  revoke: "撤权",
  admin_code: "发管理码",
};

/** `nianbao log`: every publication, withdrawal and grant, newest first. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("log")
    .description("列出发布、撤回和授权的记录，最近的在前")
    .option(...BASE_OPTION)
    .option("--last <条数>", "列出多少条", "200")
    .option("--json", "每条一行 JSON")
    .action((options: Options) => listLog(options, context));
}

async function listLog({ base: url, json, last }: Options, context: CommandContext): Promise<void> {
  const entries = await withBase(context, url, (base) =>
    base.log.list(Math.max(1, Number(last) || 200)),
  );
  if (json) {
    for (const entry of entries) printLine(context, JSON.stringify(entry));
    return;
  }
  const rows = entries.map((entry) => [
    localTime(entry.at),
    entry.who,
    ACTIONS[entry.action],
    entry.subject,
    entry.detail,
  ]);
  for (const line of inColumns(rows)) printLine(context, line);
  if (entries.length === 0) printLine(context, "还没有记录。");
}
