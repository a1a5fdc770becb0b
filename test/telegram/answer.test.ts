import { afterEach, describe, expect, test } from "vitest";
import { PACE } from "../../adapters/telegram/api/pace.ts";
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

describe("发不出去的时候", () => {
  test("Telegram 读不懂排版：改发纯文字", async () => {
    running = await startTelegram(says("31 < 40 & 件"));
    const description = "Bad Request: can't parse entities: Unsupported start tag";
    running.stub.faults.add("sendMessage", { kind: "status", code: 400, description });
    new Person(running.stub, 54).says("问");
    const [answer] = await answersIn(running, 54, 1);
    expect(answer?.text).toBe("31 < 40 & 件");
    expect(running.stub.calls("sendMessage").at(-1)?.payload.parse_mode).toBeUndefined();
  });

  test("429、5xx、断线：按说的等一等再发，只发成一条", async () => {
    running = await startTelegram(says("好"));
    running.stub.faults.add(
      "sendMessage",
      { kind: "status", code: 429, retry_after: 0 },
      { kind: "status", code: 502 },
      { kind: "reset" },
      { kind: "page" },
    );
    new Person(running.stub, 55).says("问");
    await answersIn(running, 55, 1);
    expect(running.stub.world.answers(55)).toHaveLength(1);
  });

  test("被拉黑：不再试，别人照答", async () => {
    running = await startTelegram(says("好"));
    const description = "Forbidden: bot was blocked by the user";
    running.stub.faults.add("sendMessage", { kind: "status", code: 403, description });
    new Person(running.stub, 56).says("问");
    await until("发过一次", () => running.logs.some((one) => one.includes("blocked by the user")));
    new Person(running.stub, 57).says("问");
    await answersIn(running, 57, 1);
    expect(running.stub.world.answers(56)).toEqual([]);
  });

  test("长答案发到一半断了：接着发后一半，前一半不重发", async () => {
    running = await startTelegram(createScript(), {
      tempo: { retry: { attempts: 1, pause: 1, patience: 1 } },
    });
    running.stub.faults.chaos = (method) =>
      method === "sendMessage" && running.stub.calls("sendMessage").length === 1 && failOnce()
        ? { kind: "status", code: 500 }
        : undefined;
    let failures = 0;
    const failOnce = () => failures++ === 0;
    new Person(running.stub, 58).says("全文");
    const answers = await answersIn(running, 58, 2);
    expect(failures).toBeGreaterThan(0);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(2);
    expect(running.stub.calls("sendMessage")).toHaveLength(2);
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

test("附件发失败了再来：附件不丢，文字不重", async () => {
  const csv = { name: "表.csv", mime: "text/csv", bytes: Buffer.from("a,b") };
  const answered = new Set<string>();
  running = await startTelegram(async ({ id }) => {
    const files = answered.has(id) ? [] : [csv];
    answered.add(id);
    return turnOf(line("series", "见附件", { files }));
  });
  running.stub.faults.add("sendDocument", ...Array(5).fill({ kind: "status", code: 500 }));
  new Person(running.stub, 64).says("问");
  const answers = await answersIn(running, 64, 2);
  expect(answers.map(({ text, document }) => text ?? document)).toMatchObject([
    "见附件",
    { file_name: "表.csv" },
  ]);
});

test("怎么发都被拒：三次后说一声，下一问照答", async () => {
  allowed = /BUTTON_DATA_INVALID/u;
  running = await startTelegram(says("好"));
  const refusal = {
    kind: "status",
    code: 400,
    description: "Bad Request: BUTTON_DATA_INVALID",
  } as const;
  running.stub.faults.add("sendMessage", refusal, refusal, refusal);
  const person = new Person(running.stub, 65);
  person.says("问");
  person.says("再问");
  const answers = await answersIn(running, 65, 2);
  expect(answers.map(({ text }) => text)).toEqual([expect.stringContaining("没有答成"), "好"]);
});

test("慢问题最后失败：说一声，不让人空等；进程活着", async () => {
  running = await startTelegram(
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      throw new Error("坏了");
    },
    { tempo: { slowAfter: 10 } },
  );
  running.stub.faults.add("sendMessage", ...Array(5).fill({ kind: "status", code: 500 }));
  new Person(running.stub, 66).says("问");
  const answers = await until("说一声", () => {
    const all = running.stub.world.answers(66);
    return all.some(({ text }) => text?.includes("没有答成")) ? all : null;
  });
  expect(answers.length).toBeLessThanOrEqual(2);
});

test("按 Telegram 的快慢发：服务器会拒绝太快的，一条也没有被拒，一条也没有少", async () => {
  running = await startTelegram(says("好"), { tempo: { pace: PACE }, stub: { holdTempo: true } });
  const one = new Person(running.stub, 67);
  for (let count = 0; count < 5; count++) one.says("问");
  for (let chat = 600; chat < 645; chat++) new Person(running.stub, chat).says("问");
  await answersIn(running, 67, 5);
  for (let chat = 600; chat < 645; chat++) await answersIn(running, chat, 1);
  expect(running.stub.calls("sendMessage").filter(({ error }) => error !== null)).toEqual([]);
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
