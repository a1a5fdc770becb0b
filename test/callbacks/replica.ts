import { pino } from "pino";
import { afterEach } from "vitest";
import { type CallbackAdapter, createCallbackAdapter } from "../../adapters/callbacks/adapter.ts";
import type { CallbackOptions } from "../../adapters/callbacks/options.ts";
import { createMemoryState } from "../channels/memory-state.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";
import { type FakeAccount, FakePlatform, OFFICIAL_ACCOUNT } from "./fake-platform.ts";

/** A tenth of Tencent's times: the platform cuts at 500 ms. */
const QUICK = {
  answerMs: 400,
  holdMs: 600,
  pollMs: 10,
  graceMs: 700,
  leaseSeconds: 1.2,
  gapMs: 5,
} as const;
export const QUICK_CUT_MS = 500;

const open: CallbackAdapter[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((adapter) => adapter.stop()));
});

/** A started adapter and the platform in front of it. */
export interface Replica {
  readonly adapter: CallbackAdapter;
  readonly platform: FakePlatform;
  readonly url: string;
}

/** Starts an adapter for an account; it is stopped after the test. */
export async function startReplica(
  account: FakeAccount = { ...OFFICIAL_ACCOUNT, mode: "plain" },
  more: Partial<CallbackOptions> = {},
  cutMs = 5_000,
): Promise<Replica> {
  const adapter = createCallbackAdapter({
    ...account,
    secret: null,
    agentId: null,
    customerService: false,
    host: "127.0.0.1",
    port: 0,
    path: "/wechat",
    ask: createScriptedAsk().ask,
    state: createMemoryState(),
    log: pino({ level: "silent" }),
    ...more,
  });
  await adapter.start();
  open.push(adapter);
  const url = `http://127.0.0.1:${adapter.port()}/wechat`;
  return { adapter, url, platform: new FakePlatform(account, () => url, cutMs) };
}

/** The same with a tenth of the times, for tests that wait for cuts and retries. */
export function startQuickReplica(
  account: FakeAccount,
  more: Partial<CallbackOptions> = {},
): Promise<Replica> {
  return startReplica(account, { timing: QUICK, ...more }, QUICK_CUT_MS);
}
