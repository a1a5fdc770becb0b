import type { OutgoingFile } from "../../src/conversation/message.ts";
import type { AdapterHealth } from "../adapter.ts";
import { createTencentApi, type TencentApi } from "../tencent/api.ts";
import { ApiError } from "../tencent/api-error.ts";
import { fill, PHRASES } from "../tencent/phrases.ts";
import type { AccountOptions, CallbackOptions } from "./options.ts";

const ROOTS = {
  "official-account": "https://api.weixin.qq.com",
  wecom: "https://qyapi.weixin.qq.com",
} as const;

/** Sends outside the passive answer. */
export interface Sender {
  /** null: this account cannot push. */
  readonly text: ((user: string, text: string) => Promise<void>) | null;
  /** Sends files where the channel can; returns what is to be said about the others. */
  readonly files: (
    user: string,
    files: readonly OutgoingFile[],
    afterwards: (task: Promise<void>) => void,
  ) => string;
  readonly health: () => AdapterHealth;
}

/** The account's interface for pushed messages: `message/custom/send`, or `message/send` of a WeCom app. */
export function createSender(options: CallbackOptions, now: () => Date): Sender {
  const { kind, customerService } = options;
  const api = createAccountApi(options, now);
  const post = watched(options, api);
  return {
    text:
      api && (kind === "wecom" || customerService)
        ? (user, content) => post.send({ touser: user, msgtype: "text", text: { content } })
        : null,
    files(user, files, afterwards) {
      if (!api || kind !== "wecom") {
        return files.map(({ name }) => fill(PHRASES.fileOut, { name })).join("\n");
      }
      for (const { name, mime, bytes } of files) {
        const uploaded = api.upload("media/upload?type=file", name, mime, bytes);
        const send = (media_id: string) =>
          post.send({ touser: user, msgtype: "file", file: { media_id } });
        afterwards(uploaded.then(send));
      }
      return "";
    },
    health: post.health,
  };
}

/** Posts pushed messages and remembers the trouble of the last one. */
function watched({ kind, agentId }: CallbackOptions, api: TencentApi | null) {
  let trouble: string | null = null;
  return {
    async send(body: Readonly<Record<string, unknown>>): Promise<void> {
      try {
        if (kind === "wecom")
          await api?.post("message/send", { ...body, agentid: Number(agentId) });
        else await api?.post("message/custom/send", body);
        trouble = null;
      } catch (error) {
        if (!(error instanceof ApiError)) trouble = "接口连不上";
        else if (!error.isWindowClosed) trouble = error.message;
        throw error;
      }
    },
    health: (): AdapterHealth => ({
      ok: trouble === null,
      detail: trouble === null ? `${kind} 正常` : `${kind} 推送有问题：${trouble}`,
    }),
  };
}

/** The account's interface; null where no Secret is configured. */
export function createAccountApi(
  { kind, account, secret, apiRoot }: AccountOptions,
  now: () => Date,
): TencentApi | null {
  return secret === null
    ? null
    : createTencentApi({ kind, root: apiRoot ?? ROOTS[kind], account, secret, now });
}
