import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { PHRASES } from "../../adapters/tencent/phrases.ts";
import { createMemoryState } from "../channels/memory-state.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";
import { menuOf, startService } from "./service.ts";

const shows = (read: () => readonly unknown[], wanted: readonly unknown[]) =>
  vi.waitFor(() => expect(read()).toEqual(wanted), 4_000);

test("唤醒后分页取完，一人一答，按次序", async () => {
  const { ask, asked } = createScriptedAsk();
  const { service, wake } = await startService({ ask });
  for (const text of ["甲", "乙", "丙"]) service.text("客户一", text);
  service.text("客户二", "丁");
  expect(await wake()).toBe(200);
  await shows(() => service.sent("客户一"), ["答：甲", "答：乙", "答：丙"]);
  await shows(() => service.sent("客户二"), ["答：丁"]);
  expect(asked[0]).toMatchObject({ channel: "kf", asker: "客户一", group: false });
  expect(service.tokens).toContain("token-1");
});

test("同一秒的几次唤醒都算数，重复的唤醒不重答", async () => {
  const { service, wake } = await startService();
  service.text("客户", "甲");
  await wake("同一个");
  service.text("客户", "乙");
  await Promise.all([wake("又一个"), wake("同一个"), wake("再一个")]);
  await shows(() => service.sent("客户"), ["答：甲", "答：乙"]);
  await sleep(100);
  expect(service.sent("客户")).toHaveLength(2);
});

test("游标放在共用状态里：重启后接着取，停机期间的补上，答过的不再答", async () => {
  const state = createMemoryState();
  const first = await startService({ state });
  first.service.text("客户", "甲");
  await first.wake();
  await shows(() => first.service.sent("客户"), ["答：甲"]);
  await first.adapter.stop();
  first.service.text("客户", "停机时问的");
  await startService({ state }, first.service);
  await shows(() => first.service.sent("客户"), ["答：甲", "答：停机时问的"]);
});

test("第一次启用不翻旧账", async () => {
  const { service, wake } = await startService();
  const yesterday = Math.floor(Date.now() / 1000) - 86_400;
  service.add({
    external_userid: "客户",
    origin: 3,
    msgtype: "text",
    text: { content: "昨天" },
    send_time: yesterday,
  });
  service.text("客户", "今天");
  await wake();
  await shows(() => service.sent("客户"), ["答：今天"]);
});

test("两个进程只有一个在取，答不重", async () => {
  const state = createMemoryState();
  const { ask, asked } = createScriptedAsk();
  const first = await startService({ state, ask });
  const second = await startService({ state, ask }, first.service);
  for (let count = 0; count < 6; count += 1) first.service.text(`客户${count}`, "问");
  await Promise.all([first.wake(), second.wake()]);
  for (let count = 0; count < 6; count += 1) {
    await shows(() => first.service.sent(`客户${count}`), ["答：问"]);
  }
  await sleep(150);
  expect(asked).toHaveLength(6);
});

test("取的进程死了，别的过一会儿接着取", async () => {
  const state = createMemoryState();
  const { service, wake } = await startService({ state });
  await sleep(50);
  await state.set("kf:wx5823bf96d3bd56c7:sync:wk1", "死了的进程", 0.4);
  service.text("客户", "问");
  await wake();
  await shows(() => service.sent("客户"), ["答：问"]);
});

test("进入会话发一次欢迎菜单；过了 20 秒的不发", async () => {
  const { service, wake } = await startService();
  service.event({ event_type: "enter_session", external_userid: "客户", welcome_code: "C1" });
  const send_time = Math.floor(Date.now() / 1000) - 60;
  service.event(
    { event_type: "enter_session", external_userid: "客户", welcome_code: "C0" },
    { send_time },
  );
  await wake();
  const welcomes = () => service.api.calls.filter(({ path }) => path === "kf/send_msg_on_event");
  await vi.waitFor(() => expect(welcomes()).toHaveLength(1));
  expect(welcomes()[0]?.body).toMatchObject({ code: "C1", msgtype: "msgmenu" });
  const [entry] = menuOf(welcomes()[0]?.body ?? {}).list;
  service.text("客户", entry?.click.content ?? "", { menu_id: entry?.click.id });
  await wake();
  await shows(() => service.sent("客户"), ["答：收到多少件申请？"]);
});

