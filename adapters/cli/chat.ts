import { randomUUID } from "node:crypto";
import type { Command } from "commander";
import { loadTools } from "../../src/index.ts";
import { createTerminalAdapter } from "../terminal/adapter.ts";
import { createTerminalFiles } from "../terminal/files.ts";
import { BASE_OPTION, type CommandContext, withBase } from "./command.ts";
import { composeNianbao } from "./compose.ts";
import { explain } from "./explain.ts";

/** `nianbao chat`: a conversation in the terminal; Ctrl-D ends it. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("chat")
    .description("在终端里对话（Ctrl-D 结束）")
    .option(...BASE_OPTION)
    .action((options: { readonly base?: string }) =>
      withBase(context, options.base, async (base) => {
        const tools = loadTools();
        const { phrases } = tools.knowledge;
        const nianbao = composeNianbao(base, tools, context);
        const terminal = createTerminalAdapter({
          ask: nianbao.ask,
          input: context.stdin,
          output: context.stdout,
          now: context.now,
          conversation: randomUUID(),
          greeting: phrases.greeting ?? "",
          apology: phrases.failed ?? "",
          files: createTerminalFiles("."),
          onError: (error) => context.stderr.write(explain(error).text),
        });
        await terminal.start();
        await terminal.closed;
      }),
    );
}
