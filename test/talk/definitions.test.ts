import { describe, expect, test } from "vitest";
import { newTalk } from "./talk.ts";

const { asks } = await newTalk();

describe("问的是词和条文，不是数", () => {
  test.each([
    ["三类内部事务信息包括哪三类", "人事管理"],
    ["不予公开有哪八种情形", "国家秘密"],
    ["申请人分几类 都叫啥", "科研机构"],
    ["第十六条讲的什么", "过程性信息"],
    ["条例第36条内容", "信息不存在"],
    ["国家秘密在条例哪一条", "第十四条"],
    ["答复期限是几个工作日", "二十个工作日"],
    ["年报什么时候必须公布", "1月31日"],
    ["条例哪年实施的", "2019年"],
    ["不服答复去哪里告", "行政复议"],
    ["年度报告要写哪些内容", "主要问题"],
    ["三个“其他”是不是一回事", "不是一回事"],
    ["红头文件就是规范性文件吗", "规范性文件"],
    ["无法提供是不是拒绝公开", "不是不愿给"],
    ["结果维持是机关赢还是申请人赢", "机关赢"],
  ])("%s", async (question, words) => {
    const answer = await asks(question);
    expect(answer.kind).toBe("definition");
    expect(answer.text).toContain(words);
  });

  test.each(["行政复议是零吗", "行政强制是不是没有", "公开率是多少"])(
    "%s：问的是数",
    async (question) => {
      expect((await asks(question)).kind).not.toBe("definition");
    },
  );
});
