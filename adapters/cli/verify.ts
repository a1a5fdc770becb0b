import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { text as readAll } from "node:stream/consumers";
import type { Command } from "commander";
import {
  type Base,
  type ClaimSummary,
  NianbaoError,
  openVerifier,
  type VerifiedText,
} from "../../src/index.ts";
import { BASE_OPTION, type CommandContext, printLine, withBase } from "./command.ts";

interface Options {
  readonly base?: string;
  readonly agency?: string;
  readonly year?: string;
  readonly json?: boolean;
  readonly list?: boolean;
}

/** `nianbao verify`: every figure that a draft states, held against the reports. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("verify")
    .description("核对草稿里的数字：文件，或 - 从标准输入读文字")
    .argument("<文件>", "草稿：txt、md、html、docx、pdf、xlsx …，或 -")
    .option("--agency <机关>", "草稿没有写明时，按这个机关核对（全称）")
    .option("--year <年度>", "草稿没有写明时，按这一年度核对")
    .option("--list", "列出全部数字，不只列有问题的")
    .option("--json", "一行 JSON")
    .option(...BASE_OPTION)
    .action((file: string, options: Options) =>
      withBase(context, options.base, (base) => verify(base, file, options, context)),
    );
}

async function verify(
  base: Base,
  file: string,
  options: Options,
  context: CommandContext,
): Promise<void> {
  const verifier = await openVerifier(base.facts, {
    today: context.today(),
    home: context.config.homeAgency,
    agency: options.agency ?? null,
    year: readYear(options.year),
  });
  const checked =
    file === "-"
      ? await verifier.text(await readAll(context.stdin))
      : await verifier.file({ name: basename(file), bytes: readBytes(file) });
  if (options.json) printLine(context, JSON.stringify({ file, claims: checked.claims }));
  else for (const line of lines(checked.summary, options.list ?? false)) printLine(context, line);
  if (hasMismatch(checked)) context.exitWith(1);
}

const hasMismatch = ({ claims }: VerifiedText): boolean =>
  claims.some((claim) => claim.verdict === "mismatch");

function lines(
  { headline, assumptions, problems, list }: ClaimSummary,
  all: boolean,
): readonly string[] {
  return [headline, ...assumptions, ...(all ? list : problems)];
}

function readYear(words: string | undefined): number | null {
  if (words === undefined) return null;
  if (/^20\d\d$/u.test(words)) return Number(words);
  throw new NianbaoError("config_invalid", `年度不对：${words}`, "写四位年份，如 2023。");
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new NianbaoError("report_unreadable", `打不开文件：${path}`, "核对文件路径。", { cause });
  }
}