test("选项是菜单，点了就答", async () => {
  const { ask, asked } = createScriptedAsk((text) =>
    text === "多少件"
      ? {
          text: "哪个机关？",
          kind: "clarification",
          options: [{ label: "公安局", question: "公安局多少件" }],
        }
      : null,
  );
  const { service, wake } = await startService({ ask });
  service.text("客户", "多少件");
  await wake();
  await shows(() => service.sent("客户"), ["哪个机关？\n1. 公安局"]);
  const call = service.api.calls.find(({ path }) => path === "kf/send_msg");
  const id = menuOf(call?.body ?? {}).list[0]?.click.id;
  service.text("客户", "1. 公安局", { menu_id: id });
  await wake();
  await vi.waitFor(() => expect(asked.at(-1)?.text).toBe("公安局多少件"));
});

test("一次只能发五条：其余等客户回复继续", async () => {
  const long = Array.from({ length: 700 }, (_, row) => `第${row}行有${row}件。`).join("\n");
  const { ask } = createScriptedAsk((text) => (text === "长" ? { text: long } : null));
  const { service, wake } = await startService({ ask });
  service.text("客户", "长");
  await wake();
  await vi.waitFor(() => expect(service.sent("客户")).toHaveLength(5), 4_000);
  expect(service.sent("客户").at(-1)).toContain(PHRASES.more);
  for (const part of service.sent("客户")) expect(Buffer.byteLength(part)).toBeLessThan(2048);
  await sleep(50);
  service.text("客户", "继续");
  await wake();
  const joined = () => service.sent("客户").join("\n").replaceAll(`\n${PHRASES.more}`, "");
  await vi.waitFor(() => expect(joined()).toBe(long), 4_000);
});

test("人工转接成功后不插话，会话结束后再答；转接不成由核心答", async () => {
  const { service, wake } = await startService();
  service.text("客户", "人工");
  await wake();
  await shows(() => service.sent("客户"), [PHRASES.handoffQueued]);
  service.text("客户", "在吗");
  service.add({ external_userid: "客户", origin: 5, msgtype: "text", text: { content: "您好" } });
  await wake();
  await sleep(150);
  expect(service.sent("客户")).toHaveLength(1);
  service.event({ event_type: "session_status_change", external_userid: "客户", change_type: 3 });
  service.text("客户", "再问");
  await wake();
  await shows(() => service.sent("客户"), [PHRASES.handoffQueued, "答：再问"]);
  service.api.refuse("kf/service_state/trans", 95013);
  service.text("另一位", "人工");
  await wake();
  await shows(() => service.sent("另一位"), ["答：人工"]);
});

test("取消息失败会再试；发送被拒留到下一条", async () => {
  const { service, wake } = await startService();
  await sleep(50);
  service.api.refuse("kf/sync_msg", -1, 45009);
  service.api.refuse("kf/send_msg", 95001);
  service.text("客户", "甲");
  await wake();
  await vi.waitFor(() => expect(service.sent("客户")).toHaveLength(1), 4_000);
  service.text("客户", "乙");
  await wake();
  await vi.waitFor(() => expect(service.sent("客户").at(-1)).toMatch(/答：甲[\s\S]*答：乙/), 4_000);
});

test("图片语音说一声；没有签名的唤醒不理", async () => {
  const { adapter, service, wake } = await startService();
  service.api.personWrote("客户");
  service.add({ external_userid: "客户", origin: 3, msgtype: "image" });
  service.add({ external_userid: "客户", origin: 3, msgtype: "voice" });
  await wake();
  await shows(() => service.sent("客户"), [PHRASES.notText, PHRASES.voiceUnread]);
  const forged = await fetch(`http://127.0.0.1:${adapter.port()}/kf`, {
    method: "POST",
    body: "<xml></xml>",
  });
  expect(forged.status).toBeGreaterThanOrEqual(400);
});
