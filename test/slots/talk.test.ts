import { expect, test } from "vitest";
import { loadTools } from "../../src/index.ts";
import { readingTools } from "../../src/nianbao/tools.ts";
import { readQuestion } from "../../src/slots/read-question.ts";
import { withoutTalk } from "../../src/slots/talk.ts";

const tools = loadTools();
const roster = tools.agencies.roster([{ name: "南屿市公安局", years: [2023] }]);
const reading = readingTools(tools, roster, new Date("2024-03-01"), { home: null, last: [] });
const asked = (text: string) =>
  withoutTalk(readQuestion(text, reading, null), tools.knowledge.talk);

test.each([
  ["我爸当年也是老师,干了三十年,扯远了,问下行政处罚多少件", "行政处罚多少件"],
  ["领导十点半开会要,行政许可多少件", "行政许可多少件"],
  ["波棱盖儿疼 顺便问下行政许可多少件", "行政许可多少件"],
])("%s → %s", (typed, question) => {
  expect(asked(typed)).toBe(question);
});

test.each([
  "女性,行政许可多少件",
  "未满十八岁的,申请多少件",
  "我们南屿市公安局破案的,行政处罚几件",
])("%s：限定和机关不丢", (typed) => {
  expect(asked(typed)).toBe(typed);
});
