import { NianbaoError } from "../form/index.ts";
import type { StateStore } from "./state.ts";

const COMMAND_MS = 5_000;

export interface RedisStateOptions {
  /** `redis://…` or `rediss://…`. */
  readonly url: string;
  /** Stands before every key, so that several installations share one server. Default `nianbao:`. */
  readonly prefix?: string;
  /** Told of each break of the connection, which the client mends by itself. */
  readonly onError?: (error: Error) => void;
}

/** Shared state in Redis, for replicas behind a load balancer. `close` waits for what is under way. */
export async function openRedisState(
  options: RedisStateOptions,
): Promise<StateStore & { readonly close: () => Promise<void> }> {
  const client = await connect(options);
  const name = (key: string) => `${options.prefix ?? "nianbao:"}${key}`;
  const lasting = (ttlSeconds: number) =>
    ({ type: "PX", value: Math.max(1, Math.round(ttlSeconds * 1000)) }) as const;
  return {
    get: (key) => client.get(name(key)),
    async set(key, value, ttlSeconds) {
      await client.set(name(key), value, { expiration: lasting(ttlSeconds) });
    },
    async claim(key, value, ttlSeconds) {
      const set = await client.set(name(key), value, {
        expiration: lasting(ttlSeconds),
        condition: "NX",
      });
      return set !== null;
    },
    take: (key) => client.getDel(name(key)),
    async delete(key) {
      await client.del(name(key));
    },
    close: () => client.close(),
  };
}

async function connect({ url, onError }: RedisStateOptions) {
  const { createClient } = await import("redis"); // 90 ms: paid only where a server is configured
  let connected = false;
  try {
    const client = createClient({
      url,
      // While the server is away commands wait this long for it, then fail: nobody is left without any answer.
      commandOptions: { timeout: COMMAND_MS },
      socket: {
        connectTimeout: 5_000,
        // A server that never answered is a wrong address; one that did is waited for.
        reconnectStrategy: (retries, cause) =>
          connected ? Math.min(50 * 2 ** retries, 5_000) : cause,
      },
    });
    client.on("error", (error: Error) => onError?.(error));
    await client.connect();
    connected = true;
    return client;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw new NianbaoError(
      "config_invalid",
      `连不上 Redis：${why}`,
      "核对 NIANBAO_REDIS 的地址和口令，确认服务已启动。",
      { cause },
    );
  }
}
