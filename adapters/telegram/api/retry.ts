import { TelegramError } from "telegraf";
import { LateError } from "./deadline.ts";
import { sleep } from "./sleep.ts";

/** What to do after a failed call: again after `ms`, or give the error to the caller. */
type Verdict = { readonly again: true; readonly ms: number } | { readonly again: false };

export interface RetryRules {
  /** Calls in all, the first included. */
  readonly attempts: number;
  /** First pause in ms after a fault without an announced one; doubles each time. */
  readonly pause: number;
  /** Longest announced pause (`retry_after`) in ms that is waited for; a longer one fails the call. */
  readonly patience: number;
}

export const RETRY: RetryRules = { attempts: 5, pause: 500, patience: 30_000 };

/** Calls again as the failed answer says: 429 after `retry_after`, 5xx and broken connections after a pause. */
export async function retrying<T>(
  call: () => Promise<T>,
  repeatable: boolean,
  signal: AbortSignal | undefined,
  rules: RetryRules,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const verdict = judge(error, attempt, repeatable, rules);
      if (!verdict.again || attempt >= rules.attempts || signal?.aborted) throw error;
      await sleep(verdict.ms, signal);
      if (signal?.aborted) throw error;
    }
  }
}

/** A silent connection may have delivered: only calls that can be repeated harmlessly are made again after one. */
function judge(
  error: unknown,
  attempt: number,
  repeatable: boolean,
  { pause, patience }: RetryRules,
): Verdict {
  const backoff: Verdict = { again: true, ms: pause * 2 ** (attempt - 1) };
  if (error instanceof LateError) return repeatable ? backoff : { again: false };
  if (!(error instanceof TelegramError)) return isNetworkFault(error) ? backoff : { again: false };
  const after = error.parameters?.retry_after;
  if (error.code === 429) {
    const ms = after === undefined ? pause * 2 ** attempt : after * 1000;
    return ms <= patience ? { again: true, ms } : { again: false };
  }
  return error.code >= 500 ? backoff : { again: false };
}

/** Faults of the connection or of Telegram's side: trying again helps. */
export const isPassing = (error: unknown): boolean =>
  error instanceof TelegramError
    ? error.code === 429 || error.code >= 500
    : error instanceof LateError || isNetworkFault(error);

/** Broken connections and answers that are no JSON, as node-fetch names them. */
const isNetworkFault = (error: unknown): boolean =>
  error instanceof Error && error.name === "FetchError";
