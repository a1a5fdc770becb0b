import type { NarrativeFigure } from "../form/index.ts";
import type { Question } from "../slots/question.ts";

/** Measure words that ask for a figure of the text, longest first. */
const MEASURES =
  "个工作日|工作日|批次|人次|万元|亿元|条|个|篇|期|场|家|起|通|宗|份|项|台|册|则|轮|堂|名|位|封|批|处|幅|集|张|次|件|套|笔|户|人|回|遍|天|分|类|页|节|元|块|趟|本|例";

const ASKED = new RegExp(
  `(?:多少|几)(?:万|千|百|十)*(${MEASURES})?(?:的)?([\\p{Script=Han}“”"]*)`,
  "u",
);

/** What a question counts. */
export interface Asked {
  /** 条 of 多少条; null where none is said. */
  readonly unit: string | null;
  /** 反诈预警 of 多少条反诈预警; "" where nothing follows. */
  readonly noun: string;
  /** Where the question word stands. */
  readonly at: number;
}

/** 多少条反诈预警 → 条, 反诈预警. null where no number is asked for. */
export function askedOf(text: string): Asked | null {
  const match = ASKED.exec(text);
  if (!match) return null;
  const noun = (match[2] ?? "").replace(/[呢啊呀吗嘛了吧的]+$/u, "");
  return { unit: match[1] ?? null, noun, at: match.index };
}

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/元$|^块$/u, "money"],
  [/^%|百分点/u, "rate"],
  [/^人次$/u, "visits"],
  [/^(?:个?工作日|天|日|小时|分钟|年|个月)$/u, "time"],
  [/^(?:人|名|位)$/u, "people"],
];

const classOf = (unit: string) => CLASSES.find(([pattern]) => pattern.test(unit))?.[1] ?? "pieces";

/** 几个 may count people, 几条 may not: a measure word of another class asks for another figure. */
export function suits(asked: string | null, unit: string | null): boolean {
  if (asked === null || unit === null) return true;
  if (asked === "个") return ["pieces", "people"].includes(classOf(unit));
  return classOf(asked) === classOf(unit);
}

/** 由11个压减至四个 has two figures: the first is asked for by 原来有几个 alone, the second by everything else. */
export function isOtherSide(text: string, { quote, printed }: NarrativeFigure): boolean {
  const at = quote.indexOf(printed);
  const before = /[由从]$/u.test(quote.slice(0, at).trimEnd());
  const goesOn = /^[^，,。；;]{1,8}[至到为]/u.test(quote.slice(at + printed.length));
  const after = /[由从][^，,。；;]{1,12}[至到为]$/u.test(quote.slice(0, at).trimEnd());
  const asksBefore = /原[来有先本]?|之前|以前|此前|起初|本来|[由从]几|[由从]多少/u.test(text);
  if (asksSeveral(text)) return false;
  if (before && goesOn) return !asksBefore;
  return after && asksBefore;
}

/** 问题共多少个, 毛病有几个. */
const NAMED_BEFORE = /(问题|毛病|不足|隐患|短板)(?:一共|总共|共|有|是|到底|究竟|大概|都)*$/u;

/** 查了几个，发现几个: each number has words of its own. */
export const asksSeveral = (text: string) => (text.match(/多少|几/gu) ?? []).length > 1;

/** A topic of reports that is counted and is no content word: 存在的问题共多少个. */
export function namedBefore({ text, content }: Question): string | null {
  if (asksSeveral(text)) return null;
  const named = NAMED_BEFORE.exec(text.slice(0, askedOf(text)?.at ?? 0))?.[1] ?? null;
  return named && !content.some((word) => word.includes(named)) ? named : null;
}

/** 网络平台递交的申请几件: what every figure of a report may count tells none from another. */
const GENERAL = /^(?:公开|政务|政府|各类)*(?:申请|信息|公开|情况|工作|数量|条数|件数|文件)$/u;

export const isGeneral = (word: string): boolean => GENERAL.test(word);

/** 查出多少问题, 问题有多少: of the content words the one that is counted; 窗口单位 only says where. */
export function countedOf(text: string, content: readonly string[]): string | null {
  const asked = askedOf(text);
  if (!asked || content.length < 2 || asksSeveral(text)) return null;
  const after = content.find((word) => asked.noun.startsWith(word));
  if (after) return GENERAL.test(after) ? null : after;
  const before = content.filter((word) => {
    const at = text.indexOf(word);
    return word.length > 1 && at >= 0 && at + word.length <= asked.at;
  });
  const last = asked.noun === "" ? (before.at(-1) ?? null) : null;
  return last && GENERAL.test(last) ? null : last;
}

const UNDOING =
  /退回|退还|收回|回收|撤销|撤回|取消|注销|拒绝|拒收|驳回|废止|停发|停办|停用|销毁|删除|下架/gu;

/** 退回宣传手册多少册: a word for undoing must stand in the sentence too; what was handed out is no answer. */
export const undoes = (text: string, quote: string): boolean =>
  (text.match(UNDOING) ?? []).some((word) => !quote.includes(word));
