import { Hono } from "hono";
import type { Registry } from "prom-client";
import type { Adapter } from "../adapter.ts";

/** What the status pages tell. */
export interface StatusOptions {
  readonly adapters: readonly Adapter[];
  readonly registry: Registry;
}

/**
 * `GET /healthz`: 200 where every channel is well, else 503, with a line a channel.
 * `GET /metrics`: counters in the Prometheus text form.
 */
export function createStatusPages({ adapters, registry }: StatusOptions): Hono {
  const app = new Hono();
  app.get("/healthz", (context) => {
    const channels = adapters.map(({ name, health }) => ({ name, ...health() }));
    const ok = channels.every((channel) => channel.ok);
    return context.json({ ok, channels }, ok ? 200 : 503);
  });
  app.get("/metrics", async (context) =>
    context.body(await registry.metrics(), 200, { "Content-Type": registry.contentType }),
  );
  return app;
}
