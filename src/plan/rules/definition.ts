import { asks, type Question } from "../../slots/question.ts";
import { type Mention, sensesOf } from "../../slots/sense.ts";
import type { PlanRule } from "../context.ts";
import { comparesSums } from "./staff.ts";

/** 什么意思, 怎么算, 区别, 第十六条讲什么: terms of the form and of the law. */
export const definitionRule: PlanRule = {
  name: "释义",
  read({ question, knowledge }) {
    const asked =
      asks(question, "define", "distinguish", "why") ||
      isNamedOnly(question) ||
      asksArticle(question) ||
      asksManner(question) ||
      asksWhichOfTwo(question) ||
      asksWhat(question) ||
      likens(question);
    const named = narrowest(question.terms);
    const known = (asksWhat(question) ? without(AROUND, named) : named).filter((id) =>
      knowledge.terms.some((term) => term.id === id),
    );
    if (comparesSums(question)) return null;
    if (asks(question, "passage") && /原[文话句]|年报的?说|说法/u.test(question.text)) return null;
    if (!asked || known.length === 0 || isComputing(question) || isCounted(question)) return null;
    return {
      kind: "definition",
      terms: known,
      why: asks(question, "why") && !asks(question, "define"),
    };
  },
};

/** 医保局2023年答复平均花几个工作日: a figure of that report's text, not the period of the law. */
const isCounted = ({ text, agencies, years }: Question) =>
  agencies.length > 0 && years.length > 0 && /平均.{0,8}几(?:个工作日|天)/u.test(text);

/** 公开率是多少 asks for the figure, 公开率怎么算 for the term. */
const isComputing = (question: Question) =>
  question.indicators.length > 0 &&
  asks(question, "quantity") &&
  !/怎么算|咋算|如何计算|怎么才算|公式/u.test(question.text);

/** What nearly every question is about: explained only where nothing narrower is named. */
const GENERAL = new Set(["regulation", "annual_report", "applicants"]);

/** Of what a narrower term speaks: 诉讼里的结果纠正. */
const AROUND = new Set(["review", "litigation", "on_request", "government_information"]);

/** 国家秘密在条例哪一条 asks for 国家秘密, not for 条例. */
const narrowest = (terms: readonly string[]): readonly string[] => without(GENERAL, terms);

function without(wide: ReadonlySet<string>, terms: readonly string[]): readonly string[] {
  const narrow = terms.filter((id) => !wide.has(id));
  return narrow.length > 0 ? narrow : terms;
}

/** 补正是啥, 不予处理是什么: nothing but the term and the question what it is. */
const isNamedOnly = (question: Question) =>
  /^.{1,14}(?:是啥|是什么|是个啥|是个什么)[呀啊哦呢]?[?？]?$/u.test(question.text) &&
  question.numbers.length === 0 &&
  !asks(question, "top", "bottom", "rank", "share", "sum", "list", "growth");

/** 结果纠正算谁输, 法律服务机构那一列统计的是谁, 规章哪一级才能定: what one term takes in, of no report and without a count. */
function asksWhat(question: Question): boolean {
  const { text, agencies, years, numbers, terms } = question;
  const isOne =
    without(AROUND, narrowest(terms)).length === 1 &&
    agencies.length + years.length + numbers.length < 1;
  return (
    isOne &&
    TAKES_IN.test(text) &&
    !/[几多被量数]|哪[家年]|[吗么][?？]?$/u.test(text) &&
    !asks(question, ...COUNTING)
  );
}

const TAKES_IN =
  /(?:指|算|是说|统计|填|包括|针对|管|归|属于?|叫|(?:写|说|讲|收|记|填|装|统计)的?是)[^,，。;；]{0,5}(?:谁|什么|啥|哪[种类些]|咋样|怎样|怎么回事)|是(?:什么|啥)(?:文件|东西|玩意儿?|概念|制度|程序|机构|单位|人|情况|情形)|(?:谁|哪一?级|哪些?(?:机关|单位|部门|人))(?:才|有权|可以|能|来|说了)+(?:能|定|制定|发|出|批|算|申请|提)/u;

/** 第十六条讲的什么, 条例第三十六条内容: the article itself, not a place of the form. */
const asksArticle = ({ text }: Question) =>
  /第?[一二三四五六七八九十\d]+条(?:里|中|都|的|具体|主要|到底|究竟)*(?:内容|讲|说|规定|写了?什么|是什么|是啥|是关于|管什么|管啥)/u.test(
    text,
  );

/** 部分公开是咋个公开法, 按件收费怎么个收法: how it is done; 什么办法 and 怎么执法 ask for something else. */
const asksManner = ({ text }: Question) =>
  /(?:咋|怎么|怎样|啷|咋么)个?(?!.*(?:办|方|做|执|立|司|违|看|说)法)[^,，。几多]{1,6}法[?？呀啊呢]?$/u.test(
    text,
  );

/** 不掌握是真没有还是不想给: what the term means, where neither side names something else of the form. */
function asksWhichOfTwo(question: Question): boolean {
  const { text, years, numbers } = question;
  const split = /(?:到底|究竟)?是(?!否|不是)[^,，。几多]{1,10}还是[^,，。几多]{1,10}[?？]?$/u.exec(
    text,
  );
  if (
    !split ||
    years.length + numbers.length > 0 ||
    asks(question, ...COMPARING) ||
    /空/u.test(text)
  )
    return false;
  const said = text.slice(0, split.index);
  return question.mentions.every(
    (m) => m.start < split.index || said.includes(m.words) || !isTelling(m),
  );
}

const COMPARING = ["growth", "zero", "difference", "compare", "top", "bottom", "share", "rank"];
/** Operations that ask for figures, or for the words of a report. */
const COUNTING = [...COMPARING, "sum", "list", "series", "average", "passage", "in_text"];

/** A word that names something of the form by itself: 给 and 办 do not. */
const isTelling = (mention: Mention) =>
  mention.senses.some(
    (sense) =>
      ["object", "applicant", "indicator", "metric"].includes(sense.kind) ||
      (sense.kind === "aspect" && !sense.weak),
  );

const COPULA = /是不是|就是|算不算|等于|等同于|属不属于|属于|包括|算是?|(?<!不)是(?!否)/u;

/** 红头文件就是规范性文件吗, 部分公开算公开吗: whether one thing is another, not how many there are. */
function likens(question: Question): boolean {
  const { text, numbers, years } = question;
  if (!/[吗么][?？]?$|是不是|算不算|属不属于/u.test(text) || numbers.length + years.length > 0)
    return false;
  if (/[几多]|有没|没有/u.test(text) || asks(question, "top", "bottom", "share", "growth", "zero"))
    return false;
  const copula = COPULA.exec(text);
  if (!copula) return false;
  const after = copula.index + copula[0].length;
  const named = question.mentions.filter(isOfForm);
  return named.some((m) => m.end <= copula.index) && named.some((m) => m.start >= after);
}

const isOfForm = (mention: Mention) =>
  sensesOf(mention, "object").length > 0 ||
  sensesOf(mention, "applicant").length > 0 ||
  sensesOf(mention, "aspect").length > 0 ||
  sensesOf(mention, "indicator").length > 0;
