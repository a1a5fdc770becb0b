import { describe, expect, test } from "vitest";
import { newTalk } from "./talk.ts";

const { asks } = await newTalk();
const AGENCY = "南屿市公安局2023年";

describe("看得懂的平常话", () => {
  test.each([
    ["同样的东西反复来要的几件", "重复申请"],
    ["同一件事翻来覆去申请的碰上几件", "重复申请"],
    ["没啥道理一个劲儿猛申请的几件", "大量反复申请"],
    ["该交费没交的有几件", "逾期不缴费"],
    ["过了期还不补正的几件", "逾期不补正"],
    ["法律明文不让公开的几件", "法律行政法规禁止公开"],
    ["其实是来信访的、却走了公开申请的有几件", "信访举报投诉类"],
    ["属于国家秘密一行总计栏是几", "国家秘密"],
    ["查封扣押这种手段动过几回", "行政强制"],
    ["表三第四项是几", "结转下年度"],
    ["接转下年度继续办里的申请几件", "结转下年度"],
    ["新坊举报投诉类申请几件", "信访举报投诉类"],
    ["一件申请都没公开吧", "予以公开"],
  ])("%s", async (question, label) => {
    const { text } = await asks(AGENCY + question);
    expect(text).toContain(label);
    expect(text).not.toContain("只看懂了");
    expect(text).not.toContain("没看懂");
  });

  test.each([
    "走私申请几件",
    "新方申请几件",
    "动物强制几件",
    "往来港澳许可几件",
    "法律明确的处罚几件",
  ])("%s：多出来的词不能不管", async (question) => {
    expect((await asks(AGENCY + question)).kind).toBe("no_data");
  });
});

describe("问的是意思", () => {
  test.each([
    "行政事业性收费收的是什么钱",
    "三安全一稳定到底指哪几样",
    "部分公开是咋个公开法",
    "不掌握相关信息，是真没有还是不想给",
    "保护第三方合法权益说的是保护什么",
  ])("%s", async (question) => {
    expect((await asks(question)).kind).toBe("definition");
  });

  test.each(["行政强制那格是0吗还是空着的", "新收申请是增加还是减少"])(
    "%s：问的是数",
    async (question) => {
      expect((await asks(AGENCY + question)).kind).not.toBe("definition");
    },
  );
});

describe("请人查报告", () => {
  test.each([
    "年报审一审，有没有毛病",
    "年报挑挑错",
    "上年结转跟去年的年报接得上吗",
    "收费那一栏是不是单位填错了",
    "新收加上年结转等于办结加结转下年吗",
  ])("%s", async (question) => {
    expect((await asks(AGENCY + question)).kind).toBe("audit");
  });

  test("新收加上年结转一共几件：是合计", async () => {
    expect((await asks(`${AGENCY}新收加上年结转一共几件`)).kind).toBe("derived");
  });
});

describe("不是问年报", () => {
  test.each(["身份证丢了去哪补办", "南屿明天会不会下雨", "驾照怎么换"])("%s", async (question) => {
    expect((await asks(question)).kind).toBe("out_of_scope");
  });
});
