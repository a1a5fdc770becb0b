import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileOf, type Office, openOffice, reportText } from "./office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const ASK = "信阳市公安局2023年行政许可多少件";
const version = (licences: string) => fileOf(`${licences}.txt`, reportText(["46103", licences]));
const answer = async () => (await office.says("路人", ASK)).json.headline?.value;
const second = { channel: "wechaty" } as const;

describe("发布", () => {
  test("先预览：机关、年度、主要数字、与现在的不同；没有确认前谁也问不到", async () => {
    const { text, options, json } = await office.hands("editor", version("50000"));
    expect(text).toContain("信阳市公安局2023年");
    expect(text).toContain("2021年表式");
    expect(text).toContain("新收申请31件");
    expect(text).toContain("行政许可：46103件 → 50000件");
    expect(json.kind).toBe("clarification");
    expect(options.map(({ label }) => label)).toEqual(["发布", "取消"]);
    expect(await answer()).toBe(46103);
  });

  test.each(["发布", "1", "按钮"])("“%s”后所有渠道马上按新版回答，有记录", async (word) => {
    const { options } = await office.hands("editor", version("50000"));
    const said = word === "按钮" ? (options[0]?.question ?? "") : word;
    expect((await office.says("editor", said)).text).toContain("第2版");
    expect(await answer()).toBe(50000);
    expect((await office.says("员工", ASK, { channel: "wecom" })).json.headline?.value).toBe(50000);
    expect(await office.base.log.list(1)).toMatchObject([
      { action: "publish", who: "telegram:editor", subject: "信阳市公安局-2023-v2" },
    ]);
  });

  test("取消：不存", async () => {
    await office.hands("editor", version("50000"));
    expect((await office.says("editor", "2")).text).toContain("已取消");
    expect((await office.says("editor", "发布")).text).toContain("没有等着发布的");
    expect(await answer()).toBe(46103);
  });

  test("半小时后过期", async () => {
    const { options } = await office.hands("editor", version("50000"));
    office.later(31);
    expect((await office.says("editor", options[0]?.question ?? "")).text).toContain("过期");
    expect(await answer()).toBe(46103);
  });

  test("前一份预览的按钮不发布后一份", async () => {
    const first = await office.hands("editor", version("50000"));
    const later = await office.hands("editor", version("60000"));
    expect((await office.says("editor", first.options[0]?.question ?? "")).text).toContain("过期");
    expect(await answer()).toBe(46103);
    await office.says("editor", later.options[0]?.question ?? "");
    expect(await answer()).toBe(60000);
  });

  test("预览之后问了别的要选的，数字不再指发布", async () => {
    await office.hands("editor", version("50000"));
    await office.says("editor", ASK);
    await office.says("editor", "1");
    expect(await answer()).toBe(46103);
    await office.says("editor", "发布");
    expect(await answer()).toBe(50000);
  });

  test("没有权限的人说“发布”，拿到别人的按钮也一样", async () => {
    const { options } = await office.hands("editor", version("50000"));
    const question = options[0]?.question ?? "";
    for (const asker of ["路人", "clerk"]) {
      const { text } = await office.says(asker, question, { conversation: "editor" });
      expect(text).toContain("没有发布和撤回的权限");
    }
    expect(await answer()).toBe(46103);
  });

  test("另一个发布人在同一个群里也不能替他点", async () => {
    const group = { group: true, conversation: "群" };
    const { options } = await office.hands("editor", version("50000"), "", group);
    const { text } = await office.says("boss", options[0]?.question ?? "", group);
    expect(text).toContain("没有发布");
    expect(await answer()).toBe(46103);
  });

  test("权限在预览之后被收回：不发布", async () => {
    const person = { channel: "telegram", asker: "临时" };
    await office.base.roles.grant(person, "publisher", "telegram:boss");
    await office.hands("临时", version("50000"));
    await office.base.roles.revoke(person, "telegram:boss");
    expect((await office.says("临时", "发布")).text).toContain("没有发布和撤回的权限");
    expect(await answer()).toBe(46103);
  });

  test("两人同时发布：一个成，另一个被告知，并看到与新版的不同", async () => {
    await office.hands("editor", version("50000"));
    await office.hands("editor-2", version("60000"), "", second);
    const replies = await Promise.all([
      office.says("editor", "发布"),
      office.says("editor-2", "发布", second),
    ]);
    const won = replies.filter(({ text }) => text.startsWith("已发布"));
    const [told] = replies.filter(({ text }) => text.startsWith("没有发布"));
    expect(won).toHaveLength(1);
    expect(told?.text).toMatch(/行政许可：[56]0000件 → [56]0000件/u);
    expect(told?.options.map(({ label }) => label)).toEqual(["发布", "取消"]);
    expect((await office.base.reports.versions("信阳市公安局", 2023)).length).toBe(2);
  });

  test("点两下“发布”只发布一次", async () => {
    const { options } = await office.hands("editor", version("50000"));
    const question = options[0]?.question ?? "";
    await Promise.all([office.says("editor", question), office.says("editor", question)]);
    expect(await office.base.reports.versions("信阳市公安局", 2023)).toHaveLength(2);
  });

  test("一模一样的文件：没有什么可发布", async () => {
    const { text, options } = await office.hands("editor", fileOf("年报.txt", reportText()));
    expect(text).toContain("不用发布");
    expect(options).toEqual([]);
  });

  test("新的一年：库里没有，发布后马上能问", async () => {
    const next = reportText(["2023 年", "2024 年"], ["2023年", "2024年"], ["46103", "50001"]);
    const { text } = await office.hands("editor", fileOf("2024.txt", next), "新年报，请入库");
    expect(text).toContain("是第一版");
    await office.says("editor", "发布");
    const asked = await office.says("路人", "信阳市公安局2024年行政许可多少件");
    expect(asked.json.headline?.value).toBe(50001);
  });
});

