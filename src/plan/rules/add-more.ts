import { asks, namesFigure } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Plan, Term } from "../plan.ts";
import { isSameTerm } from "../remembered.ts";
import { placed } from "./placed.ts";

/** 把2024年也加上, 再加上财政局 after a sum: the same figure of the reports named is added to it. */
export const addMoreRule: PlanRule = {
  name: "再加上",
  read(context) {
    const { question, memory, places } = context;
    const { applicants, text } = question;
    const named = namesFigure(question) || applicants.length > 0;
    const more = places.said.agency || places.said.year;
    const [first] = memory?.whole ?? [];
    if (memory?.plan !== "sum" || !first || named || !more) return null;
    if (!asks(question, "sum") || !/[也再又还].{0,8}加|加[上进]/u.test(text)) return null;
    return placed(context, () => longerSum(context, first));
  },
};

function longerSum({ memory, places }: PlanContext, { measure }: Term): Plan | null {
  const before = memory?.whole ?? [];
  if (before.some((term) => term.measure.label !== measure.label)) return null;
  const added = places.held
    .map((place): Term => ({ measure, place }))
    .filter((term) => !before.some((one) => isSameTerm(one, term)));
  const terms = [...before, ...added];
  const axis = new Set(terms.map(({ place }) => place.agency)).size > 1 ? "agency" : "year";
  return added.length > 0 ? { kind: "sum", terms, axis } : null;
}
