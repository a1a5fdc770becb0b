import { describe, expect, test } from "vitest";
import { readDictionary } from "../../src/knowledge/dictionary.ts";
import { createSegment } from "../../src/tokens/segment.ts";

const words = ["信息公开", "三安全一稳定", "行政规范性文件", "未经复议直接起诉", "行政诉讼"];
const segment = createSegment({
  dictionary: readDictionary("knowledge"),
  words: words.map((word) => ({ word, tag: "metric" })),
});

describe("分词", () => {
  test.each(words)("%s 不切开，带着标签", (word) => {
    const found = segment(`去年的${word}有多少件`).find((one) => one.word === word);
    expect(found).toEqual({ word, start: 3, end: 3 + word.length, tag: "metric" });
  });

  test("位置连成全文", () => {
    const text = "请问 2023年 公安局,行政许可多少件? 😀";
    const cut = segment(text);
    expect(cut.map((word) => text.slice(word.start, word.end)).join("")).toBe(text);
    expect(cut.some((word) => word.word === "2023" && word.tag === "m")).toBe(true);
  });

  test("空文本没有词", () => {
    expect(segment("")).toEqual([]);
  });
});

test("缺词典时说明怎么办，不让进程退出", () => {
  expect(() => readDictionary("test/fixtures/none")).toThrow(/缺少分词词典/u);
});
