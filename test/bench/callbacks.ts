import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pino } from "pino";
import { createCallbackAdapter } from "../../adapters/callbacks/adapter.ts";
import type { Ask } from "../../src/conversation/message.ts";
import { openBase, type StateStore } from "../../src/index.ts";
import { FakePlatform, OFFICIAL_ACCOUNT, type WireRequest } from "../callbacks/fake-platform.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";

/** One measured value. */
export interface CallbacksBenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "条/秒" | "ms/条";
}

export interface CallbacksBench {
  /** Default: an echo, so that what is left is the channel. */
  readonly ask?: Ask;
  readonly questions?: readonly string[];
  readonly rounds?: number;
}

const USERS = 100;
/** Rounds before the clock counts. */
const WARM = 30;
const ACCOUNT = { ...OFFICIAL_ACCOUNT, mode: "safe" } as const;

/**
 * A hundred people ask at once through the callback of an Official Account in safe mode, over loopback, with the state in
 * a base's file: from sending the request to holding the sealed answer, less the time that the answer itself took.
 */
export async function benchCallbacks(
  bench: CallbacksBench = {},
): Promise<readonly CallbacksBenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  const base = await openBase(join(folder, "base.sqlite"), { now: () => new Date() });
  try {
    return await measure(base.state, bench);
  } finally {
    await base.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  state: StateStore,
  {
    ask = createScriptedAsk().ask,
    questions = ["2023年收到多少件申请？"],
    rounds = 20,
  }: CallbacksBench,
): Promise<readonly CallbacksBenchRow[]> {
  const answering = new Map<string, number>();
  const timed: Ask = async (message) => {
    const start = performance.now();
    const turn = await ask(message);
    answering.set(message.asker, performance.now() - start);
    return turn;
  };
  const adapter = createAdapter(timed, state);
  await adapter.start();
  const platform = new FakePlatform(ACCOUNT, () => `http://127.0.0.1:${adapter.port()}/wechat`);
  const beside: number[] = [];
  let total = 0;
  let used = 0;
  for (let round = 0; round < WARM + rounds; round += 1) {
    const wires = Array.from({ length: USERS }, (_, user) => {
      const text = questions[(round * USERS + user) % questions.length] ?? "";
      return platform.request(platform.text(`user-${user}`, text));
    });
    const start = performance.now();
    const before = process.cpuUsage();
    const times = await Promise.all(wires.map(timeOne));
    if (round < WARM) continue; // connections are made, code is warmed
    total += performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    used += (user + system) / 1000;
    times.forEach((time, user) => {
      beside.push(time - (answering.get(`user-${user}`) ?? 0));
    });
  }
  agent.destroy();
  await adapter.stop();
  return rowsOf(beside, total, used);
}

function createAdapter(ask: Ask, state: StateStore) {
  return createCallbackAdapter({
    ...ACCOUNT,
    secret: null,
    agentId: null,
    customerService: false,
    host: "127.0.0.1",
    port: 0,
    path: "/wechat",
    ask,
    state,
    log: pino({ level: "silent" }),
  });
}

const agent = new Agent({ keepAlive: true, maxSockets: USERS });

/** The plainest client there is: it shares the processor with what is measured. */
function timeOne({ url, body }: WireRequest): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", agent }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Uint8Array) => {
        bytes += chunk.length;
      });
      response.on("end", () => {
        if (response.statusCode === 200 && bytes > 100) resolve(performance.now() - start);
        else reject(new Error("没有答上"));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

function rowsOf(
  times: readonly number[],
  total: number,
  used: number,
): readonly CallbacksBenchRow[] {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return [
    { name: `回调，${USERS} 人同时，除回答外 p50`, value: at(0.5), unit: "ms" },
    { name: `回调，${USERS} 人同时，除回答外 p99`, value: at(0.99), unit: "ms" },
    { name: "回调，处理器时间，连同发请求的一方", value: used / times.length, unit: "ms/条" },
    { name: `回调，${USERS} 人同时`, value: (times.length / total) * 1000, unit: "条/秒" },
  ];
}
