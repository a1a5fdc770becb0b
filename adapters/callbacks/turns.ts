import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Words } from "../tencent/delivery.ts";
import type { Incoming } from "./incoming.ts";
import { workLeased } from "./lease.ts";
import type { CallbackTiming } from "./options.ts";
import type { TurnLedger } from "./turn.ts";

export interface TurnsOptions {
  readonly ledger: TurnLedger;
  readonly timing: CallbackTiming;
  readonly log: Logger;
  /** Finds the words; never rejects. */
  readonly work: (incoming: Incoming) => Promise<Words>;
  /** The first part goes out passively; this sees to the rest. */
  readonly follow: (incoming: Incoming, words: Words) => Promise<void>;
  /** The words did not go out passively: pushes them or keeps them for the next message. */
  readonly late: (incoming: Incoming, words: Words) => Promise<void>;
  /** What the last try is answered while the words are still being found. */
  readonly notice: (incoming: Incoming) => Promise<string>;
}

/** The platform asks three times in all. */
const LAST_TRY = 3;
/** A repeat that comes later than the platform's own is a replay and gets silence. */
const REPEAT_MS = 30_000;

/**
 * Answers deliveries: the first one does the work, repeats pick its answer up, each answer goes out one way.
 * Why the line is held open: `docs/decisions/0051-callback-retries.md`.
 */
export class Turns {
  readonly #options: TurnsOptions;
  readonly #running = new Map<string, Promise<Words>>();
  readonly #afterwards = new Set<Promise<void>>();
  readonly #draining = new AbortController();

  constructor(options: TurnsOptions) {
    this.#options = options;
  }

  /** The passive answer, "" for silence, or null: the platform shall cut the line and try again. */
  async answer(incoming: Incoming, line: AbortSignal): Promise<string | null> {
    const { ledger } = this.#options;
    if (!(await ledger.begin(incoming.key))) {
      return this.#attempt(incoming, await ledger.countTry(incoming.key), line);
    }
    const job = this.#start(incoming);
    const outcome = await this.#attempt(incoming, 1, line);
    if (outcome === null) this.#sendUnfetched(incoming, job);
    return outcome;
  }

  /** Runs something after the answer; `drain` waits for it. */
  afterwards(task: Promise<void>): void {
    const guarded = task
      .catch((error: unknown) => this.#options.log.error({ err: error }, "回复的后续没有送出"))
      .finally(() => this.#afterwards.delete(guarded));
    this.#afterwards.add(guarded);
  }

  /** Resolves when nothing is in hand; answers that nobody fetched are sent late at once. */
  async drain(): Promise<void> {
    this.#draining.abort();
    await Promise.allSettled(this.#running.values());
    while (this.#afterwards.size > 0) await Promise.allSettled(this.#afterwards);
  }

  #start(incoming: Incoming): Promise<Words> {
    const { ledger, timing, log, work } = this.#options;
    const { key } = incoming;
    const { leaseSeconds } = timing;
    const job = workLeased(key, () => work(incoming), { ledger, leaseSeconds, log }).finally(() =>
      this.#running.delete(key),
    );
    job.catch((error: unknown) => log.error({ err: error }, "回答没有存下"));
    this.#running.set(key, job);
    return job;
  }

  async #attempt(incoming: Incoming, attempt: number, line: AbortSignal): Promise<string | null> {
    const { ledger, timing } = this.#options;
    const until = Date.now() + (attempt < LAST_TRY ? timing.holdMs : timing.answerMs);
    while (!line.aborted) {
      const record = await ledger.read(incoming.key);
      if (record?.phase === "ready") {
        return this.#deliver(incoming, record.words, record.at, attempt);
      }
      if (record === null && (await ledger.begin(incoming.key))) {
        this.#sendUnfetched(incoming, this.#start(incoming));
      }
      const left = until - Date.now();
      if (left <= 0) return this.#giveUp(incoming, attempt);
      await this.#pause(incoming.key, left);
    }
    return null;
  }

  /** Until the work of this process is done, or until the next look at what another process does. */
  async #pause(key: string, left: number): Promise<void> {
    const job = this.#running.get(key);
    const woken = new AbortController();
    const delay = job ? left : Math.min(this.#options.timing.pollMs, left);
    const timer = sleep(delay, null, { signal: woken.signal }).catch(() => null);
    await Promise.race([timer, job?.catch(() => null) ?? timer]);
    woken.abort();
  }

  async #deliver(incoming: Incoming, words: Words, at: number, attempt: number) {
    const { ledger, follow } = this.#options;
    const { key } = incoming;
    if ((await ledger.tries(key)) > attempt) return null;
    if (await ledger.choose(key, "passive")) {
      await follow(incoming, words);
      return words.first;
    }
    const repeats = Date.now() - at < REPEAT_MS && (await ledger.isChosen(key, "passive"));
    return repeats ? words.first : "";
  }

  async #giveUp(incoming: Incoming, attempt: number): Promise<string | null> {
    if (attempt < LAST_TRY) return null;
    const { ledger, notice } = this.#options;
    await ledger.choose(incoming.key, "late");
    return notice(incoming);
  }

  /** Waits for the platform's next try after the work is done; sends the words late where none fetched them. */
  #sendUnfetched(incoming: Incoming, job: Promise<Words>): void {
    const { ledger, timing, late } = this.#options;
    const { key } = incoming;
    const send = async () => {
      const words = await job;
      if (!(await ledger.isChosen(key, "late"))) {
        const { signal } = this.#draining;
        await sleep(timing.graceMs, null, { signal }).catch(() => null);
      }
      const isLate = (await ledger.choose(key, "late")) || (await ledger.isChosen(key, "late"));
      if (isLate && (await ledger.choose(`${key}:out`, "late"))) await late(incoming, words);
    };
    this.afterwards(send());
  }
}
