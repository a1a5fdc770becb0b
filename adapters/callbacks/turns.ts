import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Words } from "../tencent/delivery.ts";
import type { Incoming } from "./incoming.ts";
import { workLeased } from "./lease.ts";
import type { CallbackTiming } from "./options.ts";
import type { TurnLedger, TurnRecord } from "./turn.ts";

/** The connection that a delivery came on. */
export interface Line {
  /** True once the platform has given it up. */
  readonly isCut: () => boolean;
}

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

type Finished = Exclude<TurnRecord, { readonly phase: "working" }>;

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
  async answer(incoming: Incoming, line: Line): Promise<string | null> {
    const { ledger } = this.#options;
    if (!(await ledger.begin(incoming.key))) {
      return this.#attempt(incoming, await ledger.countTry(incoming.key), line);
    }
    return this.#workOn(incoming, line);
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

  /** The first delivery: the words go out on its own line, unless it is cut or a newer one is open by then. */
  async #workOn(incoming: Incoming, line: Line): Promise<string | null> {
    const { ledger, timing, follow } = this.#options;
    const { key } = incoming;
    const job = this.#start(incoming);
    await this.#pause(key, timing.holdMs);
    const isDone = !this.#running.has(key);
    if (!isDone || line.isCut() || (await ledger.tries(key)) > 1) {
      this.#sendUnfetched(incoming, job);
      return null;
    }
    const words = await job;
    await follow(incoming, words);
    await ledger.finish(key, "answered", words);
    return words.first;
  }

  async #attempt(incoming: Incoming, attempt: number, line: Line): Promise<string | null> {
    const { ledger, timing } = this.#options;
    const until = Date.now() + (attempt < LAST_TRY ? timing.holdMs : timing.answerMs);
    while (!line.isCut()) {
      const record = await ledger.read(incoming.key);
      if (record && record.phase !== "working") return this.#deliver(incoming, record, attempt);
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
    const delay = job ? left : Math.min(this.#options.timing.pollMs, left);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, delay);
      const wake = () => {
        clearTimeout(timer);
        resolve();
      };
      job?.then(wake, wake);
    });
  }

  async #deliver(incoming: Incoming, { phase, words, at }: Finished, attempt: number) {
    const { ledger, follow } = this.#options;
    const { key } = incoming;
    if ((await ledger.tries(key)) > attempt) return null;
    if (phase === "ready" && (await ledger.choose(key, "passive"))) {
      await follow(incoming, words);
      return words.first;
    }
    if (Date.now() - at > REPEAT_MS) return "";
    const isPassive = phase === "answered" || (await ledger.isChosen(key, "passive"));
    return isPassive ? words.first : "";
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
      await ledger.finish(key, "ready", words);
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
