import { parseChinese, tidy } from "./chinese.ts";
import { ARABIC, CHINESE, CN_DIGITS, SCALE } from "./patterns.ts";
import { percent, type Reading, readArabic, readChineseRun, readPlain, times } from "./reading.ts";

interface ReadingRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => Reading | null;
}

const ANY = `(?:${ARABIC}|${CHINESE})`;
const sticky = (source: string) => new RegExp(source, "uy");

/** In reading order: the first rule that matches at a place and does not decline wins. */
const rules: readonly ReadingRule[] = [
  {
    name: "百分之",
    pattern: sticky(`([百千万])分之\\s*(百(?![十百千万])|${ANY})`),
    read: ([words, base, part]) => {
      const numeral = readPlain(part === "百" ? "一百" : (part ?? ""));
      if (!numeral) return null;
      const factor = base === "百" ? 1 : base === "千" ? 0.1 : 0.01;
      return percent(words, numeral.value * factor, numeral.lastDigitUnit * factor);
    },
  },
  {
    name: "一半",
    pattern: sticky("一半(?![年天月])"),
    read: ([words]) => ({ words, value: 0.5, lastDigitUnit: 0, scale: 1, style: "fraction" }),
  },
  {
    name: "几分之几",
    pattern: sticky(`(${ANY})分之(${ANY})`),
    read: ([words, below, above]) => {
      const [bottom, top] = [readPlain(below ?? ""), readPlain(above ?? "")];
      if (!bottom || !top || bottom.value === 0) return null;
      const value = top.value / bottom.value;
      return { words, value, lastDigitUnit: 0, scale: 1, style: "fraction" };
    },
  },
  {
    name: "成",
    pattern: sticky(
      "(?<![一二三四五六七八九十\\d.])([一二两三四五六七八九]|\\d(?:\\.\\d+)?)成([一二三四五六七八九半\\d](?!\\d))?(?![立效员果为长本绩功都熟套批建交人年品因千百])",
    ),
    read: ([words, whole, half]) => {
      const tens = readPlain(whole ?? "");
      const ones = half === "半" ? 5 : half ? (readPlain(half)?.value ?? 0) : 0;
      return tens ? percent(words, tidy(tens.value * 10 + ones), half ? 1 : 10) : null;
    },
  },
  {
    name: "翻番",
    pattern: sticky("翻了?(?:([一二两三四])番|倍)"),
    read: ([words, times]) => {
      const doublings = times ? (readPlain(times)?.value ?? 1) : 1;
      return percent(words, (2 ** doublings - 1) * 100, 0);
    },
  },
  {
    name: "甲比乙",
    pattern: sticky(`(${ANY})比(${ANY})(?![多少高低大小增减年\\d万亿])`),
    read: ([words, left, right]) => {
      const [top, bottom] = [readPlain(left ?? ""), readPlain(right ?? "")];
      if (!top || !bottom || bottom.value === 0 || isYear(left) || isYear(right)) return null;
      const terms = [top.value, bottom.value] as const;
      return {
        words,
        value: terms[0] / terms[1],
        lastDigitUnit: 0,
        scale: 1,
        style: "ratio",
        terms,
      };
    },
  },
  {
    name: "余字在万前",
    pattern: sticky(`(${ARABIC}|${CN_DIGITS}{1,12})\\s?([余多来])\\s?(万亿|[万亿千百])`),
    read: ([words, digits, inner, scale]) => {
      const numeral = readPlain(digits ?? "");
      if (!numeral || !inner) return null;
      return { ...times(words, numeral, scale), inner, style: style(digits) };
    },
  },
  {
    name: "百余、近千",
    pattern: sticky(
      "(?<![零一二两三四五六七八九十百千万亿\\d])(?:([百千万]万?)(?=[余多][\\p{Script=Han}])|(?<=近|逾|超|超过|突破|约)([百千]万?|万)(?![分元户]))",
    ),
    read: ([words]) => {
      const numeral = parseChinese(`一${words}`);
      return (
        numeral && { words, ...numeral, scale: words.endsWith("万") ? 1e4 : 1, style: "arabic" }
      );
    },
  },
  {
    name: "概数",
    pattern: sticky(
      `(?:数|几|好几|上|成)[十百千万亿]{1,6}(?!分之)|\\d+几[万亿千百]?|[十百]几[万亿千百]?|(?<![零一二三四五六七八九十百千万])[一二两三四五六七八九]{2}(?:[十百千万亿]{1,6}|(?=[个件条项次名位人篇期场起宗份家户天年]))`,
    ),
    read: ([words]) =>
      /^[零一二三四五六七八九]{2}$/u.test(words) && words.includes("零")
        ? null
        : { words, value: 0, lastDigitUnit: 0, scale: 1, style: "vague" },
  },
  {
    name: "阿拉伯数字",
    pattern: sticky(
      `(${ARABIC})(?:[ \\t]?(${SCALE})(?:(?<=[万亿])(\\d+(?:\\.\\d+)?)(千万|百万|[万千百])?(?![\\d.年]))?)?`,
    ),
    read: readArabic,
  },
  { name: "中文数字", pattern: sticky(CHINESE), read: ([words]) => readChineseRun(words) },
];

/** The reading that begins exactly at `at`, or null. */
export function readingAt(text: string, at: number): Reading | null {
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    const reading = match && rule.read(match);
    if (reading) return reading;
  }
  return null;
}

const isYear = (words: string | undefined): boolean => /^(?:19|20)\d\d$/u.test(words ?? "");

const style = (digits: string | undefined): Reading["style"] =>
  /\d/u.test(digits ?? "") ? "arabic" : "chinese";
