import { basename } from "node:path";
import type { Command } from "commander";
import {
  type Base,
  expandInputs,
  NianbaoError,
  type Published,
  type Report,
  readFile,
} from "../../src/index.ts";
import { BASE_OPTION, type CommandContext, printLine } from "./command.ts";
import { readingJson } from "./ingest-json.ts";
import { createSummary, describeReading } from "./ingest-words.ts";
import { createProgress } from "./progress.ts";
import { type Reading, readInputs } from "./reading.ts";

interface Options {
  readonly base?: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** What became of one file. `published` null where nothing is stored. */
export type Ingested =
  | {
      readonly name: string;
      readonly report: Report;
      readonly published: Published | null;
      /** The reading that it supersedes; null where there is none. */
      readonly before: Report | null;
    }
  | { readonly name: string; readonly error: NianbaoError };

/** `nianbao ingest PATH…`: reads reports and publishes them; status 1 where any was refused. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("ingest <路径...>")
    .description("收入年报：文件、文件夹或 zip；html、txt、md、docx、doc、pdf、xlsx、xls、csv")
    .option(...BASE_OPTION)
    .option("--dry-run", "只读，不存")
    .option("--json", "每份一行 JSON")
    .action((paths: readonly string[], options: Options) => ingest(paths, options, context));
}

async function ingest(
  paths: readonly string[],
  options: Options,
  context: CommandContext,
): Promise<void> {
  const base = options.dryRun ? null : await context.openBase(options.base);
  const progress = await createProgress(context, options.json !== true);
  const summary = createSummary();
  try {
    for await (const reading of readInputs(progress.counting(expandInputs(paths)), readFile)) {
      const done = await store(reading, base);
      progress.step(
        done.name,
        options.json ? JSON.stringify(readingJson(done)) : describeReading(done),
      );
      summary.add(done);
    }
  } finally {
    progress.stop();
    await base?.close();
  }
  if (!options.json) printLine(context, summary.sentence(options.dryRun === true));
  if (summary.refused() > 0 || summary.isEmpty()) context.exitWith(1);
}

async function store(reading: Reading, base: Base | null): Promise<Ingested> {
  if ("error" in reading) return reading;
  const { file, report } = reading;
  try {
    const original = { fileName: basename(file.name), bytes: file.bytes };
    const published = base ? await base.reports.publish(report, original, "terminal") : null;
    const replaced = published?.replaced ?? null;
    const before = replaced && base ? await base.reports.reading(replaced) : null;
    return { name: file.name, report, published, before };
  } catch (cause) {
    if (cause instanceof NianbaoError && cause.code !== "base_unreadable")
      return { name: file.name, error: cause };
    throw cause;
  }
}
