import { round, type Valued } from "../answer/evaluate.ts";
import { plain, signed } from "./number.ts";
import { type Phrases, phrase } from "./phrase.ts";

/** One year against the one before it among those held, with its formula. */
interface Step {
  readonly words: string;
  readonly change: number;
}

/**
 * 每年都涨吗: whether each year rose or fell against the one before, then every step with its formula. `rate`: in percent,
 * where the base is not 0. Blank years have no step.
 */
export function stepLines(
  phrases: Phrases,
  values: readonly Valued[],
  as: "change" | "rate",
): readonly string[] {
  const known = [...values]
    .filter((v) => v.value !== null)
    .sort((a, b) => a.term.place.year - b.term.place.year);
  const steps = known.slice(1).flatMap((to, i): Step[] => {
    const from = known[i];
    return from ? [stepOf(from, to, as)] : [];
  });
  if (steps.length === 0) return [];
  const words = steps.map((step) => step.words).join("\n");
  return [phrase(phrases, verdictOf(steps)), phrase(phrases, "steps", { steps: words })];
}

function stepOf(from: Valued, to: Valued, as: "change" | "rate"): Step {
  const [base, value] = [from.value ?? 0, to.value ?? 0];
  const change = round(value - base);
  const years = `${to.term.place.year}年比${from.term.place.year}年`;
  const isShare = to.term.measure.kind === "ratio" && to.unit === "%";
  const less = `${plain(value)}－${plain(base)}`;
  if (change === 0) return { words: `${years}持平`, change };
  if (as === "rate" && !isShare && base > 0) {
    const percent = signed(round((100 * change) / base), "%");
    return { words: `${years}：（${less}）÷${plain(base)}＝${percent}`, change };
  }
  return { words: `${years}：${less}＝${signed(change, isShare ? "个百分点" : to.unit)}`, change };
}

function verdictOf(steps: readonly Step[]): string {
  if (steps.every(({ change }) => change > 0)) return "steps_up";
  return steps.every(({ change }) => change < 0) ? "steps_down" : "steps_mixed";
}
