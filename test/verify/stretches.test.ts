import fc from "fast-check";
import { expect, test } from "vitest";
import { draftFromText } from "../../src/verify/index.ts";
import { stretches } from "../../src/verify/stretches.ts";

test("一段再长也读完：各截合起来就是原文，位置也对", () => {
  const words = fc.constantFrom("新收31件", "，", "。", "；", "🙂", "予以公开", " ", "\u3000");
  fc.assert(
    fc.property(fc.array(words, { maxLength: 3_000 }), (parts) => {
      const text = parts.join("");
      const cut = stretches(text);
      expect(cut.map((stretch) => stretch.text).join("")).toBe(text);
      for (const { text: own, at } of cut) expect(text.slice(at, at + own.length)).toBe(own);
    }),
    { numRuns: 40, seed: 65 },
  );
});

test("四万字的一段：读到最后一个数", () => {
  const text = `${"认真落实有关要求，".repeat(4_400)}新收99件。`;
  const { parts } = draftFromText(text);
  expect(parts.every(({ normal }) => !normal.truncated)).toBe(true);
  expect(parts.at(-1)?.normal.text).toContain("新收99件");
});

test("一截从不断在数字中间，只要那里有一个标点", () => {
  const cut = stretches("信阳市公安局新收46103件，".repeat(400));
  for (const { text } of cut.slice(0, -1)) expect(text.endsWith("，")).toBe(true);
});
