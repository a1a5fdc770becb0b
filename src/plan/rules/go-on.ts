import { asks, namesFigure, type Question } from "../../slots/question.ts";
import type { PlanRule } from "../context.ts";
import { type Given, givenTerms } from "../given.ts";
import type { Axis, Plan, Term } from "../plan.ts";
import { isSameTerm, type Remembered, termsOfSet } from "../remembered.ts";
import { limitOf, placeOf, thresholdOf } from "../thresholds.ts";
import { computation } from "./computation.ts";

/** Longest message that names nothing of its own: 这两个加起来一共多少件. */
const LONGEST = 16;

/** 差几件, 是几倍, 三项合计, 谁高, 第二的呢, 超过500的呢, 占总数多少: what was given before is compared, ranked or added. */
export const goOnRule: PlanRule = {
  name: "接着算",
  read({ question, memory }): Plan | null {
    if (!memory || question.text.length > LONGEST || !namesNothing(question)) return null;
    const placed = withPlace(question, memory) ?? portionOf(question, memory);
    if (placed) return placed;
    const given = givenTerms(memory, question);
    if (!given || turnsElsewhere(question, given)) return null;
    return ofTwo(question, given) ?? ofSeveral(question, given, memory.set?.ranked ?? false);
  },
};

const MORE_THAN_TWO =
  "刚才比的不止两个，请说清要算哪两个，例如“市公安局和市财政局2023年新收差多少”。";

function ofTwo(question: Question, { terms, axis }: Given): Plan | null {
  const [one, other, more] = terms;
  if (!one || !other) return null;
  const isTwo = !more && one.measure.unit === other.measure.unit;
  if (isTimes(question)) return isTwo ? { kind: "quotient", dividend: one, divisor: other } : null;
  if (isPercent(question)) return isTwo && axis === "year" ? growthOf(one, other) : null;
  if (!isApart(question)) return null;
  if (isTwo) return { kind: "difference", minuend: [one], subtrahend: [other], absolute: true };
  return computation(MORE_THAN_TWO);
}

/** 百分比呢 after a difference between two years: the growth. */
const growthOf = (one: Term, other: Term): Plan =>
  one.place.year < other.place.year
    ? { kind: "growth", from: one, to: other }
    : { kind: "growth", from: other, to: one };

/** `bends`: the last answer was a ranking, which 最少呢 and 第二的呢 bend without a word of their own. */
function ofSeveral(
  question: Question,
  { terms, axis, together }: Given,
  bends: boolean,
): Plan | null {
  if (!axis) return null;
  const threshold = thresholdOf(question);
  if (threshold) return { kind: "count", terms, axis, threshold, named: true };
  const ends = asks(question, "top", "bottom");
  if (ends && asks(question, "difference")) return { kind: "spread", terms, axis };
  if (asks(question, "average")) return averageOf(terms, axis);
  const order = rankingOf(question, terms, axis, bends || together);
  if (order) return order;
  const isRate = terms.some(({ measure }) => measure.kind === "ratio");
  const adds = together || /加|合起来|合一起|相加|合计/u.test(question.text);
  return asks(question, "sum") && adds && !isRate ? { kind: "sum", terms, axis } : null;
}

const averageOf = (terms: readonly Term[], axis: Axis): Plan | null =>
  axis === "agency" || axis === "year" ? { kind: "average", terms, axis } : null;

function rankingOf(
  question: Question,
  terms: readonly Term[],
  axis: Axis,
  free: boolean,
): Plan | null {
  const [only, limit] = [placeOf(question), limitOf(question)];
  const ends = asks(question, "top", "bottom");
  const named = ends && /谁|哪/u.test(question.text);
  const ranks = asks(question, "rank") || only !== null || limit !== null || (ends && free);
  if (!named && !ranks) return null;
  const order = asks(question, "bottom", "ascending") ? "least" : "most";
  const few = terms.length <= 3 ? terms.length : 1;
  return { kind: "ranking", terms, axis, order, limit: limit ?? (ends ? few : 10), only };
}

/** 它比第二名多多少, 第一名占总数多少: one place of the ranking before, against another or in the sum of all. */
function withPlace(question: Question, { set, trail = [] }: Remembered): Plan | null {
  const only = placeOf(question);
  if (only === null || !set?.ranked) return null;
  const terms = termsOfSet(set);
  const [one, now] = [terms[only - 1], trail.at(-1)];
  if (!one) return null;
  if (asks(question, "share")) return { kind: "portion", part: one, whole: terms };
  if (!now || !asks(question, "difference") || isSameTerm(one, now)) return null;
  return { kind: "difference", minuend: [now], subtrahend: [one], absolute: false };
}

/** 占总数多少 after a figure and the sum that holds it. */
function portionOf(question: Question, { trail = [], whole, plan }: Remembered): Plan | null {
  const now = trail.at(-1);
  if (!now || !whole || plan === "sum" || !asks(question, "share")) return null;
  return whole.some((term) => isSameTerm(term, now)) ? { kind: "portion", part: now, whole } : null;
}

const namesNothing = (question: Question) =>
  !namesFigure(question) &&
  question.applicants.length === 0 &&
  question.agencies.every(({ group }) => group?.count !== undefined) &&
  question.years.every(({ words }) => /^(?:[这那]?[两三四五2-5]年|每年)$/u.test(words)) &&
  !/\d{3}/u.test(question.text.replace(/\d{3,}的?[呢?？]?$/u, ""));

const isApart = (question: Question) =>
  asks(question, "difference") &&
  !asks(question, "top", "bottom") &&
  (/差/u.test(question.text) ||
    /^[那能]?(?:多|少|高|低)(?:了|出)?(?:多少|几)/u.test(question.text));
const isTimes = (question: Question) => asks(question, "ratio") && /倍/u.test(question.text);
const isPercent = ({ text }: Question) =>
  /^(?:那|折合|换成|算成|是)*(?:百分比|百分之几|百分之多少|百分数|[涨增降]幅)(?:呢|是?多少)?[?？]?$/u.test(
    text,
  );

const ASKS_FOR: readonly (readonly [string, Axis])[] = [
  ["which_year", "year"],
  ["which_applicant", "applicant"],
  ["which_item", "item"],
];

/** 哪年最多 after a ranking of agencies is another ranking. */
const turnsElsewhere = (question: Question, { axis }: Given) =>
  ASKS_FOR.some(([operation, own]) => asks(question, operation) && own !== axis) ||
  (/[哪几]家|单位|部门|机关/u.test(question.text) && axis !== "agency");
