import type { BaseLogger } from "pino";
import type { Ask } from "../../src/conversation/message.ts";
import { NianbaoError } from "../../src/form/index.ts";
import type { StateStore } from "../../src/state/state.ts";

/** What the channel needs of a logger. */
export type Log = Pick<BaseLogger, "debug" | "info" | "warn" | "error">;

/** How long the channel waits, in milliseconds. */
export interface AibotTiming {
  /** An answer that takes longer is announced by 正在查……. */
  readonly thinkingMs: number;
  /** Without a frame for this long the connection is built anew: some go silent while their heartbeat still beats. */
  readonly idleMs: number;
  /** After being kicked or refused, a new try; people must look into it before. */
  readonly alarmMs: number;
  /** A broken connection is tried again after this, doubling up to half a minute. */
  readonly reconnectMs: number;
  readonly heartbeatMs: number;
  /** An answer waits this long for the connection to come back. */
  readonly readyMs: number;
  /** One process holds the connection for all; another takes over after this. */
  readonly holdMs: number;
}

export interface AibotOptions {
  /** Bot ID and Secret from the bot's page (API 模式，长连接). */
  readonly botId: string;
  readonly secret: string;
  /** Default: Tencent's `wss://openws.work.weixin.qq.com`. */
  readonly wsUrl?: string;
  readonly ask: Ask;
  readonly state: StateStore;
  readonly log: Log;
  /** Whose files are read, up to how many bytes. Absent: all are declined. */
  readonly files?: {
    readonly permitted: (asker: string) => boolean | Promise<boolean>;
    readonly maxBytes: number;
  };
  readonly timing?: Partial<AibotTiming>;
}

export const DEFAULT_TIMING: AibotTiming = {
  thinkingMs: 300,
  idleMs: 30 * 60_000,
  alarmMs: 10 * 60_000,
  reconnectMs: 1_000,
  heartbeatMs: 30_000,
  readyMs: 60_000,
  holdMs: 15_000,
};

/** Throws `config_invalid` where an option cannot work. */
export function validateOptions({ botId, secret }: AibotOptions): void {
  if (botId.trim() !== "" && secret.trim() !== "") return;
  throw new NianbaoError(
    "config_invalid",
    "智能机器人缺少 Bot ID 或 Secret",
    "到企业微信管理后台的智能机器人页面，选 API 模式、长连接，复制这两项",
  );
}
