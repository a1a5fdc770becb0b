import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { PHRASES } from "../../adapters/wechaty/phrases.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";
import { startMock, waitSent } from "./start.ts";

const TEXT = 7;

test("群里回答时 @ 问的人，长答案只在第一份里 @；各人各的会话", async () => {
  const long = "依法公开政府信息，答复申请人。".repeat(100);
  const { ask, asked } = createScriptedAsk(() => ({ text: long }));
  const { world } = await startMock({ ask });
  world.says({ who: "甲", room: "群", mention: true, text: "全文" });
  const [first, second] = await waitSent(world, 3);
  expect(first?.chat).toBe(world.room);
  expect(first?.text.startsWith("@甲\u2005依法公开")).toBe(true);
  expect(first?.mentions).toEqual([world.person("甲")]);
  expect(second?.text.startsWith("依法公开")).toBe(true);
  expect(
    world.sent
      .map(({ text }) => text)
      .join("")
      .replace("@甲\u2005", ""),
  ).toBe(long);
  expect(asked[0]).toMatchObject({
    channel: "wechaty",
    conversation: `${world.room}:${world.person("甲")}`,
    asker: world.person("甲"),
    group: true,
    text: "全文",
  });
});

test("群里认得 @名字、@群昵称，U+2005 和空格都行；@所有人、别人、闲聊不答", async () => {
  const { ask, asked } = createScriptedAsk();
  const { world } = await startMock({ ask });
  const inRoom = (text: string, mentionIdList: readonly string[] = []) =>
    world.brings({
      talkerId: world.person("甲"),
      roomId: world.room,
      text,
      type: TEXT,
      mentionIdList,
    });
  world.roomMemberRawPayload = async (_room, id) =>
    ({ id, name: id, ...(id === world.me.id ? { roomAlias: "小报(年度)" } : {}) }) as never;
  for (const silent of ["收到多少件？", "@乙 收到多少件？", "@年报助手小组\u2005收到多少件？"])
    inRoom(silent);
  inRoom("@所有人\u2005明天开会", [world.me.id]);
  await sleep(80);
  expect(asked).toEqual([]);
  inRoom("@小报(年度)\u2005收到多少件？");
  inRoom("@年报助手 办结多少件？");
  inRoom("公开了多少 @年报助手");
  inRoom("@老名字\u2005结转多少件？", [world.me.id]);
  await waitSent(world, 4);
  expect(asked.map(({ text }) => text).sort()).toEqual(
    ["收到多少件？", "办结多少件？", "公开了多少", "结转多少件？"].sort(),
  );
});

test("群里谁叫什么问不到时，按名字认", async () => {
  const { world } = await startMock();
  world.roomMemberRawPayload = () => Promise.reject(new Error("不支持"));
  world.says({ who: "甲", room: "群", mention: true, text: "你好" });
  const [sent] = await waitSent(world, 1);
  expect(sent?.text).toBe("@甲\u2005答：你好");
});

test("群里先发文件再 @：准许的人的、说的是文件，才拿去核对，只拿一次", async () => {
  const { ask, asked } = createScriptedAsk();
  const files = { permitted: (asker: string) => asker === "wxid_甲", maxBytes: 1 << 20 };
  const { world } = await startMock({ ask, files });
  const offer = (who: string) =>
    world.says({ who, room: "群", file: { name: "草稿.docx", bytes: Buffer.from("收到31件") } });
  const says = (who: string, text: string) => world.says({ who, room: "群", mention: true, text });
  offer("甲");
  offer("乙");
  await sleep(80);
  expect(world.sent).toEqual([]);
  says("甲", "2023年收到多少件申请？");
  await waitSent(world, 1);
  says("乙", "核对一下");
  await waitSent(world, 2);
  says("甲", "核对一下");
  await waitSent(world, 3);
  says("甲", "再核对一下");
  await waitSent(world, 4);
  expect(asked.map(({ files }) => files?.length ?? 0)).toEqual([0, 0, 1, 0]);
  expect(asked[2]).toMatchObject({ text: "核对一下", group: true });
});

test("被拉进群、加了好友，问候一句", async () => {
  const { world } = await startMock();
  const inviterId = world.person("甲");
  const join = { roomId: world.room, inviterId, timestamp: Math.floor(Date.now() / 1000) };
  world.emit("room-join", { ...join, inviteeIdList: [world.person("乙")] });
  world.emit("room-join", { ...join, inviteeIdList: [world.me.id] });
  await waitSent(world, 1);
  world.friendshipRawPayload = async () =>
    ({ id: "f", contactId: inviterId, type: 1, timestamp: 0 }) as never;
  world.friendshipRawPayloadParser = async (payload) => payload as never;
  world.emit("friendship", { friendshipId: "f" });
  const sent = await waitSent(world, 2);
  expect(sent.map(({ chat, text }) => [chat, text])).toEqual([
    [world.room, PHRASES.welcome],
    [inviterId, PHRASES.welcome],
  ]);
});
