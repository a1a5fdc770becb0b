import { WSAuthFailureError, WSClient, type WsFrame } from "@wecom/aibot-node-sdk";
import type { AdapterHealth } from "../adapter.ts";
import type { Holder } from "../tencent/holder.ts";
import { Waiters } from "../tencent/waiters.ts";
import type { AibotOptions, AibotTiming } from "./options.ts";

type Status = "standby" | "connecting" | "ready" | "kicked" | "refused" | "stopped";

const DETAIL: Readonly<Record<Status, string>> = {
  standby: "待命：另一个进程在连接",
  connecting: "正在连接企业微信",
  ready: "已连接",
  kicked: "被挤下线：同一机器人在别处登录了，请只留一处",
  refused: "登录被拒：请核对 Bot ID 和 Secret",
  stopped: "没有启动",
};

export interface LinkOptions extends Pick<AibotOptions, "botId" | "secret" | "wsUrl" | "log"> {
  readonly timing: AibotTiming;
  readonly holder: Holder;
  readonly onFrame: (frame: WsFrame<unknown>) => void;
}

/** The bot's connection, kept up for ever: one process holds it, a silent one is rebuilt, a refused one raises alarm. */
export class Link {
  readonly #options: LinkOptions;
  #client: WSClient | null = null;
  #status: Status = "stopped";
  #heardAt = 0;
  #watch: NodeJS.Timeout | null = null;
  #alarmUntil = 0;
  readonly #waiters = new Waiters();

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  /** The connection in use; null while there is none. */
  get client(): WSClient | null {
    return this.#status === "ready" ? this.#client : null;
  }

  health(): AdapterHealth {
    const ok = this.#status === "ready" || this.#status === "standby";
    return { ok, detail: `智能机器人：${DETAIL[this.#status]}` };
  }

  /** Resolves after the first look at who holds the connection; it goes on connecting by itself. */
  async start(): Promise<void> {
    this.#status = "standby";
    await this.#look();
    const { holdMs, idleMs } = this.#options.timing;
    this.#watch = setInterval(() => void this.#look(), Math.min(holdMs / 3, idleMs));
  }

  async stop(): Promise<void> {
    if (this.#watch) clearInterval(this.#watch);
    this.#close("stopped");
    await this.#options.holder.release().catch(() => null);
  }

  /** The connection once it stands; null where it does not within the time. */
  async ready(): Promise<WSClient | null> {
    if (this.client) return this.client;
    await this.#waiters.wait(this.#options.timing.readyMs);
    return this.client;
  }

  async #look(): Promise<void> {
    const { holder, log, timing } = this.#options;
    try {
      const mine = await holder.hold();
      if (this.#status === "stopped") return;
      if (!mine && this.#status !== "standby") this.#close("standby");
      if (!mine || Date.now() < this.#alarmUntil) return;
      const isIdle = this.#status === "ready" && Date.now() - this.#heardAt > timing.idleMs;
      if (isIdle) log.info("智能机器人很久没有消息，重建连接");
      if (isIdle || this.#client === null) this.#open();
    } catch (error) {
      log.warn({ err: error }, "智能机器人的连接权没有续上");
    }
  }

  #open(): void {
    this.#close("connecting");
    const client = new WSClient(this.#clientOptions());
    this.#client = client;
    this.#heardAt = Date.now();
    const hear = (frame: WsFrame<unknown>) => {
      this.#heardAt = Date.now();
      this.#options.onFrame(frame);
    };
    client.on("message", hear);
    client.on("event", hear);
    client.on("authenticated", () => this.#set("ready"));
    client.on("reconnecting", () => this.#status === "ready" && this.#set("connecting"));
    client.on("event.disconnected_event", () => this.#alarm("kicked"));
    client.on("error", (error) => this.#fail(error));
    client.connect();
  }

  #clientOptions() {
    const { botId, secret, wsUrl, log, timing } = this.#options;
    return {
      botId,
      secret,
      ...(wsUrl === undefined ? {} : { wsUrl }),
      maxReconnectAttempts: -1,
      maxAuthFailureAttempts: 3,
      reconnectInterval: timing.reconnectMs,
      heartbeatInterval: timing.heartbeatMs,
      // The SDK's debug lines and arguments carry people's words.
      logger: {
        debug: () => undefined,
        info: (message: string) => log.debug(message),
        warn: (message: string) => log.warn(message),
        error: (message: string) => log.warn(message),
      },
    };
  }

  #fail(error: Error): void {
    if (error instanceof WSAuthFailureError) this.#alarm("refused");
    else this.#options.log.warn(`智能机器人连接出错：${error.message}`);
  }

  /** Stays down for a while: two processes must not kick each other in turns. */
  #alarm(status: "kicked" | "refused"): void {
    this.#options.log.error(`智能机器人${DETAIL[status]}`);
    this.#alarmUntil = Date.now() + this.#options.timing.alarmMs;
    this.#close(status);
  }

  #close(status: Status): void {
    const client = this.#client;
    this.#client = null;
    this.#set(status);
    client?.removeAllListeners();
    client?.on("error", () => undefined);
    client?.disconnect();
  }

  #set(status: Status): void {
    this.#status = status;
    if (status !== "ready") return;
    this.#waiters.wakeAll();
  }
}
