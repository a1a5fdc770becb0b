import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";
import { type Command, Option } from "commander";
import { type Base, type HeldReport, NianbaoError } from "../../src/index.ts";
import { BASE_OPTION, type CommandContext, withBase } from "./command.ts";
import { type ExportRow, exportRows } from "./export-rows.ts";
import { FORMATS, type Format, writers } from "./export-writers.ts";

interface Options {
  readonly base?: string;
  readonly format: Format;
  readonly out?: string;
  readonly agency?: string;
  readonly year?: string;
}

/** `nianbao export`: every figure held, with its source. A blank cell stays empty. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("export")
    .description("导出收有的全部数字和出处")
    .addOption(new Option("--format <格式>", "文件格式").choices(FORMATS).default("csv"))
    .option("--out <文件>", "写到文件（默认写到屏幕；xlsx 必须给）")
    .option("--agency <机关>", "只要这个机关（全称或其中几个字）")
    .option("--year <年度>", "只要这一年度")
    .option(...BASE_OPTION)
    .action((options: Options) => exportFigures(options, context));
}

async function exportFigures(options: Options, context: CommandContext): Promise<void> {
  if (options.format === "xlsx" && options.out === undefined) {
    throw new NianbaoError("config_invalid", "xlsx 不能写到屏幕", "用 --out 文件.xlsx 指定文件。");
  }
  const rows = await withBase(context, options.base, async (base) => {
    const written = await openOut(options.out, context);
    try {
      return await writers[options.format](figuresOf(base, options), written.stream);
    } finally {
      await written.close();
    }
  });
  context.stderr.write(`导出 ${rows} 个数字。\n`);
}

async function* figuresOf(base: Base, options: Options): AsyncGenerator<ExportRow> {
  for (const held of await base.reports.list()) {
    if (!isChosen(held, options)) continue;
    const report = await base.reports.reading(held.id);
    if (report) yield* exportRows(report, held.id);
  }
}

function isChosen({ agency, year }: HeldReport, options: Options): boolean {
  const named = options.agency === undefined || agency.includes(options.agency);
  return named && (options.year === undefined || String(year) === options.year);
}

interface Out {
  readonly stream: Writable;
  readonly close: () => Promise<void>;
}

async function openOut(file: string | undefined, { stdout }: CommandContext): Promise<Out> {
  if (file === undefined) return { stream: stdout, close: async () => undefined };
  const stream = createWriteStream(file);
  await new Promise<void>((resolve, reject) => {
    stream.once("open", () => resolve());
    stream.once("error", (cause) =>
      reject(
        new NianbaoError("config_invalid", `写不了文件：${file}`, "核对文件夹和权限。", { cause }),
      ),
    );
  });
  return { stream, close: () => new Promise((resolve) => stream.end(() => resolve())) };
}
