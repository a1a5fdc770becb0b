import { createHash, timingSafeEqual } from "node:crypto";
import { type ServerType, serve } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Log } from "../log.ts";
import type { Sink } from "./sink.ts";
import { readUpdate } from "./update.ts";

export interface WebhookOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly path: string;
  /** What Telegram sends in `X-Telegram-Bot-Api-Secret-Token`: 1-256 of A-Z a-z 0-9 _ -. */
  readonly secret: string;
}

export interface Webhook {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

const BODY_LIMIT = 1024 * 1024;
const DRAIN_MS = 22_000;
/** Seconds after which Telegram is to try again: a replica that stops, an update that another one has in hand. */
const RETRY_SECONDS = "2";

/** Receives updates by HTTP. 200 means handled; anything else makes Telegram send the update again. */
export async function startWebhook(
  options: WebhookOptions,
  sink: Sink,
  log: Log,
): Promise<Webhook> {
  let draining = false;
  const app = new Hono();
  app.get("/healthz", (context) =>
    context.text(draining ? "draining" : "ok", draining ? 503 : 200),
  );
  app.use(options.path, async (context, next) => {
    const sent = context.req.header("x-telegram-bot-api-secret-token") ?? "";
    if (!sameSecret(sent, options.secret)) return context.text("forbidden", 403);
    if (draining) return context.text("draining", 503, { "retry-after": RETRY_SECONDS });
    return next();
  });
  app.use(
    options.path,
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: (context) => context.text("too large", 413, { connection: "close" }),
    }),
  );
  app.post(options.path, async (context) => {
    const bytes = await context.req.arrayBuffer();
    const update = readUpdate(new TextDecoder().decode(bytes));
    if (update === null) return context.text("not an update", 400);
    const outcome = await sink.add(update);
    if (outcome === "done") return context.text("ok");
    const headers = { "retry-after": RETRY_SECONDS };
    return outcome === "busy" ? context.text("busy", 503, headers) : context.text("failed", 500);
  });
  app.onError((error, context) => {
    log.error({ error: error.name }, "webhook 请求失败");
    return context.text("failed", 500);
  });
  const { server, port } = await listen(app, options);
  return {
    port,
    stop: async () => {
      draining = true;
      await sink.drain(DRAIN_MS);
      await close(server);
    },
  };
}

/** Compares in a time that does not tell how much of the secret was right. */
const sameSecret = (sent: string, secret: string): boolean =>
  timingSafeEqual(digest(sent), digest(secret));

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

const listen = (app: Hono, { host, port }: WebhookOptions) =>
  new Promise<{ readonly server: ServerType; readonly port: number }>((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) =>
      resolve({ server, port: info.port }),
    );
    server.once("error", reject);
  });

const close = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeIdleConnections" in server) server.closeIdleConnections();
    setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 1000).unref();
  });
