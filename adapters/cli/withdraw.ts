import type { Command } from "commander";
import { NianbaoError } from "../../src/index.ts";
import { BASE_OPTION, type CommandContext, printLine, withBase } from "./command.ts";

interface Options {
  readonly base?: string;
}

/** `nianbao withdraw AGENCY YEAR`: the newest version stops answering, the one before answers again. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("withdraw <机关> <年度>")
    .description("撤回一份报告的最新版本，恢复前一版")
    .option(...BASE_OPTION)
    .action((agency: string, year: string, { base: url }: Options) =>
      withdraw(agency, year, url, context),
    );
}

async function withdraw(
  agency: string,
  year: string,
  url: string | undefined,
  context: CommandContext,
): Promise<void> {
  if (!/^\d{4}$/u.test(year)) {
    throw new NianbaoError("config_invalid", `年度不对：${year}`, "写四位数字，如 2023。");
  }
  const { withdrawn, restored } = await withBase(context, url, (base) =>
    base.reports.withdraw(agency, Number(year), "terminal"),
  );
  printLine(
    context,
    `已撤回 ${withdrawn.id}。${restored ? `现在以 ${restored.id} 作答。` : "此年度不再有报告。"}`,
  );
}
