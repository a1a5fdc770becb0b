import type { Logger } from "pino";
import type { Ask } from "../../src/conversation/message.ts";
import { NianbaoError } from "../../src/form/index.ts";
import type { StateStore } from "../../src/state/state.ts";
import { readAesKey } from "../tencent/cipher.ts";

/** How long the adapter waits; the defaults fit Tencent's five seconds and three tries. */
export interface CallbackTiming {
  /** The last try is answered within this, finished or not. */
  readonly answerMs: number;
  /** An earlier try is held this long: past the platform's cut, which makes it try again. */
  readonly holdMs: number;
  /** How often a repeated delivery looks for the answer of the first. */
  readonly pollMs: number;
  /** A finished answer waits this long for the platform's next try before it is sent another way. */
  readonly graceMs: number;
  /** A replica that died gives its question free after this. */
  readonly leaseSeconds: number;
  /** Between two pushed parts, so that they arrive in order. */
  readonly gapMs: number;
}

/** One account: what does not depend on the process that serves it. */
export interface AccountOptions {
  readonly kind: "official-account" | "wecom";
  /** As set in the platform's console. WeCom knows only `safe`. */
  readonly mode: "plain" | "compatible" | "safe";
  readonly token: string;
  /** EncodingAESKey; null in plain mode. */
  readonly aesKey: string | null;
  /** AppID of the account, or CorpID of the company: whom bodies are encrypted for. */
  readonly account: string;
  /** AppSecret, or the app's Secret; null: nothing can be pushed. */
  readonly secret: string | null;
  /** WeCom only. */
  readonly agentId: string | null;
  /** Whether the account may send customer-service messages (verified accounts; every WeCom app may push). */
  readonly customerService: boolean;
  /** Tencent's interface; a test gives its own. */
  readonly apiRoot?: string;
  readonly host: string;
  readonly port: number;
  /** Path of the callback address, `/wechat`. */
  readonly path: string;
}

export interface CallbackOptions extends AccountOptions {
  readonly ask: Ask;
  readonly state: StateStore;
  readonly log: Logger;
  readonly now?: () => Date;
  readonly timing?: Partial<CallbackTiming>;
}

export const DEFAULT_TIMING: CallbackTiming = {
  answerMs: 4_500,
  holdMs: 5_500,
  pollMs: 100,
  graceMs: 6_000,
  leaseSeconds: 8,
  gapMs: 500,
};

/** Throws `config_invalid` where an option cannot work, naming it. */
export function validateOptions(options: AccountOptions): void {
  const { kind, mode, token, aesKey, account, secret, agentId } = options;
  if (!/^[A-Za-z0-9]{3,32}$/.test(token)) {
    throw wrong("Token 应为 3 到 32 位字母或数字", "与后台填写的 Token 保持一致");
  }
  if (account === "") throw wrong("缺少 AppID 或 CorpID", "到后台首页复制");
  if (kind === "wecom" && mode !== "safe") {
    throw wrong("企业微信应用只有安全模式", "把模式设为 safe");
  }
  if (mode !== "plain" && aesKey === null) {
    throw wrong("兼容模式和安全模式需要 EncodingAESKey", "到后台复制“消息加解密密钥”");
  }
  if (aesKey !== null) readAesKey(aesKey);
  if (options.customerService && secret === null) {
    throw wrong("用客服消息需要 Secret", "填写 Secret，或关掉客服消息");
  }
  if (kind === "wecom" && secret !== null && agentId === null) {
    throw wrong("企业微信应用推送需要 AgentId", "到应用详情页复制");
  }
}

function wrong(message: string, next: string): NianbaoError {
  return new NianbaoError("config_invalid", message, next);
}
