import { Hono } from "hono";
import type { Adapter } from "../adapter.ts";
import { createEnvelope } from "../callbacks/envelope.ts";
import { validateOptions } from "../callbacks/options.ts";
import { answerError } from "../callbacks/refusal.ts";
import { readBody } from "../http/limit.ts";
import { type HttpServer, type ServedApp, startServer } from "../http/server.ts";
import { createFetching } from "./fetching.ts";
import type { KfOptions } from "./options.ts";

/** Callback bodies only wake: they are small. */
const BODY_BYTES = 16 * 1024;

/** The customer-service channel; `port` is the one it listens on once started. */
export interface KfAdapter extends Adapter {
  readonly port: () => number;
}

/**
 * WeChat customer service (微信客服): the official way to people outside the company, through WeCom.
 * The callback only wakes; messages are fetched, answers are sent. See `docs/wechat.md`.
 */
export function createKfAdapter(options: KfOptions): KfAdapter {
  validateOptions(asAccount(options));
  const { log, host, port } = options;
  const ending = new AbortController();
  const { run, done } = createJobs(log);
  const fetching = createFetching(options, ending.signal);
  const wake = (kfid: string, token: string | null) =>
    run(fetching.wake(kfid, token), "微信客服同步出错");
  let server: HttpServer | null = null;
  return {
    name: "kf",
    port: () => server?.port ?? 0,
    async start() {
      server = await startServer(createRoutes(options, wake), host, port);
      run(fetching.catchUp(), "停机期间的客服消息没有补取");
    },
    health: () => ({ ok: server !== null, detail: server ? "微信客服正常" : "微信客服没有在监听" }),
    async stop() {
      ending.abort();
      await server?.stop();
      server = null;
      await done();
    },
  };
}

/** Work that goes on beside the requests. */
function createJobs(log: KfOptions["log"]) {
  const jobs = new Set<Promise<void>>();
  return {
    run(work: Promise<void>, failed: string) {
      const job = work
        .catch((error: unknown) => log.error({ err: error }, failed))
        .finally(() => jobs.delete(job));
      jobs.add(job);
    },
    async done() {
      while (jobs.size > 0) await Promise.allSettled(jobs);
    },
  };
}

/** Customer service is called back the way a WeCom app is. */
function asAccount(options: KfOptions) {
  const fixed = { kind: "wecom", mode: "safe", agentId: "kf", customerService: true } as const;
  return { ...options, ...fixed };
}

function createRoutes(
  options: KfOptions,
  wake: (kfid: string, token: string | null) => void,
): ServedApp {
  const { log, path } = options;
  const envelope = createEnvelope(asAccount(options), options.now ?? (() => new Date()));
  const app: ServedApp = new Hono();
  app.get(path, (context) => context.text(envelope.echo(context.req.query())));
  app.post(path, async (context) => {
    const fields = envelope.open(
      context.req.query(),
      await readBody(context.env.incoming, BODY_BYTES),
    );
    const kfid = fields.get("OpenKfId") ?? "";
    if (fields.get("Event") === "kf_msg_or_event" && kfid) wake(kfid, fields.get("Token") ?? null);
    return context.text("success");
  });
  app.onError(answerError(log));
  return app;
}
