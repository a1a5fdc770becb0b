import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalize, rawSpan, rawWords, readNumbers, readYears } from "../../src/text/index.ts";

describe("归一", () => {
  test.each([
    ["４６，１０３件", "46,103件"],
    ["１２．５％", "12.5%"],
    ["二〇二三年", "二零二三年"],
    ["二○二三年○", "二零二三年○"],
    ["①新收31②办结31", "(1)新收31(2)办结31"],
    ["㈠予以公开", "(一)予以公开"],
    ["⒈属于", "1.属于"],
    ["行政複議、資訊公開", "行政复议、信息公开"],
    ["規範性檔案與檔案局的文件", "规范性文件与档案局的文件"],
    ["濬縣、覆函、瞭解", "浚县、复函、了解"],
    ["覆函", "复函"],
    ["行政徵收", "行政征收"],
    ["答覆於後", "答复于后"],
    ["覆盖率", "覆盖率"],
    ["為什么", "为什么"],
    ["臺賬與値班", "台账与值班"],
    ["乾隆年間的著作，顯著", "乾隆年间的著作,显著"],
    ["新收\u200b31\ufeff件\u0007", "新收31件"],
    ["31件¹", "31件"],
    ["一\r\n二\r三", "一\n二\n三"],
    ["鄠邑区", "鄠邑区"],
    ["程序違法", "程序违法"],
    ["2023\u00a0年\u3000度", "2023 年 度"],
  ])("%j", (typed, expected) => {
    expect(normalize(typed).text).toBe(expected);
  });

  test("找得回原来的字", () => {
    const normal = normalize("請問２０２３年　資訊公開①");
    const at = normal.text.indexOf("2023");
    expect(rawWords(normal, at, at + 4)).toBe("２０２３");
    const words = normal.text.indexOf("信息");
    expect(rawWords(normal, words, words + 2)).toBe("資訊");
    expect(rawSpan(normal, 0, 0)).toEqual({ start: 0, end: 0 });
  });

  test("超长只读前面，并说明", () => {
    expect(normalize("一".repeat(30), 20)).toMatchObject({
      text: "一".repeat(20),
      truncated: true,
    });
    expect(normalize("一二", 20).truncated).toBe(false);
  });
});

const odd = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(..."政府資訊複議２０２３①½〇○件万亿零一二三年\u200b\r\n ，。覆函濬縣"),
  }),
  fc.string({
    unit: fc.integer({ min: 0x3000, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
  }),
);

describe("任何输入", () => {
  test("位置只增不减，指得回原文", () => {
    fc.assert(
      fc.property(odd, (typed) => {
        const { text, starts, ends } = normalize(typed);
        expect([starts.length, ends.length]).toEqual([text.length, text.length]);
        for (let i = 0; i < text.length; i++) {
          expect(ends[i]).toBeGreaterThan(starts[i] ?? -1);
          expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
          expect(ends[i]).toBeGreaterThanOrEqual(ends[i - 1] ?? 0);
        }
        expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(typed.length);
      }),
      { numRuns: 400 },
    );
  });

  test("归一两次等于一次", () => {
    fc.assert(
      fc.property(odd, (typed) => {
        const once = normalize(typed).text;
        expect(normalize(once).text).toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  test("数和年份都读得完，位置有序不重叠", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ..."0123456789一二三四十百千万亿零点分之成比年月日件条个余近约至到-+%,.()、第去前上结转历各翻番几数",
          ),
        }),
        (typed) => {
          const { text } = normalize(typed);
          for (const found of [
            readNumbers(text),
            readYears(text, { today: new Date(2025, 0, 1) }),
          ]) {
            for (const [i, mention] of found.entries()) {
              expect(mention.end).toBeGreaterThan(mention.start);
              expect(mention.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
            }
          }
          for (const mention of readNumbers(text)) {
            expect(Number.isFinite(mention.value)).toBe(true);
            expect(text.slice(mention.start, mention.end)).toBe(mention.printed);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("恶意的长串", () => {
  test.each([
    "1",
    "一",
    "三万",
    "1,",
    "(1)",
    "2023、",
    "a.",
    "一点",
    "百分之",
    "万亿",
    "“1",
    "-",
    "第一",
  ])("%j 重复两万字读得完", (unit) => {
    const { text } = normalize(unit.repeat(20_000 / unit.length));
    expect(readNumbers(text).every((mention) => Number.isFinite(mention.value))).toBe(true);
    expect(readYears(text, { today: new Date(2025, 0, 1) })).toBeInstanceOf(Array);
  });
});
