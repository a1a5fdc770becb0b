import type { Logger } from "pino";
import type { Ask } from "../src/conversation/message.ts";
import type { StateStore } from "../src/state/state.ts";
import type { Adapter } from "./adapter.ts";
import type { AccountOptions } from "./callbacks/options.ts";
import type { CallbackAccount, TencentConfig } from "./tencent/config.ts";

/** What every channel is given. */
export interface ChannelServices {
  readonly ask: Ask;
  readonly state: StateStore;
  readonly log: Logger;
  /** Whose files are read, up to how many bytes; absent: nobody's. */
  readonly files?: {
    readonly permitted: (channel: string, asker: string) => boolean | Promise<boolean>;
    readonly maxBytes: number;
  };
}

/** Makes the adapters that are configured, none started; the code of the others is not even loaded. */
export async function createTencentAdapters(
  config: TencentConfig,
  services: ChannelServices,
): Promise<readonly Adapter[]> {
  const { ask, state, log, files } = services;
  const adapters: Adapter[] = [];
  for (const options of callbackAccounts(config)) {
    const { createCallbackAdapter } = await import("./callbacks/adapter.ts");
    adapters.push(createCallbackAdapter({ ...options, ask, state, log }));
  }
  if (config.aibot) {
    const { createAibotAdapter } = await import("./aibot/adapter.ts");
    const { botId, secret, wsUrl } = config.aibot;
    const reading = files && {
      maxBytes: files.maxBytes,
      permitted: (asker: string) => files.permitted("aibot", asker),
    };
    const place = wsUrl === null ? {} : { wsUrl };
    const optional = { ...place, ...(reading ? { files: reading } : {}) };
    adapters.push(createAibotAdapter({ botId, secret, ask, state, log, ...optional }));
  }
  if (config.kf) {
    const { createKfAdapter } = await import("./kf/adapter.ts");
    const place = commonOptions(config.kf);
    const { aesKey, secret } = config.kf;
    adapters.push(createKfAdapter({ ...place, aesKey, secret, ask, state, log }));
  }
  return adapters;
}

/** Options of the configured callback accounts: the Official Account, the WeCom app. */
export function callbackAccounts({
  officialAccount,
  wecom,
}: TencentConfig): readonly AccountOptions[] {
  const accounts: AccountOptions[] = [];
  if (officialAccount) {
    accounts.push({
      ...commonOptions(officialAccount),
      kind: "official-account",
      mode: officialAccount.mode,
      customerService: officialAccount.customerService,
      agentId: null,
    });
  }
  if (wecom) {
    accounts.push({
      ...commonOptions(wecom),
      kind: "wecom",
      mode: "safe",
      customerService: wecom.secret !== null,
      agentId: wecom.agentId,
    });
  }
  return accounts;
}

/** The customer-service account as its callback sees it: it is called back the way a WeCom app is. */
export function kfAccount(kf: NonNullable<TencentConfig["kf"]>): AccountOptions {
  const fixed = { kind: "wecom", mode: "safe", agentId: "kf", customerService: true } as const;
  return { ...commonOptions(kf), ...fixed };
}

function commonOptions({
  account,
  token,
  aesKey,
  secret,
  host,
  port,
  path,
  apiRoot,
}: CallbackAccount) {
  const place = { host, port, path, ...(apiRoot === null ? {} : { apiRoot }) };
  return { account, token, aesKey, secret, ...place };
}
