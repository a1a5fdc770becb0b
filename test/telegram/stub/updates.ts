import { setTimeout as pause } from "node:timers/promises";
import { ApiError, badRequest } from "./errors.ts";

export interface StubUpdate {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

interface Poll {
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
}

interface Hook {
  readonly url: string;
  readonly secret_token?: string;
  readonly max_connections?: number;
  readonly allowed_updates?: readonly string[];
}

/** The queue of updates: given to a long poll, or pushed to a webhook chat by chat with repeats. */
export class Updates {
  hook: Hook | null = null;
  /** First pause before an update is pushed again, in ms; Telegram's own is 1-2 s. */
  readonly retryMs: number;
  /** Pushes that were answered with anything but 2xx. */
  readonly refusals: { readonly update: number; readonly status: number }[] = [];
  #queue: StubUpdate[] = [];
  #wake: (() => void) | null = null;
  #terminate: (() => void) | null = null;
  #pushing = new Map<string, Promise<void>>();
  #stopped = false;

  constructor(retryMs: number) {
    this.retryMs = retryMs;
  }

  /** Updates neither confirmed by a poll nor accepted by the webhook. */
  get open(): number {
    return this.#queue.length;
  }

  add(update: StubUpdate): void {
    this.#queue.push(update);
    if (this.hook) this.#push(update);
    this.#wake?.();
  }

  async poll(
    { offset = 0, limit = 100, timeout = 0 }: Poll,
    gone: AbortSignal,
  ): Promise<readonly StubUpdate[]> {
    if (this.hook)
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    this.#terminate?.();
    this.#queue = this.#queue.filter(({ update_id }) => update_id >= offset);
    if (this.#queue.length === 0 && timeout > 0) await this.#longPoll(timeout, gone);
    return this.#queue.slice(0, limit);
  }

  #longPoll(timeout: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (finish: () => void) => () => {
        clearTimeout(timer);
        gone.removeEventListener("abort", leave);
        if (this.#wake === wake) this.#wake = null;
        if (this.#terminate === terminate) this.#terminate = null;
        finish();
      };
      const wake = end(resolve);
      const leave = end(resolve);
      const terminate = end(() =>
        reject(
          conflict(
            "terminated by other getUpdates request; make sure that only one bot instance is running",
          ),
        ),
      );
      const timer = setTimeout(wake, Math.min(timeout, 50) * 1000);
      this.#wake = wake;
      this.#terminate = terminate;
      gone.addEventListener("abort", leave);
    });
  }

  setHook(hook: Hook | null): true {
    if (hook?.secret_token !== undefined && !/^[\w-]{1,256}$/u.test(hook.secret_token)) {
      throw badRequest("secret token contains unallowed characters");
    }
    this.hook = hook && hook.url !== "" ? hook : null;
    this.#terminate?.();
    if (this.hook) for (const update of this.#queue) this.#push(update);
    return true;
  }

  /** Resolves when every push is done or given up. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake?.();
    await Promise.all(this.#pushing.values());
  }

  /** Per chat one after the other; the next one waits until the one before is accepted. */
  #push(update: StubUpdate): void {
    const key = chatOf(update);
    const before = this.#pushing.get(key) ?? Promise.resolve();
    const mine = before.then(() => this.#deliver(update));
    this.#pushing.set(key, mine);
    void mine.then(() => this.#pushing.get(key) === mine && this.#pushing.delete(key));
  }

  async #deliver(update: StubUpdate): Promise<void> {
    for (
      let wait = this.retryMs;
      !this.#stopped && this.hook;
      wait = Math.min(wait * 2, this.retryMs * 8)
    ) {
      const { status, after } = await post(this.hook, update);
      if (status >= 200 && status < 300) {
        this.#queue = this.#queue.filter((one) => one !== update);
        return;
      }
      this.refusals.push({ update: update.update_id, status });
      await pause(after === null ? wait : Math.min(after * 1000, this.retryMs * 4));
    }
  }
}

async function post({ url, secret_token }: Hook, update: StubUpdate) {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-telegram-bot-api-secret-token": secret_token ?? "",
      },
      body: JSON.stringify(update),
      signal: AbortSignal.timeout(60_000),
    });
    await response.arrayBuffer();
    const after = response.headers.get("retry-after");
    return { status: response.status, after: after === null ? null : Number(after) };
  } catch {
    return { status: 0, after: null };
  }
}

const conflict = (why: string) => new ApiError(409, `Conflict: ${why}`);

function chatOf(update: StubUpdate): string {
  const content = Object.values(update).find((value) => typeof value === "object") as
    | {
        readonly chat?: { readonly id: number };
        readonly message?: { readonly chat: { readonly id: number } };
        readonly from?: { readonly id: number };
      }
    | undefined;
  return String(content?.chat?.id ?? content?.message?.chat.id ?? content?.from?.id);
}
