import { createServer, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import { NianbaoError } from "../../src/form/index.ts";

/** Routes that may look at Node's own request and response. */
export type ServedApp = Hono<{ Bindings: HttpBindings }>;

/** A listening server. */
export interface HttpServer {
  /** The port in use: the system's choice where 0 was asked for. */
  readonly port: number;
  /** Takes no new requests, lets open ones end for `drainMs`, then cuts them. */
  readonly stop: (drainMs?: number) => Promise<void>;
}

/** Listens on an address; rejects with `config_invalid` where it cannot be had. */
export async function startServer(
  app: Hono | ServedApp,
  host: string,
  port: number,
): Promise<HttpServer> {
  const serverOptions = { requestTimeout: 10_000, headersTimeout: 8_000, keepAliveTimeout: 5_000 };
  const server = createServer(serverOptions, getRequestListener(app.fetch, { hostname: host }));
  const requests = watchRequests(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  }).catch((cause: unknown) => {
    throw addressError(host, port, cause);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    stop: (drainMs = 10_000) => drain(server, requests, drainMs),
  };
}

/** Lets answers in hand go out, then closes every line: kept-alive ones and ones that never asked anything. */
async function drain(server: Server, requests: OpenRequests, drainMs: number): Promise<void> {
  const end = closed(server);
  await Promise.race([requests.allDone(), sleep(drainMs, null, { ref: false })]);
  server.closeAllConnections();
  await end;
}

interface OpenRequests {
  readonly allDone: () => Promise<void>;
}

function watchRequests(server: Server): OpenRequests {
  const open = new Set<Promise<void>>();
  server.on("request", (_request, response) => {
    const done = new Promise<void>((resolve) => response.once("close", resolve)).finally(() =>
      open.delete(done),
    );
    open.add(done);
  });
  return {
    async allDone() {
      while (open.size > 0) await Promise.all(open);
    },
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => void server.close(() => resolve()));
}

function addressError(host: string, port: number, cause: unknown): NianbaoError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new NianbaoError(
    "config_invalid",
    `不能在 ${host}:${port} 上监听：${why}`,
    "换一个端口，或先停掉占用它的程序",
    { cause },
  );
}
