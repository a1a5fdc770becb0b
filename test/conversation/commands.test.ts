import { describe, expect, test } from "vitest";
import { chosenOption } from "../../src/conversation/choice.ts";
import { commandOf } from "../../src/conversation/command.ts";
import { EMPTY_MEMORY, readMemory, writeMemory } from "../../src/conversation/memory.ts";
import { splitQuestions } from "../../src/conversation/split.ts";
import { loadTools } from "../../src/index.ts";

const { commands } = loadTools().knowledge;

describe("整条消息是一句吩咐", () => {
  test.each([
    ["帮助", "help"],
    ["/help", "help"],
    ["你好！", "greeting"],
    ["辛苦啦，先到这儿", "thanks"],
    ["谢谢了", "thanks"],
    ["谢谢，帮大忙了", "thanks"],
    ["你好呀", "greeting"],
    ["您好啊", "greeting"],
    ["有哪些年报？", "holdings"],
    ["来源呢", "source"],
    ["你确定吗？", "sure"],
    ["只要数字", "only_number"],
    ["清空", "clear"],
    ["转人工", "handoff"],
    ["正确的数是几", "correct_value"],
  ])("%s → %s", (text, name) => {
    expect(commandOf(text, commands)).toBe(name);
  });

  test.each(["你好，2023年收到多少件申请", "谢谢，那处罚呢", "帮我查处罚", ""])(
    "%s 不是",
    (text) => {
      expect(commandOf(text, commands)).toBeNull();
    },
  );
});

describe("回答反问", () => {
  const options = [
    { label: "南屿市公安局", question: "南屿市公安局多少件" },
    { label: "东礁县公安局", question: "东礁县公安局多少件" },
  ];
  test.each(["1", "１", "一", "第一个", "选1", "1吧", "南屿市公安局", "南屿", "我说的是南屿市的"])(
    "%s 是第一项",
    (text) => {
      expect(chosenOption(text, options)?.label).toBe("南屿市公安局");
    },
  );
  test.each(["公安局", "3", "2023年呢", "都不是", ""])("%s 不是选择", (text) => {
    expect(chosenOption(text, options)).toBeNull();
  });
});

test("一条消息里的几个问题", () => {
  expect(splitQuestions("收了几件？处罚呢？")).toEqual(["收了几件？", "处罚呢？"]);
  expect(splitQuestions("收了几件")).toEqual(["收了几件"]);
});

test("读不懂的记忆当作没有", () => {
  expect(readMemory(null)).toEqual(EMPTY_MEMORY);
  expect(readMemory("{")).toEqual(EMPTY_MEMORY);
  expect(readMemory('{"about":1}')).toEqual(EMPTY_MEMORY);
  expect(readMemory(writeMemory(EMPTY_MEMORY))).toEqual(EMPTY_MEMORY);
});
