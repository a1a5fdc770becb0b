import type { Logger } from "pino";
import type { Ask } from "../../src/conversation/message.ts";
import type { StateStore } from "../../src/state/state.ts";

/** How long the channel waits, in milliseconds. */
export interface KfTiming {
  /** Between two messages to one customer, so that they arrive in order. */
  readonly gapMs: number;
  /** After a failed fetch, doubling up to five tries. */
  readonly retryMs: number;
  /** One process fetches an account's messages; another takes over after this. */
  readonly holdMs: number;
}

export interface KfOptions {
  /** CorpID of the company that the customer service belongs to. */
  readonly account: string;
  readonly token: string;
  readonly aesKey: string;
  /** Secret of the app that may call the customer-service interface. */
  readonly secret: string;
  readonly apiRoot?: string;
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly ask: Ask;
  readonly state: StateStore;
  readonly log: Logger;
  readonly now?: () => Date;
  readonly timing?: Partial<KfTiming>;
}

export const DEFAULT_TIMING: KfTiming = { gapMs: 500, retryMs: 1_000, holdMs: 30_000 };
