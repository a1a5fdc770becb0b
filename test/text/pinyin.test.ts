import { pinyin } from "pinyin-pro";
import { expect, test } from "vitest";
import table from "../../knowledge/readings.json" with { type: "json" };
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

test("字表与 pinyin-pro 逐字相同", () => {
  const options = { multiple: true, toneType: "none", type: "array", v: true } as const;
  const characters = Object.values(table).flatMap((row) => [...row]);
  expect(characters.length).toBeGreaterThan(6_700);
  for (const char of characters) {
    const readings = new Set(pinyin(char, options).filter((it) => /^[a-z]+$/u.test(it)));
    expect({ char, readings: pinyinReadings(char) }).toEqual({ char, readings: [...readings] });
  }
});
