import { findLimits } from "../slots/limits.ts";
import type { Question } from "../slots/question.ts";
import type { Threshold } from "./plan.ts";

/** A limit in a question: 超过50%, 上千件, 1000件以上, 零申请. null where it has none. */
export function thresholdOf(question: Question): Threshold | null {
  const { text, numbers } = question;
  const round = findLimits(text).find((limit) => limit.kind === "threshold");
  if (round) return { direction: "atLeast", value: round.value, unit: null };
  for (const number of numbers) {
    const before = text.slice(Math.max(0, number.whole.start - 5), number.start);
    const after = text.slice(number.end, number.whole.end + 3);
    const direction = directionOf(before, after);
    if (direction) return { direction, value: number.value, unit: number.unit };
  }
  if (
    /零(?:申请|复议|诉讼|处罚|许可|强制|受理|公开)|[为是]零|[为是]0|挂零|一件[^,，]{0,6}(?:都|也)没|一件没/u.test(
      text,
    )
  )
    return { direction: "equal", value: 0, unit: null };
  return null;
}

/** 50件以上100件以下: two limits at once. */
export const hasTwoLimits = ({ text, numbers }: Question): boolean =>
  numbers.filter(
    ({ start, end, whole }) =>
      directionOf(
        text.slice(Math.max(0, whole.start - 5), start),
        text.slice(end, whole.end + 3),
      ) !== null,
  ).length > 1;

const WHOM =
  /的(?:市直|县直|区直|政府|市级)?(?:单位|部门|机关|年份|年度)数?(?:[?？]?$|[,，].{0,4}(?:几|多少)[个家])|的有(?:几|多少)个[?？]?$/u;

/** …的单位, …的机关数, …的有几个, …的单位,总共几个: those that pass the limit are asked for. */
export const countsWhom = (text: string): boolean => WHOM.test(text);

function directionOf(before: string, after: string): Threshold["direction"] | null {
  if (/(?:不低于|不少于|至少|达到|达)$/u.test(before) || /^.{0,2}(?:以上|及以上)/u.test(after))
    return "atLeast";
  if (/(?:不超过|不高于|至多|最多)$/u.test(before) || /^.{0,2}以下/u.test(after)) return "atMost";
  if (/(?:超过|超|大于|多于|高于|突破|过)$/u.test(before)) return "above";
  return /(?:低于|少于|小于|不到|不足)$/u.test(before) ? "below" : null;
}

/** 第二名: the one place of a ranking that is asked for; null where none is. */
export function placeOf({ text }: Question): number | null {
  return findLimits(text).find((limit) => limit.kind === "place")?.value ?? null;
}

/** 前三, 头五位, 最多的三家: how many places of a ranking are asked for; null where none is said. */
export function limitOf({ text }: Question): number | null {
  return findLimits(text).find((limit) => limit.kind === "places")?.value ?? null;
}
