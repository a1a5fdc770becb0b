import type { TextComputation } from "../plan/plan.ts";
import type { NarrativeFact } from "./answer.ts";
import { round, tidy } from "./evaluate.ts";

/**
 * Computes with figures of the text. 近, 突破 and 余 are no exact numbers: nothing is computed with them.
 * Over two years the later figure is held against the earlier. null where units differ or the base is 0.
 */
export function computeText(
  compute: TextComputation | null,
  facts: readonly NarrativeFact[],
): number | null {
  if (!compute || facts.length < 2 || facts.some(({ figure }) => figure.qualifier !== null))
    return null;
  const units = new Set(facts.map(({ figure }) => figure.unit));
  if (compute === "sum" && units.size > 1) return null;
  if (compute === "sum") return tidy(facts.reduce((total, { figure }) => total + figure.value, 0));
  const [first, second] = inOrder(facts);
  if (!first || !second || first.figure.unit !== second.figure.unit) return null;
  if (compute === "difference" && facts.length > 2) return restOf(facts);
  const [a, b] = [first.figure.value, second.figure.value];
  if (compute === "difference") return tidy(a - b);
  if (b === 0) return null;
  if (compute === "times") return round(a / b);
  return round((100 * (compute === "growth" ? a - b : a)) / b);
}

const inOrder = (facts: readonly NarrativeFact[]) =>
  [...facts].sort((one, other) => other.place.year - one.place.year);

/** 离总数还差多少: the whole less all of its parts that were named. */
function restOf(facts: readonly NarrativeFact[]): number | null {
  const [whole, ...parts] = facts;
  if (!whole || parts.some(({ figure }) => figure.unit !== whole.figure.unit)) return null;
  return tidy(parts.reduce((rest, { figure }) => rest - figure.value, whole.figure.value));
}
