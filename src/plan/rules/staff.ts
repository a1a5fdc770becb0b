import { asks, idsOf, type Question } from "../../slots/question.ts";
import type { NumberMention } from "../../text/index.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import { figure } from "../measure.ts";
import { subjectOf } from "../subject.ts";
import { limitOf, thresholdOf } from "../thresholds.ts";
import { placed } from "./placed.ts";

/** 勾稽, 体检, 平不平: the report against its own arithmetic. */
export const auditRule: PlanRule = {
  name: "勾稽",
  read(context) {
    const { question, places } = context;
    if (!asks(question, "audit") || asks(question, "define") || question.numbers.length > 0)
      return null;
    const tables = [...question.text.matchAll(/表([二三四])|第([二三四])部分/gu)].flatMap(
      (m) => m[1] ?? m[2] ?? [],
    );
    return placed(context, () => ({ kind: "audit", places: places.held, tables }));
  },
};

/** Figures are stated and not asked for: each is checked against the report. */
export const verificationRule: PlanRule = {
  name: "核对",
  read(context) {
    const { question, places } = context;
    if (!statesFigures(context)) return null;
    const place = [...places.held].sort((a, b) => a.year - b.year).at(-1) ?? null;
    const { text } = question;
    return placed(context, () => ({
      kind: "verification",
      text,
      words: inFormWords(context),
      place,
    }));
  },
};

/** 收了31件 → 新收申请31件; 不是35件吗 → the figure of the turn before, then the words. */
function inFormWords(context: PlanContext): string {
  const { text, targets, content } = context.question;
  const { form } = context;
  const turned = numbersFirst(context);
  if (turned) return turned;
  if (targets.length === 0 && content.length === 0)
    return `${subjectOf(context).measures[0]?.label ?? ""}${text}`;
  return [...targets]
    .sort((a, b) => b.start - a.start)
    .reduce((words, { start, end, metrics, applicant }) => {
      const [only, other] = metrics;
      if (!only || other) return words;
      const { label } = figure(form, only, applicant);
      return words.slice(0, start) + label + words.slice(end);
    }, text);
}

/** 31件申请里22件不掌握2件信访: numbers that stand before what they count are put behind it. */
function numbersFirst({ question, form }: PlanContext): string | null {
  const { text, targets, numbers } = question;
  const [first] = [...numbers].sort((a, b) => a.start - b.start);
  if (!first || numbers.length < 2 || targets.some(({ start }) => start < first.start)) return null;
  const pairs = targets.flatMap(({ start, metrics: [only, other], applicant }) => {
    const number = numbers.find(
      ({ whole }) =>
        whole.end <= start && /^(?:的|是|属于|因)?$/u.test(text.slice(whole.end, start)),
    );
    if (!number || !only || other) return [];
    return [{ number, label: figure(form, only, applicant).label }];
  });
  if (pairs.length < 2 || pairs.length < numbers.length - 2) return null;
  return numbers
    .map(({ start, whole }, i) => {
      const label = pairs.find(({ number }) => number.start === start)?.label;
      const after = text.slice(whole.end, numbers[i + 1]?.start).split(/[,，。的里中]/u)[0] ?? "";
      return `${label ?? after}${text.slice(start, whole.end)}`;
    })
    .join("，");
}

function statesFigures(context: PlanContext): boolean {
  const { question, memory } = context;
  const stated = question.numbers.filter((number) => !countsItems(number));
  if (
    stated.length === 0 ||
    asks(question, "forecast") ||
    thresholdOf(question) ||
    limitOf(question) !== null
  )
    return false;
  const named = subjectOf(context).measures.length > 0 || isInText(context);
  if (!named && memory?.plan !== "verification") return false;
  if (idsOf(question, "notHeld").length > 0 && !asks(question, "verify")) return false;
  if (asks(question, "verify") || /不是.{0,12}吗|[吗吧][?？]?$/u.test(question.text)) return true;
  return !asks(question, ...ASKING);
}

/** True where the report's text speaks of at least half of what is stated. */
export function isInText({ question, reports, words }: PlanContext): boolean {
  const text = reports
    .flatMap(({ report }) => report.narrative.map((figure) => figure.quote))
    .join("");
  if (question.content.length === 0 || text === "") return false;
  return words.fitText(question.content, text).missing.length <= question.content.length / 2;
}

/** Operations that ask for figures rather than state them. */
const ASKING = [
  "quantity",
  "top",
  "bottom",
  "which_agency",
  "which_year",
  "count_agencies",
  "define",
];

/** 三项决定, 给我一个, 五家: how many things are spoken of, not a figure of the report. */
const countsItems = ({ printed, value, unit }: NumberMention) =>
  value <= 10 &&
  /^[一二三四五六七八九十两]+$/u.test(printed) &&
  (unit === null || ITEM_UNITS.has(unit));

const ITEM_UNITS = new Set(["个", "项", "条", "家", "类", "种", "年", "点", "块", "部", "张"]);

/** 什么意思, 怎么算, 区别: terms of the form and of the law. */
export const definitionRule: PlanRule = {
  name: "释义",
  read({ question, knowledge }) {
    const { terms } = question;
    const asked = asks(question, "define", "distinguish", "why") || isNamedOnly(question);
    if (!asked || terms.length === 0) return null;
    const computing =
      question.indicators.length > 0 &&
      asks(question, "quantity") &&
      !/怎么算|咋算|如何计算|怎么才算/u.test(question.text);
    const known = terms.filter((id) => knowledge.terms.some((term) => term.id === id));
    return computing || known.length === 0
      ? null
      : {
          kind: "definition",
          terms: known,
          why: asks(question, "why") && !asks(question, "define"),
        };
  },
};

/** 补正是啥, 不予处理是什么: nothing but the term and the question what it is. */
const isNamedOnly = (question: Question) =>
  /^.{1,12}(?:是啥|是什么|是个啥|是个什么)[呀啊哦呢]?[?？]?$/u.test(question.text) &&
  question.numbers.length === 0 &&
  !asks(question, "top", "bottom", "rank", "share", "sum", "list", "growth");
