import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { PHRASES as COMMON } from "../../adapters/tencent/phrases.ts";
import { PHRASES } from "../../adapters/wechaty/phrases.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";
import { startMock, until, waitSent } from "./start.ts";

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

test("引用的话交给核心", async () => {
  const { ask, asked } = createScriptedAsk();
  const { world } = await startMock({ ask });
  world.says({
    who: "甲",
    text: "「乙：去年收到31件申请」\n- - - - - - - - - - - - - - -\n核对这句",
  });
  await waitSent(world, 1);
  expect(asked[0]).toMatchObject({ text: "核对这句", quoted: "去年收到31件申请" });
});

test("自己的、很久以前的、公众号和微信团队的、撤回和红包，都不答", async () => {
  const { ask, asked } = createScriptedAsk();
  const { world } = await startMock({ ask });
  const to = { listenerId: world.me.id, text: "收到多少件？", type: TEXT };
  world.brings({ ...to, talkerId: world.me.id });
  world.brings({ ...to, talkerId: world.person("甲"), timestamp: Date.now() / 1000 - 300 });
  world.brings({ ...to, talkerId: world.person("某公众号", { type: 2 }) });
  world.brings({ ...to, talkerId: world.person("微信团队") });
  for (const type of [0, 10, 11, 12, 13])
    world.brings({ ...to, talkerId: world.person("甲"), type });
  await sleep(100);
  expect(asked).toEqual([]);
  expect(world.sent).toEqual([]);
  world.brings({ ...to, talkerId: world.person("甲"), timestamp: Date.now() / 1000 - 60 });
  await waitSent(world, 1);
  expect(asked).toHaveLength(1);
});

test("语音、图片、视频、位置、名片、链接、小程序，各说一句", async () => {
  const { world } = await startMock();
  const base = { talkerId: world.person("甲"), listenerId: world.me.id, text: "" };
  const types = {
    voice: 2,
    contact: 3,
    history: 4,
    sticker: 5,
    picture: 6,
    location: 8,
    app: 9,
    link: 14,
    video: 15,
  };
  for (const type of Object.values(types)) world.brings({ ...base, type });
  const sent = await waitSent(world, Object.keys(types).length);
  const expected = Object.values(PHRASES.unreadable);
  expect(sent.map(({ text }) => text).sort()).toEqual(expected.sort());
});

test("文件：准许的人的交给核心，读得出字节；太大的、不准许的说一声", async () => {
  const read: string[] = [];
  const { ask, asked } = createScriptedAsk(async (_text, message) => {
    const [file] = message.files ?? [];
    read.push(Buffer.from((await file?.read(1_000_000)) ?? []).toString());
    return { text: `读完${file?.name}` };
  });
  const files = { permitted: (asker: string) => asker === "wxid_甲", maxBytes: 1 << 20 };
  const { world } = await startMock({ ask, files });
  const send = (who: string, bytes: Buffer) =>
    world.says({ who, file: { name: "草稿.docx", bytes } });
  send("甲", Buffer.from("收到31件"));
  await waitSent(world, 1);
  send("乙", Buffer.from("收到31件"));
  await waitSent(world, 2);
  send("甲", Buffer.alloc((1 << 20) + 1));
  const sent = await waitSent(world, 3);
  expect(sent.map(({ text }) => text)).toEqual([
    "读完草稿.docx",
    COMMON.fileNotPermitted,
    "文件太大，最多 1 MB。请压缩或拆分后再发。",
  ]);
  expect(read).toEqual(["收到31件"]);
  expect(asked).toHaveLength(1);
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

test("结果文件发出去，名字和字节不变", async () => {
  const bytes = Buffer.from("表".repeat(1000));
  const { ask } = createScriptedAsk(() => ({
    text: "见附件",
    files: [{ name: "结果.xlsx", mime: "application/octet-stream", bytes }],
  }));
  const { world } = await startMock({ ask });
  world.says({ who: "甲", text: "导出" });
  const [, sent] = await waitSent(world, 2);
  expect(sent?.file?.name).toBe("结果.xlsx");
  expect(sent?.file?.bytes.equals(bytes)).toBe(true);
});

test("核心出错道歉，下一条照答；一次送不出再送", async () => {
  const { ask } = createScriptedAsk((text) => {
    if (text === "坏") throw new Error("故障");
    return null;
  });
  const { world } = await startMock({ ask });
  world.says({ who: "甲", text: "坏" });
  await waitSent(world, 1);
  world.failures.push(new Error("发送失败"));
  world.says({ who: "甲", text: "好" });
  const sent = await waitSent(world, 2);
  expect(sent.map(({ text }) => text)).toEqual([COMMON.failed, "答：好"]);
});

test("消息读不出、事件里的东西坏了，进程照常", async () => {
  const { world } = await startMock();
  world.emit("message", { messageId: "没有的" });
  world.emit("room-join", {
    roomId: "没有的@chatroom",
    inviteeIdList: [],
    inviterId: "",
    timestamp: 0,
  });
  world.emit("friendship", { friendshipId: "没有的" });
  world.emit("error", { data: "puppet 自己的错" } as never);
  world.says({ who: "甲", text: "你好" });
  await waitSent(world, 1);
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

test("二维码画在终端，链接写在下面；同一个只画一次；退出登录后健康检查说得出", async () => {
  const shown: string[] = [];
  const { world, adapter } = await startMock({ show: (text) => shown.push(text) });
  await world.logout();
  await until(() => !adapter.health().ok);
  for (const _ of [1, 2]) world.mocker.scan("https://login.example/x");
  await until(() => shown.length > 0);
  expect(adapter.health()).toEqual({ ok: false, detail: "wechaty：等待扫码登录" });
  expect(shown).toHaveLength(1);
  expect(shown[0]).toMatch(/▄|█/);
  expect(shown[0]).toContain("https://login.example/x");
  world.enter();
  await until(() => adapter.health().ok);
});

test("一个聊天里两份之间停顿，不同的聊天互不等待", async () => {
  const { world } = await startMock({ pace: [400, 400] });
  world.says({ who: "甲", text: "一" });
  world.says({ who: "甲", text: "二" });
  world.says({ who: "乙", text: "三" });
  await waitSent(world, 2);
  expect(new Set(world.sent.map(({ chat }) => chat)).size).toBe(2);
  await waitSent(world, 3);
});
