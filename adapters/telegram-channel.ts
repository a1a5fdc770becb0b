import type { Adapter } from "./adapter.ts";
import type { TelegramConfig } from "./telegram/config.ts";
import type { Opinion } from "./telegram/index.ts";
import type { ChannelServices } from "./tencent-channels.ts";

/** What Telegram is given besides: `onFeedback` is the base's `feedback.add`. */
export interface TelegramServices extends ChannelServices {
  readonly onFeedback?: (opinion: Opinion) => Promise<void>;
}

/** Makes the Telegram adapter where it is configured, not started; else none, and telegraf is not even loaded. */
export async function createTelegramChannel(
  config: TelegramConfig | null,
  { ask, state, log, files, onFeedback }: TelegramServices,
): Promise<readonly Adapter[]> {
  if (config === null) return [];
  const { createTelegramAdapter } = await import("./telegram/index.ts");
  const reading = files && {
    maxBytes: files.maxBytes,
    permitted: (asker: string) => files.permitted("telegram", asker),
  };
  const { token, apiRoot, mode, webhook } = config;
  return [
    createTelegramAdapter({
      ...{ token, apiRoot, mode, ask, state, log },
      ...(webhook === null ? {} : { webhook }),
      ...(reading ? { files: reading } : {}),
      ...(onFeedback ? { onFeedback } : {}),
    }),
  ];
}
