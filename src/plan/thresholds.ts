import type { Question } from "../slots/question.ts";
import type { Threshold } from "./plan.ts";

const ROUND: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
};

/** A limit in a question: 超过50%, 上千件, 1000件以上, 零申请. null where it has none. */
export function thresholdOf(question: Question): Threshold | null {
  const { text, numbers } = question;
  const round = /([上过破超])(十万|百万|十|百|千|万)(?=[件个份宗起家元%])/u.exec(text);
  if (round?.[2]) return { direction: "atLeast", value: ROUND[round[2]] ?? 0, unit: null };
  for (const number of numbers) {
    const before = text.slice(Math.max(0, number.whole.start - 5), number.start);
    const after = text.slice(number.end, number.whole.end + 3);
    const direction = directionOf(before, after);
    if (direction) return { direction, value: number.value, unit: number.unit };
  }
  if (/零申请|[为是]零|[为是]0|挂零|一件(?:都|也)?没/u.test(text))
    return { direction: "equal", value: 0, unit: null };
  return null;
}

function directionOf(before: string, after: string): Threshold["direction"] | null {
  if (/(?:不低于|不少于|至少|达到|达)$/u.test(before) || /^.{0,2}(?:以上|及以上)/u.test(after))
    return "atLeast";
  if (/(?:不超过|不高于|至多|最多)$/u.test(before) || /^.{0,2}以下/u.test(after)) return "atMost";
  if (/(?:超过|超|大于|多于|高于|突破|过)$/u.test(before)) return "above";
  return /(?:低于|少于|小于|不到|不足)$/u.test(before) ? "below" : null;
}

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** 前三, 头五位, 最多的三家: how many places of a ranking are asked for; null where none is said. */
export function limitOf({ text }: Question): number | null {
  const match =
    /(?:前|头|倒数|末)\s*(\d{1,2}|[一二两三四五六七八九十])\s*(?:名|位|家|个|条|项|强|大|的|$)/u.exec(
      text,
    ) ??
    /(?:最[多高大少低小])(?:的)?\s*(\d{1,2}|[二两三四五六七八九十])\s*(?:名|位|家|个|条|项)/u.exec(
      text,
    ) ??
    /(?:前)(三|五|十)/u.exec(text);
  const words = match?.[1];
  if (!words) return null;
  return DIGITS[words] ?? Number(words);
}
