import type { Command } from "commander";
import {
  auditReport,
  type Base,
  type Finding,
  NianbaoError,
  type Report,
} from "../../src/index.ts";
import { BASE_OPTION, type CommandContext, printLine, withBase } from "./command.ts";
import { asPrinted, tableLines } from "./show-tables.ts";

interface Options {
  readonly base?: string;
}

const SEVERITIES: Readonly<Record<Finding["severity"], string>> = {
  error: "必须改",
  warning: "请核",
  info: "可解释",
};

/** `nianbao show REPORT`: the three tables as the bureau printed them, findings marked. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("show <报告>")
    .description("按原样显示一份报告的三张表，标出核对发现的问题；报告编号见 nianbao reports")
    .option(...BASE_OPTION)
    .action((id: string, { base: url }: Options) =>
      withBase(context, url, async (base) => {
        for (const line of reportLines(await readingOf(base, id))) printLine(context, line);
      }),
    );
}

async function readingOf(base: Base, id: string): Promise<Report> {
  const report = await base.reports.reading(id);
  if (report) return report;
  const known = (await base.reports.list()).map((held) => held.id);
  const like = known.filter((other) => other.includes(id)).slice(0, 5);
  const next = like.length > 0 ? `是不是：${like.join("、")}？` : "用 nianbao reports 看编号。";
  throw new NianbaoError("config_invalid", `没有编号为 ${id} 的报告`, next);
}

function reportLines(report: Report): string[] {
  const { findings } = auditReport(report);
  const markOf = (id: string) =>
    findings.map(({ cells }, at) => (cells.includes(id) ? `[${at + 1}]` : "")).join("");
  return [
    report.title ?? `${report.agency}${report.year}年政府信息公开工作年度报告`,
    "",
    ...tableLines(report, markOf),
    ...doubtLines(report),
    ...findings.map(
      ({ severity, message }, at) => `[${at + 1}] ${SEVERITIES[severity]}：${message}`,
    ),
    findings.length === 0 ? "核对没有发现问题。" : `核对发现 ${findings.length} 处。`,
  ];
}

function doubtLines({ uncertain, missing }: Report): string[] {
  const lines = uncertain.map(
    (cell) => `  ${cell.section}  ${cell.row}·${cell.column}：${asPrinted(cell)}`,
  );
  if (lines.length > 0) lines.unshift("存疑，不用来作答：");
  if (missing.length > 0) lines.push(`文件里没有第${missing.join("、")}部分。`);
  return lines.length > 0 ? [...lines, ""] : [];
}
