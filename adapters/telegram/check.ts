import type { UserFromGetMe, WebhookInfo } from "telegraf/types";
import type { SteadyTelegram } from "./api/steady.ts";
import type { SetupPlan } from "./setup.ts";

/** One thing looked at: fine, or with what to do. */
export interface Finding {
  readonly ok: boolean;
  readonly says: string;
}

/** Looks at what Telegram has of the bot and whether it fits the configuration. Changes nothing. */
export async function checkUp(
  telegram: SteadyTelegram,
  { webhook }: Pick<SetupPlan, "webhook">,
): Promise<readonly Finding[]> {
  const me = await telegram.getMe();
  const standing = await telegram.getWebhookInfo();
  return [
    { ok: true, says: `机器人 @${me.username}（${me.first_name}），令牌有效` },
    ...abilities(me),
    ...delivery(standing, webhook?.url ?? null),
    { ok: true, says: `等着送来的更新：${standing.pending_update_count} 条` },
  ];
}

function abilities(me: UserFromGetMe): readonly Finding[] {
  const privacy = !me.can_read_all_group_messages;
  return [
    {
      ok: privacy,
      says: privacy
        ? "群里只收得到点名的话（隐私模式开着）"
        : "隐私模式关着，群里的话都会送来：请在 @BotFather 用 /setprivacy 打开",
    },
    {
      ok: me.can_join_groups,
      says: me.can_join_groups ? "可以进群" : "不能进群：请在 @BotFather 用 /setjoingroups 打开",
    },
    {
      ok: me.supports_inline_queries,
      says: me.supports_inline_queries
        ? "可以在任何聊天里用 @ 提问"
        : "内联提问没有打开：请在 @BotFather 用 /setinline 打开",
    },
  ];
}

function delivery(standing: WebhookInfo, wanted: string | null): readonly Finding[] {
  const url = standing.url ?? "";
  const matches = url === (wanted ?? "");
  const how = url === "" ? "轮询" : `webhook，${new URL(url).host}`;
  const findings = [
    {
      ok: matches,
      says: matches
        ? `收更新的方式：${how}`
        : `Telegram 那边是${how}，与配置不符：请运行 nianbao telegram setup`,
    },
  ];
  const { last_error_message: message, last_error_date: date = 0 } = standing;
  if (url === "" || message === undefined) return findings;
  const at = new Date(date * 1000).toISOString().slice(0, 16).replace("T", " ");
  return [...findings, { ok: false, says: `最近一次送达失败（${at} UTC）：${message}` }];
}
