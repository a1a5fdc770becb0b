import { parseChinese } from "../numerals/chinese.ts";
import type { YearReading } from "./year.ts";

/** A rule is a name, a pattern and a reading that may decline. */
export interface YearRule {
  readonly name: string;
  /** Every match holds one of these characters; 年 where not given. Texts without them are not searched. */
  readonly needs?: string;
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, thisYear: number) => YearReading | null;
}

/** Every occurrence of a pattern. */
export const g = (source: string): RegExp => new RegExp(source, "gu");
/** Labels of the form that begin with 本年: 本年新收, 本年度办理结果. */
const FORM_LABEL = "(?!度?(?:新|金额|制发|废止|处理决定|收费|新制作|新公开|增|办理结果|办结|受理))";

/** 去年, 近三年, 历年: years told from today or from what is held. In reading order. */
export const relativeRules: readonly YearRule[] = [
  {
    name: "有数的几年",
    pattern: /(?:有数|有数据|有年报|库里有|库里|收录|收了)的?(?:那|这)?几年/gu,
    read: () => ({ kind: "all" }),
  },
  {
    name: "近几年",
    pattern: g(
      `(?:近|最近|过去|这|(?!前一年)前|(?!头一年)头|连续|近来)(?:的)?\\s*(\\d{1,2}|[一两二三四五六七八九十]{1,2}|几|数)\\s*(?:个)?年(?:度|来|间|里|内)?(?!前|后|第)`,
    ),
    read: ([, words]) => lastN(words),
  },
  {
    name: "几年间",
    pattern:
      /(?<!\d)(\d{1,2}|[两二三四五六七八九十]{1,2}|几)年(?:(?:来|间|里)(?!第)|(?=(?![前后以])[^,，。\d]{0,8}(?:平均|年均|均值|合计|总共|一共|加起来|总和|总量|总数|总额|累计|走势|趋势|变化|起伏|对比)))/gu,
    read: ([, words]) => lastN(words),
  },
  {
    name: "历年",
    pattern:
      /历年来?|逐年|各年度?|每一?年度?|(?<![前去今明\d])年年(?![底初末中])|(?:所有|全部|一切)(?:的)?年[份度]|这些年|各个?年[份度]|分年度?|按年[份度]?/gu,
    read: () => ({ kind: "all" }),
  },
  {
    name: "大前年",
    pattern: /大前年/gu,
    read: (_match, thisYear) => relative(thisYear - 3),
  },
  { name: "前年", pattern: /前年度?|上上年/gu, read: (_match, thisYear) => relative(thisYear - 2) },
  {
    name: "去年",
    pattern:
      /(?<!结转)(?:去年度?|(?<!与|比)上一?年(?!度?(?:未办结)?(?:.转|结转|转入|遗留|项目数|未办))度?|(?<=与|比)上一?年度?|(?<!提)前一年|头一?年|昨年)/gu,
    read: (_match, thisYear) => relative(thisYear - 1),
  },
  {
    name: "今年",
    pattern: g(`今年度?|(?<!转)本年${FORM_LABEL}度?|当年(?!度?(?:新收|办))|这一?年(?!来|间|里)`),
    read: (_match, thisYear) => relative(thisYear),
  },
  {
    name: "明年",
    pattern: /(?<!转|转至|转到|转入|顺延)(?:明年|来年|下一?年(?!度?(?:继续|办))度?)/gu,
    read: (_match, thisYear) => relative(thisYear + 1),
  },
];

/** A number of years in digits or characters; undefined for 几. */
export const count = (words: string | undefined): number | undefined =>
  words ? (/\d/u.test(words) ? Number(words) : parseChinese(words)?.value) : undefined;

/** One year told from today. */
export const relative = (year: number): YearReading => ({ kind: "relative", years: [year] });

function lastN(words: string | undefined): YearReading {
  const n = count(words);
  return n === undefined ? { kind: "last_n" } : { kind: "last_n", n };
}
