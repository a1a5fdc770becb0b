import data from "../../../knowledge/narrative.json" with { type: "json" };

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const either = (words: readonly string[]) => `(?:${longestFirst(words).join("|")})`;

/** 其中, 全年, 2023年 ... before the words that say what is counted. */
export const LEAD = new RegExp(
  `^(?:[\\s,，、:：;；。)）]|${either(data.lead)}|(?:19|20)\\d\\d\\s*年度?|[(]?[一二三四五六七八九十\\d]{1,2}[)]|\\d{1,2}[.、](?!\\d)|[一二三四五六七八九十]是|首先|其次)`,
  "u",
);
/** 共, 达, 为 ... between those words and the number. */
export const TAIL = new RegExp(`(?:[\\s,，、:：;；(（]|${either(data.tail)})$`, "u");
export const STOCK = new RegExp(either(data.stock), "u");
/** 粉丝, 阅读, 点赞: counts of a channel's readers, whatever clause names the channel. */
export const AUDIENCE = new RegExp(either(data.audience), "u");
/** A head that ends in a verb: what is counted follows the number. */
export const VERB_END = new RegExp(`${either(data.verbs)}了?$`, "u");
/** A head that is a verb and nothing else: 废止, 答复. */
export const VERB_ONLY = new RegExp(`^${either(data.verbs)}$`, "u");
/** What the last verb of a label is about: 行政规范性文件 of 制定并公开行政规范性文件. */
export const OBJECT = new RegExp(`^.*${either(data.verbs)}(.{2,})$`, "u");
export const CHANNEL = new RegExp(either(data.channels), "gu");
export const SCOPE = new RegExp(either(data.scopes), "gu");

const CHANGE = "(?:增长|增加|增|减少|减|上升|升|下降|降低|降|上涨|涨|提高|提升|压缩|缩短|翻|多|少)";
/** 同比增长, 比上年减少: a change against another year or figure. */
const COMPARED = new RegExp(`(?:同比|环比|较|比|相比)[^,，。;；]*${CHANGE}`, "u");
const CHANGED =
  /(?:净?增加|净增|减少|增长|下降|上升|上涨|降低|提高|提升|增幅|降幅)(?:了|至|达|到|为|约|近|超)*\s*$/u;

/** True where the words before a number say that it is a change. `relative`: the number is a %, 倍 or 百分点. */
export function saysChange(clause: string, relative: boolean): boolean {
  return COMPARED.test(clause) || (relative && CHANGED.test(clause));
}

/** Words after the last stop. */
export const lastClause = (text: string): string => text.split(/[,，。;；:：]/u).at(-1) ?? "";
