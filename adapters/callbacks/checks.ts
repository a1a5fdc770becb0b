import { randomInt } from "node:crypto";
import type { TencentApi } from "../tencent/api.ts";
import { ApiError } from "../tencent/api-error.ts";
import { createCipher } from "../tencent/cipher.ts";
import { sign } from "../tencent/signature.ts";
import { type AccountOptions, validateOptions } from "./options.ts";

/** One thing looked at. */
export interface Check {
  readonly ok: boolean;
  readonly line: string;
}

/** Looks at the form of token, key and ids, without the network. */
export function checkForm(options: AccountOptions): Check {
  try {
    validateOptions(options);
    return { ok: true, line: "Token、EncodingAESKey 的格式正确" };
  } catch (error) {
    return { ok: false, line: error instanceof Error ? error.message : String(error) };
  }
}

/** Asks the platform for a token: proves id, secret and the list of allowed addresses. */
export async function checkSecret(api: TencentApi | null): Promise<Check> {
  if (api === null) return { ok: true, line: "没有填 Secret：只能被动回复，不能建菜单和推送" };
  try {
    await api.check();
    return { ok: true, line: "Secret 正确，本机出口 IP 已获允许" };
  } catch (error) {
    return {
      ok: false,
      line: error instanceof ApiError ? error.message : "接口连不上，请核对网络",
    };
  }
}

/** Asks our own callback address the way the platform's console does: proves that it is reachable and reads our token. */
export async function checkAddress(
  options: AccountOptions,
  url: string,
  now: Date,
): Promise<Check> {
  const echo = String(randomInt(1_000_000_000));
  try {
    const response = await fetch(`${url}?${echoQuery(options, echo, now)}`, {
      signal: AbortSignal.timeout(5_000),
    });
    const answer = await response.text();
    if (answer === echo) return { ok: true, line: `${url} 能访问，校验通过` };
    return {
      ok: false,
      line: `${url} 能访问，但校验不通过（${response.status}）：${answer.slice(0, 80)}`,
    };
  } catch {
    return { ok: false, line: `${url} 访问不到：服务没有启动，或公网到本机的转发没有配好` };
  }
}

function echoQuery(
  { kind, token, aesKey, account }: AccountOptions,
  echo: string,
  now: Date,
): URLSearchParams {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const nonce = String(randomInt(1_000_000_000));
  if (kind === "official-account") {
    const signature = sign(token, timestamp, nonce);
    return new URLSearchParams({ signature, timestamp, nonce, echostr: echo });
  }
  const echostr = createCipher(aesKey ?? "", account).encrypt(echo);
  const signature = sign(token, timestamp, nonce, echostr);
  return new URLSearchParams({ msg_signature: signature, timestamp, nonce, echostr });
}
