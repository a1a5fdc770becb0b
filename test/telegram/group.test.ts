import { afterEach, beforeEach, expect, test } from "vitest";
import { createScript } from "../channels/script.ts";
import { answersIn, type Running, startTelegram, until } from "./start.ts";
import { Person, type StubChat } from "./stub/index.ts";

const group: StubChat = { id: -1001, type: "supergroup", title: "公开办" };
const question = "信阳市公安局2023年收到多少件申请？";
let script: ReturnType<typeof createScript>;
let running: Running;
let person: Person;

beforeEach(async () => {
  script = createScript();
  running = await startTelegram(script);
  person = new Person(running.stub, 31);
});
afterEach(async () => {
  await running.stop();
  expect(running.stub.refused).toEqual([]);
});

/** Everything said so far is handled once a private question said after it is answered. */
async function settled(): Promise<void> {
  const witness = new Person(running.stub, 39);
  witness.says("帮助");
  await answersIn(running, 39, 1);
}
const sent = () =>
  running.stub.calls("sendMessage").filter(({ payload }) => payload.chat_id === group.id);

test("回答引用提问，删掉点名的字", async () => {
  const message = person.says(`@Nianbao_Bot ${question}`, { chat: group });
  const [answer] = await answersIn(running, group.id, 1);
  expect(answer?.reply_to_message?.message_id).toBe(message.message_id);
  expect(script.asked[0]).toMatchObject({ text: question, group: true, asker: "31" });
});

test("没点名、邮箱里有名字、点了别人、别人的命令、无名命令：都不答", async () => {
  person.says(question, { chat: group });
  person.says("请写信到 office@nianbao_bot.example", { chat: group });
  person.says("@other_bot 2023年收到多少件申请？", { chat: group });
  person.says("/help@other_bot", { chat: group });
  person.says("/help", { chat: group });
  await settled();
  expect(sent()).toEqual([]);
  expect(script.asked.map(({ text }) => text)).toEqual(["帮助"]);
});

test("带名字的命令、回复我们的消息、按人点名：都答", async () => {
  person.says("/help@nianbao_bot", { chat: group });
  const [help] = await answersIn(running, group.id, 1);
  person.says(question, { chat: group, ...(help ? { reply_to_message: help } : {}) });
  await answersIn(running, group.id, 2);
  const entities = [{ type: "text_mention", offset: 0, length: 2, user: running.stub.world.me }];
  person.says(`年报${question}`, { chat: group, entities });
  await answersIn(running, group.id, 3);
  expect(script.asked.map(({ text }) => text)).toEqual(["帮助", question, question]);
});

test("回复别人的消息并点名：被引的话一起交给核心", async () => {
  const draft = person.says("去年新收31件", { chat: group });
  person.says("@nianbao_bot 核对", { chat: group, reply_to_message: draft });
  const [answer] = await answersIn(running, group.id, 1);
  expect(script.asked[0]?.quoted).toBe("去年新收31件");
  expect(answer?.text).toContain("去年新收31件");
});

test("话题里的问题在话题里答；开话题的那条消息不算回复", async () => {
  const forum: StubChat = { ...group, is_forum: true };
  const topic = { chat: forum, message_thread_id: 7, is_topic_message: true as const };
  const opening = {
    message_id: 7,
    chat: forum,
    from: running.stub.world.me,
    date: 1,
    forum_topic_created: { name: "年报" },
  };
  person.says(question, { ...topic, reply_to_message: opening });
  person.says(`@nianbao_bot ${question}`, { ...topic, reply_to_message: opening });
  const answers = await answersIn(running, group.id, 1);
  await settled();
  expect(answers[0]?.message_thread_id).toBe(7);
  expect(sent()).toHaveLength(1);
  expect(script.asked[0]?.conversation).toBe("-1001:7:31");
  expect(script.asked[0]?.quoted).toBeUndefined();
});

test("机器人、转用我们内联答案的消息、入群通知：不答；匿名管理员照答", async () => {
  const bot = { id: 88, is_bot: true, first_name: "别的" };
  person.says(`@nianbao_bot ${question}`, { chat: group, from: bot });
  person.says(`@nianbao_bot ${question}`, { chat: group, via_bot: running.stub.world.me });
  person.sends({ chat: group, new_chat_members: [bot] });
  await settled();
  expect(sent()).toEqual([]);
  const anonymous = { id: 1087968824, is_bot: true, first_name: "Group" };
  person.says(`@nianbao_bot ${question}`, { chat: group, from: anonymous, sender_chat: group });
  await answersIn(running, group.id, 1);
  expect(script.asked.at(-1)?.asker).toBe(String(group.id));
});

test("别人点我的按钮：弹窗拒绝，消息不变", async () => {
  person.says("@nianbao_bot 收到多少件申请？", { chat: group });
  const [asked] = await answersIn(running, group.id, 1);
  if (!asked) return;
  new Person(running.stub, 32).taps(asked, "公安局");
  const refusal = await until("弹窗", () => running.stub.calls("answerCallbackQuery")[0]);
  expect(refusal.payload).toMatchObject({ show_alert: true });
  expect(running.stub.world.answers(group.id)[0]?.text).toBe(asked.text);
  person.taps(asked, "公安局");
  await until("改成回答", () => running.stub.world.answers(group.id)[0]?.text?.includes("31件"));
});
