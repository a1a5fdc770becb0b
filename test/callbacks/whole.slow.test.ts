/** The whole bot in WeChat: the real core over the report that comes with the program. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../adapters/config.ts";
import { createOpenBase } from "../../adapters/open-base.ts";
import { createReader } from "../../adapters/reader.ts";
import type { Ask } from "../../src/index.ts";
import { type Base, createNianbao, loadTools } from "../../src/index.ts";
import { startBot, startServer, waitShown } from "../aibot/bot.ts";
import { FakePlatform, OFFICIAL_ACCOUNT } from "./fake-platform.ts";
import { startReplica } from "./replica.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-wechat-"));
let base: Base;
let ask: Ask;

beforeAll(async () => {
  const now = () => new Date();
  base = await createOpenBase(
    readConfig({ NIANBAO_DATA: join(folder, "data") }),
    createReader,
    now,
  )();
  const kept = { facts: base.facts, state: base.state };
  const today = () => new Date(2025, 2, 1, 12);
  ask = createNianbao({
    tools: loadTools(),
    ...kept,
    today,
    home: null,
    contact: "公开科 0376-1",
  }).ask;
}, 60_000);
afterAll(async () => {
  await base.close();
  rmSync(folder, { recursive: true, force: true });
});

const SAFE = { ...OFFICIAL_ACCOUNT, mode: "safe" } as const;
const start = async () => {
  const { url } = await startReplica(SAFE, { ask, state: base.state });
  return new FakePlatform(SAFE, () => url);
};

test("公众号：数字、出处、追问、人工、帮助", async () => {
  const platform = await start();
  const answer = await platform.say("张三", "信阳市公安局2023年收到多少件申请？");
  expect(answer).toContain("31件");
  expect(answer).toContain("信阳市公安局2023年");
  expect(await platform.say("张三", "其中企业有几件？")).toMatch(/\d+件/);
  expect(await platform.say("张三", "人工")).toContain("公开科 0376-1");
  expect(await platform.say("张三", "帮助")).toContain("申请");
  expect(answer).not.toMatch(/[*#`\\]/);
});

test("公众号：同一条消息重复送达，只记一次上文，两次的话一样", async () => {
  const platform = await start();
  const fields = platform.text("李四", "2023年行政处罚多少件？");
  const first = await platform.push(fields);
  expect((await platform.push(fields)).text).toBe(first.text);
});

test("公众号：列表类的回答每份不超过上限", async () => {
  const platform = await start();
  for (const text of [
    "2023年的全部数据",
    "2023年政府信息公开申请处理结果的明细",
    "今年工作中的问题是什么",
  ]) {
    expect(await platform.say("王五", text)).not.toBe("");
  }
});

test("智能机器人：数字在第一行，加粗", async () => {
  const server = await startServer();
  await startBot(server, { ask, state: base.state });
  server.deliver(server.text("张三", "信阳市公安局2023年收到多少件申请？"));
  const [message] = await waitShown(server, 1);
  expect(message?.text.split("\n")[0]).toMatch(/^\*\*.*31件/);
});
