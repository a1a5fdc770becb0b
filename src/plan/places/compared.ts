import { asks, type Question } from "../../slots/question.ts";

/** Words right before the side that something is held against: 比, 较, 和…比, 是…的几倍. */
const BEFORE = /(?:比|较|相较于?|比起|对比)(?:它|他|自己|自家)?$/u;
const WITH = /(?:和|跟|与|同)$/u;
const BEHIND_WITH = /^(?:年度?)?(?:相)?(?:比|差)/u;

/** 比2021年, 跟财政局比, 是2021年的几倍: the words at this place name the other side of a comparison and not its subject. */
export function isComparedWith(
  question: Question,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (!asks(question, "difference", "growth", "ratio", "compare")) return false;
  const before = question.text.slice(0, start);
  if (BEFORE.test(before)) return true;
  if (WITH.test(before)) return BEHIND_WITH.test(question.text.slice(end));
  return /[是为]$/u.test(before) && asks(question, "ratio");
}
