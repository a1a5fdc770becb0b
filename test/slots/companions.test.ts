import { describe, expect, test } from "vitest";
import { isFunctionWord } from "../../src/slots/function-words.ts";
import { read } from "./read.ts";

const left = (text: string) => read(text).unexplained.map(({ words }) => words);

describe("陪在对象旁边的词不改变问的是哪个数", () => {
  test.each([
    "2023年在行政复议中被纠正的案件数量",
    "开了多少张行政处罚决定书",
    "针对信息公开的行政复议共计几件",
    "因信息公开卷入多少起行政诉讼",
    "行政事业性收费（万元）",
    "清理废止的规范性文件几件",
    "自然人申请中不予处理者几件",
    "因逾期不补正而不再处理的件数",
    "公开率 保留两位小数",
  ])("%s", (text) => {
    expect(left(text)).toEqual([]);
  });

  test.each([
    ["处罚案件的罚款总额", "罚款总额"],
    ["刑事案件几件复议", "刑事"],
    ["处罚了企业多少件", "企业"],
    ["撤销的行政许可几件", "撤销"],
    ["行政许可除了公安还有多少", "除了"],
    ["行政许可申请人赢了几件", "赢"],
    ["规范性文件的页数", "页"],
    ["未涉密的行政复议几件", "未"],
  ])("%s：“%s”没有着落", (text, word) => {
    expect(left(text).join("")).toContain(word);
  });
});

describe("虚词凭词性，否定、排除、假设的不算", () => {
  test.each([
    ["针对", "p", true],
    ["因而", "c", true],
    ["除", "p", false],
    ["假如", "c", false],
    ["及时", "c", false],
    ["小偷", "d", false],
    ["罚款", "n", false],
  ])("%s", (word, tag, isOne) => {
    expect(isFunctionWord({ word, tag })).toBe(isOne);
  });
});

describe("率看旁边是什么", () => {
  test.each([
    ["维持率", "review_upheld_rate"],
    ["直接起诉案件的维持率", "direct_upheld_rate"],
    ["官司胜率多少", "litigation_win_rate"],
    ["行政诉讼纠错率", "litigation_loss_rate"],
    ["复议后起诉的败诉率", "after_review_correction_rate"],
    ["办结率", "conclusion_rate"],
  ])("%s", (text, indicator) => {
    expect(read(text).indicators).toEqual([indicator]);
  });

  test("率只接紧挨着的数：满意率、破案率的率没有着落", () => {
    expect(left("其他处理率是多少")).toEqual([]);
    expect(left("满意率是多少").join("")).toContain("率");
    expect(left("复议满意率是多少").join("")).toContain("满意");
  });
});
