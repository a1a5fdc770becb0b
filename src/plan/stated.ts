import type { Question } from "../slots/question.ts";
import type { NumberMention } from "../text/index.ts";

/** Numbers of a message that may state a figure, in order: no counts of things, row numbers, articles or years. */
export const statedNumbers = (question: Question): readonly NumberMention[] =>
  question.numbers
    .filter(
      (number) =>
        !countsItems(question, number) &&
        !isPlaceInForm(question, number) &&
        !isYear(question.text, number) &&
        !isTogether(question.text, number) &&
        !isBlocks(question.text, number),
    )
    .sort((a, b) => a.start - b.start);

/** 三项决定, 给我一个, 五家, 这两处: how many things are spoken of, not a figure of the report. */
const countsItems = ({ text }: Question, { printed, value, unit, whole }: NumberMention) =>
  value <= 10 &&
  /^[一二三四五六七八九十两]+$/u.test(printed) &&
  (unit === null ||
    ITEM_UNITS.has(unit) ||
    /[这那前后]$/u.test(text.slice(0, whole.start)) ||
    /^(?:都|均|全|是否|对不对)/u.test(text.slice(whole.end)));

const ITEM_UNITS = new Set(["个", "项", "条", "家", "类", "种", "年", "点", "块", "部", "张"]);

/** 5.三类内部事务, (四)1 总计, 20条6项 强制: where a figure stands in the form. */
function isPlaceInForm({ text, numbers, targets }: Question, number: NumberMention): boolean {
  const { whole, value, unit } = number;
  const [before, after] = [text.slice(0, whole.start), text.slice(whole.end)];
  const article = ARTICLE.exec(text);
  if (article && whole.start >= article.index && whole.end <= article.index + article[0].length)
    return true;
  if (unit !== null || value > 20) return false;
  if (/^[.．、]\s*\p{Script=Han}|^\s*[(（][一二三四五六七八九][)）]/u.test(after)) return true;
  if (/[(（][一二三四五六七八九][)）]\s*$/u.test(before)) return true;
  return (
    numbers.length === 1 &&
    /^\s+\p{Script=Han}/u.test(after) &&
    targets.some(({ start }) => start > whole.end)
  );
}

const ARTICLE = /第?(?:二十|20)条(?:的?第?[(（]?[一五六八九\d][)）]?[项款])?/u;

/** 2023 行政许可, 不是2024，2021: the year without its 年. */
const isYear = (text: string, { whole, value, unit }: NumberMention): boolean =>
  unit === null &&
  value >= 2000 &&
  value <= 2035 &&
  (/^\s*\p{Script=Han}/u.test(text.slice(whole.end)) ||
    /(?:^|不是|[,，])\s*$/u.test(text.slice(0, whole.start)));

/** 加到一起: no 起 of lawsuits. */
const isTogether = (text: string, { whole, printed, unit }: NumberMention): boolean =>
  printed === "一" && unit === "起" && /[加到在合算放]$/u.test(text.slice(0, whole.start));

/** 不予公开跟不予处理两块合计, 三块分别: parts that are named, no coins. */
const isBlocks = (text: string, { end, whole, printed }: NumberMention): boolean =>
  /^[两二三四五]$/u.test(printed) &&
  /块$/u.test(text.slice(whole.start, Math.max(whole.end, end + 1))) &&
  /^块?(?:一?共|合|加|总|相加|分别|各|里|之和|都|的和)/u.test(text.slice(end));
