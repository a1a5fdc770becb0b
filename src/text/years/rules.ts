import { listRules } from "./list-rules.ts";
import {
  ANY_YEAR,
  FULL_YEAR,
  HEAD,
  NOT_COUNT,
  OF_REPORT,
  SHORT_YEAR,
  TO,
  yearOf,
} from "./patterns.ts";
import { count, g, relative, relativeRules, type YearRule } from "./relative-rules.ts";
import type { YearReading } from "./year.ts";

const single = (year: number | null): YearReading | null =>
  year === null ? null : { kind: "year", years: [year] };

function range(from: number | null, to: number | null): YearReading | null {
  if (from === null || to === null || from > to || to - from > 40) return null;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return { kind: "range", from, to, years };
}

const PLANS: Readonly<Record<string, number>> = {
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};

/** In reading order: where two rules read the same words, the first wins. */
export const yearRules: readonly YearRule[] = [
  {
    name: "五年规划",
    needs: "五",
    pattern: /[“"]?(十[一二三四五]五)[”"]?(?:时期|期间|规划期?)?/gu,
    read: ([, plan]) => {
      const from = PLANS[plan ?? ""];
      return from === undefined ? null : range(from, from + 4);
    },
  },
  {
    name: "起止年份",
    needs: "至到-—–~～",
    pattern: g(
      `${HEAD}(${FULL_YEAR})${TO}(${ANY_YEAR})(?:\\s*年度?(?!均)|(?=[\\p{Script=Han}\\s,。;?!、)]|$)${NOT_COUNT})(?:[这那]?[两三四五六七八九十]年)?`,
    ),
    read: ([, from, to]) => range(yearOf(from ?? ""), yearOf(to ?? "")),
  },
  {
    name: "两位起止年份",
    needs: "至到-—–~～",
    pattern: g(`${HEAD}(${SHORT_YEAR})${TO}(${SHORT_YEAR})\\s*年度?`),
    read: ([, from, to]) => range(yearOf(from ?? ""), yearOf(to ?? "")),
  },
  {
    name: "两位起止年份不写年",
    needs: "至到",
    pattern: g(`${HEAD}([12]\\d)(?:到|至)([12]\\d)(?=[\\p{Script=Han}\\s]|$)${NOT_COUNT}`),
    read: ([, from, to], thisYear) => {
      const [first, last] = [yearOf(from ?? ""), yearOf(to ?? "")];
      return last !== null && first !== null && last > first && first >= 2014 && last <= thisYear
        ? range(first, last)
        : null;
    },
  },
  {
    name: "起始年份",
    needs: "来今现始起后",
    pattern: g(
      `(?:从|自|打)?\\s*${HEAD}(${FULL_YEAR}|${SHORT_YEAR}(?=年))\\s*年?度?\\s*(?:以来|至今|到现在|到今年|(?:开始|起)(?!诉|草|来|步|码|点)|(?:以|之)后|往后)`,
    ),
    read: ([words, from], thisYear) => {
      const year = yearOf(from ?? "");
      if (year === null) return null;
      return { kind: "range", from: /后/u.test(words) ? year + 1 : year, to: thisYear, open: true };
    },
  },
  {
    name: "截止年份",
    needs: "前",
    pattern: g(`${HEAD}(${FULL_YEAR}|${SHORT_YEAR}(?=年))\\s*年?度?\\s*(?:(?:以|之)前|及以前)`),
    read: ([words, to]) => {
      const year = yearOf(to ?? "");
      return year === null
        ? null
        : { kind: "range", to: words.includes("及") ? year : year - 1, open: true };
    },
  },
  ...listRules,
  {
    name: "某年发布",
    pattern: g(
      `(?:${HEAD}(${FULL_YEAR})\\s*年|(今年|去年|前年|本年))\\s*(?:初|[1-4一二三四]月(?:份|底)?)?\\s*(?:(?:刚|新|已)?(?:发布|公布|发的|出的|公开发布|挂出来|晒出)的?)${OF_REPORT}`,
    ),
    read: ([, year, relative], thisYear) =>
      published(relative ? shift(relative, thisYear) : yearOf(year ?? "")),
  },
  {
    name: "今年的年报",
    pattern: /今年的?(?=(?:政府信息公开)?(?:工作)?(?:年度|年)?(?:年报|报告))/gu,
    read: (_match, thisYear) => published(thisYear),
  },
  {
    name: "日期里的年",
    needs: "./-",
    pattern:
      /(?<![\d.])(20\d\d)(?=[./-](?:0?[1-9]|1[0-2])[./-]\d{1,2}(?!\d)|[-/](?:0?[1-9]|1[0-2])(?![\d/-]))/gu,
    read: ([, year]) => single(yearOf(year ?? "")),
  },
  {
    name: "两个两位年份",
    needs: "两",
    pattern: g(`${HEAD}(${SHORT_YEAR})(?:[、,]|和|跟|与)(${SHORT_YEAR})(?=两年)`),
    read: ([, one, other]) => {
      const [first, last] = [yearOf(one ?? ""), yearOf(other ?? "")];
      return first === null || last === null ? null : { kind: "years", years: [first, last] };
    },
  },
  {
    name: "几年前",
    needs: "前",
    pattern: /(?<![\d十百零])(\d{1,2}|[一两二三四五六七八九十])年(?:以|之)?前(?!后|的今天|三)/gu,
    read: ([, words], thisYear) => relative(thisYear - (count(words) ?? 0)),
  },
  {
    name: "四位年份",
    pattern: g(`${HEAD}(${FULL_YEAR})\\s*年度?(?![前后]?以)(?!间)`),
    read: ([, year]) => single(yearOf(year ?? "")),
  },
  {
    name: "括号里的年份",
    needs: "(（",
    pattern: /(?<=[(（])(20[0-3]\d)年?度?(?=[)）](?!\s*[\d第]))/gu,
    read: ([, year]) => single(yearOf(year ?? "")),
  },
  {
    name: "念出来的年份",
    needs: "千",
    pattern:
      /[两二2]千零((?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]))年度?(?!间|以)/gu,
    read: ([, words]) => single(2000 + (count(words) ?? 0)),
  },
  {
    name: "两位年份",
    pattern: g(
      `(?<![\\d.第近过满这零一二三四五六七八九十百两]|\\d,|最近|过去|连续|[二三四]十)(${SHORT_YEAR})\\s*年度?(?!多|来|间|以上|以内|内(?!部|容)|级|期|龄|前|后|之|代)`,
    ),
    read: ([, year], thisYear) => {
      const value = yearOf(year ?? "");
      return value !== null && value <= thisYear + 1 ? single(value) : null;
    },
  },
  {
    name: "裸四位年份",
    needs: "09零九玖",
    pattern: g(
      `(?:(?<=vs|VS|20\\d\\d\\/)|(?<![\\d.:/A-Za-z-]|第|[〔\\[(]\\s*|[万亿]|[增减]\\s?))(${FULL_YEAR})${NOT_COUNT}(?![-:]\\d|/(?!20\\d\\d)|\\s*[〕\\]])`,
    ),
    read: ([, year], thisYear) => {
      const value = yearOf(year ?? "");
      return value !== null && value >= 2000 && value <= thisYear + 10 ? single(value) : null;
    },
  },
  ...relativeRules,
];

const published = (year: number | null): YearReading | null =>
  year === null ? null : { kind: "publication", years: [year - 1], publishedIn: year };

function shift(words: string, thisYear: number): number {
  return thisYear - (words === "去年" ? 1 : words === "前年" ? 2 : 0);
}
