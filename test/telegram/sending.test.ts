import { afterEach, describe, expect, test } from "vitest";
import { PACE } from "../../adapters/telegram/api/pace.ts";
import type { Ask } from "../../src/conversation/message.ts";
import { line, turnOf } from "../channels/reply.ts";
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
