import type { NarrativeFigure } from "../form/index.ts";

/** 余 and 多 stand behind the number, 近 and 突破 before it, as they are said. */
const BEHIND = /^(?:余|多|左右|以上|以下|来|上下)$/u;

/** A value with its unit: 46103件, 27.1万元, 70.97%. A blank is never printed as a number. */
export function amount(value: number | null, unit: string | null): string {
  return value === null ? "未填写" : `${plain(value)}${unit ?? ""}`;
}

/** A figure of the text in its own words: 近486万, 5800余次. */
export function narrativeAmount({ printed: words, qualifier, unit }: NarrativeFigure): string {
  const printed = unit?.startsWith("万") ? words.replace(/\s*万$/u, "") : words;
  const bare = printed.endsWith(unit ?? "\u0000")
    ? printed.slice(0, -(unit ?? "").length)
    : printed;
  if (!qualifier) return `${bare}${unit ?? ""}`;
  return BEHIND.test(qualifier)
    ? `${bare}${qualifier}${unit ?? ""}`
    : `${qualifier}${bare}${unit ?? ""}`;
}

/** A number without dust and without thousands marks. */
export const plain = (value: number): string => String(Number(value.toPrecision(12)));

/** +5件, −3件. */
export const signed = (value: number, unit: string | null): string =>
  `${value > 0 ? "+" : value < 0 ? "−" : ""}${plain(Math.abs(value))}${unit ?? ""}`;
