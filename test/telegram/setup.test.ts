import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../adapters/cli/run.ts";
import { readConfig } from "../../adapters/config.ts";
import { connect, setUp } from "../../adapters/telegram/operate.ts";
import { type StubServer, startStub } from "./stub/index.ts";

const secret = "0123456789abcdef";
const url = "https://nianbao.example/telegram";
let stub: StubServer;
beforeEach(async () => {
  stub = await startStub();
});
afterEach(async () => {
  await stub.stop();
  expect(stub.refused).toEqual([]);
});

/** One run of `nianbao telegram …` with these variables. */
async function nianbao(words: readonly string[], variables: Record<string, string> = {}) {
  let output = "";
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      output += chunk;
      done();
    },
  });
  const env = { TELEGRAM_TOKEN: stub.token, TELEGRAM_API_ROOT: stub.url, ...variables };
  const status = await run(["telegram", ...words], {
    config: readConfig(env),
    stdin: process.stdin,
    stdout: stream,
    stderr: stream,
    now: () => new Date(),
    today: () => new Date(),
    openBase: () => Promise.reject(new Error("不该打开底库")),
  });
  return { status, output };
}
const webhook = { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret };
const sets = () => stub.journal.filter(({ method }) => method.startsWith("set")).length;

test("setup：菜单按范围和语言设好，能读回来；再运行不改动", async () => {
  const first = await nianbao(["setup"], webhook);
  expect(first).toMatchObject({
    status: 0,
    output: expect.stringContaining("webhook：nianbao.example"),
  });
  expect(stub.calls("setMyCommands")).toHaveLength(12);
  const menuOf = (type: string, language: string) =>
    stub.world.settings.get(`MyCommands:${JSON.stringify({ type })}:${language}`) as readonly {
      command: string;
      description: string;
    }[];
  const privately = menuOf("all_private_chats", "zh").map(({ command }) => command);
  const inGroups = menuOf("all_group_chats", "en");
  expect(privately).toEqual(["help", "reports", "source", "check", "audit", "feedback"]);
  expect(inGroups.map(({ command }) => command)).toEqual(["help", "reports", "source"]);
  expect(inGroups[0]?.description).toMatch(/^[A-Z]/u);
  expect(stub.calls("setWebhook")[0]?.payload).toMatchObject({
    url,
    secret_token: secret,
    max_connections: 64,
  });
  const before = sets();
  expect((await nianbao(["setup"], webhook)).output).toContain("没有改动");
  expect(sets()).toBe(before);
});

test("setup --force：换了密钥，重设 webhook", async () => {
  await nianbao(["setup"], webhook);
  await nianbao(["setup", "--force"], { ...webhook, TELEGRAM_WEBHOOK_SECRET: `${secret}2` });
  expect(stub.calls("setWebhook").at(-1)?.payload.secret_token).toBe(`${secret}2`);
});

test("setup 改用轮询：取消 webhook", async () => {
  await nianbao(["setup"], webhook);
  expect((await nianbao(["setup"])).output).toContain("改用轮询");
  expect(stub.calls("deleteWebhook")).toHaveLength(1);
});

test("check：妥当的打勾，不符的说怎么办，退出码 1；不改动设置，不印令牌", async () => {
  await nianbao(["setup"]);
  const good = await nianbao(["check"]);
  expect(good).toMatchObject({
    status: 0,
    output: expect.stringContaining("✓ 机器人 @nianbao_bot"),
  });
  const before = sets();
  const bad = await nianbao(["check"], webhook);
  expect(bad).toMatchObject({
    status: 1,
    output: expect.stringContaining("请运行 nianbao telegram setup"),
  });
  expect(sets()).toBe(before);
  expect(good.output + bad.output).not.toContain(stub.token);
});

test("令牌不对、连不上、没设令牌：各有一句话", async () => {
  const wrong = await nianbao(["check"], { TELEGRAM_TOKEN: `1234:${"x".repeat(30)}` });
  expect(wrong).toMatchObject({ status: 1, output: expect.stringContaining("TELEGRAM_TOKEN") });
  expect(wrong.output).not.toContain("xxx");
  const none = await nianbao(["check"], { TELEGRAM_TOKEN: "" });
  expect(none).toMatchObject({
    status: 1,
    output: expect.stringContaining("缺少环境变量 TELEGRAM_TOKEN"),
  });
  const config = {
    token: stub.token,
    apiRoot: "http://127.0.0.1:1",
    mode: "polling",
    webhook: null,
  } as const;
  await expect(
    connect(config, (telegram) => setUp(telegram, { webhook: null, force: false })),
  ).rejects.toThrow("127.0.0.1");
});

test.each([
  [{ TELEGRAM_TOKEN: "abc" }, "TELEGRAM_TOKEN"],
  [{ TELEGRAM_API_ROOT: "ftp://x" }, "TELEGRAM_API_ROOT"],
  [{ TELEGRAM_WEBHOOK_URL: "http://x/y" }, "TELEGRAM_WEBHOOK_URL"],
  [{ TELEGRAM_WEBHOOK_SECRET: "短" }, "TELEGRAM_WEBHOOK_SECRET"],
  [{ TELEGRAM_WEBHOOK_PORT: "端口" }, "TELEGRAM_WEBHOOK_PORT"],
  [{ TELEGRAM_WEBHOOK_URL: url }, "TELEGRAM_WEBHOOK_SECRET"],
])("配置错误 %o 说出变量名，不说出值", (variables, name) => {
  const env = { TELEGRAM_TOKEN: stub.token, ...variables };
  expect(() => readConfig(env)).toThrow(name);
});
