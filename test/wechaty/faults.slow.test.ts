import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { createMemoryState } from "../channels/memory-state.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";
import { makeGateway, packagesFor } from "./gateway.ts";
import { startAdapter, until, untilReady, waitSent } from "./start.ts";
import type { World } from "./world.ts";

const texts = (world: World) => world.sent.map(({ text }) => text);

/** A logger that keeps its lines. */
function keepLog() {
  const lines: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => void lines.push(line) });
  return { log, lines };
}

describe("网关断开", () => {
  test("启动时网关没开：启动不出错，网关开了自己连上", async () => {
    const gateway = await makeGateway(false);
    const adapter = await startAdapter(await packagesFor(gateway, false));
    expect(adapter.health()).toMatchObject({ ok: false });
    await sleep(1_000);
    await gateway.up();
    await untilReady(adapter);
    gateway.world.says({ who: "甲", text: "你好" });
    expect((await waitSent(gateway.world, 1))[0]?.text).toBe("答：你好");
  });

  test("断五秒：断开时正在答的，连上后送出，只送一次", async () => {
    const gateway = await makeGateway(true);
    await gateway.up();
    let release = (): void => undefined;
    const { ask } = createScriptedAsk(async (text) => {
      if (text === "慢") await new Promise<void>((resolve) => (release = resolve));
      return null;
    });
    const adapter = await startAdapter(await packagesFor(gateway, true), { ask });
    await untilReady(adapter);
    gateway.world.says({ who: "甲", text: "慢" });
    await sleep(300);
    await gateway.down();
    release();
    await until(() => !adapter.health().ok);
    await sleep(5_000);
    expect(texts(gateway.world)).toEqual([]);
    await gateway.up();
    await untilReady(adapter);
    await waitSent(gateway.world, 1);
    gateway.world.says({ who: "甲", text: "快" });
    await waitSent(gateway.world, 2);
    expect(texts(gateway.world)).toEqual(["答：慢", "答：快"]);
  });

  test("断得比看门狗久（九十秒缩成时钟的几倍），反复几次，每次都回来", async () => {
    const gateway = await makeGateway(false);
    await gateway.up();
    const timing = { silenceMs: 600, retryMostMs: 200, readyMs: 300 };
    const adapter = await startAdapter(await packagesFor(gateway, false), { timing });
    for (let round = 1; round <= 2; round += 1) {
      await untilReady(adapter);
      gateway.world.says({ who: "甲", text: `第${round}次` });
      await waitSent(gateway.world, round);
      await gateway.down();
      await until(() => !adapter.health().ok);
      await sleep(2_500);
      await gateway.up();
    }
    await untilReady(adapter);
    expect(texts(gateway.world)).toEqual(["答：第1次", "答：第2次"]);
  });

  test("网关开着却没有动静：重建连接", async () => {
    const gateway = await makeGateway(false);
    await gateway.up();
    const { log, lines } = keepLog();
    const timing = { silenceMs: 600 };
    const adapter = await startAdapter(await packagesFor(gateway, false), { log, timing });
    await untilReady(adapter);
    gateway.world.ding = () => undefined;
    await until(() => lines.join("").includes("没有动静"));
    gateway.world.ding = (data) => void gateway.world.emit("dong", { data: data ?? "" });
    await untilReady(adapter);
  });

  test("等得太久没连上：答案留到下一句一起给", async () => {
    const gateway = await makeGateway(false);
    await gateway.up();
    let release = (): void => undefined;
    const { ask } = createScriptedAsk(async (text) => {
      if (text === "慢") await new Promise<void>((resolve) => (release = resolve));
      return null;
    });
    const timing = { readyMs: 200 };
    const adapter = await startAdapter(await packagesFor(gateway, false), { ask, timing });
    await untilReady(adapter);
    gateway.world.says({ who: "甲", text: "慢" });
    await sleep(200);
    await gateway.down();
    await until(() => !adapter.health().ok);
    release();
    await sleep(1_500);
    await gateway.up();
    await untilReady(adapter);
    gateway.world.says({ who: "甲", text: "快" });
    await waitSent(gateway.world, 1);
    expect(texts(gateway.world)).toEqual(["【上一问】\n答：慢\n【这一问】\n答：快"]);
  });

  test("网关没开时停下，很快停好", async () => {
    const gateway = await makeGateway(false);
    const adapter = await startAdapter(await packagesFor(gateway, false));
    await adapter.stop();
    expect(adapter.health()).toEqual({ ok: false, detail: "wechaty：没有启动" });
  });
});

describe("令牌不对", () => {
  for (const tls of [false, true]) {
    test(`网关拒绝（TLS ${tls ? "开" : "关"}）：说清楚，不再试`, async () => {
      const gateway = await makeGateway(tls);
      await gateway.up();
      const packages = await packagesFor(gateway, tls, "insecure_wrong");
      let made = 0;
      const makeBot = () => {
        made += 1;
        return packages.makeBot();
      };
      const started = startAdapter({ ...packages, makeBot });
      await expect(started).rejects.toMatchObject({ code: "config_invalid" });
      await expect(started).rejects.toThrow(/拒绝了令牌/);
      await sleep(500);
      expect(made).toBe(1);
    });
  }

  test("令牌没有网关要的前缀：同样", async () => {
    const gateway = await makeGateway(true);
    await gateway.up();
    const started = startAdapter(await packagesFor(gateway, true, "nosni"));
    await expect(started).rejects.toMatchObject({ code: "config_invalid" });
  });
});

describe("不丢不重", () => {
  test("停了再开，网关重放旧消息：不再答", async () => {
    const gateway = await makeGateway(false);
    await gateway.up();
    const state = createMemoryState();
    const packages = await packagesFor(gateway, false);
    const first = await startAdapter(packages, { state });
    await untilReady(first);
    const messageId = gateway.world.says({ who: "甲", text: "你好" });
    await waitSent(gateway.world, 1);
    await first.stop();
    const second = await startAdapter(packages, { state });
    await untilReady(second);
    gateway.world.emit("message", { messageId });
    gateway.world.says({ who: "甲", text: "再问" });
    await waitSent(gateway.world, 2);
    expect(texts(gateway.world)).toEqual(["答：你好", "答：再问"]);
  });

  test("两个进程：一个连，一个待命；连的停了，待命的接上", async () => {
    const gateway = await makeGateway(false);
    await gateway.up();
    const state = createMemoryState();
    const packages = await packagesFor(gateway, false);
    const first = await startAdapter(packages, { state });
    await untilReady(first);
    const second = await startAdapter(packages, { state });
    expect(second.health()).toMatchObject({ ok: true });
    expect(second.health().detail).toContain("待命");
    await first.stop();
    await untilReady(second);
    gateway.world.says({ who: "甲", text: "你好" });
    await waitSent(gateway.world, 1);
  });
});
