import { TelegramError } from "telegraf";
import { NianbaoError } from "../../src/index.ts";
import { describeError } from "./log.ts";

/** Telegram does not know the token: nothing helps but a person. */
export const isWrongToken = (error: unknown): boolean =>
  error instanceof TelegramError &&
  (error.code === 401 || (error.code === 404 && error.description === "Not Found"));

export const wrongToken = (cause: unknown): NianbaoError =>
  new NianbaoError(
    "config_invalid",
    "Telegram 不认 TELEGRAM_TOKEN 里的令牌",
    "请向 @BotFather 核对令牌，写入 .env 后重启",
    { cause: describeError(cause) },
  );

/** Without the last slash a path in the address would be dropped. */
export const withSlash = (address: string): string =>
  address.endsWith("/") ? address : `${address}/`;
