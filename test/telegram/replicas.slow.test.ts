/** Several processes on one base, and processes that are told to end or die. */
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { type Child, cleanUp, freePort, newFolder, startChild } from "./spawn.ts";
import { until } from "./start.ts";
import { Person, type StubServer, startStub } from "./stub/index.ts";

const secret = "s";
let stub: StubServer;
let children: Child[];
const texts = (chat: number) => stub.world.answers(chat).map(({ text = "" }) => text);
const answered = (chat: number, count: number) =>
  until(`${chat} 的 ${count} 条回答`, () => texts(chat).length >= count);

beforeEach(async () => {
  stub = await startStub();
  children = [];
});
afterEach(async () => {
  for (const child of children) child.process.kill("SIGKILL");
  await stub.stop();
});
afterAll(cleanUp);

const start = async (...args: Parameters<typeof startChild>): Promise<Child> => {
  const child = await startChild(...args);
  children.push(child);
  return child;
};
const startHooks = async (count: number) => {
  const base = join(newFolder(), "base.sqlite");
  const urls: string[] = [];
  for (let index = 0; index < count; index++) {
    const port = await freePort();
    const webhook = { host: "127.0.0.1", port, path: "/hook", secret };
    await start(stub, { base, webhook });
    urls.push(`http://127.0.0.1:${port}/hook`);
  }
  return urls;
};
const post = (url: string, update: object) =>
  fetch(url, {
    method: "POST",
    headers: { "x-telegram-bot-api-secret-token": secret },
    body: JSON.stringify(update),
  });
const updateOf = (id: number, chat: number, text: string) => {
  const person = new Person(stub, chat);
  stub.world.chats.set(chat, person.chat);
  return {
    update_id: id,
    message: { message_id: id, date: 1, chat: person.chat, from: person.user, text },
  };
};

test("同一条更新同时送到两个副本：只答一次，没做完的那个副本请 Telegram 稍后再送", async () => {
  const [one = "", two = ""] = await startHooks(2);
  const update = updateOf(1, 81, "慢 300");
  const statuses = await Promise.all([post(one, update), post(two, update)]);
  expect(statuses.map(({ status }) => status).sort()).toEqual([200, 503]);
  expect((await post(two, update)).status).toBe(200);
  expect(texts(81)).toEqual(["答：慢 300"]);
});

test("一个副本答错了，另一个副本接着答成", async () => {
  const [one = "", two = ""] = await startHooks(2);
  const update = updateOf(2, 82, "坏 1");
  expect((await post(one, update)).status).toBe(500);
  expect((await post(two, update)).status).toBe(500);
  expect((await post(one, update)).status).toBe(200);
  expect(texts(82)).toEqual(["答：坏 1"]);
});

test("webhook 收到 SIGTERM：手里的答完，新来的 503 加 Retry-After，然后退出", async () => {
  const [url = ""] = await startHooks(1);
  const slow = post(url, updateOf(3, 83, "慢 800"));
  await until("开始算", () => children[0]?.asked.includes("慢 800"));
  children[0]?.process.kill("SIGTERM");
  const refused = await until503(url);
  expect(refused.headers.get("retry-after")).toMatch(/^\d+$/u);
  expect((await slow).status).toBe(200);
  expect(texts(83)).toEqual(["答：慢 800"]);
  expect(await children[0]?.exit).toBe(0);
});

test("轮询收到 SIGTERM：手里的答完、确认，接班的不重答", async () => {
  const base = join(newFolder(), "base.sqlite");
  const first = await start(stub, { base });
  new Person(stub, 84).says("慢 500");
  await until("开始算", () => first.asked.includes("慢 500"));
  first.process.kill("SIGTERM");
  expect(await first.exit).toBe(0);
  expect(texts(84)).toEqual(["答：慢 500"]);
  expect(stub.updates.open).toBe(0);
  const second = await start(stub, { base });
  new Person(stub, 84).says("接班");
  await answered(84, 2);
  expect(second.asked).toEqual(["接班"]);
});

test("两个进程轮询一个机器人：一个领头，领头的死了另一个接上，没答的那问不丢", async () => {
  const base = join(newFolder(), "base.sqlite");
  const first = await start(stub, { base });
  const second = await start(stub, { base });
  new Person(stub, 85).says("一");
  await answered(85, 1);
  expect(second.asked).toEqual([]);
  new Person(stub, 85).says("慢 3000");
  await until("开始算", () => first.asked.includes("慢 3000"));
  await new Promise((resolve) => setTimeout(resolve, 300));
  first.process.kill("SIGKILL");
  await until("接班的开始算", () => second.asked.includes("慢 3000"));
  await answered(85, 2);
  expect(texts(85)).toEqual(["答：一", "答：慢 3000"]);
});

async function until503(url: string): Promise<Response> {
  for (let id = 100; ; id++) {
    const response = await post(url, updateOf(id, 183, "新来的"));
    if (response.status === 503) return response;
  }
}
