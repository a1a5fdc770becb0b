import { asks } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { FigureMeasure, Plan, Term } from "../plan.ts";
import { termsOfSet } from "../remembered.ts";
import { subjectOf, termsFor } from "../subject.ts";
import { placed } from "./placed.ts";

/** 桐陂区2023年新收占全部九家的多少; 桐陂占多少 after a sum over agencies: one report's figure in the sum of several. */
export const portionRule: PlanRule = {
  name: "占各家之和",
  read(context) {
    if (!asks(context.question, "share")) return null;
    return ofSum(context) ?? ofGroup(context);
  },
};

/** Of the sum or set of the turn before: the figure, agency or year that is named is one of its terms. */
function ofSum(context: PlanContext): Plan | null {
  const { question, memory, places } = context;
  const { agency, year } = places.said;
  const whole = memory?.whole ?? (memory?.set?.axis === "agency" ? termsOfSet(memory.set) : null);
  if (!whole || question.indicators.length > 0 || question.applicants.length > 0) return null;
  const { measures, remembered } = subjectOf(context);
  const [measure, more] = measures;
  const named = remembered || question.targets.length === 0 ? null : measure;
  if (more || (!named && !agency && !year)) return null;
  const fits = whole.filter(
    (term) =>
      (!named || named.label === term.measure.label) &&
      (!agency || places.agencies.includes(term.place.agency)) &&
      (!year || (places.years?.includes(term.place.year) ?? false)),
  );
  const [part, other] = fits;
  return part && !other ? { kind: "portion", part, whole } : null;
}

/** Of a group that the question names beside one agency. */
function ofGroup(context: PlanContext): Plan | null {
  const { question, places } = context;
  const held = question.agencies.filter(({ kind }) => kind === "held");
  const last = context.memory?.trail?.at(-1)?.place.agency;
  const [said, other] = held.flatMap((mention) => mention.held.slice(0, 1));
  const name = said ?? last;
  const isAmong = question.agencies.some(({ group }) => group) || MEANS_ALL.test(question.text);
  const { measures, open } = subjectOf(context);
  const [measure, more] = measures;
  if (!name || other || !isAmong || open || more || measure?.kind !== "figure") return null;
  return placed(context, () => portion(name, measure, membersOf(context), places.held));
}

const MEANS_ALL =
  /全市(?:各|所有|全部)?(?:单位|部门|机关)|(?:各|所有|全部)(?:的)?(?:单位|部门|机关|家)|全部的/u;

function portion(
  agency: string,
  measure: FigureMeasure,
  members: readonly Term["place"][],
  held: readonly Term["place"][],
): Plan | null {
  const place =
    held.find((one) => one.agency === agency) ?? members.find((one) => one.agency === agency);
  if (!place || members.length < 2 || !members.some((one) => one.agency === agency)) return null;
  return { kind: "portion", part: { measure, place }, whole: termsFor([measure], members) };
}

/** The reports of the group in the year asked for: those placed already, else of every agency held. */
function membersOf({ places, register }: PlanContext): readonly Term["place"][] {
  if (places.agencies.length > 1) return places.held;
  const [year] = places.held.map((place) => place.year);
  return register.agencies.flatMap((agency) => {
    const name = year === undefined ? null : register.nameIn(agency, year);
    return name && year !== undefined ? [{ agency: name, year }] : [];
  });
}
