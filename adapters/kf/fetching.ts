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

const ROOT = "https://qyapi.weixin.qq.com";
const accounts = z.object({ account_list: z.array(z.object({ open_kfid: z.string() })) });

/** Wires one company: its interface, quota, choices and waiting words. `ending` stops the waiting for other processes. */
export function createFetching(options: KfOptions, ending: AbortSignal): Fetching {
  const talkOptions = createTalkOptions(options);
  const { api, state, prefix, log, now } = talkOptions;
  const sync = createSync({
    ...{ api, state, prefix, log, now },
    timing: timingOf(options),
    handle: (kfid, incoming) => talk(kfid, incoming, talkOptions),
  });
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

const timingOf = ({ timing }: KfOptions) => ({ ...DEFAULT_TIMING, ...timing });

function createTalkOptions(options: KfOptions): TalkOptions {
  const { account, secret, state, log, ask, apiRoot: root = ROOT } = options;
  const now = options.now ?? (() => new Date());
  const prefix = `kf:${account}`;
  const waiting = createWaitingWords(state, prefix);
  return {
    ...{ state, prefix, now, log },
    api: createTencentApi({ kind: "wecom", root, account, secret, now }),
    gapMs: timingOf(options).gapMs,
    quota: createPushQuota(state, prefix, now),
    choices: createChoices(state, prefix),
    answering: { channel: "kf", ask, waiting, pending: null, log, sendFiles: () => "" },
  };
}
