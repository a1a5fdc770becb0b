import { NianbaoError } from "../../src/index.ts";
import { unpaced } from "./api/pace.ts";
import { RETRY } from "./api/retry.ts";
import { SteadyTelegram } from "./api/steady.ts";
import type { TelegramConfig } from "./config.ts";
import { describeError } from "./log.ts";
import { isWrongToken, withSlash, wrongToken } from "./token.ts";

export { checkUp } from "./check.ts";
export { setUp } from "./setup.ts";

const SILENCE_MS = 15_000;

/** Works with Telegram once, from a command; failures come as sentences for the operator. */
export async function connect<T>(
  { token, apiRoot }: TelegramConfig,
  work: (telegram: SteadyTelegram) => Promise<T>,
): Promise<T> {
  const root = withSlash(apiRoot);
  const telegram = new SteadyTelegram({
    token,
    apiRoot: root,
    pacer: unpaced,
    retry: { ...RETRY, attempts: 3 },
    silence: SILENCE_MS,
  });
  try {
    return await work(telegram);
  } catch (error) {
    if (isWrongToken(error)) throw wrongToken(error);
    throw unreachable(root, error);
  }
}

const unreachable = (root: string, cause: unknown): NianbaoError =>
  new NianbaoError(
    "config_invalid",
    `没能在 Telegram（${new URL(root).host}）办成：${reasonOf(cause)}`,
    "检查网络能否访问这个地址；在内地要经代理，或用 TELEGRAM_API_ROOT 指向自己的 Bot API 服务器。",
  );

const reasonOf = (cause: unknown): string => {
  const { description, message, error } = describeError(cause);
  return String(description ?? message ?? error);
};
