import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Adapter } from "./adapter.ts";
import type { ChannelServices } from "./tencent-channels.ts";
import type { WechatyConfig } from "./wechaty/config.ts";

/** What wechaty is given besides: where it keeps its login, and where the operator reads the QR code. */
export interface WechatyServices extends ChannelServices {
  readonly dataFolder: string;
  readonly show: (text: string) => void;
}

/** Makes the wechaty adapter where it is configured, not started; else none, and wechaty is not even loaded. */
export async function createWechatyChannel(
  config: WechatyConfig | null,
  { ask, state, log, files, dataFolder, show }: WechatyServices,
): Promise<readonly Adapter[]> {
  if (config === null) return [];
  const { createWechatyAdapter } = await import("./wechaty/adapter.ts");
  const { loadPackages } = await import("./wechaty/load.ts");
  const account = accountOf(config);
  const packages = await loadPackages({
    wechaty: config.package,
    puppet: config.puppet,
    puppetOptions: config.puppetOptions,
    folder: join(dataFolder, "wechaty", account),
    libraryLog: config.libraryLog,
  });
  const reading = files && {
    maxBytes: files.maxBytes,
    permitted: (asker: string) => files.permitted("wechaty", asker),
  };
  return [
    createWechatyAdapter({
      ...packages,
      ...{ account, ask, state, log, show, pace: config.pace },
      ...(reading ? { files: reading } : {}),
    }),
  ];
}

/** A name that is the same for the same settings and gives none of them away. */
function accountOf({ puppet, puppetOptions }: WechatyConfig): string {
  const settings = JSON.stringify([puppet, puppetOptions.token ?? puppetOptions]);
  return createHash("sha256").update(settings).digest("hex").slice(0, 12);
}
