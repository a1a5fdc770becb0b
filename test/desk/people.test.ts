import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Office, openOffice } from "./office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice("政务公开科");
});
afterEach(() => office.close());

const role = (channel: string, asker: string) => office.base.roles.of({ channel, asker });

describe("权限", () => {
  test("一次性管理码：谁先发谁是管理员，第二次就没用了", async () => {
    const code = await office.base.roles.createAdminCode("serve");
    expect((await office.says("科长", `＃绑定 ${code.toLowerCase()}`)).text).toContain(
      "您现在是管理员",
    );
    expect(await role("telegram", "科长")).toBe("admin");
    expect((await office.says("路人", `#绑定${code}`)).text).toContain("管理码不对");
    expect(await role("telegram", "路人")).toBe("viewer");
  });

  test("管理码过了期、写错、没写", async () => {
    const code = await office.base.roles.createAdminCode("serve", 60);
    office.later(61);
    expect((await office.says("科长", `#绑定 ${code}`)).text).toContain("管理码不对");
    expect((await office.says("科长", "#绑定 ABCD-EFGH-JKMN")).text).toContain("管理码不对");
    expect((await office.says("科长", "#绑定")).text).toContain("请写成");
  });

  test("群里不收管理码，也不念名单", async () => {
    const code = await office.base.roles.createAdminCode("serve");
    const group = { group: true };
    expect((await office.says("科长", `#绑定 ${code}`, group)).text).toContain("私聊");
    expect(await role("telegram", "科长")).toBe("viewer");
    expect((await office.says("boss", "#角色", group)).text).not.toContain("editor");
  });

  test.each([
    ["#授权 工作人员 777", "telegram", "777", "staff"],
    ["#授权 staff telegram:777", "telegram", "777", "staff"],
    ["#授权 wechaty:wxid_张三 发布人", "wechaty", "wxid_张三", "publisher"],
    ["# 授权 publisher 777", "telegram", "777", "publisher"],
    ["#授权 admin kf:wm_1", "kf", "wm_1", "admin"],
  ])("%s", async (words, channel, asker, expected) => {
    await office.says("boss", words);
    expect(await role(channel, asker)).toBe(expected);
  });

  test("授权后马上能用，收回后马上不能；都有记录", async () => {
    await office.says("boss", "#授权 工作人员 新人");
    expect((await office.says("新人", "未答问题")).text).toContain("没有没答上的问题");
    await office.says("boss", "#收回 新人");
    expect((await office.says("新人", "未答问题")).text).toContain("只有工作人员能用");
    const { text } = await office.says("boss", "#日志");
    expect(text).toMatch(/telegram:boss　收回权限　telegram:新人/u);
    expect(text).toMatch(/telegram:boss　授权　telegram:新人/u);
  });

  test("不是管理员的授权不算", async () => {
    for (const asker of ["路人", "clerk", "editor"])
      expect((await office.says(asker, "#授权 admin 路人")).text).toContain("只有管理员能用");
    expect(await role("telegram", "路人")).toBe("viewer");
  });

  test.each(["#授权", "#授权 777", "#授权 皇帝 777", "#授权 工作人员", "#授权 查询 777"])(
    "写错了就说怎么写：%s",
    async (words) => {
      expect((await office.says("boss", words)).text).toContain("请写成");
    },
  );

  test("收不回自己的；配置文件里的要去文件里改", async () => {
    expect((await office.says("boss", "#收回 boss")).text).toContain("不能收回自己");
    expect((await office.says("boss", "#收回 editor")).text).toContain("配置文件");
    expect((await office.says("boss", "#收回 谁也不是")).text).toContain("本来就没有");
  });

  test("#我的编号：管理员要的就是这一串", async () => {
    const { text } = await office.says("路人", "#我的编号");
    expect(text).toBe("您的编号：telegram:路人，角色：查询。");
    expect((await office.says("clerk", "#角色")).text).toContain("telegram:clerk，角色：工作人员");
  });

  test("终端前的人什么都能做", async () => {
    const { text } = await office.says("local", "#角色", { channel: "terminal" });
    expect(text).toContain("现有授权4人");
  });
});

describe("记录", () => {
  test("未答问题：相似的归一组，只有工作人员看得到", async () => {
    await office.says("甲", "信阳市公安局2023年罚款金额多少");
    await office.says("乙", "信阳市公安局2023年罚款金额多少钱");
    await office.says("丙", "今天天气怎么样");
    const { text } = await office.says("clerk", "未答问题");
    expect(text).toContain("共2组");
    expect(text).toMatch(/^2次（2人，最近2025-03-01）　.*罚款金额/mu);
    expect((await office.says("甲", "未答问题")).text).toContain("只有工作人员能用");
  });

  test("“这个数不对，应该是9件”：连同上一问上一答记下，工作人员看得到", async () => {
    await office.says("甲", "信阳市公安局2023年行政处罚多少件");
    const { text } = await office.says("甲", "这个数不对，应该是9件");
    expect(text).toContain("已记下");
    expect(text).toContain("167件");
    expect(await office.base.feedback.list("wrong_number")).toMatchObject([
      { question: "信阳市公安局2023年行政处罚多少件", note: "应该是9件", channel: "telegram" },
    ]);
    expect((await office.says("clerk", "#反馈")).text).toContain("应该是9件");
  });

  test("前面没有问过数：不记", async () => {
    await office.says("甲", "这个数不对");
    expect(await office.base.feedback.list()).toEqual([]);
  });
});
