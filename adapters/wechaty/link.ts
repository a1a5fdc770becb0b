import { setTimeout as sleep } from "node:timers/promises";
import { NianbaoError } from "../../src/index.ts";
import type { AdapterHealth } from "../adapter.ts";
import type { Holder } from "../tencent/holder.ts";
import { Waiters } from "../tencent/waiters.ts";
import { type AttemptEvents, type Ending, runAttempt } from "./attempt.ts";
import type { Bot, Puppet } from "./bot.ts";
import type { Log, WechatyOptions, WechatyTiming } from "./options.ts";
import { reasonOf } from "./trouble.ts";

type Status = "standby" | "connecting" | "scanning" | "ready" | "refused" | "stopped";

const DETAIL: Readonly<Record<Status, string>> = {
  standby: "待命：另一个进程在连接",
  connecting: "正在连接",
  scanning: "等待扫码登录",
  ready: "已登录",
  refused: "令牌被拒：请核对 WECHATY_PUPPET_SERVICE_TOKEN，不再重试",
  stopped: "没有启动",
};

export interface LinkOptions
  extends Pick<AttemptEvents, "onScan" | "onMessage" | "onJoin" | "onFriend">,
    Pick<WechatyOptions, "makeBot"> {
  readonly timing: WechatyTiming;
  readonly holder: Holder;
  readonly log: Log;
}

/** The account's connection, kept up for ever: a fresh bot for each attempt, never again once the token was refused. */
export class Link {
  readonly #options: LinkOptions;
  readonly #stopping = new AbortController();
  readonly #waiters = new Waiters();
  #bot: Bot | null = null;
  #status: Status = "stopped";
  #reason = "";
  #running: Promise<void> | null = null;
  #refused = false;
  #patient = true;
  /** When this attempt logged in; null where it has not. */
  #loggedInAt: number | null = null;
  /** Called at the first verdict on the connection. */
  #verdict: (() => void) | null = null;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  health(): AdapterHealth {
    const ok = this.#status === "ready" || this.#status === "standby";
    const reason = this.#status === "connecting" && this.#reason ? `（${this.#reason}）` : "";
    return { ok, detail: `wechaty：${DETAIL[this.#status]}${reason}` };
  }

  /**
   * Resolves at the first verdict on the connection, or when it takes too long; it goes on by itself.
   * @throws NianbaoError `config_invalid` where the token is refused
   */
  async start(): Promise<void> {
    const verdict = new Promise<void>((resolve) => {
      this.#verdict = resolve;
    });
    this.#status = "connecting";
    this.#running = this.#run();
    await Promise.race([verdict, sleep(this.#options.timing.startMs, null, { ref: false })]);
    if (this.#refused) throw refused(this.#reason);
  }

  /** From now on nobody waits for a connection that is not there. */
  giveUpWaiting(): void {
    this.#patient = false;
    this.#waiters.wakeAll();
  }

  async stop(): Promise<void> {
    this.giveUpWaiting();
    this.#stopping.abort();
    await this.#running;
    this.#status = "stopped";
    await this.#options.holder.release().catch(() => null);
  }

  /** The puppet of the account that is logged in, once there is one; null where there is none within the time. */
  async ready(): Promise<Puppet | null> {
    if (this.#status !== "ready" && this.#patient) {
      await this.#waiters.wait(this.#options.timing.readyMs);
    }
    return this.#status === "ready" ? (this.#bot?.puppet ?? null) : null;
  }

  async #run(): Promise<void> {
    const { holder, timing } = this.#options;
    let pause = timing.retryMs;
    while (!this.#stopping.signal.aborted) {
      if (!(await holder.hold().catch(() => false))) {
        this.#set("standby");
        this.#verdict?.();
        await this.#sleep(timing.holdMs / 3);
        continue;
      }
      const ending = await this.#attempt();
      if (ending.kind === "refused") return;
      if (this.#wasSteady()) pause = timing.retryMs;
      if (ending.kind === "broken") await this.#sleep(pause);
      pause = Math.min(pause * 2, timing.retryMostMs);
    }
  }

  /** An account that logs in and out in quick turns is noticed by the platform: only a steady login shortens the pause. */
  #wasSteady(): boolean {
    const since = this.#loggedInAt;
    return since !== null && Date.now() - since > this.#options.timing.retryMostMs;
  }

  async #attempt(): Promise<Ending> {
    const { makeBot, holder, timing, log } = this.#options;
    this.#loggedInAt = null;
    this.#set("connecting");
    let ending: Ending;
    try {
      this.#bot = await makeBot();
      ending = await runAttempt({
        ...this.#events(),
        bot: this.#bot,
        timing,
        log,
        mayStay: holder.hold,
        stopping: this.#stopping.signal,
      });
    } catch (error) {
      ending = { kind: "broken", reason: reasonOf(error) };
    }
    this.#bot = null;
    if (ending.kind !== "stopped") this.#fail(ending);
    this.#verdict?.();
    return ending;
  }

  #events(): AttemptEvents {
    const { onScan, onMessage, onJoin, onFriend, log } = this.#options;
    return {
      onMessage,
      onJoin,
      onFriend,
      onSign: () => this.#verdict?.(),
      onScan: (link, status) => {
        this.#set("scanning");
        onScan(link, status);
      },
      onLogin: (name) => {
        log.info(`微信已登录：${name}`);
        this.#loggedInAt ??= Date.now();
        this.#set("ready");
      },
      onLogout: () => {
        log.warn("微信已退出登录");
        this.#set("connecting");
      },
    };
  }

  #fail({ kind, reason }: Exclude<Ending, { kind: "stopped" }>): void {
    this.#reason = reason;
    this.#set(kind === "refused" ? "refused" : "connecting");
    this.#refused = kind === "refused";
    if (this.#refused) this.#options.log.error(`wechaty ${DETAIL.refused}：${reason}`);
    else this.#options.log.warn(`wechaty 连接断了，稍后重连：${reason}`);
  }

  #set(status: Status): void {
    this.#status = status;
    if (status !== "ready") return;
    this.#reason = "";
    this.#waiters.wakeAll();
  }

  #sleep(milliseconds: number): Promise<unknown> {
    return sleep(milliseconds, null, { signal: this.#stopping.signal }).catch(() => null);
  }
}

function refused(reason: string): NianbaoError {
  return new NianbaoError(
    "config_invalid",
    `wechaty 网关拒绝了令牌：${reason}`,
    "核对 WECHATY_PUPPET_SERVICE_TOKEN（开启 TLS 时令牌要带网关给的前缀）和网关地址，改正后重新启动。",
  );
}
