/** The whole bot in Telegram: the real core over the report that comes with the program. */
import { join } from "node:path";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { composeNianbao } from "../../adapters/cli/compose.ts";
import { run } from "../../adapters/cli/run.ts";
import { readConfig } from "../../adapters/config.ts";
import { createOpenBase } from "../../adapters/open-base.ts";
import { createReader } from "../../adapters/reader.ts";
import { COMMANDS, PHRASES } from "../../adapters/telegram/phrases.ts";
import { createTelegramChannel } from "../../adapters/telegram-channel.ts";
import { type Base, loadTools } from "../../src/index.ts";
import { cleanUp, newFolder } from "./spawn.ts";
import { until } from "./start.ts";
import { Person, type StubServer, startStub } from "./stub/index.ts";

let stub: StubServer;
let base: Base;
let stop: () => Promise<void>;
let person: Person;
const now = () => new Date(2025, 2, 1, 12);

beforeAll(async () => {
  stub = await startStub();
  const env = {
    NIANBAO_DATA: join(newFolder(), "data"),
    TELEGRAM_TOKEN: stub.token,
    TELEGRAM_API_ROOT: stub.url,
  };
  const config = readConfig(env);
  base = await createOpenBase(config, createReader, now)();
  const context = { config, stdin: process.stdin, stdout: process.stdout, stderr: process.stderr };
  const { ask } = composeNianbao(base, loadTools(), {
    ...context,
    ...{ now, today: now, openBase: async () => base, exitWith: () => {} },
  });
  const services = {
    ask,
    state: base.state,
    log: pino({ level: "silent" }),
    onFeedback: base.feedback.add,
  };
  const [adapter] = await createTelegramChannel(config.telegram, services);
  if (!adapter) throw new Error("没有配置");
  await adapter.start();
  stop = adapter.stop;
  person = new Person(stub, 101);
}, 60_000);
afterAll(async () => {
  await stop();
  await base.close();
  await stub.stop();
  cleanUp();
  expect(stub.refused).toEqual([]);
});

/** Says one thing and reads the answer. */
async function asks(text: string) {
  const before = stub.world.answers(101).length;
  person.says(text);
  return until(`「${text}」的回答`, () => stub.world.answers(101)[before]);
}

/** What `nianbao unanswered` prints. */
async function unanswered(): Promise<string> {
  let output = "";
  const stdout = new Writable({
    write: (chunk, _encoding, done) => {
      output += chunk;
      done();
    },
  });
  const openBase = async () => ({ ...base, close: async () => {} });
  const context = { config: readConfig({}), stdin: process.stdin, stdout, stderr: stdout };
  await run(["unanswered"], { ...context, now, today: now, openBase });
  return output;
}

test("问数字：粗体的数字、出处；追问沿用", async () => {
  const answer = await asks("信阳市公安局2023年收到多少件申请？");
  expect(answer.text).toContain("31件");
  expect(answer.text).toContain("《信阳市公安局2023年年报》");
  const html = String(stub.calls("sendMessage")[0]?.payload.text);
  expect(html).toMatch(/^<b>[^<]*31件/u);
  expect(html).toContain("<blockquote expandable>");
  expect((await asks("予以公开多少件？")).text).toMatch(/6件/u);
});

test("每条命令、每个例子，核心都听得懂", async () => {
  for (const { command, ask, bare } of COMMANDS) {
    if (ask === undefined) continue;
    const answer = await asks(bare === undefined ? `/${command}` : `/${command} 2023年新收31件`);
    expect.soft(answer.text, command).not.toMatch(/听不懂|没有听懂|不在年报/u);
  }
  const greeting = await asks("/start");
  for (const { label } of PHRASES.examples) {
    const before = stub.world.answers(101).length;
    person.taps(greeting, label);
    const answer = await until(`「${label}」的回答`, () => stub.world.answers(101)[before]);
    expect.soft(answer.text, label).not.toMatch(/听不懂|没有听懂|不在年报/u);
  }
});

test("踩一下：连同问题进了库", async () => {
  const answer = await asks("信阳市公安局2023年不予公开多少件？");
  person.taps(answer, "👎");
  await until("拇指收起", () =>
    stub.calls("answerCallbackQuery").some(({ payload }) => payload.text === PHRASES.button.thanks),
  );
  expect(await base.feedback.list()).toMatchObject([
    { verdict: "bad", question: "信阳市公安局2023年不予公开多少件？", channel: "telegram" },
  ]);
  expect(await unanswered()).toContain("说答得不好（telegram");
});

test("内联提问：答案能单独看", async () => {
  person.asksInline("信阳市公安局2023年收到多少件申请");
  const call = await until("内联应答", () => stub.calls("answerInlineQuery")[0]);
  expect(JSON.stringify(call.payload.results)).toContain("31件");
  person.asksInline("今天天气怎");
  await until("第二次内联应答", () => stub.calls("answerInlineQuery")[1]);
  expect(JSON.stringify(await base.unanswered.list())).not.toContain("今天天气怎");
});

test("乱码、控制字符、空话：都有一句话，机器人还在", async () => {
  for (const text of ["\u0000\u0001\u0002", "？？？", "\ud83d", "1".repeat(4000)]) {
    expect((await asks(text)).text).not.toBe("");
  }
  expect((await asks("信阳市公安局2023年收到多少件申请？")).text).toContain("31件");
});
