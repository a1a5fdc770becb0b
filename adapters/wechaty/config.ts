import { z } from "zod";
import { NianbaoError } from "../../src/form/index.ts";
import { type Environment, readVariables } from "../variables.ts";

/** How wechaty is set up; absent where neither a puppet nor a token is named. */
export interface WechatyConfig {
  /** WECHATY_PACKAGE: `wechaty`, or a fork. */
  readonly package: string;
  /** WECHATY_PUPPET */
  readonly puppet: string;
  /** WECHATY_PUPPET_SERVICE_* and WECHATY_PUPPET_OPTIONS, as the puppet wants them. */
  readonly puppetOptions: Readonly<Record<string, unknown>>;
  /** WECHATY_PACE: 1-3, seconds before each message; here in milliseconds. */
  readonly pace: readonly [least: number, most: number];
  /** WECHATY_LOG */
  readonly libraryLog: string;
}

const SERVICE = "wechaty-puppet-service";
const LOG_LEVELS = ["silent", "error", "warn", "info", "verbose", "silly"] as const;
const flag = z.enum(["true", "false", "1", "0"], "应为 true 或 false").optional();
const packageName = z
  .string()
  .trim()
  .regex(/^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*$/u, "应是软件包的名字");

const VARIABLES = {
  WECHATY_PACKAGE: packageName.default("wechaty"),
  WECHATY_PUPPET: packageName.optional(),
  WECHATY_PUPPET_OPTIONS: z
    .string()
    .refine(isObject, '应是 JSON 对象，像 {"token": "…"}')
    .optional(),
  WECHATY_PUPPET_SERVICE_TOKEN: z.string().trim().optional(),
  WECHATY_PUPPET_SERVICE_ENDPOINT: z
    .string()
    .trim()
    .regex(/^[\w.[\]:-]+:\d{1,5}$/u, "应是 地址:端口，像 10.0.0.8:8788")
    .optional(),
  WECHATY_PUPPET_SERVICE_AUTHORITY: z.string().trim().optional(),
  WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: flag,
  WECHATY_PUPPET_SERVICE_TLS_CA_CERT: z.string().optional(),
  WECHATY_PUPPET_SERVICE_TLS_SERVER_NAME: z.string().trim().optional(),
  WECHATY_PACE: z
    .string()
    .regex(/^\d{1,2}(?:\.\d)?-\d{1,2}(?:\.\d)?$/u, "应是 少-多 两个秒数，像 1-3")
    .default("1-3"),
  WECHATY_LOG: z.enum(LOG_LEVELS, `应为 ${LOG_LEVELS.join("、")} 之一`).default("silent"),
};

/**
 * Reads the WECHATY_* variables, named as wechaty itself names them; null where nothing names a puppet. Pure.
 * @throws NianbaoError `config_invalid`, naming the variable that is wrong.
 */
export function readWechatyConfig(env: Environment): WechatyConfig | null {
  const set = readVariables(env, VARIABLES);
  const token = set.WECHATY_PUPPET_SERVICE_TOKEN;
  const puppet = set.WECHATY_PUPPET ?? (token === undefined ? null : SERVICE);
  if (puppet === null) return null;
  const given = set.WECHATY_PUPPET_OPTIONS ?? "{}";
  const options: Readonly<Record<string, unknown>> = JSON.parse(given);
  const isService = puppet.endsWith(SERVICE);
  if (isService && token === undefined && options.token === undefined) throw tokenMissing();
  const [least = 0, most = 0] = set.WECHATY_PACE.split("-").map((part) => Number(part) * 1_000);
  return {
    package: set.WECHATY_PACKAGE,
    puppet,
    puppetOptions: isService ? { ...serviceOptions(set), ...options } : options,
    pace: [Math.min(least, most), Math.max(least, most)],
    libraryLog: set.WECHATY_LOG,
  };
}

function serviceOptions(set: z.infer<z.ZodObject<typeof VARIABLES>>) {
  const insecure = set.WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT;
  const tls = given({
    disable: insecure === undefined ? undefined : insecure === "true" || insecure === "1",
    caCert: set.WECHATY_PUPPET_SERVICE_TLS_CA_CERT,
    serverName: set.WECHATY_PUPPET_SERVICE_TLS_SERVER_NAME,
  });
  return given({
    token: set.WECHATY_PUPPET_SERVICE_TOKEN,
    endpoint: set.WECHATY_PUPPET_SERVICE_ENDPOINT,
    authority: set.WECHATY_PUPPET_SERVICE_AUTHORITY,
    tls: Object.keys(tls).length > 0 ? tls : undefined,
  });
}

/** Only what is set: the puppets tell "absent" from "undefined". */
function given(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

const tokenMissing = (): NianbaoError =>
  new NianbaoError(
    "config_invalid",
    "设置了 WECHATY_PUPPET，但缺少环境变量 WECHATY_PUPPET_SERVICE_TOKEN",
    "把网关给的令牌写入 .env。",
  );
