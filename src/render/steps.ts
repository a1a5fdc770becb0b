import type { Step } from "../answer/answer.ts";
import { plain, signed } from "./number.ts";
import { type Phrases, phrase } from "./phrase.ts";

/** 每年都涨吗: whether each year rose or fell against the one before, then every step with its formula. `rate`: in percent. */
export function stepLines(
  phrases: Phrases,
  steps: readonly Step[],
  as: "change" | "rate",
): readonly string[] {
  if (steps.length === 0) return [];
  const words = steps.map((step) => stepWords(step, as)).join("\n");
  return [phrase(phrases, verdictOf(steps)), phrase(phrases, "steps", { steps: words })];
}

function stepWords({ from, to, change, percent }: Step, as: "change" | "rate"): string {
  const years = `${to.term.place.year}年比${from.term.place.year}年`;
  const less = `${plain(to.value ?? 0)}－${plain(from.value ?? 0)}`;
  if (change === 0) return `${years}持平`;
  if (as === "rate" && percent !== null)
    return `${years}：（${less}）÷${plain(from.value ?? 0)}＝${signed(percent, "%")}`;
  const isShare = to.term.measure.kind === "ratio" && to.unit === "%";
  return `${years}：${less}＝${signed(change, isShare ? "个百分点" : to.unit)}`;
}

function verdictOf(steps: readonly Step[]): string {
  if (steps.every(({ change }) => change > 0)) return "steps_up";
  return steps.every(({ change }) => change < 0) ? "steps_down" : "steps_mixed";
}
