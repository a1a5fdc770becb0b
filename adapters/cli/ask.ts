import { createInterface } from "node:readline";
import type { Command } from "commander";
import { type Conversed, loadTools, type Nianbao } from "../../src/index.ts";
import { BASE_OPTION, type CommandContext, printLine, withBase } from "./command.ts";
import { composeNianbao } from "./compose.ts";
import { traceLines } from "./trace.ts";

interface Options {
  readonly base?: string;
  readonly json?: boolean;
  readonly why?: boolean;
}

/** `nianbao ask`: one question as an argument, or JSON Lines on standard input, one answer a line in order. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("ask")
    .description("问一句答一句；不带问题时从标准输入逐行读 JSON 或文字")
    .argument("[问题]", "要问的话")
    .option("--json", "每个回答一行 JSON")
    .option("--why", "写出每一步是怎么理解的")
    .option(...BASE_OPTION)
    .action((question: string | undefined, options: Options) =>
      withBase(context, options.base, async (base) => {
        const nianbao = composeNianbao(base, loadTools(), context);
        if (question !== undefined) await answerOne(nianbao, { text: question }, options, context);
        else await answerLines(nianbao, options, context);
      }),
    );
}

interface Asked {
  readonly id?: unknown;
  readonly session?: unknown;
  readonly text: string;
}

async function answerLines(
  nianbao: Nianbao,
  options: Options,
  context: CommandContext,
): Promise<void> {
  const run = `ask-${context.now().getTime()}-${process.pid}`;
  let number = 0;
  for await (const line of createInterface({
    input: context.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line.trim() === "") continue;
    number++;
    const asked = readLine(line, options.json ?? false);
    if ("error" in asked) printLine(context, JSON.stringify(asked));
    else
      await answerOne(
        nianbao,
        asked,
        options,
        context,
        `${run}:${String(asked.session ?? number)}`,
      );
  }
}

/** A line of JSON with `text`; without `--json` a bare line is the question itself. */
function readLine(line: string, json: boolean): Asked | { readonly error: string } {
  if (!json && !line.trimStart().startsWith("{")) return { text: line };
  try {
    const value: unknown = JSON.parse(line);
    if (
      typeof value === "object" &&
      value !== null &&
      "text" in value &&
      typeof value.text === "string"
    )
      return { ...value, text: value.text };
    return { error: '这一行没有 text：应写成 {"text": "2023年收到多少件申请"}' };
  } catch {
    return { error: '这一行不是有效的 JSON：应写成 {"text": "2023年收到多少件申请"}' };
  }
}

async function answerOne(
  nianbao: Nianbao,
  asked: Asked,
  options: Options,
  context: CommandContext,
  session = `ask-${context.now().getTime()}-${process.pid}`,
): Promise<void> {
  const started = performance.now();
  const conversed = await nianbao.answer(session, asked.text);
  const ms = Math.round((performance.now() - started) * 100) / 100;
  if (options.json) printLine(context, JSON.stringify(jsonOf(asked, conversed, ms)));
  else printLine(context, conversed.reply.text);
  if (options.why)
    for (const line of traceLines(conversed.traces)) context.stderr.write(`${line}\n`);
}

function jsonOf({ id, session }: Asked, { reply }: Conversed, ms: number) {
  return {
    ...(id === undefined ? {} : { id }),
    ...(session === undefined ? {} : { session }),
    ...reply.json,
    ms,
  };
}
