import type { Command } from "commander";
import { NianbaoError } from "../../src/index.ts";
import type { TelegramConfig } from "../telegram/config.ts";
import { type CommandContext, printLine } from "./command.ts";

/** `nianbao telegram setup` and `nianbao telegram check`: the bot's settings at Telegram. */
export function register(program: Command, context: CommandContext): void {
  const telegram = program.command("telegram").description("设置和检查 Telegram 机器人");
  telegram
    .command("setup")
    .description("设置命令菜单、简介和 webhook；已经对的不动，可反复运行")
    .option("--force", "webhook 地址没变也重设一次（换了密钥时用）")
    .action(({ force = false }: { readonly force?: boolean }) => setUpBot(context, force));
  telegram
    .command("check")
    .description("看看令牌、权限、webhook 是否妥当，不改动任何设置")
    .action(() => checkBot(context));
}

async function setUpBot(context: CommandContext, force: boolean): Promise<void> {
  const config = configOf(context);
  const { connect, setUp } = await import("../telegram/operate.ts");
  const changes = await connect(config, (telegram) =>
    setUp(telegram, { webhook: config.webhook, force }),
  );
  for (const change of changes) printLine(context, `已设置 ${change}`);
  printLine(
    context,
    changes.length === 0 ? "都已设置好，没有改动。" : `共改动 ${changes.length} 处。`,
  );
}

async function checkBot(context: CommandContext): Promise<void> {
  const config = configOf(context);
  const { checkUp, connect } = await import("../telegram/operate.ts");
  const findings = await connect(config, (telegram) => checkUp(telegram, config));
  for (const { ok, says } of findings) printLine(context, `${ok ? "✓" : "✗"} ${says}`);
  if (findings.some(({ ok }) => !ok)) context.exitWith(1);
}

function configOf({ config }: CommandContext): TelegramConfig {
  if (config.telegram !== null) return config.telegram;
  throw new NianbaoError(
    "config_invalid",
    "缺少环境变量 TELEGRAM_TOKEN",
    "向 @BotFather 申请令牌，写入 .env；步骤见 docs/telegram.zh-CN.md。",
  );
}
