import { afterEach, describe, expect, test } from "vitest";
import { createScript } from "../channels/script.ts";
import { answersIn, type Running, startTelegram, until } from "./start.ts";
import { Person } from "./stub/index.ts";

let running: Running;
afterEach(async () => {
  await running.stop();
  expect(running.stub.refused).toEqual([]);
});

describe("私聊", () => {
  test("问数字，答数字：先粗体的数字，后折叠的出处", async () => {
    running = await startTelegram();
    const person = new Person(running.stub, 11);
    person.says("信阳市公安局2023年收到多少件申请？");
    const [answer] = await answersIn(running, 11, 1);
    expect(answer?.text).toContain("31件");
    const [call] = running.stub.calls("sendMessage");
    expect(call?.payload.text).toBe(
      "<b>信阳市公安局2023年本年新收政府信息公开申请数量31件。</b>\n<blockquote expandable>出处：《信阳市公安局2023年年报》三、本年新收 &lt;31&gt; &amp; 0</blockquote>",
    );
  });

  test("反问的按钮：点一下，反问变成回答", async () => {
    running = await startTelegram();
    const person = new Person(running.stub, 12);
    person.says("收到多少件申请？");
    const [question] = await answersIn(running, 12, 1);
    expect(question?.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toEqual([
      "1. 信阳市公安局",
      "2. 信阳市司法局",
    ]);
    person.taps(question as never, "司法局");
    await until("反问被改成回答", () => running.stub.world.answers(12)[0]?.text?.includes("12件"));
    expect(running.stub.world.answers(12)).toHaveLength(1);
  });

  test("追问按钮：新的回答，原来的还在", async () => {
    running = await startTelegram();
    const person = new Person(running.stub, 13);
    person.says("信阳市公安局2023年收到多少件申请？");
    const [answer] = await answersIn(running, 13, 1);
    person.taps(answer as never, "司法局呢");
    const [first, second] = await answersIn(running, 13, 2);
    expect(first?.text).toContain("31件");
    expect(second?.text).toContain("12件");
    expect(second?.text).toContain("问：信阳市司法局呢？");
  });

  test("命令变成问题；/start 问候并给出例子", async () => {
    const script = createScript();
    running = await startTelegram(script);
    const person = new Person(running.stub, 14);
    person.says("/start");
    person.says("/HELP");
    person.says("/reports");
    const answers = await answersIn(running, 14, 3);
    expect(script.asked.map(({ text }) => text)).toEqual(["帮助", "有哪些年报"]);
    expect(answers[0]?.reply_markup?.inline_keyboard.length).toBeGreaterThan(2);
  });
});
