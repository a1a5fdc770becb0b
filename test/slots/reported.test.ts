import { expect, test } from "vitest";
import { loadTools } from "../../src/index.ts";
import { readingTools } from "../../src/nianbao/tools.ts";
import { readQuestion } from "../../src/slots/read-question.ts";
import { withoutReporter } from "../../src/slots/reported.ts";

const tools = loadTools();
const roster = tools.agencies.roster([{ name: "南屿市公安局", years: [2023] }]);
const reading = readingTools(tools, roster, new Date("2024-03-01"), { home: null, last: [] });
const told = (text: string) =>
  withoutReporter(readQuestion(text, reading, null), tools.knowledge.talk.reported);

test.each([
  ["有记者说不予公开的是3件,属实否", "不予公开的是3件,属实否"],
  ["稿子里那句“行政许可46103件”,核对一下", "行政许可46103件”,核对一下"],
  ["我爱人说公安局去年许可办了4.7万件", "公安局去年许可办了4.7万件"],
  ["别绕弯子,行政处罚就是200件", "行政处罚就是200件"],
  ["简报上印的是行政事业性收费5600元", "行政事业性收费5600元"],
  ["我是晚报的,想核实:行政许可46103件", "行政许可46103件"],
  ["孩子说行政许可很多,到底多少件", "行政许可很多,到底多少件"],
])("谁说的不是说的什么：%s", (typed, left) => {
  expect(told(typed)).toBe(left);
});

test.each([
  "女性申请31件",
  "新闻发布会开了3场",
  "政务新媒体发布信息3637条,行不行",
  "报告里怎么说问题的",
  "记者申请31件",
  "网上申请31件",
])("限定不丢：%s", (typed) => {
  expect(told(typed)).toBe(typed);
});
