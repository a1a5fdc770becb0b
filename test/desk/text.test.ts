import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDeskCommand } from "../../src/desk/command.ts";
import { complaint, looksPasted, wishOf } from "../../src/desk/words.ts";
import { loadDeskWords } from "../../src/knowledge/desk-words.ts";
import { type Office, openOffice } from "./office.ts";

const words = loadDeskWords();
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const PARAGRAPH =
  "2023年，信阳市公安局新收政府信息公开申请31件，均已办结。其中予以公开9件，不予公开1件，无法提供22件，不予处理2件。门户网站主动公开各类信息1287条，政务新媒体发布3637条，解读稿件78条，回应留言55条。行政许可46103件，行政处罚167件，没有行政强制。全年没有被申请行政复议，应诉行政诉讼1起，结果维持。全市公安机关共排查窗口单位277个，发现问题145个，全部整改到位。抖音账号粉丝突破17万，点赞近486万。有关情况请予审阅，如有不当之处请批评指正。";

describe("粘贴的文字", () => {
  test("一段稿子：核每个数，只列有问题的", async () => {
    const { json, text } = await office.says("路人", PARAGRAPH);
    expect(json.kind).toBe("verification");
    expect(json.claims.length).toBeGreaterThan(12);
    expect(text).toContain("✗ “其中予以公开9件”：不符，报告为6件");
    expect(text.match(/✗/gu)).toHaveLength(1);
    expect(
      json.claims.every(({ start, end, stated }) => PARAGRAPH.slice(start, end) === stated),
    ).toBe(true);
  });

  test("比问题长得多的文字：谁在私聊里发都核", async () => {
    const { text } = await office.says("路人", PARAGRAPH.repeat(20));
    expect(text).toMatch(/^核对\d{3}处/u);
  });

  test("群里别人贴的不理会，工作人员贴的核", async () => {
    const group = { group: true };
    expect((await office.says("路人", PARAGRAPH, group)).files).toEqual([]);
    expect((await office.says("clerk", PARAGRAPH, group)).text).toMatch(/^核对/u);
  });

  test("大半对不上：提醒也许是别家别年的稿子", async () => {
    const other = PARAGRAPH.replace(/\d+(?=[件条起个])/gu, (number) =>
      String(Number(number) * 7 + 5),
    );
    expect((await office.says("路人", other)).text).toContain("也许不是信阳市公安局2023年");
    expect((await office.says("路人", PARAGRAPH)).text).not.toContain("也许不是");
  });

  test("长得不像话的：说清楚没有核", async () => {
    const { text } = await office.says("路人", PARAGRAPH.repeat(100));
    expect(text).toContain("超过20000字，没有核");
  });

  test("没有数的长文：不假装核过", async () => {
    const { json } = await office.says("路人", "我们认真学习贯彻有关精神，".repeat(300));
    expect(json.claims).toEqual([]);
    expect(json.kind).toBe("help");
  });
});

describe("引用、转发的话", () => {
  const quoted = "信阳市公安局2023年新收31件，予以公开9件";
  test.each(["核一下", "这段对吗？", "帮我核对一下这段话", "＠年报助手 这个准不准"])(
    "%s",
    async (asked) => {
      const { json, text } = await office.says("路人", asked, { quoted });
      expect(json.claims.map(({ verdict }) => verdict)).toEqual(["match", "mismatch"]);
      expect(text).toContain("予以公开9件");
    },
  );

  test("引用着问别的：照常回答", async () => {
    const { text } = await office.says("路人", "那行政许可多少件", { quoted });
    expect(text).toContain("46103件");
  });
});

describe("哪些话是命令", () => {
  const name = (text: string) => readDeskCommand(text, words.commands)?.name ?? null;
  test.each([
    ["#绑定 ABCD-EFGH-JKMN", "bind"],
    ["＃授权 staff 1", "grant"],
    ["发布", "publish"],
    ["发布。", "publish"],
    ["发布吧！", "publish"],
    ["发布 1234", "publish"],
    ["取消", "cancel"],
    ["撤回信阳市公安局2023", "withdraw"],
    ["全部", "list"],
    ["完整清单", "list"],
  ])("%s → %s", (text, expected) => expect(name(text)).toBe(expected));

  test.each([
    "发布了多少条信息",
    "全部公开率是多少",
    "取消行政许可多少项",
    "清单在哪里",
    "新媒体发布多少条",
    "未答问题有几个是公安局的",
    "日志",
    "授权是什么意思",
  ])("%s 是问题", (text) => expect(name(text)).toBeNull());

  test.each([
    ["核一下这份年报", "audit"],
    ["帮我勾一下表三", "audit"],
    ["这是初稿，帮忙核对", "draft"],
    ["新年报，请发布", "publish"],
    ["核一下", "check"],
    ["", null],
  ])("附言“%s”要的是 %s", (text, expected) => expect(wishOf(text, words)).toBe(expected));

  test.each(["这个数不对", "数不对，是32件", "你说错了。"])("%s 是说答错了", (text) =>
    expect(complaint(text, words)).not.toBeNull(),
  );
  test.each(["31件这个数不对吗", "不对"])("%s 不算", (text) =>
    expect(complaint(text, words)).toBeNull(),
  );

  test("问题再长也是问题", () => {
    const question = `${"信阳市公安局2023年新收31件、予以公开6件、不予公开1件、无法提供22件，".repeat(6)}请问公开率是多少？`;
    expect(looksPasted(question, words, 2000)).toBe(false);
  });
});
