import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Child, cleanUp, startChild } from "./spawn.ts";
import { until } from "./start.ts";
import { Person, type StubServer, startStub } from "./stub/index.ts";

let stub: StubServer;
let child: Child;
const anna = () => new Person(stub, 21);
const boris = () => new Person(stub, 22);

const answered = (chat: number, text: string) =>
  until(
    `${chat} 收到「${text}」，已有：${texts(chat).join("|")}；${child.output().slice(-800)}`,
    () => texts(chat).some((one) => one.includes(text)),
  );
const texts = (chat: number) => stub.world.answers(chat).map(({ text = "" }) => text);

beforeEach(async () => {
  stub = await startStub();
});
afterEach(async () => {
  child.process.kill("SIGKILL");
  await stub.stop();
  expect(stub.refused).toEqual([]);
});
afterAll(cleanUp);

describe("轮询", () => {
  test("1、2 处理时抛错：进程活着，那一问再试后答上，别的问题照答", async () => {
    child = await startChild(stub);
    anna().says("坏 2");
    boris().says("你好");
    await answered(22, "答：你好");
    await answered(21, "答：坏 2");
    expect(child.process.exitCode).toBeNull();
  });

  test("1 一直失败：告诉提问人一次，不再重来", async () => {
    child = await startChild(stub);
    anna().says("坏死");
    anna().says("下一问");
    await answered(21, "答：下一问");
    expect(texts(21)).toEqual([expect.stringContaining("出了点问题"), "答：下一问"]);
    expect(child.asked.filter((text) => text === "坏死")).toHaveLength(3);
  });

  test("3 算得太久：先说一声，算好再发，别的问题不等它", async () => {
    child = await startChild(stub, { tempo: { slowAfter: 100 } });
    anna().says("慢 700");
    await answered(21, "算好马上发给您");
    anna().says("快的");
    await answered(21, "答：快的");
    await answered(21, "答：慢 700");
    expect(texts(21).at(-1)).toBe("答：慢 700");
  });

  test("4 一个慢问题不挡别人的问题", async () => {
    child = await startChild(stub);
    anna().says("慢 1500");
    boris().says("快的");
    await answered(22, "答：快的");
    expect(texts(21)).toEqual([]);
    await answered(21, "答：慢 1500");
  });

  test("5 同一个聊天里按先后回答", async () => {
    child = await startChild(stub);
    const person = anna();
    for (const text of ["慢 200", "一", "慢 50", "二"]) person.says(text);
    await answered(21, "答：二");
    expect(texts(21)).toEqual(["答：慢 200", "答：一", "答：慢 50", "答：二"]);
  });

  test("6 getMe 502、getUpdates 400、409、429、5xx、断线、非 JSON：都再试", async () => {
    stub.faults.add("getMe", { kind: "status", code: 502 }, { kind: "reset" });
    stub.faults.add(
      "getUpdates",
      { kind: "status", code: 400 },
      {
        kind: "status",
        code: 409,
        description: "Conflict: terminated by other getUpdates request",
      },
      { kind: "status", code: 429, retry_after: 0 },
      { kind: "status", code: 500 },
      { kind: "reset" },
      { kind: "page" },
    );
    child = await startChild(stub);
    anna().says("还在吗");
    await answered(21, "答：还在吗");
    expect(await child.tell("health")).toMatchObject({ ok: true });
  });

  test("6 令牌不对：启动失败，说出是哪个变量，不印令牌", async () => {
    child = await startChild(stub, { token: "1:wrong_wrong_wrong_wrong_wrong", waits: false });
    expect(await child.exit).not.toBe(0);
    expect(child.output()).toContain("TELEGRAM_TOKEN");
    expect(child.output()).not.toContain("wrong_wrong");
  });

  test("7 连接静默：轮询和发送都能恢复", async () => {
    stub.faults.add("getUpdates", { kind: "silence" });
    child = await startChild(stub, { tempo: { pollSeconds: 1, pollMargin: 200, silence: 300 } });
    anna().says("听得见吗");
    await answered(21, "答：听得见吗");
  });

  test("8 附件也带回复，文件名不能注入头部", async () => {
    child = await startChild(stub);
    const question = anna().says("@nianbao_bot 附件", {
      chat: { id: -55, type: "group", title: "群" },
    });
    const call = await until("附件", () => stub.calls("sendDocument")[0]);
    expect(call.payload.reply_parameters).toEqual({
      message_id: question.message_id,
      allow_sending_without_reply: true,
    });
    expect(call.uploads[0]?.name).toBe("表___X-Evil_ 1.csv");
    expect(call.uploads[0]?.bytes.toString()).toBe("机关,件数\n公安局,31\n");
  });
});
