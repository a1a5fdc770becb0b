import type { Answer } from "../answer/answer.ts";
import type { Valued } from "../answer/evaluate.ts";
import type { PlanContext } from "../plan/context.ts";
import type { Axis, Plan, Term } from "../plan/plan.ts";
import { isSameTerm, type Remembered, setOf, TRAIL } from "../plan/remembered.ts";
import { namesFigure } from "../slots/question.ts";

type Kept = Pick<Remembered, "trail" | "set" | "whole" | "ranking" | "compared">;

/** The terms of an answer that 差多少, 第二的呢 or 比2022呢 may point to. Talk in between keeps those of the turn before. */
export function rememberTerms(
  memory: Remembered | null,
  plan: Plan,
  answer: Answer,
  { places, question }: Pick<PlanContext, "places" | "question">,
): Kept {
  const { agencies } = places;
  if (memory && TALK.has(plan.kind)) return keptOf(memory);
  const single = singleOf(plan, answer);
  const terms = termsOf(plan, answer);
  const last = memory?.trail ?? [];
  const goesOn = terms.every((term) => last.some((one) => isSameTerm(one, term)));
  const trail = single ? longer(last, single) : goesOn ? last : [];
  const ranked = answer.kind === "ranking";
  const shown = ranked && answer.limit > 1 ? answer.limit : terms.length;
  const axis = axisOf(plan, terms);
  const set: Pick<Remembered, "set"> =
    terms.length > 1 ? { set: setOf(terms, axis, agencies, { ranked, shown }) } : {};
  const whole = wholeOf(plan) ?? (single ? memory?.whole : undefined);
  return {
    ...(trail.length > 0 ? { trail } : {}),
    ...set,
    ...(whole ? { whole } : {}),
    ...rankingOf(ranked ? set.set : namesFigure(question) ? undefined : memory?.ranking),
    ...comparedOf(plan),
  };
}

/** What the terms of a sum, or the part of a whole, make up. */
const wholeOf = (plan: Plan): readonly Term[] | undefined =>
  plan.kind === "sum" ? plan.terms : plan.kind === "portion" ? plan.whole : undefined;

const rankingOf = (ranking: Remembered["ranking"]): Kept => (ranking ? { ranking } : {});

const TALK = new Set<Plan["kind"]>(["say", "no_data", "clarification", "definition", "passage"]);

const keptOf = ({ trail, set, whole, ranking, compared }: Remembered): Kept => ({
  ...rankingOf(ranking),
  ...(trail ? { trail } : {}),
  ...(set ? { set } : {}),
  ...(whole ? { whole } : {}),
  ...(compared ? { compared } : {}),
});

/** The one figure of one report that was given: a value, or who holds the place that a ranking was asked for. */
function singleOf(plan: Plan, answer: Answer): Term | null {
  const winner = winnerOf(answer);
  if (winner) return winner.term;
  if (plan.kind === "portion") return plan.part;
  const [term, more] = plan.kind === "values" ? plan.terms : [];
  return term && !more ? term : null;
}

/** Who or when the next question is about after a ranking: the winner, or who holds the place asked for. */
export function winnerOf(answer: Answer): Valued | null {
  if (answer.kind !== "ranking") return null;
  const rank = answer.only ?? 1;
  return answer.ranked.find((one) => one.rank === rank)?.valued ?? null;
}

/** A figure that is given again moves to the end. */
const longer = (trail: readonly Term[], term: Term): readonly Term[] =>
  [...trail.filter((other) => !isSameTerm(other, term)), term].slice(-TRAIL);

function termsOf(plan: Plan, answer: Answer): readonly Term[] {
  if (answer.kind === "ranking")
    return [...answer.ranked.map(({ valued }) => valued), ...answer.left].map(({ term }) => term);
  switch (plan.kind) {
    case "growth":
      return [plan.to, plan.from];
    case "difference":
      return [...plan.minuend, ...plan.subtrahend];
    case "quotient":
      return [plan.dividend, plan.divisor];
    case "portion":
      return plan.whole;
    case "values":
    case "sum":
    case "average":
    case "count":
    case "spread":
      return plan.terms;
    default:
      return [];
  }
}

/** What the terms differ in; null where in several ways. */
function axisOf(plan: Plan, terms: readonly Term[]): Axis | null {
  if (plan.kind === "ranking") return plan.axis;
  const several = (of: (term: Term) => string | number) => new Set(terms.map(of)).size > 1;
  const agency = several(({ place }) => place.agency);
  const year = several(({ place }) => place.year);
  const item = several(({ measure }) => JSON.stringify(measure));
  if ([agency, year, item].filter(Boolean).length !== 1) return null;
  if (item) return "axis" in plan && plan.axis === "applicant" ? "applicant" : "item";
  return agency ? "agency" : "year";
}

/** 比2022呢 after 2024年比2023年多多少 goes on from 2024. */
function comparedOf(plan: Plan): Kept {
  if (plan.kind === "growth") return { compared: plan.to.place };
  if (plan.kind !== "difference") return {};
  const [now, other] = [plan.minuend[0]?.place, plan.subtrahend[0]?.place];
  const apart = now && other && (now.agency !== other.agency || now.year !== other.year);
  return apart ? { compared: now } : {};
}
