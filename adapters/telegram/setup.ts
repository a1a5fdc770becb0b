import type { BotCommand } from "telegraf/types";
import type { SteadyTelegram } from "./api/steady.ts";
import { COMMANDS, PHRASES } from "./phrases.ts";
import { ALLOWED_UPDATES } from "./transport/update.ts";

export interface SetupPlan {
  /** Public HTTPS address of the webhook; null for polling: a webhook that stands is taken away. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** Sets the webhook again although its address stands (the secret cannot be read back). */
  readonly force: boolean;
}

/** Menus: where a list of commands shows. */
const SCOPES = [
  { name: "默认", type: "default", shows: "private" },
  { name: "私聊", type: "all_private_chats", shows: "private" },
  { name: "群聊", type: "all_group_chats", shows: "group" },
  { name: "群管理员", type: "all_chat_administrators", shows: "group" },
] as const;

type Language = "" | "zh" | "en";

/** Without a language: everybody else's. English readers get English menus, all others Chinese. */
const LANGUAGES: readonly { readonly code: Language; readonly words: "zh" | "en" }[] = [
  { code: "", words: "zh" },
  { code: "zh", words: "zh" },
  { code: "en", words: "en" },
];

/**
 * Brings the bot's settings at Telegram to what they should be: each is read back first and set only where it differs.
 * Gives one line for each change; none where nothing was to do.
 */
export async function setUp(telegram: SteadyTelegram, plan: SetupPlan): Promise<readonly string[]> {
  return [
    ...(await setCommands(telegram)),
    ...(await setDescriptions(telegram)),
    ...(await setWebhook(telegram, plan)),
  ];
}

async function setCommands(telegram: SteadyTelegram): Promise<readonly string[]> {
  const changes: string[] = [];
  for (const { name, type, shows } of SCOPES) {
    for (const { code, words } of LANGUAGES) {
      const where = { scope: { type }, ...languageOf(code) };
      const wanted = menuOf(shows, words);
      if (sameMenu(await telegram.callApi("getMyCommands", where), wanted)) continue;
      await telegram.callApi("setMyCommands", { commands: wanted, ...where });
      changes.push(`命令菜单：${name}${code === "" ? "" : `（${code}）`}，${wanted.length} 条`);
    }
  }
  return changes;
}

async function setDescriptions(telegram: SteadyTelegram): Promise<readonly string[]> {
  const changes: string[] = [];
  for (const { code, words } of LANGUAGES) {
    const language = languageOf(code);
    const description = PHRASES.description[words];
    const short_description = PHRASES.shortDescription[words];
    const long = await telegram.callApi("getMyDescription", language);
    if (long.description !== description) {
      await telegram.callApi("setMyDescription", { description, ...language });
      changes.push(`简介${code === "" ? "" : `（${code}）`}`);
    }
    const short = await telegram.callApi("getMyShortDescription", language);
    if (short.short_description !== short_description) {
      await telegram.callApi("setMyShortDescription", { short_description, ...language });
      changes.push(`一句话简介${code === "" ? "" : `（${code}）`}`);
    }
  }
  return changes;
}

/** Telegram refuses more than one setWebhook a second, so nothing is set that stands already. */
async function setWebhook(
  telegram: SteadyTelegram,
  { webhook, force }: SetupPlan,
): Promise<readonly string[]> {
  const standing = await telegram.getWebhookInfo();
  if (webhook === null) {
    if ((standing.url ?? "") === "") return [];
    await telegram.deleteWebhook();
    return ["取消 webhook，改用轮询"];
  }
  const updates = [...(standing.allowed_updates ?? [])].sort().join();
  const same = standing.url === webhook.url && updates === [...ALLOWED_UPDATES].sort().join();
  if (same && !force) return [];
  await telegram.setWebhook(webhook.url, {
    secret_token: webhook.secret,
    allowed_updates: [...ALLOWED_UPDATES],
    max_connections: MAX_CONNECTIONS,
  });
  return [`webhook：${new URL(webhook.url).host}`];
}

/** Deliveries that Telegram makes at the same time, as many as updates are handled at once. */
const MAX_CONNECTIONS = 64;

const languageOf = (code: Language) => (code === "" ? {} : { language_code: code });

const menuOf = (shows: "private" | "group", words: "zh" | "en"): BotCommand[] =>
  COMMANDS.filter(({ scopes }) => scopes.includes(shows)).map((row) => ({
    command: row.command,
    description: row[words],
  }));

const sameMenu = (standing: readonly BotCommand[], wanted: readonly BotCommand[]): boolean =>
  JSON.stringify(standing.map(({ command, description }) => [command, description])) ===
  JSON.stringify(wanted.map(({ command, description }) => [command, description]));
