import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Ask } from "../../src/conversation/message.ts";
import type { Adapter } from "../adapter.ts";

/** Counters of a serving process, for Prometheus. */
export interface Metrics {
  readonly registry: Registry;
  /** The same door, counted and timed. */
  readonly measure: (ask: Ask) => Ask;
  /** Shows each channel as 1 (well) or 0. */
  readonly watch: (adapters: readonly Adapter[]) => void;
}

/** `nianbao_answers_total{channel,kind}`, `nianbao_answer_seconds{channel}`, `nianbao_channel_up{channel}`, and the process's own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: "nianbao_answers_total",
    help: "Answers by channel and kind; failures count as kind error, repeats as repeated",
    labelNames: ["channel", "kind"],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "nianbao_answer_seconds",
    help: "Time to an answer",
    labelNames: ["channel"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 5],
    registers: [registry],
  });
  const measure = (ask: Ask) => measured(ask, answers, seconds);
  return { registry, measure, watch: (adapters) => watchChannels(adapters, registry) };
}

const measured =
  (ask: Ask, answers: Counter<"channel" | "kind">, seconds: Histogram<"channel">): Ask =>
  async (message) => {
    const { channel } = message;
    const end = seconds.startTimer({ channel });
    try {
      const turn = await ask(message);
      answers.inc({ channel, kind: turn.repeated ? "repeated" : turn.reply.json.kind });
      return turn;
    } catch (error) {
      answers.inc({ channel, kind: "error" });
      throw error;
    } finally {
      end();
    }
  };

function watchChannels(adapters: readonly Adapter[], registry: Registry): void {
  new Gauge({
    name: "nianbao_channel_up",
    help: "1 where the channel is well",
    labelNames: ["channel"],
    registers: [registry],
    collect() {
      for (const { name, health } of adapters) this.set({ channel: name }, health().ok ? 1 : 0);
    },
  });
}
