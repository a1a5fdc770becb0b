import { z } from "zod";
import { type Environment, readVariables } from "../variables.ts";

/** Where a callback server listens, and how the platform reaches it. */
export interface CallbackPlace {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  /** `https://wx.example.gov.cn`, for the address that `wechat setup` prints; null where not set. */
  readonly publicUrl: string | null;
}

/** An account with a callback address, as the operator has set it. */
export interface CallbackAccount extends CallbackPlace {
  readonly account: string;
  readonly token: string;
  readonly aesKey: string | null;
  readonly secret: string | null;
  readonly apiRoot: string | null;
}

/** Tencent's channels that the operator has configured; null for those that he has not. */
export interface TencentConfig {
  /** WECHAT_OA_*: 公众号. */
  readonly officialAccount:
    | (CallbackAccount & {
        readonly mode: "plain" | "compatible" | "safe";
        readonly customerService: boolean;
      })
    | null;
  /** WECOM_*: 企业微信自建应用. */
  readonly wecom: (CallbackAccount & { readonly agentId: string | null }) | null;
  /** AIBOT_*: 企业微信智能机器人. */
  readonly aibot: {
    readonly botId: string;
    readonly secret: string;
    readonly wsUrl: string | null;
  } | null;
  /** KF_*: 微信客服. */
  readonly kf: (CallbackAccount & { readonly secret: string; readonly aesKey: string }) | null;
}

const some = z.string().trim();
const port = (byDefault: string) =>
  some
    .regex(/^\d{1,5}$/u, "应为 1 到 65535 的端口号")
    .default(byDefault)
    .transform(Number);
const path = (byDefault: string) => some.regex(/^\/\S*$/u, "应以 / 开头").default(byDefault);
const url = some.regex(/^https?:\/\//u, "应以 http:// 或 https:// 开头").optional();
const host = some.default("0.0.0.0");

const OFFICIAL_ACCOUNT = {
  WECHAT_OA_APPID: some,
  WECHAT_OA_TOKEN: some,
  WECHAT_OA_AES_KEY: some.optional(),
  WECHAT_OA_SECRET: some.optional(),
  WECHAT_OA_MODE: z
    .enum(["plain", "compatible", "safe"], "应为 plain（明文）、compatible（兼容）或 safe（安全）")
    .default("safe"),
  WECHAT_OA_CUSTOMER_SERVICE: z.enum(["yes", "no"], "应为 yes 或 no").default("no"),
  WECHAT_OA_HOST: host,
  WECHAT_OA_PORT: port("8081"),
  WECHAT_OA_PATH: path("/wechat"),
  WECHAT_OA_PUBLIC_URL: url,
  WECHAT_OA_API_ROOT: url,
};
const WECOM = {
  WECOM_CORP_ID: some,
  WECOM_TOKEN: some,
  WECOM_AES_KEY: some,
  WECOM_SECRET: some.optional(),
  WECOM_AGENT_ID: some.regex(/^\d+$/u, "应为数字").optional(),
  WECOM_HOST: host,
  WECOM_PORT: port("8082"),
  WECOM_PATH: path("/wecom"),
  WECOM_PUBLIC_URL: url,
  WECOM_API_ROOT: url,
};
const AIBOT = { AIBOT_BOT_ID: some, AIBOT_SECRET: some, AIBOT_WS_URL: some.optional() };
const KF = {
  KF_CORP_ID: some,
  KF_TOKEN: some,
  KF_AES_KEY: some,
  KF_SECRET: some,
  KF_HOST: host,
  KF_PORT: port("8083"),
  KF_PATH: path("/kf"),
  KF_PUBLIC_URL: url,
  KF_API_ROOT: url,
};

/**
 * Reads the variables of Tencent's channels. Pure; a channel of which nothing is set is null.
 * @throws NianbaoError `config_invalid`, naming the variable that is wrong or missing.
 */
export function readTencentConfig(env: Environment): TencentConfig {
  return {
    officialAccount: isSet(env, OFFICIAL_ACCOUNT) ? readOfficialAccount(env) : null,
    wecom: isSet(env, WECOM) ? readWecom(env) : null,
    aibot: isSet(env, AIBOT) ? readAibot(env) : null,
    kf: isSet(env, KF) ? readKf(env) : null,
  };
}

function isSet(env: Environment, shape: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(shape).some((name) => (env[name] ?? "").trim() !== "");
}

function readOfficialAccount(env: Environment): TencentConfig["officialAccount"] {
  const set = readVariables(env, OFFICIAL_ACCOUNT);
  return {
    account: set.WECHAT_OA_APPID,
    token: set.WECHAT_OA_TOKEN,
    aesKey: set.WECHAT_OA_AES_KEY ?? null,
    secret: set.WECHAT_OA_SECRET ?? null,
    mode: set.WECHAT_OA_MODE,
    customerService: set.WECHAT_OA_CUSTOMER_SERVICE === "yes",
    host: set.WECHAT_OA_HOST,
    port: set.WECHAT_OA_PORT,
    path: set.WECHAT_OA_PATH,
    publicUrl: set.WECHAT_OA_PUBLIC_URL ?? null,
    apiRoot: set.WECHAT_OA_API_ROOT ?? null,
  };
}

function readWecom(env: Environment): TencentConfig["wecom"] {
  const set = readVariables(env, WECOM);
  return {
    account: set.WECOM_CORP_ID,
    token: set.WECOM_TOKEN,
    aesKey: set.WECOM_AES_KEY,
    secret: set.WECOM_SECRET ?? null,
    agentId: set.WECOM_AGENT_ID ?? null,
    host: set.WECOM_HOST,
    port: set.WECOM_PORT,
    path: set.WECOM_PATH,
    publicUrl: set.WECOM_PUBLIC_URL ?? null,
    apiRoot: set.WECOM_API_ROOT ?? null,
  };
}

function readAibot(env: Environment): TencentConfig["aibot"] {
  const set = readVariables(env, AIBOT);
  return { botId: set.AIBOT_BOT_ID, secret: set.AIBOT_SECRET, wsUrl: set.AIBOT_WS_URL ?? null };
}

function readKf(env: Environment): TencentConfig["kf"] {
  const set = readVariables(env, KF);
  return {
    account: set.KF_CORP_ID,
    token: set.KF_TOKEN,
    aesKey: set.KF_AES_KEY,
    secret: set.KF_SECRET,
    host: set.KF_HOST,
    port: set.KF_PORT,
    path: set.KF_PATH,
    publicUrl: set.KF_PUBLIC_URL ?? null,
    apiRoot: set.KF_API_ROOT ?? null,
  };
}
