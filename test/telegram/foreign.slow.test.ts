/** Others' software on each side: our adapter against a server that we did not write, our server under a client that we did not write. */
import { Bot, InlineKeyboard, InputFile } from "grammy";
import telegramTestApi from "telegram-test-api";
import { afterEach, expect, test } from "vitest";
import { createTelegramAdapter } from "../../adapters/telegram/index.ts";
import { createMemoryState } from "../channels/memory-state.ts";
import { createScript } from "../channels/script.ts";
import { freePort } from "./spawn.ts";
import { QUICK, until } from "./start.ts";
import { Person, startStub } from "./stub/index.ts";

/** Its types name a default export; what it exports is the class itself. */
const TelegramServer = telegramTestApi as unknown as typeof telegramTestApi.default;

const question = "信阳市公安局2023年收到多少件申请？";
let closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.reverse()) await close();
  closers = [];
});

test("我们的通道，别人的服务器（telegram-test-api）：问一句，答一句", async () => {
  const server = new TelegramServer({ port: await freePort(), host: "127.0.0.1" });
  await server.start();
  closers.push(() => server.stop());
  const token = "123456:sample_token_sample_token_x";
  const silent = () => {};
  const adapter = createTelegramAdapter({
    token,
    apiRoot: server.config.apiURL,
    mode: "polling",
    ask: createScript(),
    state: createMemoryState(),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    tempo: QUICK,
  });
  await adapter.start();
  closers.push(adapter.stop);
  const client = server.getClient(token, { timeout: 5000 });
  await client.sendMessage(client.makeMessage(question));
  const { result } = await client.getUpdates();
  expect(result[0]?.message).toMatchObject({
    text: expect.stringContaining("31件"),
    parse_mode: "HTML",
  });
});

test("我们的服务器，别人的客户端（grammY）：问答、按钮、改字、文件、错误", async () => {
  const stub = await startStub();
  closers.push(() => stub.stop());
  const bot = new Bot(stub.token, { client: { apiRoot: stub.url } });
  const errors: string[] = [];
  bot.command("start", (context) =>
    context.reply("您好", { reply_markup: new InlineKeyboard().text("点我", "a") }),
  );
  bot.callbackQuery("a", async (context) => {
    await context.answerCallbackQuery("好");
    await context.editMessageText("点过了");
  });
  bot.on("message:document", async (context) => {
    const { file_path } = await context.getFile();
    const response = await fetch(`${stub.url}/file/bot${stub.token}/${file_path}`);
    await context.replyWithDocument(
      new InputFile(new Uint8Array(await response.arrayBuffer()), "回执 表.csv"),
      {
        caption: "<b>收到</b>",
        parse_mode: "HTML",
      },
    );
  });
  bot.on("message:text", async (context) => {
    await context
      .reply("<b>没关上", { parse_mode: "HTML" })
      .catch((error) => errors.push(error.description));
    await context.reply("字".repeat(4097)).catch((error) => errors.push(error.description));
    await context.replyWithChatAction("typing");
    await context.reply("答", { reply_parameters: { message_id: context.msg.message_id } });
  });
  void bot.start();
  closers.push(() => bot.stop());

  const person = new Person(stub, 91);
  person.says("/start");
  const greeting = await until("问候", () => stub.world.answers(91)[0]);
  person.taps(greeting, "点我");
  await until("改字", () => stub.world.answers(91)[0]?.text === "点过了");
  person.says("问");
  const answer = await until("回答", () => stub.world.answers(91)[1]);
  expect(answer.reply_to_message?.text).toBe("问");
  expect(errors).toEqual([
    expect.stringContaining("can't parse entities"),
    "Bad Request: message is too long",
  ]);
  person.hands(Buffer.from("a,b"), "草稿.csv");
  const receipt = await until("回执", () => stub.world.answers(91)[2]);
  expect(receipt.caption).toBe("收到");
  expect(stub.world.uploads[0]).toMatchObject({ name: "回执 表.csv" });
  expect(stub.world.uploads[0]?.bytes.toString()).toBe("a,b");
});

test("我们的服务器给 grammY 送 webhook 也守规矩：按聊天排队，不成再送", async () => {
  const { createServer } = await import("node:http");
  const { webhookCallback } = await import("grammy");
  const stub = await startStub();
  closers.push(() => stub.stop());
  const bot = new Bot(stub.token, { client: { apiRoot: stub.url } });
  let failures = 1;
  const seen: string[] = [];
  bot.on("message:text", (context) => {
    if (failures-- > 0) throw new Error("第一次不成");
    seen.push(context.msg.text);
  });
  const handle = webhookCallback(bot, "http", { secretToken: "abc" });
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.writeHead(500).end());
  });
  const port = await freePort();
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  closers.push(async () => server.close());
  stub.updates.setHook({ url: `http://127.0.0.1:${port}/`, secret_token: "abc" });
  const person = new Person(stub, 92);
  for (const text of ["一", "二", "三"]) person.says(text);
  await until("三条", () => seen.length === 3);
  expect(seen).toEqual(["一", "二", "三"]);
  expect(stub.updates.refusals).toMatchObject([{ status: 500 }]);
});
