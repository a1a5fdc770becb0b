import type { BaseLogger } from "pino";
import type { Ask } from "../../src/conversation/message.ts";
import type { StateStore } from "../../src/state/state.ts";
import type { Bot } from "./bot.ts";

/** What the channel needs of a logger. */
export type Log = Pick<BaseLogger, "debug" | "info" | "warn" | "error">;

/** How long the channel waits, in milliseconds. */
export interface WechatyTiming {
  /** Between two attempts to connect: the first pause, doubled up to the last. */
  readonly retryMs: number;
  readonly retryMostMs: number;
  /** Without a sign of life for this long the connection counts as dead; it is asked for one three times before. */
  readonly silenceMs: number;
  /** Connected, but neither logged in nor showing a QR code for this long: built anew. */
  readonly loginMs: number;
  /** wechaty's own stop may hang; it is left behind after this. */
  readonly stopMs: number;
  /** An answer waits this long for the connection to come back; then it is kept for the asker's next message. */
  readonly readyMs: number;
  /** One process holds the connection for all; another takes over after this. */
  readonly holdMs: number;
  /** An answer that takes longer is announced by 正在查……. */
  readonly slowMs: number;
  /** `start` waits this long for the first verdict on the connection. */
  readonly startMs: number;
}

export interface WechatyOptions {
  /** Names the account in the shared state: the same for all processes of one account. Never a secret. */
  readonly account: string;
  /** Makes a fresh bot for each attempt to connect; see `createBotMaker`. */
  readonly makeBot: () => Promise<Bot>;
  /** Makes a file that the bot can send. */
  readonly packFile: (base64: string, name: string) => unknown;
  readonly ask: Ask;
  readonly state: StateStore;
  readonly log: Log;
  /** Where the operator reads the QR code. */
  readonly show: (text: string) => void;
  /** Whose files are read, up to how many bytes. Absent: all are declined. */
  readonly files?: {
    readonly permitted: (asker: string) => boolean | Promise<boolean>;
    readonly maxBytes: number;
  };
  /** A person's hesitation before each message to a chat, in milliseconds; default one to three seconds. */
  readonly pace?: readonly [least: number, most: number];
  readonly timing?: Partial<WechatyTiming>;
}

export const DEFAULT_PACE = [1_000, 3_000] as const;

export const DEFAULT_TIMING: WechatyTiming = {
  retryMs: 500,
  retryMostMs: 30_000,
  silenceMs: 60_000,
  loginMs: 180_000,
  stopMs: 6_000,
  readyMs: 120_000,
  holdMs: 15_000,
  slowMs: 5_000,
  startMs: 10_000,
};
