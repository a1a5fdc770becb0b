import { parseChinese, tidy } from "./chinese.ts";
import { worth } from "./patterns.ts";

/** What the digits themselves say, before units and qualifiers are looked at. */
export interface Reading {
  readonly words: string;
  readonly value: number;
  readonly lastDigitUnit: number;
  /** 万 or 亿 as printed, else 1. */
  readonly scale: number;
  readonly style: "arabic" | "chinese" | "percent" | "fraction" | "ratio" | "vague";
  /** 余 or 多 between digits and scale: 10余万. */
  readonly inner?: string;
  /** The two sides of 22比31. */
  readonly terms?: readonly [number, number];
}

/** A numeral without scale, in digits or characters. */
export function readPlain(words: string): { value: number; lastDigitUnit: number } | null {
  if (!/\d/u.test(words)) return parseChinese(words);
  const plain = words.replaceAll(",", "");
  const decimals = plain.split(".")[1]?.length ?? 0;
  return { value: Number(plain), lastDigitUnit: tidy(10 ** -decimals) };
}

/** A reading in per cent. */
export function percent(words: string, value: number, lastDigitUnit: number): Reading {
  return {
    words,
    value: tidy(value),
    lastDigitUnit: tidy(lastDigitUnit),
    scale: 1,
    style: "percent",
  };
}

/** A numeral times its scale: 4.6 and 万. */
export function times(
  words: string,
  numeral: { value: number; lastDigitUnit: number },
  scale: string | undefined,
): Reading {
  const factor = worth(scale);
  return {
    words,
    value: tidy(numeral.value * factor),
    lastDigitUnit: tidy(numeral.lastDigitUnit * factor),
    scale: factor >= 1e8 ? 1e8 : factor >= 1e4 ? 1e4 : 1,
    style: "arabic",
  };
}

/** 46,103; 4.6万; 1亿2000万; 4万6 (46,000); 46k. */
export function readArabic(match: RegExpMatchArray): Reading | null {
  const [words, digits, scale, tail, tailScale] = match;
  const head = readPlain(digits ?? "");
  if (!head) return null;
  const high = times(words, head, scale);
  if (!tail) return high;
  const rest = readPlain(tail);
  const whole = !tailScale && tail.length === Math.log10(worth(scale));
  const step = tailScale ? worth(tailScale) : whole ? 1 : worth(scale) / 10;
  if (!rest || (!tailScale && !whole && tail.length > 1) || rest.value * step >= worth(scale)) {
    const short = words.slice(0, words.length - tail.length - (tailScale?.length ?? 0));
    return { ...high, words: short };
  }
  return {
    ...high,
    value: tidy(high.value + rest.value * step),
    lastDigitUnit: tidy(rest.lastDigitUnit * step),
  };
}

/** The longest beginning of the run that is a numeral. */
export function readChineseRun(run: string): Reading | null {
  if (/^[百千万亿]/u.test(run)) return null;
  for (let length = run.length; length > 0; length--) {
    const words = run.slice(0, length);
    if (words.endsWith("点")) continue;
    const numeral = parseChinese(words);
    if (!numeral) continue;
    const scale = words.includes("亿") ? 1e8 : words.includes("万") ? 1e4 : 1;
    return { words, ...numeral, scale, style: "chinese" };
  }
  return null;
}
