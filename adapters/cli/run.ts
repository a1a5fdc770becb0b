import { Command } from "commander";
import { chineseHelp } from "./chinese-help.ts";
import type { CommandContext } from "./command.ts";
import { commands, defaultCommand } from "./commands.ts";
import { explain } from "./explain.ts";

/** Runs one command line and returns the status to end with. Errors become sentences on the error stream. */
export async function run(
  args: readonly string[],
  context: Omit<CommandContext, "exitWith">,
): Promise<number> {
  let status = 0;
  const exitWith = (wanted: number) => {
    status = wanted;
  };
  const words = args.length === 0 ? [defaultCommand(context.config)] : args;
  try {
    const program = await programFor(words[0] ?? "", { ...context, exitWith });
    await program.parseAsync([...words], { from: "user" });
    return status;
  } catch (cause) {
    const { text, status: failed } = explain(cause);
    context.stderr.write(text);
    return failed;
  }
}

/** Loads the one command that is called; all of them only for the help. */
async function programFor(name: string, context: CommandContext): Promise<Command> {
  const program = new Command("nianbao");
  program.description("年报：用中文查、核政府信息公开工作年度报告的数字");
  speakChinese(program, context);
  const called = commands[name];
  for (const load of called ? [called] : Object.values(commands)) {
    (await load()).register(program, context);
  }
  withoutHelpCommand(program);
  return program;
}

/** Set before commands are added: they inherit it. What `outputError` would say, `explain` says in Chinese. */
function speakChinese(program: Command, { stdout, stderr }: CommandContext): void {
  program
    .helpOption("-h, --help", "显示帮助")
    .configureHelp(chineseHelp)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: () => undefined,
    });
}

function withoutHelpCommand(command: Command): void {
  command.helpCommand(false);
  for (const below of command.commands) withoutHelpCommand(below);
}
