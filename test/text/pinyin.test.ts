import { expect, test } from "vitest";
import { pinyinReadings } from "../../src/text/index.ts";

test.each([
  ["单", ["dan", "shan", "chan"]],
  ["县", ["xian", "xuan"]],
  ["乐", ["le", "yue", "yao", "lao"]],
  ["绿", ["lv", "lu"]],
  ["浚", ["jun", "xun"]],
])("%s 的读音都在", (char, readings) => {
  expect(new Set(pinyinReadings(char))).toEqual(new Set(readings));
});

test.each(["a", "1", "，", "", "公安"])("%j 没有读音", (char) => {
  expect(pinyinReadings(char)).toEqual([]);
});
