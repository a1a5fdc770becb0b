import type { FigureMark } from "./statement.ts";

/** Where the words of one number stand in its text. */
export interface Clause {
  /** From the nearest comma or number on the left to the nearest on the right. */
  readonly start: number;
  readonly end: number;
  /** From the sentence's beginning or the number before, whichever is nearer. */
  readonly reach: number;
  readonly sentence: { readonly start: number; readonly end: number };
}

const HARD = /[。；;！!？?\n]/u;
/** 收了多少？答：114件: the answer is of the question's sentence. */
const ANSWER = /^[?？]\s*答/u;
const SOFT = /[，,：:（）()、\t|]/u;

/** The clause of the number at `index`. Commas inside `whole` spans (信访、举报、投诉类) do not part it. */
export function clauseOf(
  text: string,
  marks: readonly FigureMark[],
  index: number,
  whole: readonly { readonly start: number; readonly end: number }[],
): Clause {
  const mark = marks[index];
  if (!mark)
    return { start: 0, end: text.length, reach: 0, sentence: { start: 0, end: text.length } };
  const inWhole = (at: number): boolean => whole.some((span) => span.start <= at && at < span.end);
  const before = marks[index - 1]?.end ?? 0;
  const after = marks[index + 1]?.start ?? text.length;
  const sentence = {
    start: scan(text, mark.start, -1, HARD, inWhole),
    end: scan(text, mark.end, 1, HARD, inWhole),
  };
  const reach = Math.max(before, sentence.start);
  return {
    start: Math.max(reach, scan(text, mark.start, -1, SOFT, inWhole)),
    end: Math.min(
      after,
      sentence.end,
      scan(text, mark.end, 1, SOFT, inWhole),
      gap(text, mark, after),
    ),
    reach,
    sentence,
  };
}

/** 公开17件 部分公开3件: a blank after the number parts it from the words of the next one. */
const gap = (text: string, mark: FigureMark, after: number): number =>
  /\s/u.test(text[mark.end] ?? "") &&
  mark.unit !== null &&
  !SOFT.test(text.slice(mark.end, after).trim())
    ? mark.end
    : text.length;

/** The place just after the delimiter on the left, or of the delimiter on the right. */
function scan(
  text: string,
  from: number,
  step: 1 | -1,
  delimiter: RegExp,
  inWhole: (at: number) => boolean,
): number {
  for (let at = step < 0 ? from - 1 : from; at >= 0 && at < text.length; at += step) {
    const char = text[at] ?? "";
    if (delimiter === HARD && ANSWER.test(text.slice(at, at + 6))) continue;
    if (delimiter.test(char) && !inWhole(at) && !isDecimal(text, at)) return step < 0 ? at + 1 : at;
  }
  return step < 0 ? 0 : text.length;
}

/** 3,637 and 8:30: the sign stands within a number. */
const isDecimal = (text: string, at: number): boolean =>
  /\d/u.test(text[at - 1] ?? "") && /\d/u.test(text[at + 1] ?? "") && /[,:]/u.test(text[at] ?? "");
