/** The ten faults of telegraf's own transport, each against the real adapter in a process of its own. */
import { connect } from "node:net";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Child, cleanUp, freePort, startChild } from "./spawn.ts";
import { until } from "./start.ts";
import { Person, type StubServer, startStub } from "./stub/index.ts";

let stub: StubServer;
let child: Child;
const anna = () => new Person(stub, 21);

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
