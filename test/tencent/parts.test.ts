import fc from "fast-check";
import { expect, test } from "vitest";
import { splitParts, TEXT_BYTES } from "../../adapters/tencent/parts.ts";

test("短文字不切", () => {
  expect(splitParts("答：31件。")).toEqual(["答：31件。"]);
  expect(splitParts("  ")).toEqual([]);
});

test("先在空行切，再在行末，再在句末", () => {
  const line = "甲".repeat(10);
  expect(splitParts(`${line}\n${line}\n\n${line}`, 80)).toEqual([`${line}\n${line}`, line]);
  expect(splitParts(`${line}。${line}\n${line}`, 80)).toEqual([`${line}。${line}`, line]);
  expect(splitParts(`${line}，${line}。${line}`, 80)).toEqual([`${line}，${line}。`, line]);
});

test("不在数字中间切", () => {
  const parts = splitParts(`${"甲".repeat(24)}1234567.89万元`, 80);
  expect(parts.join("")).toContain("1234567.89万元");
  expect(parts.some((part) => part.startsWith("1234567.89"))).toBe(true);
});

test("每份不超过上限，不丢字，不切开字符", () => {
  const char = fc.constantFrom(
    "年",
    "报",
    "1",
    "2",
    ".",
    ",",
    "。",
    "\n",
    "，",
    "𠮷",
    "👨‍👩‍👧",
    "a",
  );
  fc.assert(
    fc.property(
      fc.array(char, { maxLength: 3000 }),
      fc.integer({ min: 40, max: TEXT_BYTES }),
      (chars, limit) => {
        const text = chars.join("");
        const parts = splitParts(text, limit);
        const bare = (words: string) => words.replace(/\s/g, "");
        expect(bare(parts.join(""))).toBe(bare(text));
        for (const part of parts) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(limit);
          expect(part).not.toMatch(/\p{Surrogate}/u);
        }
      },
    ),
    { numRuns: 200 },
  );
});
