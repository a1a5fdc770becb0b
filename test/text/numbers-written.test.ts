import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalize, readFigures } from "../../src/text/index.ts";

const DIGITS = "零一二三四五六七八九";
const CAPITAL = "零壹贰叁肆伍陆柒捌玖";

/** 46103 → 四万六千一百零三, as schools teach it. */
function chinese(value: number): string {
  if (value === 0) return "零";
  const groups: string[] = [];
  let rest = value;
  for (let i = 0; rest > 0; i++, rest = Math.floor(rest / 10_000)) {
    const part = rest % 10_000;
    const above = Math.floor(rest / 10_000) > 0;
    const words = part === 0 ? "" : `${section(part)}${["", "万", "亿", "万亿"][i] ?? ""}`;
    groups.unshift(above && part < 1000 && part > 0 ? `零${words}` : words);
  }
  return groups.join("").replace(/^一十/u, "十").replace(/零+/gu, "零");
}

function section(value: number): string {
  const digits = String(value).padStart(4, "0").split("").map(Number);
  return digits
    .map((digit, i) => (digit === 0 ? "零" : `${DIGITS[digit]}${["千", "百", "十", ""][i] ?? ""}`))
    .join("")
    .replace(/零+/gu, "零")
    .replace(/^零|零$/gu, "");
}

const grouped = (value: number) => value.toLocaleString("en-US");
const wide = (text: string) =>
  text.replace(/[0-9]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));
const capital = (text: string) =>
  text
    .replace(/[一二三四五六七八九]/gu, (char) => CAPITAL[DIGITS.indexOf(char)] ?? char)
    .replaceAll("十", "拾")
    .replaceAll("百", "佰")
    .replaceAll("千", "仟");

const valuesIn = (text: string) => readFigures(normalize(text).text).map((figure) => figure.value);

describe("随机写出，照样读回", () => {
  const count = fc.oneof(fc.nat(120), fc.nat(99_999), fc.nat(999_999_999));

  test.each([
    ["数字", String],
    ["千分位", grouped],
    ["全角", (value: number) => wide(String(value))],
    ["全角千分位", (value: number) => wide(grouped(value)).replaceAll(",", "，")],
    ["汉字", chinese],
    ["大写", (value: number) => capital(chinese(value))],
    ["带空格", (value: number) => ` ${value} `],
  ])("%s", (_name, write) => {
    fc.assert(
      fc.property(count, fc.constantFrom("件", "条", "次", "人次"), (value, unit) => {
        expect(valuesIn(`共收到${write(value)}${unit}，均已办结`)).toEqual([value]);
      }),
      { numRuns: 300 },
    );
  });

  test("万、亿带小数，末位说清", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom([1, "万", 1e4], [2, "万", 1e4], [1, "亿", 1e8], [2, "亿", 1e8]),
        (digits, [decimals, scale, worth]) => {
          const number = (digits / 10 ** Number(decimals)).toFixed(Number(decimals));
          const [figure] = readFigures(`访问${number}${scale}次`);
          expect(figure?.value).toBeCloseTo(Number(number) * Number(worth), 3);
          expect(figure?.lastDigitUnit).toBeCloseTo(Number(worth) / 10 ** Number(decimals), 3);
        },
      ),
    );
  });

  test("限定词留在数旁", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom("近", "超", "逾", "突破", "约", "不足"),
        fc.constantFrom("", "万"),
        (value, word, scale) => {
          const [figure] = readFigures(`粉丝${word}${value}${scale}人`);
          expect([figure?.qualifier?.words, figure?.unit]).toEqual([word, "人"]);
        },
      ),
    );
  });
});
