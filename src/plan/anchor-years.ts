import type { Question } from "../slots/question.ts";
import type { YearMention } from "../text/index.ts";

/** 上一年, 前一年: the year before the one that is spoken of; 去年 is told from today. */
const BEFORE = /^(?:上一?年度?|前一年|头一?年)$/u;
/** 前年比上一年: years told from today may be what 上一年 is told from. */
const FROM_TODAY = /^(?:[今去前]年度?|大前年|昨年)$/u;
const TWO_BEFORE = /^上上年$/u;
const AFTER = /^下一?年度?$/u;
const THIS_ONE = /^(?:这一?年|那一?年|当年|本年度?)$/u;
/** 当年新出的呢: the year of the report spoken of; where none is, no year was said. */
const LOOSE = /^(?:那一?年|当年)$/u;
const COMPARED = /(?:比起?|较|相比|跟|和|与|同|对比)(?:它|他)?的?$/u;

/**
 * Years told from the year that is spoken of: the one named in the question, else that of the turn before.
 * 比前一年 alone holds the year of the turn before against the one before it.
 */
export function anchorYears(question: Question, remembered: readonly number[]): Question {
  const named = question.years.flatMap(({ kind, words, years = [] }) =>
    kind === "year" || FROM_TODAY.test(words) ? years : [],
  );
  const base = named.at(-1) ?? (remembered.length === 1 ? remembered[0] : undefined);
  if (base === undefined)
    return { ...question, years: question.years.filter(({ words }) => !LOOSE.test(words)) };
  const beside = named.length > 0 ? null : question.text;
  return { ...question, years: question.years.map((year) => anchored(year, base, beside)) };
}

function anchored(mention: YearMention, base: number, beside: string | null): YearMention {
  const { words, start } = mention;
  if (THIS_ONE.test(words)) return { ...mention, years: [base] };
  if (AFTER.test(words)) return { ...mention, years: [base + 1] };
  if (TWO_BEFORE.test(words)) return { ...mention, years: [base - 2] };
  if (!BEFORE.test(words)) return mention;
  const isBeside = beside !== null && COMPARED.test(beside.slice(0, start));
  return { ...mention, years: isBeside ? [base - 1, base] : [base - 1] };
}
