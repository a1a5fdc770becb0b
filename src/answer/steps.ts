import type { Step } from "./answer.ts";
import { round, type Valued } from "./evaluate.ts";

/** Each year against the one before it among those held, in order of years; blank years have no step. */
export function stepsOf(values: readonly Valued[]): readonly Step[] {
  const known = [...values]
    .filter((v) => v.value !== null)
    .sort((a, b) => a.term.place.year - b.term.place.year);
  return known.slice(1).flatMap((to, i): Step[] => {
    const from = known[i];
    return from ? [stepOf(from, to)] : [];
  });
}

function stepOf(from: Valued, to: Valued): Step {
  const [base, value] = [from.value ?? 0, to.value ?? 0];
  const change = round(value - base);
  const isShare = to.term.measure.kind === "ratio" && to.unit === "%";
  const percent = isShare || base <= 0 ? null : round((100 * change) / base);
  return { from, to, change, percent };
}
