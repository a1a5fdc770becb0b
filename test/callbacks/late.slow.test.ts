import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { PHRASES } from "../../adapters/tencent/phrases.ts";
import { createMemoryState } from "../channels/memory-state.ts";
import { type FakeApi, startFakeApi } from "../tencent/fake-api.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";
import { FakePlatform, OFFICIAL_ACCOUNT, WECOM_APP } from "./fake-platform.ts";
import { QUICK_CUT_MS, startQuickReplica, startReplica } from "./replica.ts";

const PLAIN = { ...OFFICIAL_ACCOUNT, mode: "plain" } as const;
const slow = (ms: number) =>
  createScriptedAsk(async (text) => {
    if (text.startsWith("慢")) await sleep(ms);
    return text === "在不在" ? { text: "听不懂", kind: "out_of_scope" } : null;
  });

describe("没有客服消息的账号", () => {
  test("平台重试时答上，只问一次", async () => {
    const { ask, asked } = slow(QUICK_CUT_MS * 1.5);
    const { platform } = await startQuickReplica(PLAIN, { ask });
    expect(await platform.push(platform.text("张三", "慢一点"))).toMatchObject({
      text: "答：慢一点",
      tries: 2,
    });
    expect(asked).toHaveLength(1);
  });

  test("三次都没答上先告知，下一条消息给出答案，只给一次", async () => {
    const { ask, asked } = slow(2000);
    const { platform } = await startQuickReplica(PLAIN, { ask });
    expect(await platform.push(platform.text("张三", "慢很多"))).toMatchObject({
      text: PHRASES.working,
      tries: 3,
    });
    await sleep(1200);
    expect(await platform.say("张三", "好的")).toBe("答：慢很多");
    expect(asked.map(({ text }) => text)).toEqual(["慢很多"]);
    expect(await platform.say("张三", "好的")).toBe("答：好的");
  });

  test("还没查完就来取，说还在查；再来就有", async () => {
    const { ask } = slow(2600);
    const { platform } = await startQuickReplica(PLAIN, { ask });
    await platform.push(platform.text("张三", "慢很多"));
    expect(await platform.say("张三", "1")).toBe(PHRASES.stillWorking);
    await sleep(1200);
    expect(await platform.say("张三", "1")).toBe("答：慢很多");
  });

  test("来取时问了新问题，两个都答；听不懂的话只给旧答案", async () => {
    const { ask } = slow(1800);
    const { platform } = await startQuickReplica(PLAIN, { ask });
    await platform.push(platform.text("张三", "慢甲"));
    await platform.push(platform.text("李四", "慢乙"));
    await sleep(900);
    const both = `${PHRASES.earlier}\n答：慢甲\n\n${PHRASES.now}\n答：新问题`;
    expect(await platform.say("张三", "新问题")).toBe(both);
    expect(await platform.say("李四", "在不在")).toBe("答：慢乙");
  });

  test("长答案分份，回复继续看下一份；问了别的就不再给", async () => {
    const long = Array.from({ length: 400 }, (_, row) => `第${row}行有${row}件。`).join("\n");
    const { ask } = createScriptedAsk((text) => (text === "长" ? { text: long } : null));
    const { platform } = await startQuickReplica(PLAIN, { ask });
    const parts = [await platform.say("张三", "长")];
    while (parts.at(-1)?.endsWith(PHRASES.more)) parts.push(await platform.say("张三", "继续"));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.join("\n").replaceAll(`\n${PHRASES.more}`, "")).toBe(long);
    await platform.say("张三", "长");
    expect(await platform.say("张三", "别的")).toBe("答：别的");
    expect(await platform.say("张三", "继续")).toBe("答：继续");
  });
});

