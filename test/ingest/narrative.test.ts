import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNarrative } from "../../src/ingest/narrative/index.ts";

const read = (...paragraphs: string[]) =>
  readNarrative([{ number: "一", heading: "总体情况", paragraphs }]);

/** [标签, 数值, 单位, 限定词] of each figure. */
const brief = (text: string) =>
  read(text).map(({ label, value, unit, qualifier }) => [label, value, unit, qualifier]);

describe("正文里的数", () => {
  test.each<[string, unknown[][]]>([
    [
      "本年度未收到申请，0件行政复议，0件行政诉讼。",
      [
        ["行政复议", 0, "件", null],
        ["行政诉讼", 0, "件", null],
      ],
    ],
    [
      "公开采购信息230条（项目金额合计4.56亿元）。",
      [
        ["公开采购信息", 230, "条", null],
        ["项目金额", 456000000, "元", null],
      ],
    ],
    [
      "微博、微信分别发布信息1200条和980条。",
      [
        ["微博发布信息", 1200, "条", null],
        ["微信发布信息", 980, "条", null],
      ],
    ],
    [
      "网络申请18件，邮寄申请3件，同比分别下降12.5%和40%。",
      [
        ["网络申请", 18, "件", null],
        ["邮寄申请", 3, "件", null],
        ["网络申请同比下降", 12.5, "%", null],
        ["邮寄申请同比下降", 40, "%", null],
      ],
    ],
    [
      "发布政务信息 12034 条，回复网民留言55条。",
      [
        ["发布政务信息", 12034, "条", null],
        ["回复网民留言", 55, "条", null],
      ],
    ],
    [
      "化解处置 28 起舆情隐患及 3 起敏感案事件。",
      [
        ["化解处置舆情隐患", 28, "起", null],
        ["化解处置敏感案事件", 3, "起", null],
      ],
    ],
    [
      "优化提升3个市级查阅中心和1个市级专区。",
      [
        ["优化提升市级查阅中心", 3, "个", null],
        ["优化提升市级专区", 1, "个", null],
      ],
    ],
    [
      "目前“安心警务”抖音号粉丝量突破 17 万，点赞数近 486 万。",
      [
        ["“安心警务”抖音号粉丝量", 170000, null, "突破"],
        ["抖音点赞数", 4860000, null, "近"],
      ],
    ],
    [
      "由此引发的复议和诉讼各1件。",
      [
        ["由此引发的复议", 1, "件", null],
        ["诉讼", 1, "件", null],
      ],
    ],
    [
      "复议、诉讼分别为3件、5件。",
      [
        ["复议", 3, "件", null],
        ["诉讼", 5, "件", null],
      ],
    ],
    [
      "共发布解读稿件四十余篇，专人三名。",
      [
        ["发布解读稿件", 40, "篇", "余"],
        ["专人", 3, "名", null],
      ],
    ],
    [
      "不予公开35件，占4.34%。",
      [
        ["不予公开", 35, "件", null],
        ["不予公开占比", 4.34, "%", null],
      ],
    ],
    [
      "受理申请859件，比上年减少12.3%。",
      [
        ["受理申请", 859, "件", null],
        ["受理申请比上年减少", 12.3, "%", null],
      ],
    ],
    ["主动公开政府信息14万余条（篇）。", [["主动公开政府信息", 140000, "条", "余"]]],
    ["公开财政信息９，１７０條。", [["公开财政信息", 9170, "条", null]]],
    [
      "收取费用5600万元，退费0.5亿元。",
      [
        ["收取费用", 5600, "万元", null],
        ["退费", 50000000, "元", null],
      ],
    ],
    ["其他申请按规定处理，另有72件顺延至下一年度答复。", [["顺延至下一年度答复", 72, "件", null]]],
    ["从登记到答复平均用时9.1个工作日。", [["从登记到答复平均用时", 9.1, "个工作日", null]]],
    [
      "申请表由四页简化为两页。",
      [
        ["原申请表", 4, "页", null],
        ["申请表", 2, "页", null],
      ],
    ],
  ])("%s", (sentence, expected) => {
    expect(brief(sentence)).toEqual(expected);
  });

  test.each([
    "严格执行三审三校，推进两微一端建设。",
    "依据国办函〔2020〕109号和国务院令第711号。",
    "统计期限自2023年1月1日至2023年12月31日。",
    "应当自收到申请之日起20个工作日内答复。",
    "推进财政资金、重大项目、重大决策三类信息公开。",
    "县乡两级协同推进，把好保密、内容两道关口。",
    "还有三处短板：更新慢；解读少；答复不规范。",
    "每年培训不少于2次，答复时限压缩到五天以内。",
    "落实“30条”措施，学习《意见》第5期。",
    "本报告分六个部分，联系电话：0376-6666666。",
    "与2022年的120件相比有所下降。",
    "建立一个平台，进一步统一标准。",
    "公开内容见第二十条第（一）项。",
  ])("没有数据：%s", (sentence) => {
    expect(brief(sentence)).toEqual([]);
  });

  test("其中的数属于前面的数，别的不属于", () => {
    const found = read(
      "全市主动公开信息250条，其中门户网站125条、微信公众号92条；另有热线来电30条。",
    );
    expect(found.map((figure) => figure.partOf)).toEqual([null, 0, 0, null]);
    expect(found.map((figure) => figure.channel)).toEqual([null, "门户网站", "微信公众号", "热线"]);
    expect(found[0]?.scope).toBe("全市");
  });

  test("下一句以“其中”开头，接着上一句唯一的数", () => {
    const found = read(
      "全年公开信息250条，满意率100%。其中：1.机构类5条；2.动态类（含通知）118条。",
    );
    expect(found.map((figure) => figure.partOf)).toEqual([null, null, 0, 0]);
  });

  test("存量、占比、增减分开", () => {
    const found = read("累计公开信息900条，好评占99.58%，申请同比增长1.05%，公开31件。");
    expect(found.map((figure) => figure.kind)).toEqual(["stock", "rate", "growth", "flow"]);
  });

  test.each([
    ["2025年改进打算：开办小班实训两次。", "plan"],
    ["下一步，将组织培训6期。", "plan"],
    ["新收申请31件，结转下年度3件。", "flow"],
    ["按计划完成任务12项。", "flow"],
    ["年内回溯抽检历史稿件647篇。", "flow"],
  ])("打算不是事实：%s", (sentence, kind) => {
    expect(read(sentence)[0]?.kind).toBe(kind);
  });

  test("页头的阅读次数不是报告的数", () => {
    expect(brief("日期：2025-01-30 12:25　|　阅读：2784 次　|　分享到：")).toEqual([]);
  });

  test("原句和原数照印，带着章节", () => {
    const [figure] = read("第一句没有数。本年共收到申請　３１ 件，均已答复。");
    expect(figure).toMatchObject({
      quote: "本年共收到申請　３１ 件，均已答复。",
      printed: "３１",
      section: "一",
      value: 31,
    });
  });
});

test("任何文字都读得完，原句原数都在原文里", () => {
  const words = fc.constantFrom(
    ..."公开条件占比同增长减少其中各分别由为至全市门户网站微信粉丝12３4十百万亿余近约（），。；：“”《》%、年月日 ",
  );
  fc.assert(
    fc.property(fc.string({ unit: words, maxLength: 120 }), (paragraph) => {
      for (const figure of read(paragraph)) {
        expect(paragraph).toContain(figure.quote);
        expect(figure.quote).toContain(figure.printed);
        expect(Number.isFinite(figure.value)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
