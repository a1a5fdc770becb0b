import { Telegram } from "telegraf";
import type { Telegram as Methods, Opts } from "telegraf/types";
import { withDeadline } from "./deadline.ts";
import { asForm, isFile } from "./form.ts";
import type { Pacer } from "./pace.ts";
import { type RetryRules, retrying } from "./retry.ts";

export interface SteadyOptions {
  readonly token: string;
  /** Ends with a slash where it has a path. */
  readonly apiRoot: string;
  readonly pacer: Pacer;
  readonly retry: RetryRules;
  /** ms without an answer after which a call is given up; uploads get four times that. */
  readonly silence: number;
}

type CallOptions = NonNullable<Parameters<Telegram["callApi"]>[2]>;

/** Sends that count against the chat's limits. */
const PACED = new Set<keyof Methods>([
  "sendMessage",
  "sendDocument",
  "sendPhoto",
  "editMessageText",
]);

/** Sends that are seen twice when made twice. */
const VISIBLE = new Set<keyof Methods>(["sendMessage", "sendDocument", "sendPhoto"]);

/** telegraf's Bot API with what its transport lacks: deadlines, retries, pacing, whole multipart calls. */
export class SteadyTelegram extends Telegram {
  readonly #steady: SteadyOptions;

  constructor(options: SteadyOptions) {
    super(options.token, { apiRoot: options.apiRoot, webhookReply: false });
    this.#steady = options;
  }

  override callApi<M extends keyof Methods>(
    method: M,
    payload: Opts<M>,
    { signal }: CallOptions = {},
  ): Promise<ReturnType<Methods[M]>> {
    const outer = signal as AbortSignal | undefined;
    const { pacer, retry, silence } = this.#steady;
    const upload = Object.values(payload).some(isFile);
    const once = () =>
      withDeadline(upload ? silence * 4 : silence, outer, (inner) =>
        super.callApi(method, asForm(payload), { signal: inner as CallOptions["signal"] & {} }),
      );
    const chat = "chat_id" in payload ? payload.chat_id : undefined;
    const paced =
      PACED.has(method) && chat !== undefined ? () => pacer.run(String(chat), once) : once;
    return retrying(paced, !VISIBLE.has(method), outer, retry);
  }

  /** One long poll, not retried: the poller judges its failures itself. Ends when silent for `timeout` + `margin`. */
  async poll(
    payload: Opts<"getUpdates">,
    margin: number,
    signal: AbortSignal,
  ): Promise<ReturnType<Methods["getUpdates"]>> {
    const ms = (payload?.timeout ?? 0) * 1000 + margin;
    return withDeadline(ms, signal, (inner) =>
      super.callApi("getUpdates", payload, { signal: inner as CallOptions["signal"] & {} }),
    );
  }
}
