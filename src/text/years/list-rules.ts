import { FULL_YEAR, HEAD, SHORT_YEAR, yearOf } from "./patterns.ts";
import { g, type YearRule } from "./relative-rules.ts";
import type { YearReading } from "./year.ts";

/** 2021、2022和2023年, 22、23、24三年, 24比23多: years that are named one by one. In reading order. */
export const listRules: readonly YearRule[] = [
  {
    name: "两位年份相比",
    needs: "比较",
    pattern:
      /(?<![\d.])([12]\d)年?[比较]([12]\d)年?(?=[多少增减涨降高低]|[^\d,，。]{1,6}[多少增减涨降高低])/gu,
    read: ([, one, other], thisYear) => {
      const years = [yearOf(one ?? ""), yearOf(other ?? "")].flatMap((year) => year ?? []);
      return years.every((year) => year >= 2014 && year <= thisYear)
        ? { kind: "years", years }
        : null;
    },
  },
  {
    name: "并列两位年份带几年",
    pattern: /(?<![\d.])((?:[12]\d、)+[12]\d)(?:这|那)?[两三四五六]年/gu,
    read: ([, words]) => listed(words ?? "", "[12]\\d"),
  },
  {
    name: "并列年份",
    pattern: g(
      `${HEAD}((?:${FULL_YEAR}\\s*年?度?\\s*(?:[、,/和跟与及同]|以及)\\s*){1,11})(${FULL_YEAR})\\s*(?:年度?(?!间|内)(?:[这那]?[两三四五六]年)?|[这那]?[两三四五六]年)`,
    ),
    read: ([words]) => listed(words, FULL_YEAR),
  },
  {
    name: "并列两位年份",
    pattern: g(
      `${HEAD}((?:${SHORT_YEAR}\\s*年?度?\\s*(?:[、/和跟与及]|以及)\\s*){1,11})(${SHORT_YEAR})\\s*年度?(?!间|内)`,
    ),
    read: ([words]) => listed(words, SHORT_YEAR),
  },
];

/** Years of a list; two-digit ones only where reports can exist, so that 31、24年 is no list. */
function listed(words: string, shape: string): YearReading | null {
  const years = [...words.matchAll(g(shape))].map(([year]) => yearOf(year));
  const known = years.filter((year) => year !== null);
  const possible = known.every((year) => shape === FULL_YEAR || (year >= 2008 && year <= 2030));
  return known.length === years.length && possible ? { kind: "years", years: known } : null;
}
