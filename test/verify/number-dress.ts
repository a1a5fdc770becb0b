import type { Random } from "./random.ts";

/** A number with its unit in one of the dresses that drafts give it. Only a right one may be rounded. */
export function inDress(value: number, unit: string, random: Random, mayRound: boolean): string {
  if (mayRound && value >= 10_000 && unit === "件" && random.chance(0.5))
    return rounded(value, unit, random);
  if (mayRound && unit === "万元" && value >= 1000 && value % 100 === 0 && random.chance(0.3))
    return `${value / 10_000}亿元`;
  const dress = random.below(6);
  if (dress === 0 && value >= 1000) return `${grouped(value)}${unit}`;
  if (dress === 1 && Number.isInteger(value) && value < 10_000) return `${inChinese(value)}${unit}`;
  if (dress === 2) return `${fullWidth(value)}${unit}`;
  if (dress === 3) return ` ${value} ${unit}`;
  return `${value}${unit}`;
}

function rounded(value: number, unit: string, random: Random): string {
  const down = Math.floor(value / 1000) / 10;
  const near = Math.round(value / 1000) / 10;
  return random.pick([
    `约${near}万${unit}`,
    `${down}万余${unit}`,
    `${near}万${unit}`,
    `超${down}万${unit}`,
  ]);
}

const grouped = (value: number): string =>
  String(value).replace(/(?<=\d)(?=(?:\d{3})+(?:\.|$))/gu, ",");

const fullWidth = (value: number): string =>
  String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const DIGITS = "零一二三四五六七八九";
const UNITS = ["", "十", "百", "千"];

/** 277 as 二百七十七. */
function inChinese(value: number): string {
  if (value === 0) return "零";
  const digits = String(value).split("").map(Number);
  let words = "";
  digits.forEach((digit, at) => {
    const place = digits.length - 1 - at;
    if (digit !== 0) words += `${DIGITS[digit]}${UNITS[place]}`;
    else if (!words.endsWith("零") && digits.slice(at).some((rest) => rest !== 0)) words += "零";
  });
  return words.replace(/^一十/u, "十");
}
