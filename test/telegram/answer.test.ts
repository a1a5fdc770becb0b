import { afterEach, describe, expect, test } from "vitest";
import type { Ask } from "../../src/conversation/message.ts";
import { NianbaoError } from "../../src/form/index.ts";
import { line, replyOf, turnOf } from "../channels/reply.ts";
import { createScript } from "../channels/script.ts";
import { answersIn, type Running, startTelegram, until } from "./start.ts";
import { Person } from "./stub/index.ts";

let running: Running;
let allowed: RegExp = /^$/u;
afterEach(async () => {
  await running.stop();
  expect(running.stub.refused.filter(({ error }) => !allowed.test(error ?? ""))).toEqual([]);
  allowed = /^$/u;
});
const says =
  (text: string): Ask =>
  async () =>
    turnOf(line("figure", text));

describe("改过的问题", () => {
  test("刚答过的：改原来的回答；不再重发", async () => {
    running = await startTelegram();
    const person = new Person(running.stub, 51);
    const asked = person.says("信阳市公安局2023年收到多少件申请？");
    await answersIn(running, 51, 1);
    person.edits(asked, "信阳市司法局2023年收到多少件申请？");
    await until("回答改了", () => running.stub.world.answers(51)[0]?.text?.includes("12件"));
    expect(running.stub.world.answers(51)).toHaveLength(1);
  });

  test("长答案改短：多出来的部分删掉", async () => {
    running = await startTelegram();
    const person = new Person(running.stub, 52);
    const asked = person.says("全文");
    await answersIn(running, 52, 2);
    person.edits(asked, "信阳市司法局2023年收到多少件申请？");
    await until("只剩一条", () => running.stub.world.answers(52).length === 1);
    expect(running.stub.world.answers(52)[0]?.text).toContain("12件");
  });

  test("没答过的：不理", async () => {
    const script = createScript();
    running = await startTelegram(script);
    const person = new Person(running.stub, 53);
    person.edits(
      { message_id: 5, chat: person.chat, from: person.user, date: 1, text: "旧" },
      "新的申请",
    );
    person.says("帮助");
    await answersIn(running, 53, 1);
    expect(script.asked.map(({ text }) => text)).toEqual(["帮助"]);
  });
});

test("核心说输入不对：把它的话告诉提问人", async () => {
  running = await startTelegram(async () => {
    throw new NianbaoError("file_unsupported", "这种文件读不了", "请发 docx 或 pdf");
  });
  new Person(running.stub, 59).says("问");
  const [answer] = await answersIn(running, 59, 1);
  expect(answer?.text).toBe("这种文件读不了\n请发 docx 或 pdf");
});

test("很长的结果：先发开头，全文作为附件", async () => {
  running = await startTelegram(says("很长的一行数字，共三十一件。\n".repeat(2000)));
  new Person(running.stub, 60).says("问");
  const answers = await answersIn(running, 60, 2);
  expect(answers[0]?.text?.length).toBeLessThanOrEqual(4096);
  expect(running.stub.world.uploads[0]?.name).toBe("完整回答.txt");
  expect(running.stub.world.uploads[0]?.bytes.toString().match(/三十一件/gu)).toHaveLength(2000);
});

test("小表格对齐，宽表格写成行", async () => {
  const narrow = {
    kind: "table" as const,
    header: ["年份", "件数"],
    rows: [
      ["2022年", "9"],
      ["2023年", "31"],
    ],
  };
  const wide = {
    kind: "table" as const,
    header: ["机关", "本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量"],
    rows: [["信阳市公安局", "31", "0"]],
  };
  running = await startTelegram(async () => turnOf(replyOf("series", [narrow, wide])));
  new Person(running.stub, 61).says("问");
  await answersIn(running, 61, 1);
  expect(running.stub.calls("sendMessage")[0]?.payload.text).toBe(
    "<pre>年份    件数\n2022年     9\n2023年    31</pre>\n信阳市公安局：本年新收政府信息公开申请数量 31，上年结转政府信息公开申请数量 0",
  );
});

test("想得久一点：显示正在输入；发不出去也不碍事", async () => {
  running = await startTelegram(
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      return turnOf(line("figure", "好"));
    },
    { tempo: { typingAfter: 10 } },
  );
  running.stub.faults.add("sendChatAction", {
    kind: "status",
    code: 400,
    description: "Bad Request: no",
  });
  new Person(running.stub, 62).says("问");
  await answersIn(running, 62, 1);
  new Person(running.stub, 63).says("问");
  await answersIn(running, 63, 1);
  expect(running.stub.calls("sendChatAction").at(-1)?.payload).toMatchObject({
    chat_id: 63,
    action: "typing",
  });
});

test("几处出处合在一个引文里；帮助下面有例子可点", async () => {
  const source = (text: string) => ({ kind: "source" as const, text });
  running = await startTelegram(async ({ text }) =>
    text === "帮助"
      ? turnOf(line("help", "可以这样问"))
      : turnOf(
          replyOf("derived", [
            { kind: "headline", text: "19.35%" },
            source("出处：甲"),
            source("出处：乙"),
          ]),
        ),
  );
  const person = new Person(running.stub, 68);
  person.says("占比");
  person.says("/help");
  const [, help] = await answersIn(running, 68, 2);
  expect(running.stub.calls("sendMessage")[0]?.payload.text).toBe(
    "<b>19.35%</b>\n<blockquote expandable>出处：甲\n出处：乙</blockquote>",
  );
  expect(help?.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toContain(
    "有哪些年报",
  );
});