describe("撤回", () => {
  const publish = async (licences: string) => {
    await office.hands("editor", version(licences));
    await office.says("editor", "发布");
  };

  test("问清楚再撤：前一版重新回答，有记录", async () => {
    await publish("50000");
    const { text, options } = await office.says("editor", "撤回 信阳市公安局2023");
    expect(text).toContain("第2版");
    expect(text).toContain("改用第1版");
    expect(await answer()).toBe(50000);
    await office.says("editor", options[0]?.question ?? "");
    expect(await answer()).toBe(46103);
    expect(await office.base.log.list(1)).toMatchObject([
      { action: "withdraw", who: "telegram:editor", subject: "信阳市公安局-2023-v2" },
    ]);
  });

  test.each(["撤回信阳市公安局2023年年报", "撤回 市公安局 2023", "撤回：2023年信阳市公安局"])(
    "也可以说：%s",
    async (words) => {
      const { options } = await office.says("editor", words);
      expect(options.map(({ label }) => label)).toEqual(["确认撤回", "取消"]);
    },
  );

  test("只有一版：说清楚撤回后查不到；取消就还在", async () => {
    const { text } = await office.says("editor", "撤回 信阳市公安局2023");
    expect(text).toContain("查不到");
    expect((await office.says("editor", "取消")).text).toContain("没有撤回");
    expect(await answer()).toBe(46103);
  });

  test("没有这一年的、没有权限的", async () => {
    expect((await office.says("editor", "撤回 信阳市公安局2019")).text).toContain("没有可撤回的");
    expect((await office.says("clerk", "撤回 信阳市公安局2023")).text).toContain("没有发布和撤回");
    expect((await office.says("editor", "撤回")).text).toContain("请写明机关和年份");
  });

  test("确认之前别人又发布了新版：不撤", async () => {
    await publish("50000");
    await office.says("editor", "撤回 信阳市公安局2023");
    await office.hands("editor-2", version("60000"), "", second);
    await office.says("editor-2", "发布", second);
    expect((await office.says("editor", "确认撤回")).text).toContain("没有撤回");
    expect(await answer()).toBe(60000);
  });

  test("“撤回的申请有几件”是问题，不是命令", async () => {
    const { json, text } = await office.says("editor", "撤回的申请有几件");
    expect(json.options.map(({ label }) => label)).not.toContain("确认撤回");
    expect(text).not.toContain("请写明机关和年份");
  });
});
