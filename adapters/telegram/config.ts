import { z } from "zod";
import { NianbaoError } from "../../src/form/index.ts";
import { type Environment, readVariables } from "../variables.ts";
import type { WebhookOptions } from "./transport/webhook.ts";

/** How Telegram is set up; absent without a token. */
export interface TelegramConfig {
  /** TELEGRAM_TOKEN */
  readonly token: string;
  /** TELEGRAM_API_ROOT: another Bot API server. */
  readonly apiRoot: string;
  /** Webhook where TELEGRAM_WEBHOOK_URL is set, else polling. */
  readonly mode: "polling" | "webhook";
  /** TELEGRAM_WEBHOOK_URL with the secret that Telegram sends along. */
  readonly webhook: (WebhookOptions & { readonly url: string }) | null;
}

const VARIABLES = {
  TELEGRAM_TOKEN: z
    .string()
    .regex(/^\d{3,20}:[\w-]{20,}$/u, "应是 @BotFather 给的令牌，像 123456:ABC…")
    .optional(),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/u, error: "应是 http:// 或 https:// 开头的地址" })
    .default("https://api.telegram.org"),
  TELEGRAM_WEBHOOK_URL: z
    .url({ protocol: /^https$/u, error: "应是 https:// 开头的公网地址" })
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/u, "应是 16 到 256 个字母、数字、_ 或 -")
    .optional(),
  TELEGRAM_WEBHOOK_HOST: z.string().default("0.0.0.0"),
  TELEGRAM_WEBHOOK_PORT: z
    .string()
    .regex(/^\d{1,5}$/u, "应是端口号")
    .default("8080"),
};

/**
 * Reads the TELEGRAM_* variables; null where no token is set. Pure.
 * @throws NianbaoError `config_invalid`, naming the variable that is wrong.
 */
export function readTelegramConfig(env: Environment): TelegramConfig | null {
  const set = readVariables(env, VARIABLES);
  if (set.TELEGRAM_TOKEN === undefined) return null;
  const { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_WEBHOOK_URL: url } = set;
  if (url === undefined) return { token, apiRoot, mode: "polling", webhook: null };
  if (set.TELEGRAM_WEBHOOK_SECRET === undefined) throw secretMissing();
  return {
    token,
    apiRoot,
    mode: "webhook",
    webhook: {
      url,
      path: new URL(url).pathname,
      secret: set.TELEGRAM_WEBHOOK_SECRET,
      host: set.TELEGRAM_WEBHOOK_HOST,
      port: Number(set.TELEGRAM_WEBHOOK_PORT),
    },
  };
}

const secretMissing = (): NianbaoError =>
  new NianbaoError(
    "config_invalid",
    "设置了 TELEGRAM_WEBHOOK_URL，但缺少环境变量 TELEGRAM_WEBHOOK_SECRET",
    "用 openssl rand -hex 32 生成一个，写入 .env。",
  );
