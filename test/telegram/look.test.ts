import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeHtml, toHtml } from "../../adapters/telegram/look/html.ts";
import { cleanText, type Rich, type Style, visible } from "../../adapters/telegram/look/rich.ts";
import { split } from "../../adapters/telegram/look/split.ts";
import { alignTable } from "../../adapters/telegram/look/table.ts";
import { safeName } from "../../adapters/telegram/talk/file-name.ts";
import { visibleText } from "./stub/html.ts";

const styles: readonly Style[] = ["plain", "bold", "italic", "pre", "source"];
const words = fc.string({ unit: "grapheme", maxLength: 60 });
const chinese = fc.string({
  unit: fc.constantFrom(...'信阳市2023年<&>"\n。，𠮷👍 件0'),
  maxLength: 200,
});
const text = fc.oneof(words, chinese).map(cleanText);
const rich: fc.Arbitrary<Rich> = fc.array(fc.record({ style: fc.constantFrom(...styles), text }), {
  maxLength: 12,
});
const letters = (value: string) => value.replace(/\s/gu, "");

describe("切分", () => {
  test("每段不超限，不切断字符、标签、实体，一个字不丢", () => {
    fc.assert(
      fc.property(rich, fc.integer({ min: 2, max: 80 }), (whole, limit) => {
        const parts = split(whole, limit);
        for (const part of parts) {
          expect(visible(part).length).toBeLessThanOrEqual(limit);
          expect(visible(part)).not.toMatch(/\p{Surrogate}/u);
          expect(visibleText(toHtml(part))).toBe(visible(part));
        }
        expect(letters(parts.map(visible).join(""))).toBe(letters(visible(whole)));
      }),
      { numRuns: 500 },
    );
  });

  test("样式跟着字走：切开后每个字的样式不变", () => {
    const styled = (one: Rich) =>
      one.flatMap(({ style, text: run }) => [...letters(run)].map((sign) => `${style}${sign}`));
    fc.assert(
      fc.property(rich, (whole) => {
        expect(split(whole, 20).flatMap(styled)).toEqual(styled(whole));
      }),
    );
  });

  test("在行末、句末切，不在数字中间切", () => {
    const line = "第一项31件。";
    const parts = split([{ style: "plain", text: line.repeat(1000) }]);
    for (const part of parts) expect(visible(part)).toMatch(/。$/u);
    const [first] = split([{ style: "plain", text: `${"甲".repeat(30)}\n${"乙".repeat(30)}` }], 40);
    expect(first && visible(first)).toBe("甲".repeat(30));
  });
});

test("转义：任何文字转义后读回来还是它", () => {
  fc.assert(fc.property(fc.string(), (any) => visibleText(escapeHtml(any)) === any));
});

test("清理：去掉控制字符和半个代理对", () => {
  expect(cleanText("a\u0000b\ud83dc\r\nd\u200b")).toBe("ab\ufffdc\nd\u200b");
});

test("表格：汉字算两格，数字靠右；太宽不画", () => {
  expect(alignTable({ header: ["项", "件"], rows: [["𠮷b", "10"]] })).toBe("项   件\n𠮷b  10");
  expect(alignTable({ header: ["项".repeat(30), "件"], rows: [] })).toBeNull();
});

test("文件名：不带路径、引号、换行；汉字保留；不空、不太长", () => {
  expect(safeName('../a/"b"\r\n.csv')).toBe("_a__b___.csv");
  expect(safeName("信阳市 2023年年报.docx")).toBe("信阳市 2023年年报.docx");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (any) => {
      const name = safeName(any);
      expect(name).not.toMatch(/["\\/\r\n\u0000]/u);
      expect(name.length).toBeGreaterThan(0);
      expect([...name].length).toBeLessThanOrEqual(90);
    }),
  );
});
