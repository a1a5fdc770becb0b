import type { Question } from "../../slots/question.ts";
import type { PlanContext } from "../context.ts";
import { figureOf } from "../measure.ts";
import type { Assumption, Plan } from "../plan.ts";

/**
 * Guards a plan that needs a report: asks whose where only the asker knows, and says what is held
 * where the agency or every year asked for is not. Never falls back to another agency or year.
 */
export function placed(context: PlanContext, make: () => Plan | null): Plan | null {
  const refusal = lackingPlace(context);
  return refusal ?? make();
}

/** The refusal or question back, or null where a report is there. */
export function lackingPlace({
  places,
  register,
  question,
  memory,
  form,
}: PlanContext): Plan | null {
  const [absent] = places.absent;
  if (absent && places.held.length === 0 && !places.said.agency) {
    const agency = absent.absentName ?? absent.words;
    return { kind: "no_data", reason: { what: "agency", agency, near: absent.near } };
  }
  if (places.choices.length > 0) {
    const options = places.choices.slice(0, 5).map((name) => ({
      label: name,
      question: asQuestion(name, question),
    }));
    return { kind: "clarification", about: "agency", options };
  }
  if (places.held.length > 0) return null;
  const held = places.agencies.flatMap((agency) => [...register.years(agency)]);
  const [cell] = memory?.cells ?? [];
  const subject = cell ? figureOf(form, cell).label : "";
  const years = [...new Set(held)].sort((a, b) => a - b);
  return { kind: "no_data", reason: { what: "year", gaps: places.gaps, held: years, subject } };
}

/** A complete question for a choice: the full name in place of the unclear one, or before the question. */
function asQuestion(agency: string, { text, agencies }: Question): string {
  const unclear = agencies.find((mention) => mention.kind === "ambiguous");
  if (!unclear) return `${agency}${text}`;
  return text.slice(0, unclear.start) + agency + text.slice(unclear.end);
}

/** Slips and other readings that the answer has to say. */
export function slipAssumptions({ question }: PlanContext): readonly Assumption[] {
  return question.slips.map(({ from, to }) => ({ what: "slip", words: `${from}→${to}` }));
}
