import type { AnswerJson } from "../../../src/answer/contract.ts";
import { type Expectation, faultsOf } from "../../corpus/judge.ts";

/** `wrong`: it states another figure than the right one, or a figure where there is none. `missed`: no answer, or half of one. */
export type Verdict = "right" | "wrong" | "missed";

const STATES_A_FIGURE = new Set<string>(["figure", "derived", "ranking"]);
const ANSWERS_WITHOUT = new Set<string>([
  ...["no_data", "out_of_scope", "clarification", "smalltalk", "help", "definition"],
]);

/** Judges one answer as the corpus does, and what is no right answer by whether it misleads. */
export function verdictOf(answer: AnswerJson, expect: Expectation): Verdict {
  const faults = faultsOf(answer, expect);
  if (faults.length === 0) return "right";
  return misleads(answer, expect, faults) ? "wrong" : "missed";
}

function misleads(answer: AnswerJson, expect: Expectation, faults: readonly string[]): boolean {
  if (faults.some((fault) => fault.startsWith("says "))) return true;
  if (faults.some((fault) => fault.startsWith("verdicts ")))
    return answer.claims.some(({ verdict }, at) => {
      const wanted = expect.verdicts?.[at];
      return wanted !== undefined && verdict !== wanted && verdict !== "not_found";
    });
  if (!STATES_A_FIGURE.has(answer.kind)) return false;
  return (
    faults.some((fault) => /^(?:value|cell) /u.test(fault)) ||
    expect.kinds?.every((kind) => ANSWERS_WITHOUT.has(kind)) === true
  );
}
