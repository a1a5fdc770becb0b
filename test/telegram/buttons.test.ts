import { afterEach, expect, test } from "vitest";
import type { Opinion } from "../../adapters/telegram/index.ts";
import { createMemoryState } from "../channels/memory-state.ts";
import { createScript } from "../channels/script.ts";
import { answersIn, type Running, startTelegram, until } from "./start.ts";
import { Person } from "./stub/index.ts";

const question = "信阳市公安局2023年收到多少件申请？";
let running: Running;
afterEach(async () => {
  await running.stop();
  expect(running.stub.refused.filter(({ error }) => !error?.includes("query is too old"))).toEqual(
    [],
  );
});

async function askBack(chat: number) {
  const person = new Person(running.stub, chat);
  person.says("收到多少件申请？");
  const [message] = await answersIn(running, chat, 1);
  if (!message) throw new Error("没有反问");
  return { person, message };
}

test("同一个选择点两次，只答一次", async () => {
  const script = createScript();
  running = await startTelegram(script);
  const { person, message } = await askBack(41);
  person.taps(message, "公安局");
  person.taps(message, "公安局");
  await until("两次都应答了", () => running.stub.calls("answerCallbackQuery").length === 2);
  expect(script.asked).toHaveLength(2);
  expect(running.stub.calls("answerCallbackQuery")[1]?.payload).toMatchObject({ show_alert: true });
});

test("过期的、伪造的按钮：弹窗说明，拿掉按钮", async () => {
  const state = createMemoryState();
  running = await startTelegram(createScript(), { state });
  const { person, message } = await askBack(42);
  const forged = ["1:AAAAAAAAAAAA:c0", "2:x", "1:../../etc:c0", ""];
  for (const [index, data] of forged.entries()) {
    person.tapsData(message, data);
    await until("应答了，按钮没了", () => {
      const [answer] = running.stub.world.answers(42);
      const answers = running.stub.calls("answerCallbackQuery").length;
      return answers === index + 1 && answer?.reply_markup === undefined;
    });
  }
  for (const { payload } of running.stub.calls("answerCallbackQuery")) {
    expect(payload.text).toContain("过期");
  }
  expect(running.stub.world.answers(42)[0]?.reply_markup).toBeUndefined();
});

test("点得太晚，应答失败也照样给答案", async () => {
  running = await startTelegram();
  const { person, message } = await askBack(43);
  const tooOld =
    "Bad Request: query is too old and response timeout expired or query ID is invalid";
  running.stub.faults.add("answerCallbackQuery", {
    kind: "status",
    code: 400,
    description: tooOld,
  });
  person.taps(message, "公安局");
  await until("改成回答", () => running.stub.world.answers(43)[0]?.text?.includes("31件"));
});

test("改不动的反问：另发一条回答", async () => {
  running = await startTelegram();
  const { person, message } = await askBack(44);
  running.stub.faults.add("editMessageText", {
    kind: "status",
    code: 400,
    description: "Bad Request: message can't be edited",
  });
  person.taps(message, "公安局");
  const answers = await answersIn(running, 44, 2);
  expect(answers[1]?.text).toContain("31件");
});

test("赞和踩：连同问题存下，拇指收起，别的按钮还在；意见也存下", async () => {
  const opinions: Opinion[] = [];
  running = await startTelegram(createScript(), {
    onFeedback: async (one) => void opinions.push(one),
  });
  const person = new Person(running.stub, 45);
  person.says(question);
  const [answer] = await answersIn(running, 45, 1);
  if (answer) person.taps(answer, "👎");
  await until(
    "拇指收起",
    () => running.stub.world.answers(45)[0]?.reply_markup?.inline_keyboard.length === 1,
  );
  person.says("/feedback 2022年的没有收进来");
  await answersIn(running, 45, 2);
  expect(opinions).toMatchObject([
    {
      verdict: "bad",
      question,
      answer: expect.stringContaining("31件"),
      asker: "45",
      channel: "telegram",
    },
    { note: "2022年的没有收进来", asker: "45" },
  ]);
});

test("存意见失败不丢：重来后存下一次", async () => {
  let tries = 0;
  const opinions: Opinion[] = [];
  running = await startTelegram(createScript(), {
    onFeedback: async (one) => {
      if (tries++ === 0) throw new Error("库忙");
      opinions.push(one);
    },
  });
  const person = new Person(running.stub, 46);
  person.says(question);
  const [answer] = await answersIn(running, 46, 1);
  if (answer) person.taps(answer, "👍");
  await until("存下", () => opinions.length === 1);
});

test("/start 的深链只是编号；不认识的编号当作问候", async () => {
  const script = createScript();
  running = await startTelegram(script);
  const person = new Person(running.stub, 47);
  person.asksInline("信阳市公安局2023年收到多少件申请");
  const inline = await until("内联应答", () => running.stub.calls("answerInlineQuery")[0]);
  const { start_parameter: id } = inline.payload.button as { start_parameter: string };
  expect(id).toMatch(/^[\w-]{1,64}$/u);
  person.says(`/start ${id}`);
  person.says("/start ../../x");
  const answers = await answersIn(running, 47, 2);
  expect(answers[0]?.text).toContain("31件");
  expect(answers[1]?.text).toContain("您好");
});

test("按钮数据不超过 64 字节，不带问题原文", async () => {
  running = await startTelegram();
  const { message } = await askBack(48);
  for (const { callback_data = "" } of message.reply_markup?.inline_keyboard.flat() ?? []) {
    expect(callback_data).toMatch(/^1:[\w.-]+:[cfud]\d+$/u);
  }
});
