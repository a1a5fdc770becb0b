import type { Command } from "commander";
import { type Logger, pino } from "pino";
import { type Base, loadTools, NianbaoError, permits } from "../../src/index.ts";
import type { Adapter } from "../adapter.ts";
import { createChannels } from "../channels.ts";
import { createMetrics } from "../http/metrics.ts";
import { dataFolder } from "../program-folder.ts";
import { startServing } from "../serving.ts";
import { BASE_OPTION, type CommandContext, printLine } from "./command.ts";
import { composeNianbao } from "./compose.ts";
import { offerFirstAdmin } from "./first-admin.ts";

/** The largest file that a channel takes in. */
const FILE_BYTES = 20 * 1024 * 1024;

/** `nianbao serve`: every configured channel, until the process is told to end. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("serve")
    .description("启动所有配置好的渠道（Telegram、公众号、企业微信等），直到收到停止信号")
    .option(...BASE_OPTION)
    .action((options: { readonly base?: string }) => serve(options.base, context));
}

async function serve(url: string | undefined, context: CommandContext): Promise<void> {
  const { config, ending } = context;
  const log = pino({ level: config.logLevel, base: null }, context.stderr);
  const base = await context.openBase(url);
  try {
    const metrics = createMetrics();
    const { ask } = composeNianbao(base, loadTools(), context);
    const adapters = await openChannels(context, base, metrics.measure(ask), log);
    if (adapters.length === 0) throw nothingConfigured();
    const serving = await startServing(adapters, metrics, config.status, log);
    printLine(context, `已启动：${adapters.map(({ name }) => name).join("、")}`);
    await offerFirstAdmin(base, context);
    await ended(ending);
    log.info("收到停止信号，把手里的答完");
    await serving.stop();
  } finally {
    await base.close();
  }
}

async function openChannels(
  { config, stderr }: CommandContext,
  base: Base,
  ask: ReturnType<typeof composeNianbao>["ask"],
  log: Logger,
): Promise<readonly Adapter[]> {
  // Telegram's files are fetched only when read: there the core itself declines, and says whom to ask.
  const permitted = async (channel: string, asker: string) =>
    channel === "telegram" || permits(await base.roles.of({ channel, asker }), "staff");
  const services = { ask, state: base.state, log, files: { permitted, maxBytes: FILE_BYTES } };
  return createChannels(config, {
    ...services,
    onFeedback: base.feedback.add,
    dataFolder: dataFolder(config.data),
    show: (text) => void stderr.write(text),
  });
}

function ended(ending: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (ending?.aborted) resolve();
    ending?.addEventListener("abort", () => resolve(), { once: true });
  });
}

function nothingConfigured(): NianbaoError {
  return new NianbaoError(
    "config_invalid",
    "没有配置任何渠道",
    "设置 TELEGRAM_TOKEN、WECHAT_OA_APPID、WECOM_CORP_ID、AIBOT_BOT_ID、KF_CORP_ID 或 WECHATY_PUPPET_SERVICE_TOKEN 等环境变量。",
  );
}
