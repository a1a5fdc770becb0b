import { ApiError } from "./api-error.ts";
import { createTokenCache, type Grant } from "./token.ts";

/** Fields of an answer of the interface. */
type ApiResult = Readonly<Record<string, unknown>>;

/** Calls one account's interface. Rejects with `ApiError` on a refusal, with fetch's own error on a broken line. */
export interface TencentApi {
  readonly post: (path: string, body: unknown) => Promise<ApiResult>;
  readonly get: (path: string) => Promise<ApiResult>;
  /** Uploads a file as temporary media; resolves to its media id. */
  readonly upload: (path: string, name: string, mime: string, bytes: Uint8Array) => Promise<string>;
  /** Asks for a token and nothing else: proves id, secret and address list. */
  readonly check: () => Promise<void>;
}

export interface TencentApiOptions {
  readonly kind: "official-account" | "wecom";
  /** `https://api.weixin.qq.com`, `https://qyapi.weixin.qq.com`, or a test's own. */
  readonly root: string;
  /** AppID or CorpID. */
  readonly account: string;
  readonly secret: string;
  readonly now: () => Date;
  readonly timeoutMs?: number;
}

/** The interface of an Official Account or a WeCom app, with its access token kept and renewed. */
export function createTencentApi(options: TencentApiOptions): TencentApi {
  const timeoutMs = options.timeoutMs ?? 8_000;
  const send = async (path: string, init: RequestInit, token: string | null) => {
    const url = new URL(`${options.root.replace(/\/$/, "")}/cgi-bin/${path}`);
    if (token !== null) url.searchParams.set("access_token", token);
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    return readResult(path.split("?")[0] ?? path, await response.text());
  };
  const tokens = createTokenCache(async () => readGrant(await grant(options, send)), options.now);
  const call = async (path: string, init: () => RequestInit, again = true): Promise<ApiResult> => {
    const token = await tokens.get();
    try {
      return await send(path, init(), token);
    } catch (error) {
      if (!again || !(error instanceof ApiError) || !error.isTokenStale) throw error;
      tokens.drop(token);
      return call(path, init, false);
    }
  };
  return {
    post: (path, body) => call(path, () => ({ method: "POST", body: JSON.stringify(body) })),
    get: (path) => call(path, () => ({ method: "GET" })),
    async upload(path, name, mime, bytes) {
      const result = await call(path, () => ({ method: "POST", body: formOf(name, mime, bytes) }));
      return String(result.media_id ?? "");
    },
    check: async () => void (await tokens.get()),
  };
}

function formOf(name: string, mime: string, bytes: Uint8Array): FormData {
  const form = new FormData();
  form.append("media", new Blob([new Uint8Array(bytes)], { type: mime }), name);
  return form;
}

/**
 * The account's token. `stable_token` gives every replica the same one; the older `token` call would make each
 * replica end the others'. WeCom's `gettoken` always gives the same one while it lasts.
 */
function grant(
  { kind, account, secret }: TencentApiOptions,
  send: (path: string, init: RequestInit, token: null) => Promise<ApiResult>,
): Promise<ApiResult> {
  if (kind === "wecom") {
    const query = new URLSearchParams({ corpid: account, corpsecret: secret });
    return send(`gettoken?${query}`, { method: "GET" }, null);
  }
  const body = { grant_type: "client_credential", appid: account, secret, force_refresh: false };
  return send("stable_token", { method: "POST", body: JSON.stringify(body) }, null);
}

function readGrant(result: ApiResult): Grant {
  const { access_token: token, expires_in: seconds } = result;
  if (typeof token !== "string" || token === "") throw new ApiError("token", -2, "回答里没有令牌");
  return { token, seconds: typeof seconds === "number" ? seconds : 7200 };
}

function readResult(path: string, text: string): ApiResult {
  const result = parseObject(text);
  if (result === null) throw new ApiError(path, -3, "回答不是 JSON");
  const code = typeof result.errcode === "number" ? result.errcode : 0;
  if (code !== 0) throw new ApiError(path, code, String(result.errmsg ?? ""));
  return result;
}

function parseObject(text: string): ApiResult | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
