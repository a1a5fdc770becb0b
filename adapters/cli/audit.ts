import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Command } from "commander";
import {
  type AuditResult,
  type Base,
  type HeldReport,
  NianbaoError,
  openAuditor,
  type Report,
  readFile,
} from "../../src/index.ts";
import { BASE_OPTION, type CommandContext, printLine, withBase } from "./command.ts";

interface Options {
  readonly base?: string;
  readonly agency?: string;
  readonly year?: string;
  readonly json?: boolean;
}

/** `nianbao audit`: stored reports, or one unpublished file, against their own arithmetic, their text, last year's report and their departments'. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("audit")
    .description("勾稽：核对报告的表内关系、正文与表、与上年报告、与所属部门和区县")
    .argument("[文件]", "还没有发布的年报；只核不存")
    .option("--agency <机关>", "只核这个机关（全称或其中几个字）")
    .option("--year <年度>", "只核这一年度")
    .option("--json", "每份一行 JSON")
    .option(...BASE_OPTION)
    .action((file: string | undefined, options: Options) =>
      withBase(context, options.base, (base) =>
        file === undefined
          ? auditHeld(base, options, context)
          : auditFile(base, file, options, context),
      ),
    );
}

async function auditHeld(base: Base, options: Options, context: CommandContext): Promise<void> {
  const chosen = (await base.reports.list()).filter((report) => isChosen(report, options));
  if (chosen.length === 0) {
    throw new NianbaoError(
      "config_invalid",
      "没有这样的报告可核。",
      "用 nianbao reports 看收有哪些报告。",
    );
  }
  const audit = await openAuditor(base.facts);
  let wrong = false;
  for (const held of chosen) {
    const stored = await base.facts.report(held.agency, held.year);
    if (!stored) continue;
    const result = await audit(stored.report);
    wrong ||= result.findings.some((finding) => finding.severity === "error");
    for (const line of linesOf(stored.report, result, options.json ?? false))
      printLine(context, line);
  }
  if (wrong) context.exitWith(1);
}

/** Audits a report that is not published, against what is stored beside it; nothing is stored. */
async function auditFile(
  base: Base,
  path: string,
  options: Options,
  context: CommandContext,
): Promise<void> {
  const report = await readFile({ name: basename(path), bytes: readBytes(path) });
  const result = await (await openAuditor(base.facts))(report);
  for (const line of linesOf(report, result, options.json ?? false)) printLine(context, line);
  if (result.findings.some((finding) => finding.severity === "error")) context.exitWith(1);
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new NianbaoError("report_unreadable", `打不开文件：${path}`, "核对文件路径。", { cause });
  }
}

const isChosen = ({ agency, year }: HeldReport, options: Options): boolean =>
  (options.agency === undefined || agency.includes(options.agency)) &&
  (options.year === undefined || String(year) === options.year);

const SEVERITY = { error: "必须改", warning: "请核", info: "可解释" } as const;

function linesOf(
  { agency, year }: Report,
  { findings, checks }: AuditResult,
  json: boolean,
): readonly string[] {
  if (json) return [JSON.stringify({ agency, year, findings })];
  const count = (verdict: string) => checks.filter((check) => check.verdict === verdict).length;
  const summary = `${agency} ${year}：平${count("平")}处，不平${count("不平")}处，无法核${count("无法核")}处`;
  return [
    summary,
    ...findings.map(
      (finding) => `  ${SEVERITY[finding.severity]} ${finding.rule} ${finding.message}`,
    ),
  ];
}
