import { Hono } from "hono";
import type { Adapter } from "../adapter.ts";
import { readBody } from "../http/limit.ts";
import { type HttpServer, type ServedApp, startServer } from "../http/server.ts";
import { writeXml } from "../tencent/xml.ts";
import { createEnvelope } from "./envelope.ts";
import { type Incoming, readIncoming } from "./incoming.ts";
import { type CallbackOptions, validateOptions } from "./options.ts";
import { answerError } from "./refusal.ts";
import { createService, type Service } from "./service.ts";

/** Callback bodies are a few kilobytes: a text has at most 2,048 bytes. */
const BODY_BYTES = 64 * 1024;

/** A callback channel; `port` is the one it listens on once started. */
export interface CallbackAdapter extends Adapter {
  readonly port: () => number;
}

/**
 * The callback address of an Official Account (公众号) or a WeCom app (企业微信自建应用).
 * Answers within the platform's five seconds; see `docs/wechat.md`.
 */
export function createCallbackAdapter(options: CallbackOptions): CallbackAdapter {
  validateOptions(options);
  const service = createService(options);
  let server: HttpServer | null = null;
  return {
    name: options.kind,
    port: () => server?.port ?? 0,
    async start() {
      server = await startServer(createRoutes(options, service), options.host, options.port);
      options.log.info(
        `${options.kind} 回调在 ${options.host}:${server.port}${options.path} 上等待`,
      );
    },
    health: () => (server ? service.health() : { ok: false, detail: `${options.kind} 没有在监听` }),
    async stop() {
      await server?.stop();
      server = null;
      await service.drain();
    },
  };
}

/** `GET` proves the address, `POST` brings messages and events. */
function createRoutes(options: CallbackOptions, service: Service): ServedApp {
  const { log, path } = options;
  const envelope = createEnvelope(options, service.now);
  const app: ServedApp = new Hono();
  app.get(path, (context) => context.text(envelope.echo(context.req.query())));
  app.post(path, async (context) => {
    const query = context.req.query();
    const fields = envelope.open(query, await readBody(context.env.incoming, BODY_BYTES));
    const incoming = readIncoming(fields, service.now());
    if (incoming === null) return context.text("success");
    await service.refuseReplay(query, incoming);
    const { outgoing } = context.env;
    const line = { isCut: () => outgoing.destroyed };
    const words = await service.answer(incoming, line);
    if (words === null) return context.text("", 503);
    if (words === "") return context.text("success");
    const xml = envelope.seal(passiveText(incoming, words, service.now()));
    return context.body(xml, 200, { "Content-Type": "text/xml; charset=utf-8" });
  });
  app.notFound((context) => context.text("没有这个地址", 404));
  app.onError(answerError(log));
  return app;
}

function passiveText({ user, account }: Incoming, content: string, now: Date): string {
  return writeXml({
    ToUserName: user,
    FromUserName: account,
    CreateTime: Math.floor(now.getTime() / 1000),
    MsgType: "text",
    Content: content,
  });
}