describe.each([PLAIN, WECOM_APP])("能推送的账号 $kind", (account) => {
  const withApi = async (script: (fake: FakeApi) => Promise<void>) => {
    const fake = await startFakeApi();
    await script(fake).finally(() => fake.stop());
  };
  const options = (fake: FakeApi) => ({
    secret: "secret",
    agentId: "1000002",
    customerService: true,
    apiRoot: fake.root,
  });

  test("迟到的答案推送一次", () =>
    withApi(async (fake) => {
      const { ask } = slow(1800);
      const { platform } = await startQuickReplica(account, { ask, ...options(fake) });
      fake.personWrote("张三");
      const { text } = await platform.push(platform.text("张三", "慢"));
      expect(text).toBe(PHRASES.workingPush);
      await vi.waitFor(() => expect(fake.pushed("张三")).toEqual(["答：慢"]), 6000);
      await sleep(800);
      expect(fake.pushed("张三")).toHaveLength(1);
    }));

  test("推送被拒时留到下一条消息", () =>
    withApi(async (fake) => {
      const { ask } = slow(1800);
      const { platform } = await startQuickReplica(account, { ask, ...options(fake) });
      const path = account.kind === "wecom" ? "message/send" : "message/custom/send";
      fake.refuse(path, 45015);
      await platform.push(platform.text("张三", "慢"));
      await vi.waitFor(() => expect(fake.pushed("张三")).toHaveLength(1), 6000);
      await sleep(50);
      expect(await platform.say("张三", "好")).toBe("答：慢");
    }));

  const title =
    account.kind === "wecom"
      ? "长答案一份被动，其余都推送"
      : "长答案一份被动、五份推送、其余等回复";
  test(title, () =>
    withApi(async (fake) => {
      const long = Array.from({ length: 900 }, (_, row) => `第${row}行有${row}件。`).join("\n");
      const { ask } = createScriptedAsk((text) => (text === "长" ? { text: long } : null));
      const { platform } = await startQuickReplica(account, { ask, ...options(fake) });
      fake.personWrote("张三");
      const first = await platform.say("张三", "长");
      if (account.kind === "wecom") {
        const words = () => [first, ...fake.pushed("张三")].join("\n");
        return vi.waitFor(() => expect(words()).toBe(long), 6000);
      }
      await vi.waitFor(() => expect(fake.pushed("张三")).toHaveLength(5), 6000);
      expect(fake.pushed("张三").at(-1)).toContain(PHRASES.more);
      await sleep(50);
      fake.personWrote("张三");
      const more = await platform.say("张三", "继续");
      await sleep(200);
      const all = [
        first,
        ...fake.pushed("张三").slice(0, 5),
        more,
        ...fake.pushed("张三").slice(5),
      ];
      expect(all.join("\n").replaceAll(`\n${PHRASES.more}`, "")).toBe(long);
    }),
  );
});

describe("几个副本共用一份状态", () => {
  test("重试落到别的副本也答上，只问一次", async () => {
    const state = createMemoryState();
    const { ask, asked } = slow(QUICK_CUT_MS * 1.5);
    const first = await startQuickReplica(PLAIN, { ask, state });
    const second = await startQuickReplica(PLAIN, { ask, state });
    const fields = first.platform.text("张三", "慢");
    const delivery = await first.platform.push(fields, [first.url, second.url, first.url]);
    expect(delivery).toMatchObject({ text: "答：慢", tries: 2 });
    expect(asked).toHaveLength(1);
  });

  test("做到一半的副本死了，别的副本接着答", async () => {
    const state = createMemoryState();
    const key = "official-account:wx0123456789abcdef:turn:42";
    await state.claim(key, JSON.stringify({ phase: "working" }), 0.3);
    const { platform } = await startQuickReplica(PLAIN, { state });
    const fields = platform.text("张三", "问", { MsgId: "42" });
    expect((await platform.push(fields)).text).toBe("答：问");
  });

  test("同一条消息同时送到两个副本，只有一处作答", async () => {
    const state = createMemoryState();
    const { ask, asked } = slow(100);
    const first = await startQuickReplica(PLAIN, { ask, state });
    const second = await startQuickReplica(PLAIN, { ask, state });
    const fields = first.platform.text("张三", "慢");
    const wires = [first.url, second.url].map((url) =>
      new FakePlatform(PLAIN, () => url, QUICK_CUT_MS).post(
        first.platform.request(fields, { url }),
      ),
    );
    const answers = (await Promise.all(wires)).filter((answer) => answer?.body.includes("答：慢"));
    expect(answers).toHaveLength(1);
    expect(asked).toHaveLength(1);
  });

  test("乱序到的两条各得其答", async () => {
    const { platform } = await startQuickReplica(PLAIN);
    const [earlier, later] = [platform.text("张三", "甲"), platform.text("张三", "乙")];
    expect((await platform.push(later)).text).toBe("答：乙");
    expect((await platform.push(earlier)).text).toBe("答：甲");
  });

  test("停机前把手里的答完", async () => {
    const { ask } = slow(150);
    const { adapter, platform } = await startQuickReplica(PLAIN, { ask });
    const delivery = platform.push(platform.text("张三", "慢"));
    await sleep(40);
    await adapter.stop();
    expect((await delivery).text).toBe("答：慢");
    expect(adapter.health().ok).toBe(false);
  });
});

test("腾讯的真实时间：五秒一断、三次；六秒的第二次送到，十七秒的先告知后给", async () => {
  const { ask, asked } = createScriptedAsk(async (text) => {
    if (text.startsWith("慢")) await sleep(text === "慢六秒" ? 6_000 : 17_000);
    return null;
  });
  const { platform } = await startReplica(PLAIN, { ask });
  const [six, seventeen] = await Promise.all([
    platform.push(platform.text("张三", "慢六秒")),
    platform.push(platform.text("李四", "慢十七秒")),
  ]);
  expect(six).toMatchObject({ text: "答：慢六秒", tries: 2 });
  expect(seventeen).toMatchObject({ text: PHRASES.working, tries: 3 });
  await sleep(4_000);
  expect(await platform.say("李四", "好了吗")).toBe("答：慢十七秒");
  expect(asked).toHaveLength(2);
});
