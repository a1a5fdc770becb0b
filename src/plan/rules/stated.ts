import type { Question } from "../../slots/question.ts";
import type { NumberMention } from "../../text/index.ts";

/** Numbers of a message that may state a figure, in order: no counts of things, row numbers, articles or years. */
export const statedNumbers = ({ text, numbers }: Question): readonly NumberMention[] =>
  numbers
    .filter(
      (number) => !countsItems(number) && !isPlaceInForm(text, number) && !isYear(text, number),
    )
    .sort((a, b) => a.start - b.start);

/** 三项决定, 给我一个, 五家: how many things are spoken of, not a figure of the report. */
const countsItems = ({ printed, value, unit }: NumberMention) =>
  value <= 10 &&
  /^[一二三四五六七八九十两]+$/u.test(printed) &&
  (unit === null || ITEM_UNITS.has(unit));

const ITEM_UNITS = new Set(["个", "项", "条", "家", "类", "种", "年", "点", "块", "部", "张"]);

/** 5.三类内部事务, 20条6项 强制: where a figure stands in the form. */
function isPlaceInForm(text: string, { whole, value, unit }: NumberMention): boolean {
  if (unit === null && value < 30 && /^[.．、]\s*\p{Script=Han}/u.test(text.slice(whole.end)))
    return true;
  const article = ARTICLE.exec(text);
  return (
    article !== null &&
    whole.start >= article.index &&
    whole.end <= article.index + article[0].length
  );
}

const ARTICLE = /第?(?:二十|20)条(?:的?第?[(（]?[一五六八九\d][)）]?[项款])?/u;

/** 2023 行政许可: the year without its 年. */
const isYear = (text: string, { whole, value, unit }: NumberMention): boolean =>
  unit === null &&
  value >= 2000 &&
  value <= 2035 &&
  /^\s*\p{Script=Han}/u.test(text.slice(whole.end));
