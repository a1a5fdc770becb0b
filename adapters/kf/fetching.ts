import { z } from "zod";
import { createTencentApi } from "../tencent/api.ts";
import { createChoices } from "../tencent/choices.ts";
import { createPushQuota } from "../tencent/quota.ts";
import { createWaitingWords } from "../tencent/waiting.ts";
import { DEFAULT_TIMING, type KfOptions } from "./options.ts";
import { createSync } from "./sync.ts";
import { type TalkOptions, talk } from "./talk.ts";

/** Fetches messages and answers them. */
export interface Fetching {
  readonly wake: (kfid: string, token: string | null) => Promise<void>;
  /** Fetches for every service account what came while nobody listened. */
  readonly catchUp: () => Promise<void>;
}

const accounts = z.object({ account_list: z.array(z.object({ open_kfid: z.string() })) });

/** Wires one company: its interface, quota, choices and waiting words. `ending` stops the waiting for other processes. */
export function createFetching(options: KfOptions, ending: AbortSignal): Fetching {
  const { account, secret, state, log, apiRoot: root = "https://qyapi.weixin.qq.com" } = options;
  const now = options.now ?? (() => new Date());
  const timing = { ...DEFAULT_TIMING, ...options.timing };
  const prefix = `kf:${account}`;
  const api = createTencentApi({ kind: "wecom", root, account, secret, now });
  const talkOptions: TalkOptions = {
    api,
    state,
    prefix,
    now,
    log,
    gapMs: timing.gapMs,
    quota: createPushQuota(state, prefix, now),
    choices: createChoices(state, prefix),
    answering: {
      channel: "kf",
      ask: options.ask,
      waiting: createWaitingWords(state, prefix),
      pending: null,
      log,
      sendFiles: () => "",
    },
  };
  const handle: Parameters<typeof createSync>[0]["handle"] = (kfid, incoming) =>
    talk(kfid, incoming, talkOptions);
  const sync = createSync({ api, state, prefix, timing, log, now, handle });
  return {
    wake: (kfid, token) => sync.wake(kfid, token, ending),
    async catchUp() {
      const list = accounts.parse(await api.post("kf/account/list", { offset: 0, limit: 100 }));
      await Promise.all(
        list.account_list.map(({ open_kfid: kfid }) => sync.wake(kfid, null, ending)),
      );
    },
  };
}
