import type { Adapter } from "./adapter.ts";
import type { Config } from "./config.ts";
import { createTelegramChannel, type TelegramServices } from "./telegram-channel.ts";
import { createTencentAdapters } from "./tencent-channels.ts";
import { createWechatyChannel, type WechatyServices } from "./wechaty-channel.ts";

/** True where the operator has set up a channel: then the program serves it instead of talking in the terminal. */
export const hasChannel = ({ telegram, tencent, wechaty }: Config): boolean =>
  telegram !== null ||
  wechaty !== null ||
  Object.values(tencent).some((channel) => channel !== null);

/** Every configured channel, none started. */
export async function createChannels(
  config: Config,
  services: TelegramServices & WechatyServices,
): Promise<readonly Adapter[]> {
  const groups = await Promise.all([
    createTelegramChannel(config.telegram, services),
    createTencentAdapters(config.tencent, services),
    createWechatyChannel(config.wechaty, services),
  ]);
  return groups.flat();
}
