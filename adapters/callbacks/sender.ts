import type { Reply } from "../../src/conversation/message.ts";
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
    files: Reply["files"],
    afterwards: (task: Promise<void>) => void,
  ) => string;
  readonly health: () => AdapterHealth;
}

/** The account's interface for pushed messages: `message/custom/send`, or `message/send` of a WeCom app. */
export function createSender(options: CallbackOptions, now: () => Date): Sender {
  const { kind, agentId } = options;
  const api = createAccountApi(options, now);
  const canPush = api !== null && (kind === "wecom" || options.customerService);
  let trouble: string | null = null;

  const post = async (api: TencentApi, body: Readonly<Record<string, unknown>>) => {
    try {
      if (kind === "wecom") await api.post("message/send", { ...body, agentid: Number(agentId) });
      else await api.post("message/custom/send", body);
      trouble = null;
    } catch (error) {
      if (!(error instanceof ApiError && error.isWindowClosed)) {
        trouble = error instanceof ApiError ? error.message : "接口连不上";
      }
      throw error;
    }
  };
  const sendFile = async (api: TencentApi, user: string, file: Reply["files"][number]) => {
    const media_id = await api.upload("media/upload?type=file", file.name, file.mime, file.bytes);
    await post(api, { touser: user, msgtype: "file", file: { media_id } });
  };
  return {
    text:
      api && canPush
        ? (user, content) => post(api, { touser: user, msgtype: "text", text: { content } })
        : null,
    files(user, files, afterwards) {
      if (!api || kind !== "wecom") {
        return files.map(({ name }) => fill(PHRASES.fileOut, { name })).join("\n");
      }
      for (const file of files) afterwards(sendFile(api, user, file));
      return "";
    },
    health: () => ({
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
