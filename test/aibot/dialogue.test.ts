import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { PHRASES } from "../../adapters/tencent/phrases.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";
import { startBot, startServer, waitShown } from "./bot.ts";

test("快的答案一次送出，慢的先说正在查", async () => {
  const server = await startServer();
  const { ask, asked } = createScriptedAsk(async (text) => {
    if (text === "慢") await sleep(150);
    return null;
  });
  await startBot(server, { ask });
  server.deliver(server.text("张三", "快"));
  await waitShown(server, 1);
  server.deliver(server.text("张三", "慢"));
  const [fast, slow] = await waitShown(server, 2);
  expect(fast?.states).toEqual(["答：快"]);
  expect(slow?.states).toEqual([PHRASES.thinking, "答：慢"]);
  expect(asked[0]).toMatchObject({ channel: "aibot", conversation: "张三", group: false });
});

test("进入会话得到欢迎语", async () => {
  const server = await startServer();
  await startBot(server);
  server.event("张三", { eventtype: "enter_chat" });
  expect((await waitShown(server, 1))[0]).toMatchObject({ chat: "张三", text: PHRASES.welcome });
});

test("群里去掉 @ 名字，各人各的会话，引用的话带上", async () => {
  const server = await startServer();
  const { ask, asked } = createScriptedAsk();
  await startBot(server, { ask });
  const quote = { msgtype: "text", text: { content: "收到31件" } };
  server.deliver({ ...server.text("张三", "@年报 核对这句", "群一"), quote });
  expect((await waitShown(server, 1))[0]).toMatchObject({ chat: "群一", text: "答：核对这句" });
  expect(asked[0]).toMatchObject({
    conversation: "群一:张三",
    group: true,
    text: "核对这句",
    quoted: "收到31件",
  });
});

test("语音按文字答，图文取文字，图片和视频说一声", async () => {
  const server = await startServer();
  await startBot(server);
  const item = [{ msgtype: "image" }, { msgtype: "text", text: { content: "多少件" } }];
  const messages = [
    { msgtype: "voice", voice: { content: "收到多少" } },
    { msgtype: "mixed", mixed: { msg_item: item } },
    { msgtype: "image", image: { url: "http://127.0.0.1/x" } },
    { msgtype: "video", video: { url: "http://127.0.0.1/x" } },
  ];
  for (const [index, message] of messages.entries()) {
    server.deliver(server.message("张三", message));
    await waitShown(server, index + 1);
  }
  const texts = server.shown.map(({ text }) => text);
  expect(texts).toEqual(["答：收到多少", "答：多少件", PHRASES.notText, PHRASES.notText]);
});

test("选项是卡片按钮，点了就答，卡片改成已选；过期的卡片不响应", async () => {
  const server = await startServer();
  const { ask, asked } = createScriptedAsk((text) =>
    text === "多少件"
      ? {
          text: "哪个机关？\n1. 公安局\n2. 司法局",
          kind: "clarification",
          options: [
            { label: "公安局", question: "公安局多少件" },
            { label: "司法局", question: "司法局多少件" },
          ],
        }
      : null,
  );
  await startBot(server, { ask });
  server.deliver(server.text("张三", "多少件"));
  const [question] = await waitShown(server, 1);
  expect(question?.text).toContain("2. 司法局");
  const card = question?.card as { task_id: string; button_list: { text: string; key: string }[] };
  expect(card.button_list.map(({ text }) => text)).toEqual(["1. 公安局", "2. 司法局"]);
  const tap = { event_key: card.button_list[1]?.key, task_id: card.task_id };
  server.event("张三", { eventtype: "template_card_event", template_card_event: tap });
  expect((await waitShown(server, 2))[1]).toMatchObject({ chat: "张三", text: "答：司法局多少件" });
  expect(JSON.stringify(server.updates)).toContain("已选：司法局");
  server.event("张三", { eventtype: "template_card_event", event_key: "0", task_id: "没有的" });
  await sleep(50);
  expect(asked).toHaveLength(2);
});

test("卡片被拒就只发带序号的文字", async () => {
  const server = await startServer();
  const options = [{ label: "甲", question: "甲" }];
  const { ask } = createScriptedAsk(() => ({
    text: "哪个？\n1. 甲",
    kind: "clarification",
    options,
  }));
  await startBot(server, { ask });
  server.refusals.set("aibot_respond_msg", [40058]);
  server.deliver(server.text("张三", "问"));
  const [message] = await waitShown(server, 1);
  expect(message).toMatchObject({ card: null, finished: true });
  expect(message?.text).toContain("1. 甲");
});

test("长答案第一份在原处，其余推送，不丢字", async () => {
  const server = await startServer();
  const long = Array.from({ length: 3000 }, (_, row) => `第${row}行有${row}件。`).join("");
  const { ask } = createScriptedAsk(() => ({ text: long }));
  await startBot(server, { ask });
  server.deliver(server.text("张三", "全文"));
  const parts = await waitShown(server, 3);
  expect(parts.map(({ text }) => text).join("")).toBe(long);
});

test("收加密文件，交给核心；没有权限的和太大的说一声", async () => {
  const server = await startServer();
  const read: string[] = [];
  const { ask, asked } = createScriptedAsk(async (_text, message) => {
    const [file] = message.files ?? [];
    read.push(Buffer.from((await file?.read(1_000_000)) ?? []).toString());
    return { text: `读完${file?.name}` };
  });
  const files = { permitted: (asker: string) => asker === "张三", maxBytes: 1 << 20 };
  await startBot(server, { ask, files });
  const send = (user: string, bytes: Buffer) =>
    server.deliver(
      server.message(user, { msgtype: "file", file: server.offer("草稿.docx", bytes) }),
    );
  send("张三", Buffer.from("收到31件"));
  await waitShown(server, 1);
  send("李四", Buffer.from("收到31件"));
  await waitShown(server, 2);
  send("张三", Buffer.alloc((1 << 20) + 100));
  await waitShown(server, 3);
  server.announceSize = true;
  send("张三", Buffer.alloc((1 << 20) + 100));
  await waitShown(server, 4);
  expect(server.shown.map(({ text }) => text)).toEqual([
    "读完草稿.docx",
    PHRASES.fileNotPermitted,
    "文件太大，最多 1 MB。请压缩或拆分后再发。",
    "文件太大，最多 1 MB。请压缩或拆分后再发。",
  ]);
  expect(read).toEqual(["收到31件"]);
  expect(asked).toHaveLength(2);
});

test("结果文件分片上传后送出", async () => {
  const server = await startServer();
  const bytes = Buffer.alloc(700_000, "表");
  const file = { name: "结果.xlsx", mime: "application/octet-stream", bytes };
  const { ask } = createScriptedAsk(() => ({ text: "见附件", files: [file] }));
  await startBot(server, { ask });
  server.deliver(server.text("张三", "导出"));
  const [, sent] = await waitShown(server, 2);
  expect(sent?.file?.name).toBe("结果.xlsx");
  expect(sent?.file?.bytes.equals(bytes)).toBe(true);
  expect(server.problems).toEqual([]);
});

test("出错道歉，下一条照答", async () => {
  const server = await startServer();
  const { ask } = createScriptedAsk((text) => {
    if (text === "坏") throw new Error("故障");
    return null;
  });
  await startBot(server, { ask });
  server.deliver(server.text("张三", "坏"));
  await waitShown(server, 1);
  server.deliver(server.text("张三", "好"));
  const shown = await waitShown(server, 2);
  expect(shown.map(({ text }) => text)).toEqual([PHRASES.failed, "答：好"]);
});
