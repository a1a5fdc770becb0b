import type { Logger } from "pino";
import type { Adapter } from "./adapter.ts";
import type { createMetrics } from "./http/metrics.ts";
import { type HttpServer, startServer } from "./http/server.ts";
import { createStatusPages } from "./http/status.ts";

/** Where `/healthz` and `/metrics` are. */
export interface StatusPlace {
  readonly host: string;
  readonly port: number;
}

/** Channels that are up, with their status pages. */
export interface Serving {
  /** Port of the status pages; null where none are wanted. */
  readonly statusPort: number | null;
  /** Ends what is in hand; resolves when every channel has stopped. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts every channel and the status pages. Where one cannot start for good (a wrong setting), the others are stopped
 * again and its error is thrown.
 */
export async function startServing(
  adapters: readonly Adapter[],
  metrics: ReturnType<typeof createMetrics>,
  place: StatusPlace | null,
  log: Logger,
): Promise<Serving> {
  metrics.watch(adapters);
  let status: HttpServer | null = null;
  const stop = async () => {
    const stopped = await Promise.allSettled(adapters.map((adapter) => adapter.stop()));
    for (const result of stopped) {
      if (result.status === "rejected") log.error({ err: result.reason }, "渠道没有停好");
    }
    await status?.stop(1_000);
  };
  try {
    if (place) {
      const pages = createStatusPages({ adapters, registry: metrics.registry });
      status = await startServer(pages, place.host, place.port);
    }
    for (const adapter of adapters) {
      await adapter.start();
      log.info(`${adapter.name} 已启动`);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { statusPort: status?.port ?? null, stop };
}
