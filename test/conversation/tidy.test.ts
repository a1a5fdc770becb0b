import { expect, test } from "vitest";
import { splitQuestions } from "../../src/conversation/split.ts";
import { tidyMessage } from "../../src/conversation/tidy.ts";

test.each([
  ["收到多少件申请[疑问]", "收到多少件申请"],
  ["处罚，不对，是许可多少件", "许可多少件"],
  ["强制……打错了，处罚几件", "处罚几件"],
  ["2024年处罚，说错了，2023年处罚几件", "2023年处罚几件"],
])("%s → %s", (typed, asked) => {
  expect(tidyMessage(typed)).toBe(asked);
});

test.each(["打错了，2023", "这个数不对", "31件，不对吧"])("%s：没有另问，原样留着", (typed) => {
  expect(tidyMessage(typed)).toBe(typed);
});

test("编了号的几问分开，一个编号不算", () => {
  expect(splitQuestions("1、自然人申请多少 2、企业申请多少 3、办结总数")).toHaveLength(3);
  expect(splitQuestions("Q1：许可数 Q2：处罚数")).toHaveLength(2);
  expect(splitQuestions("表三（四）1 是多少")).toHaveLength(1);
});
