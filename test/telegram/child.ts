/**
 * The real adapter in a process of its own, for faults whose symptom is a crash and for SIGTERM.
 * Talks to its parent by IPC: one line of JSON an event.
 */
import { pino } from "pino";
import { createTelegramAdapter } from "../../adapters/telegram/index.ts";
import type { Ask } from "../../src/conversation/message.ts";
import { openBase } from "../../src/index.ts";
import { line, turnOf } from "../channels/reply.ts";
import type { ChildOptions } from "./child-options.ts";
import { QUICK } from "./start.ts";

const options = JSON.parse(process.argv[2] ?? "{}") as ChildOptions;
const base = await openBase(options.base, { now: () => new Date() });
const tries = new Map<string, number>();

/** Echoes; 「慢 300」 takes 300 ms, 「坏 2」 fails twice, 「坏死」 always. */
const ask: Ask = async ({ id, text }) => {
  const count = (tries.get(id) ?? 0) + 1;
  tries.set(id, count);
  process.send?.({ event: "asked", text });
  const slow = /^慢 (\d+)/u.exec(text);
  if (slow) await new Promise((resolve) => setTimeout(resolve, Number(slow[1])));
  const bad = /^坏 (\d+)/u.exec(text);
  if (/^坏死/u.test(text) || (bad && count <= Number(bad[1]))) throw new Error(`坏了 ${count}`);
  if (/^附件/u.test(text)) {
    const bytes = Buffer.from("机关,件数\n公安局,31\n");
    return turnOf(
      line("series", "见附件", {
        files: [{ name: '表"\r\nX-Evil: 1.csv', mime: "text/csv", bytes }],
      }),
    );
  }
  return turnOf(line("figure", `答：${text}`));
};

const adapter = createTelegramAdapter({
  token: options.token,
  apiRoot: options.apiRoot,
  mode: options.webhook ? "webhook" : "polling",
  ...(options.webhook ? { webhook: options.webhook } : {}),
  ask,
  state: base.state,
  log: pino({ level: "debug" }),
  tempo: { ...QUICK, ...options.tempo },
});

process.on("SIGTERM", () => {
  void adapter.stop().then(() => process.exit(0));
});
process.on("message", (message) => {
  if (message === "health") process.send?.({ event: "health", ...adapter.health() });
  if (message === "memory") {
    globalThis.gc?.();
    process.send?.({ event: "memory", bytes: process.memoryUsage().heapUsed });
  }
});
await adapter.start();
process.send?.({ event: "started", ...adapter.health() });
