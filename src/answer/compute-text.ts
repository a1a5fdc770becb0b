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
  if (compute === "sum") return tidy(facts.reduce((total, { figure }) => total + figure.value, 0));
  const [first, second] = inOrder(facts);
  if (!first || !second || first.figure.unit !== second.figure.unit) return null;
  const [a, b] = [first.figure.value, second.figure.value];
  if (compute === "difference") return tidy(a - b);
  if (b === 0) return null;
  if (compute === "times") return round(a / b);
  return round((100 * (compute === "growth" ? a - b : a)) / b);
}

const inOrder = (facts: readonly NarrativeFact[]) =>
  [...facts].sort((one, other) => other.place.year - one.place.year);
