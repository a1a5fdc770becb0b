import type { PendingQuestions } from "../tencent/answering.ts";
import type { Push } from "../tencent/delivery.ts";
import { createPushQuota, UNLIMITED } from "../tencent/quota.ts";
import { createWaitingWords, type WaitingWords } from "../tencent/waiting.ts";
import { type CallbackOptions, type CallbackTiming, DEFAULT_TIMING } from "./options.ts";
import { createPendingQuestions } from "./pending.ts";
import { createSender, type Sender } from "./sender.ts";
import { createTurnLedger, type TurnLedger } from "./turn.ts";

/** What one account works with: its corners of the shared state, its interface, its times. */
export interface Kit {
  readonly now: () => Date;
  readonly timing: CallbackTiming;
  /** Beginning of the account's keys in the shared state. */
  readonly prefix: string;
  readonly ledger: TurnLedger;
  readonly waiting: WaitingWords;
  readonly pending: PendingQuestions;
  readonly sender: Sender;
  /** null: the account cannot push. */
  readonly push: Push | null;
}

/** Lays out the kit of one account. */
export function createKit(options: CallbackOptions): Kit {
  const { kind, account, state } = options;
  const now = options.now ?? (() => new Date());
  const timing = { ...DEFAULT_TIMING, ...options.timing };
  const prefix = `${kind}:${account}`;
  const ledger = createTurnLedger(state, prefix, timing.leaseSeconds);
  const sender = createSender(options, now);
  return {
    now,
    timing,
    prefix,
    ledger,
    sender,
    waiting: createWaitingWords(state, prefix),
    pending: createPendingQuestions(state, prefix, ledger, timing),
    push: sender.text && {
      send: sender.text,
      quota: kind === "wecom" ? UNLIMITED : createPushQuota(state, prefix, now),
      gapMs: timing.gapMs,
    },
  };
}
