/** The ten faults of telegraf's own transport, each against the real adapter in a process of its own. */
import { connect } from "node:net";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Child, cleanUp, freePort, startChild } from "./spawn.ts";
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
const count = (chat: number, text: string) => texts(chat).filter((one) => one === text).length;

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

describe("webhook", () => {
  let url: string;
  const secret = "A-secret_1";
  const post = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: "POST",
      headers: { "x-telegram-bot-api-secret-token": secret, ...headers },
      body,
    });
  const startHook = async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}/hook`;
    const webhook = { host: "127.0.0.1", port, path: "/hook", secret };
    child = await startChild(stub, { webhook });
    stub.updates.setHook({ url, secret_token: secret });
  };

  test("1、2 处理失败答 500，Telegram 再送，同一问只答一次", async () => {
    await startHook();
    anna().says("坏 2");
    await answered(21, "答：坏 2");
    expect(stub.updates.refusals.map(({ status }) => status)).toEqual([500, 500]);
    expect(count(21, "答：坏 2")).toBe(1);
  });

  test("9 汉字被数据块的边界切开，读出来还是原字", async () => {
    await startHook();
    const text = "信阳市公安局的申请";
    const chat = { id: 21, type: "private", first_name: "甲" };
    stub.world.chats.set(21, chat as never);
    const from = { id: 21, is_bot: false, first_name: "甲" };
    const message = { message_id: 1, date: 1, chat, from, text };
    const body = Buffer.from(JSON.stringify({ update_id: 900_001, message }));
    await sendByByte(url, secret, body);
    await answered(21, `答：${text}`);
  });

  test("10 正文：太大 413，不是更新 400，密钥不对 403，进程活着", async () => {
    await startHook();
    expect((await post("x".repeat(1024 * 1024 + 1))).status).toBe(413);
    for (const body of ["null", "[]", "{", '{"update_id":"1"}', ""]) {
      expect((await post(body)).status).toBe(400);
    }
    expect((await post("{}", { "x-telegram-bot-api-secret-token": "other" })).status).toBe(403);
    expect((await fetch(url)).status).toBe(403);
    anna().says("还在");
    await answered(21, "答：还在");
  });

  test("10 说不出长度的大正文也被截住", async () => {
    await startHook();
    const chunk = new Uint8Array(256 * 1024);
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (sent++ < 40) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const response = await fetch(url, {
      method: "POST",
      headers: { "x-telegram-bot-api-secret-token": secret },
      body,
      duplex: "half",
    } as RequestInit).catch(() => null);
    expect(response === null || response.status === 413).toBe(true);
    anna().says("还在");
    await answered(21, "答：还在");
  });
});

/** Sends a body one byte a packet, so that every character is cut somewhere. */
function sendByByte(url: string, secret: string, body: Buffer): Promise<void> {
  const { port, pathname } = new URL(url);
  const head = [
    `POST ${pathname} HTTP/1.1`,
    "host: bot",
    "connection: close",
    `content-length: ${body.length}`,
    `x-telegram-bot-api-secret-token: ${secret}`,
  ].join("\r\n");
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1", async () => {
      socket.setNoDelay(true);
      socket.write(`${head}\r\n\r\n`);
      for (const byte of body) {
        socket.write(Buffer.from([byte]));
        await new Promise((tick) => setImmediate(tick));
      }
    });
    socket.on("data", () => {});
    socket.once("close", () => resolve());
    socket.once("error", reject);
  });
}
