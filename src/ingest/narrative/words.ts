import data from "../../../knowledge/narrative.json" with { type: "json" };

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const either = (words: readonly string[]) => `(?:${longestFirst(words).join("|")})`;

/** 其中, 全年, 2023年 ... before the words that say what is counted. */
export const LEAD = new RegExp(
  `^(?:[\\s,，、:：;；。)）]|${either(data.lead)}|(?:19|20)\\d\\d\\s*年度?|[(]?[一二三四五六七八九十\\d]{1,2}[)]|\\d{1,2}[.、](?!\\d)|[一二三四五六七八九十]是|首先|其次)`,
  "u",
);
/** 共, 达, 为 ... between those words and the number. */
export const TAIL = new RegExp(
  `(?:[\\s,，、:：;；(（]|(?<!存|所)在|(?<![收接遇做得受找])到|${either(data.tail)})$`,
  "u",
);
const STOCK = new RegExp(either(data.stock), "u");
const THIS_YEAR = /全年|年内|本年|今年|当年|一年来|(?:19|20)\d\d年(?!底|末|以来|起|至今)/u;

/** 2025年改进打算, 下一步, 拟, 力争: what the sentence says is intended. */
export const saysPlan = (words: string): boolean =>
  /改进打算|打算|下一?步|下一?年度?(?!继续|办)|来年|明年|(?<!按|规|筹|策)计划(?!.*(?:已|完成|均|全部))|力争|拟(?!定|稿|制)|(?<![即就])将(?:于|在|继续|进一步|组织|开展|举办|新增)|往后|今后/u.test(
    words,
  );

/** 目前, 截至: said once, it holds for the fans and likes of the whole sentence. */
export const saysSoFar = (sentence: string): boolean =>
  /目前|截至|截止|累计/u.test(sentence) && !THIS_YEAR.test(sentence);

/** 目前, 粉丝: what has piled up. 全年累计 is the year's. */
export const saysStock = (words: string, sentence: string): boolean =>
  STOCK.test(words.replaceAll("累计", "")) || (/累计/u.test(words) && !THIS_YEAR.test(sentence));

/** 粉丝, 阅读, 点赞: counts of a channel's readers, whatever clause names the channel. */
export const AUDIENCE = new RegExp(either(data.audience), "u");
/** A head that ends in a verb: what is counted follows the number. */
export const VERB_END = new RegExp(`${either(data.verbs)}了?$`, "u");
/** A head that is a verb and nothing else: 废止, 答复. */
export const VERB_ONLY = new RegExp(`^${either(data.verbs)}$`, "u");
const UP_TO_VERB = new RegExp(`^.*${either(data.verbs)}`, "u");

/** What the last verb of a label is about: 行政规范性文件 of 制定并公开行政规范性文件; "" where it has none. */
export function objectOf(label: string): string {
  const open = label.replace(/《[^《》]*》|“[^“”]*”/gu, (name) => "□".repeat(name.length));
  const verb = open.match(UP_TO_VERB)?.[0] ?? "";
  const object = verb ? label.slice(verb.length) : "";
  return object.length > 1 ? object : "";
}

export const CHANNEL = new RegExp(
  `${either(data.channels)}|公开栏(?!目)|宣传栏(?!目)|(?:信函|当面|现场|邮寄|传真|网络)(?=申请|提交|递交|受理|方式|渠道|\\s*\\d)`,
  "gu",
);
export const SCOPE = new RegExp(either(data.scopes), "gu");

const CHANGE = "(?:增长|增加|增|减少|减|上升|升|下降|降低|降|上涨|涨|提高|提升|压缩|缩短|翻|多|少)";
const CLAUSE = "[^,，。;；:：]*";
/** 同比增长, 比上年减少, 与上年相比,减少: a change against another year or figure. */
const COMPARED = new RegExp(
  `(?:(?:同比|环比|较|比)${CLAUSE}|相比[,，]${CLAUSE})${CHANGE}${CLAUSE}$`,
  "u",
);
const CHANGED =
  /(?:净?增加|净增|减少|增长|下降|上升|上涨|降低|提高|提升|增幅|降幅)(?:了|至|达|到|为|约|近|超)*\s*$/u;

/** True where the words before a number say that it is a change. `relative`: the number is a %, 倍 or 百分点. */
export function saysChange(words: string, relative: boolean): boolean {
  return COMPARED.test(words) || (relative && CHANGED.test(words));
}

/** Words after the last stop. */
export const lastClause = (text: string): string => text.split(/[,，。;；:：]/u).at(-1) ?? "";
