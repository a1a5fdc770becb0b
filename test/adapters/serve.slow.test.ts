/** `nianbao serve` as a process of its own, with stand-ins of Tencent's platforms around it. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { FakeBotServer } from "../aibot/fake-bot-server.ts";
import { FakePlatform, OFFICIAL_ACCOUNT } from "../callbacks/fake-platform.ts";
import { runCommand } from "./terminal.ts";

const closers: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-serve-"));
  closers.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Served {
  readonly child: ChildProcess;
  readonly status: string;
  readonly platform: FakePlatform;
  readonly url: string;
  readonly errors: () => string;
}

const SAFE = { ...OFFICIAL_ACCOUNT, mode: "safe" } as const;

/** Starts the built program and waits until its channels are well. */
async function serve(data: string, more: Readonly<Record<string, string>> = {}): Promise<Served> {
  const [port, statusPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ["dist/main.js", "serve"], {
    env: {
      PATH: process.env.PATH,
      NIANBAO_DATA: data,
      NIANBAO_STATUS_PORT: String(statusPort),
      WECHAT_OA_APPID: SAFE.account,
      WECHAT_OA_TOKEN: SAFE.token,
      WECHAT_OA_AES_KEY: SAFE.aesKey,
      WECHAT_OA_HOST: "127.0.0.1",
      WECHAT_OA_PORT: String(port),
      ...more,
    },
  });
  closers.push(() => void child.kill("SIGKILL"));
  let errors = "";
  child.stderr?.on("data", (chunk) => {
    errors += chunk;
  });
  const status = `http://127.0.0.1:${statusPort}`;
  const wait = { timeout: 40_000, interval: 200 };
  await vi.waitFor(async () => expect((await fetch(`${status}/healthz`)).status).toBe(200), wait);
  const url = `http://127.0.0.1:${port}/wechat`;
  return { child, status, url, platform: new FakePlatform(SAFE, () => url), errors: () => errors };
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));

test("公众号和智能机器人一起开：都答得上，看得到健康和指标，收到信号干净地停", async () => {
  const bots = new FakeBotServer();
  await bots.start();
  closers.push(() => bots.stop());
  const bot = { AIBOT_BOT_ID: "b", AIBOT_SECRET: bots.secret, AIBOT_WS_URL: bots.url };
  const { child, status, platform, errors } = await serve(newFolder(), bot);
  expect(await platform.say("张三", "信阳市公安局2023年收到多少件申请？")).toContain("31件");
  bots.deliver(bots.text("李四", "信阳市公安局2023年收到多少件申请？"));
  await vi.waitFor(() => expect(bots.shown[0]?.text).toContain("31件"), 5_000);
  const metrics = await (await fetch(`${status}/metrics`)).text();
  expect(metrics).toMatch(/nianbao_answers_total\{channel="official-account",kind="figure"\} 1/);
  expect(metrics).toMatch(/nianbao_channel_up\{channel="aibot"\} 1/);
  const exit = ended(child);
  child.kill("SIGTERM");
  expect(await exit).toBe(0);
  expect(errors()).not.toMatch(/张三|李四|"level":50/);
});

test("两个副本一个底库：重试落到另一个也是同一个答案，一个被杀另一个照答", async () => {
  const data = newFolder();
  const first = await serve(data);
  const second = await serve(data);
  const fields = first.platform.text("张三", "信阳市公安局2023年收到多少件申请？");
  const [one, other] = [await first.platform.push(fields), await second.platform.push(fields)];
  expect(one.text).toContain("31件");
  expect(other.text).toBe(one.text);
  first.child.kill("SIGKILL");
  const asked = first.platform.text("张三", "其中企业几件？");
  const urls = [first.url, second.url, second.url];
  expect(await first.platform.push(asked, urls)).toMatchObject({
    tries: 2,
    text: expect.stringMatching(/件/),
  });
});

test("什么都没配、端口被占，都说清楚", async () => {
  const none = await runCommand(["serve"], { NIANBAO_DATA: newFolder() });
  expect(none).toMatchObject({ err: expect.stringContaining("没有配置任何渠道") });
  expect(none.status).not.toBe(0);
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  closers.push(() => void taken.close());
  const address = taken.address();
  const env = {
    NIANBAO_DATA: newFolder(),
    WECHAT_OA_APPID: SAFE.account,
    WECHAT_OA_TOKEN: SAFE.token,
    WECHAT_OA_AES_KEY: SAFE.aesKey,
    WECHAT_OA_HOST: "127.0.0.1",
    WECHAT_OA_PORT: String(typeof address === "object" ? address?.port : 0),
  };
  const busy = await runCommand(["serve"], env);
  expect(busy.err).toMatch(/不能在 127\.0\.0\.1:\d+ 上监听/);
  const wild = await runCommand(["serve"], { ...env, WECHAT_OA_PORT: "99999" });
  expect(wild.err).toMatch(/99999/);
});
