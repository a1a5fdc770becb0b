/** A numeral's worth and the worth of its last stated digit: 四万六 is 46,000 to the thousand. */
export interface Numeral {
  readonly value: number;
  readonly lastDigitUnit: number;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const CAPITALS: Readonly<Record<string, string>> = {
  壹: "一",
  贰: "二",
  叁: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
  佰: "百",
  仟: "千",
  萬: "万",
  億: "亿",
  俩: "两",
  幺: "一",
  廿: "二十",
  卅: "三十",
  卌: "四十",
};

const SECTION =
  /^零?(?:([一二三四五六七八九两])千)?零?(?:([一二三四五六七八九两])百)?零?(?:([一二三四五六七八九]?)十)?零?([一二三四五六七八九两])?$/u;

/** Reads 两百七十七, 一百二 (120), 一万五千亿, 四六一零三, 三点六万, 贰零贰叁; null where it is no numeral. */
export function parseChinese(words: string): Numeral | null {
  const plain = words.replace(/./gu, (char) => CAPITALS[char] ?? char);
  const point = plain.indexOf("点");
  if (point >= 0) return parseDecimal(plain, point);
  if (/^[零一二三四五六七八九]{2,}$/u.test(plain)) return parsePositional(plain);
  return parseInteger(plain);
}

/** Reads a run of digits as it stands: 二零二三. */
function parsePositional(words: string): Numeral | null {
  const digits = [...words].map((char) => DIGITS[CAPITALS[char] ?? char]);
  if (digits.some((digit) => digit === undefined)) return null;
  return { value: Number(digits.join("")), lastDigitUnit: 1 };
}

function parseDecimal(plain: string, point: number): Numeral | null {
  const scaled = plain.match(/([万亿]|百|千|万亿)$/u)?.[1] ?? "";
  const whole = parseInteger(plain.slice(0, point));
  const part = plain.slice(point + 1, plain.length - scaled.length);
  const digits = parsePositional(part);
  if (!whole || !digits || !part) return null;
  const scale = [...scaled].reduce((product, char) => product * (SCALES[char] ?? 1), 1);
  const step = scale / 10 ** part.length;
  return { value: tidy(whole.value * scale + digits.value * step), lastDigitUnit: tidy(step) };
}

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** Rounds away what binary fractions add: 3.6 × 10,000. */
export const tidy = (value: number): number => Number(value.toPrecision(15));

function parseInteger(plain: string): Numeral | null {
  for (const [mark, worth] of [
    ["亿", 1e8],
    ["万", 1e4],
  ] as const) {
    const at = plain.lastIndexOf(mark);
    if (at < 0) continue;
    return joinParts(plain.slice(0, at), plain.slice(at + 1), worth);
  }
  return parseSection(plain);
}

function joinParts(left: string, right: string, worth: number): Numeral | null {
  const high = parseInteger(left);
  if (!high || high.value === 0) return null;
  if (!right) return { value: high.value * worth, lastDigitUnit: high.lastDigitUnit * worth };
  if (/^[一二三四五六七八九两]$/u.test(right)) {
    const step = worth / 10;
    return { value: high.value * worth + (DIGITS[right] ?? 0) * step, lastDigitUnit: step };
  }
  const low = parseInteger(right);
  if (!low || low.value === 0 || low.value >= worth) return null;
  return { value: high.value * worth + low.value, lastDigitUnit: low.lastDigitUnit };
}

/** Below ten thousand. 一百二 is 120 and 三千五 3,500, said so; 一百零二 is 102. */
function parseSection(plain: string): Numeral | null {
  if (plain === "零") return { value: 0, lastDigitUnit: 1 };
  const short = plain.match(/^(.*[一二三四五六七八九两])([百千])([一二三四五六七八九])$/u);
  if (short) return parseShort(short[1] ?? "", short[2] ?? "", short[3] ?? "");
  const match = plain.match(SECTION);
  if (!match || !plain) return null;
  const [, thousands, hundreds, tens, ones] = match;
  const value =
    digit(thousands) * 1000 +
    digit(hundreds) * 100 +
    (tens === undefined ? 0 : tens === "" ? 10 : digit(tens) * 10) +
    digit(ones);
  if (value === 0) return null;
  const last = ones || tens !== undefined ? 1 : hundreds ? 100 : 1000;
  return { value, lastDigitUnit: last };
}

function parseShort(head: string, mark: string, last: string): Numeral | null {
  const high = parseSection(`${head}${mark}`);
  const step = (SCALES[mark] ?? 0) / 10;
  if (!high) return null;
  return { value: high.value + (DIGITS[last] ?? 0) * step, lastDigitUnit: step };
}

const digit = (char: string | undefined): number => (char ? (DIGITS[char] ?? 0) : 0);
