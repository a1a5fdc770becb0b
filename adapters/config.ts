import { z } from "zod";
import { readTelegramConfig, type TelegramConfig } from "./telegram/config.ts";
import { readTencentConfig, type TencentConfig } from "./tencent/config.ts";
import { type Environment, readVariables } from "./variables.ts";
import { readWechatyConfig, type WechatyConfig } from "./wechaty/config.ts";

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** What the operator has set. Nothing set is a complete configuration. */
export interface Config {
  /** NIANBAO_BASE: file or `postgres://…`; null for the default base with the program's own reports. */
  readonly base: string | null;
  /** NIANBAO_DATA: folder for what the program keeps; null where not set: `data` beside the program. */
  readonly data: string | null;
  /** NIANBAO_TODAY: 2025-03-01 fixes what 今年 and 去年 mean. */
  readonly today: Date | null;
  /** NIANBAO_HOME_AGENCY: whom 本局, 我局 mean. */
  readonly homeAgency: string | null;
  /** NIANBAO_CONTACT: whom 人工 hands over to, as people read it: 政务公开科 0376-0000000. */
  readonly contact: string | null;
  /** NIANBAO_REDIS: shared state there instead of in the base. */
  readonly redis: string | null;
  /** NIANBAO_ROLES: JSON file that grants roles: `[{"channel": "telegram", "asker": "123", "role": "admin"}]`. */
  readonly rolesFile: string | null;
  readonly logLevel: (typeof LEVELS)[number];
  /** NIANBAO_UNANSWERED_DAYS: how long unanswered questions are kept. */
  readonly unansweredDays: number;
  /** TELEGRAM_*: null without a token. */
  readonly telegram: TelegramConfig | null;
  /** NIANBAO_STATUS_PORT, NIANBAO_STATUS_HOST: `/healthz` and `/metrics` of `serve`; null where no port is set. */
  readonly status: { readonly host: string; readonly port: number } | null;
  /** WECHAT_OA_*, WECOM_*, AIBOT_*, KF_*: see `docs/wechat.md`. */
  readonly tencent: TencentConfig;
  /** WECHATY_*: null where nothing names a puppet. */
  readonly wechaty: WechatyConfig | null;
}

const VARIABLES = {
  NIANBAO_BASE: z.string().optional(),
  NIANBAO_DATA: z.string().optional(),
  NIANBAO_TODAY: z.string().optional().refine(isDay, "应写成 2025-03-01 这样的日期"),
  NIANBAO_HOME_AGENCY: z.string().optional(),
  NIANBAO_CONTACT: z.string().optional(),
  NIANBAO_REDIS: z
    .string()
    .regex(/^rediss?:\/\//u, "应以 redis:// 或 rediss:// 开头")
    .optional(),
  NIANBAO_ROLES: z.string().optional(),
  NIANBAO_LOG_LEVEL: z.enum(LEVELS, `应为 ${LEVELS.join("、")} 之一`).default("info"),
  NIANBAO_STATUS_HOST: z.string().default("127.0.0.1"),
  NIANBAO_STATUS_PORT: z
    .string()
    .regex(/^\d{1,5}$/u, "应是端口号")
    .optional(),
  NIANBAO_UNANSWERED_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/u, "应为 1 到 9999 的整数（天）")
    .default("90"),
};

/**
 * Turns the environment into configuration. Pure.
 * @throws NianbaoError `config_invalid`, naming the variable that is wrong.
 */
export function readConfig(env: Environment): Config {
  const set = readVariables(env, VARIABLES);
  return {
    base: set.NIANBAO_BASE ?? null,
    data: set.NIANBAO_DATA ?? null,
    today: set.NIANBAO_TODAY === undefined ? null : noonOf(set.NIANBAO_TODAY),
    homeAgency: set.NIANBAO_HOME_AGENCY?.trim() ?? null,
    contact: set.NIANBAO_CONTACT?.trim() ?? null,
    redis: set.NIANBAO_REDIS ?? null,
    rolesFile: set.NIANBAO_ROLES ?? null,
    logLevel: set.NIANBAO_LOG_LEVEL,
    unansweredDays: Number(set.NIANBAO_UNANSWERED_DAYS),
    telegram: readTelegramConfig(env),
    status:
      set.NIANBAO_STATUS_PORT === undefined
        ? null
        : { host: set.NIANBAO_STATUS_HOST, port: Number(set.NIANBAO_STATUS_PORT) },
    tencent: readTencentConfig(env),
    wechaty: readWechatyConfig(env),
  };
}

/** Noon, so that no time zone moves the day. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

function isDay(text: string | undefined): boolean {
  if (text === undefined) return true;
  const day = noonOf(text);
  if (!/^20\d\d-\d\d-\d\d$/u.test(text) || Number.isNaN(day.getTime())) return false;
  return day.getDate() === Number(text.slice(8));
}
