import type { Ask } from "../../src/conversation/message.ts";
import type { FeedbackEntry, StateStore } from "../../src/index.ts";
import type { PaceRules } from "./api/pace.ts";
import type { RetryRules } from "./api/retry.ts";
import type { Log } from "./log.ts";
import type { WebhookOptions } from "./transport/webhook.ts";

/** What a person thinks of an answer, in the shape that the base stores. */
export type Opinion = FeedbackEntry & { readonly asker: string };

export interface TelegramOptions {
  /** From @BotFather. */
  readonly token: string;
  /** Another Bot API server. Default `https://api.telegram.org`. */
  readonly apiRoot?: string;
  readonly mode: "polling" | "webhook";
  /** Required in webhook mode. */
  readonly webhook?: WebhookOptions;
  readonly ask: Ask;
  readonly state: StateStore;
  readonly log: Log;
  /** Whose documents are read, up to how many bytes (Telegram itself stops at 20 MB). Absent: all are declined. */
  readonly files?: {
    readonly permitted: (asker: string) => boolean | Promise<boolean>;
    readonly maxBytes?: number;
  };
  /** Stores thumbs and comments; absent: no thumbs are shown. */
  readonly onFeedback?: (opinion: Opinion) => Promise<void>;
  /** Tempo of the transport; the defaults are Telegram's own limits. */
  readonly tempo?: Partial<Tempo>;
}

/** Every wait of the adapter, for servers other than Telegram's and for tests. */
export interface Tempo {
  /** Limits on sending; `null` where the server has none. */
  readonly pace: PaceRules | null;
  readonly retry: RetryRules;
  /** Seconds that a long poll is held open. Telegram caps it at 50. */
  readonly pollSeconds: number;
  /** ms of silence past the poll's time before its connection is given up. */
  readonly pollMargin: number;
  /** ms before polling again after a fault. */
  readonly pollPause: number;
  /** ms of silence before a call is given up. */
  readonly silence: number;
  /** Seconds for which a leader that died keeps others from polling. */
  readonly leaseSeconds: number;
  /** ms of thinking before 「正在输入」 shows. */
  readonly typingAfter: number;
  /** ms of thinking before the person is told that it takes longer. Telegram gives a webhook 60 s. */
  readonly slowAfter: number;
  /** ms before an update that failed is tried again (polling). */
  readonly againAfter: number;
  /** Updates handled at the same time. */
  readonly concurrency: number;
}
