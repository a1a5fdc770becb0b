import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { PHRASES as COMMON } from "../../adapters/tencent/phrases.ts";
import { PHRASES } from "../../adapters/wechaty/phrases.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";
import { startMock, until, waitSent } from "./start.ts";

const TEXT = 7;

test.each([
  ["微信", "「乙：去年收到31件申请」\n- - - - - - - - - - - - - - -\n核对这句"],
  ["微信，短横", "「乙: 去年收到31件申请」\n------\n核对这句"],
  ["企业微信", '这是一条引用/回复消息：\n"乙：\n去年收到31件申请"\n------\n核对这句'],
])("引用的话交给核心：%s", async (_, text) => {
  const { ask, asked } = createScriptedAsk();
  const { world } = await startMock({ ask });
  world.says({ who: "甲", text });
  await waitSent(world, 1);
  expect(asked[0]).toMatchObject({ text: "核对这句", quoted: "去年收到31件申请" });
});

test("慢的先说一声正在查", async () => {
  const { ask } = createScriptedAsk(async (text) => {
    if (text === "慢") await sleep(200);
    return null;
  });
  const { world } = await startMock({ ask, timing: { slowMs: 60 } });
  world.says({ who: "甲", text: "快" });
  await waitSent(world, 1);
  world.says({ who: "甲", text: "慢" });
  const sent = await waitSent(world, 3);
  expect(sent.map(({ text }) => text)).toEqual(["答：快", COMMON.workingPush, "答：慢"]);
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
