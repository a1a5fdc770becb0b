import type { Command } from "commander";
import { inColumns } from "./columns.ts";
import { BASE_OPTION, type CommandContext, printLine, withBase } from "./command.ts";
import { localTime } from "./local-time.ts";

interface Options {
  readonly base?: string;
  readonly json?: boolean;
}

/** `nianbao reports`: what is held. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("reports")
    .description("列出收有的报告")
    .option(...BASE_OPTION)
    .option("--json", "每份一行 JSON")
    .action((options: Options) => listReports(options, context));
}

async function listReports({ base: url, json }: Options, context: CommandContext): Promise<void> {
  const reports = await withBase(context, url, (base) => base.reports.list());
  if (json) {
    for (const report of reports) printLine(context, JSON.stringify(report));
    return;
  }
  if (reports.length === 0) {
    printLine(context, "还没有收入报告。用 nianbao ingest 文件… 收入。");
    return;
  }
  const rows = reports.map((report) => [
    report.id,
    report.agency,
    `${report.year}`,
    `第${report.version}版`,
    report.era ? `${report.era}式` : "无表格",
    localTime(new Date(report.publishedAt), "day"),
    report.fileName,
  ]);
  for (const line of inColumns([
    ["编号", "机关", "年度", "版本", "格式", "收入日期", "文件"],
    ...rows,
  ]))
    printLine(context, line);
  printLine(context, `共 ${reports.length} 份。`);
}
