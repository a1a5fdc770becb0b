import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { expect, test, vi } from "vitest";
import { createMemoryState } from "../channels/memory-state.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";
import { startBot, startServer, waitShown } from "./bot.ts";

const recorder = () => {
  const lines: string[] = [];
  return { lines, log: pino({ level: "error" }, { write: (line) => void lines.push(line) }) };
};

test("断线重连后还能问答", async () => {
  const server = await startServer();
  const bot = await startBot(server);
  for (let round = 1; round <= 3; round += 1) {
    server.drop();
    await vi.waitFor(() => expect(server.isConnected && bot.health().ok).toBe(true), 3_000);
    server.deliver(server.text("张三", `第${round}问`));
    await waitShown(server, round);
  }
});

test("启动时对方不在，来了就连上", async () => {
  const server = await startServer();
  const { port } = server;
  await server.stop();
  const bot = await startBot(server, {}, false);
  expect(bot.health().ok).toBe(false);
  await sleep(300);
  await server.start(port);
  await vi.waitFor(() => expect(bot.health().ok).toBe(true), 5_000);
});

test("答到一半断线，重连后送到", async () => {
  const server = await startServer();
  const { ask } = createScriptedAsk(async () => {
    await sleep(200);
    return null;
  });
  await startBot(server, { ask });
  server.deliver(server.text("张三", "慢"));
  await sleep(120);
  server.drop();
  const shown = await waitShown(server, 1);
  expect(shown.filter(({ finished }) => finished).map(({ text }) => text)).toEqual(["答：慢"]);
});

test("回复一直送不出就留到下一条消息", async () => {
  const server = await startServer();
  await startBot(server);
  server.refusals.set("aibot_respond_msg", [1, 1, 1]);
  server.refusals.set("aibot_send_msg", [1]);
  server.deliver(server.text("张三", "甲"));
  await sleep(300);
  server.refusals.clear();
  server.deliver(server.text("张三", "乙"));
  const [message] = await waitShown(server, 1);
  expect(message?.text).toMatch(/答：甲[\s\S]*答：乙/);
});

test("重复送达只答一次，换一个进程也一样", async () => {
  const server = await startServer();
  const state = createMemoryState();
  const { ask, asked } = createScriptedAsk();
  const first = await startBot(server, { ask, state });
  const body = server.text("张三", "问");
  for (let count = 0; count < 3; count += 1) server.deliver(body);
  await waitShown(server, 1);
  await first.stop();
  await startBot(server, { ask, state });
  server.deliver(body);
  await sleep(150);
  expect(asked).toHaveLength(1);
  expect(server.shown).toHaveLength(1);
});

test("被挤下线：报警，不抢回来", async () => {
  const server = await startServer();
  const { lines, log } = recorder();
  const bot = await startBot(server, { log });
  const intruder = await startBot(server, { state: createMemoryState() });
  await vi.waitFor(() => expect(bot.health().ok).toBe(false), 2_000);
  expect(bot.health().detail).toContain("被挤下线");
  expect(lines.join("")).toContain("被挤下线");
  await sleep(700);
  expect(server.logins).toHaveLength(2);
  expect(intruder.health().ok).toBe(true);
});

test("密钥不对：报警，不连着试，隔一阵再试", async () => {
  const server = await startServer();
  const { lines, log } = recorder();
  const timing = { alarmMs: 1_000, reconnectMs: 20 };
  const bot = await startBot(server, { secret: "wrong", log, timing }, false);
  await vi.waitFor(() => expect(bot.health().detail).toContain("登录被拒"), 2_000);
  expect(lines.join("")).toContain("登录被拒");
  const tried = server.logins.length;
  expect(tried).toBeLessThanOrEqual(4);
  await vi.waitFor(() => expect(server.logins.length).toBeGreaterThan(tried), 3_000);
});

test("两个进程只连一个，先前的停了后来的接上", async () => {
  const server = await startServer();
  const state = createMemoryState();
  const first = await startBot(server, { state });
  const second = await startBot(server, { state }, false);
  await sleep(300);
  expect(server.logins).toHaveLength(1);
  expect(second.health()).toMatchObject({ ok: true, detail: expect.stringContaining("待命") });
  await first.stop();
  await vi.waitFor(() => expect(second.health().detail).toContain("已连接"), 2_000);
});

test("很久没有消息就重建连接", async () => {
  const server = await startServer();
  const bot = await startBot(server, { timing: { idleMs: 150 } });
  await vi.waitFor(() => expect(server.logins.length).toBeGreaterThan(2), 3_000);
  expect(bot.health().detail).not.toContain("被挤下线");
});

test("看不懂的帧不影响下一条", async () => {
  const server = await startServer();
  await startBot(server);
  server.deliver({ msgtype: "text", from: { userid: "张三" } });
  server.deliver({ msgid: "x", from: { userid: "张三" }, msgtype: "新类型" });
  await waitShown(server, 1);
  server.deliver(server.text("张三", "问"));
  expect((await waitShown(server, 2)).at(-1)?.text).toBe("答：问");
});
