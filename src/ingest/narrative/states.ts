import type { NumberMention } from "../../text/index.ts";
import { lastClause } from "./words.ts";

const NAMES = /[“《「『"][^“”《》「」『』"]*$/u;
const NORM =
  /(?:不少于|不低于|不小于|至少|不超过|不多于|不高于|不得少于|不得超过|最多|每(?:月|季度?|周|日|年|天|半年|人|户|家|个|件|次|名)[^,，。;；\d]{0,4})$/u;
const DEADLINE = /^\s*(?:之?内|以内|前|后|起)/u;
const TIME_USED = /平均|用时|耗时|缩短|压缩|压减|提速|时长|提前/u;
/** 决策、执行两类, 县乡两级, 三个方面: the numeral sums up a list of words and counts nothing of the year. */
const SUMMING = new Set(["类", "级", "道", "种", "项", "个", "条", "档"]);

/** 与2022年的120件相比, 比上年的12件: the figure of another year. */
const OTHER_YEAR = /(?:与|和|同|较|比)[^,，。;；]{0,8}(?:年度?|同期)的?\s*$/u;

const YEAR_HEAD = /(?:^|[,，。;；:：(（])\s*(?:19|20)\d\d年度?(?:末|底)?[^,，。;；:：]*$/u;

/** 2022年为98件 in a sentence that also speaks of 2023年. */
function isEarlierYear(text: string, before: string): boolean {
  const year = before.match(YEAR_HEAD)?.[0].match(/\d{4}/u)?.[0];
  if (year === undefined) return false;
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d\d)年/gu)].map((match) => match[1] ?? "");
  return years.some((other) => other > year);
}

/** 阅读：2784次 in the line of date, author and font size above the text: a figure of the page. */
const PAGE_COUNT = /(?:阅读|浏览|点击|访问)(?:量|次数|数)?\s*:\s*$/u;
const PAGE_LINE = /日期|作者|来源|字体|字号|分享|打印|发布时间/u;

/** True where a number states a figure of the report: no deadline, norm, name, summing word or figure of another year. */
export function statesFigure(text: string, mention: NumberMention): boolean {
  if (mention.kind !== "figure" || mention.range || mention.isFraction) return false;
  const before = text.slice(0, mention.whole.start);
  const after = text.slice(mention.whole.end);
  if (isName(before, after) || OTHER_YEAR.test(before)) return false;
  if (PAGE_COUNT.test(before) && PAGE_LINE.test(text)) return false;
  if (isEarlierYear(text, before)) return false;
  if (/^(?:以内|之内|不超过|不少于)$/u.test(mention.qualifier?.words ?? "")) return false;
  if (NORM.test(text.slice(0, mention.start).trimEnd())) return false;
  if (mention.unitKind === "duration") {
    return TIME_USED.test(lastClause(before)) && !DEADLINE.test(after);
  }
  if (!mention.unit) return bareFigure(before, after, mention);
  return !sumsUpWords(before, after, mention);
}

/** “30条”措施, 《2023年第5期》: inside quotation marks that close after the number. */
function isName(before: string, after: string): boolean {
  const open = before.match(NAMES)?.[0];
  return open !== undefined && /^[^“《「『]*[”》」』"]/u.test(after);
}

/** A number without unit counts where 万, 余 or the end of the clause shows that nothing follows. */
function bareFigure(before: string, after: string, mention: NumberMention): boolean {
  const closed = /^\s*(?:[,，。;；、)）]|$)/u.test(after);
  if (mention.scale > 1 || mention.qualifier) return closed || mention.scale > 1;
  return (
    /^\d/u.test(mention.printed) &&
    closed &&
    /(?:数量?|总量|量|为|共|计|[达有])\s*[:：]?\s*$/u.test(before)
  );
}

/** 还有三处短板:…, 分六个部分, 财政、项目、决策三类信息: a small spoken numeral before a noun that is then or was listed. */
function sumsUpWords(before: string, after: string, mention: NumberMention): boolean {
  if (/\d/u.test(mention.printed) || mention.value > 20) return false;
  if (mention.unit === "级") return true;
  if (!/^[一-鿿]/u.test(after)) return false;
  if (/^[^,，。;；\d]{1,12}[:：]/u.test(after) || /分为?$/u.test(before.trimEnd())) return true;
  const listed = /、[^,，。;；\d]*$/u.test(before);
  return listed && SUMMING.has(mention.unit ?? "");
}
