import { asks, namesFigure } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import { countIn } from "../given.ts";
import type { Measure, Plan, Term } from "../plan.ts";
import { termsFor } from "../subject.ts";
import { axisOf } from "./collect.ts";

/** 白石县呢 after a sum or a share of a sum, 2024年这三个数各是多少: the same is done for the place that is named. */
export const sameAgainRule: PlanRule = {
  name: "照样再算",
  read(context) {
    const { question, memory, places } = context;
    const named = namesFigure(question) || question.applicants.length > 0;
    const moves = places.said.agency || places.said.year;
    if (!memory || named || !moves || places.held.length === 0 || places.gaps.length > 0)
      return null;
    if (asks(question, ...OTHER)) return null;
    return (
      sumAgain(context) ??
      shareAgain(context) ??
      differenceAgain(context) ??
      portionAgain(context) ??
      listAgain(context)
    );
  },
};

/** What bends the turn before in another way. */
const OTHER = "compare difference growth ratio share divide top bottom rank average".split(" ");

function sumAgain(context: PlanContext): Plan | null {
  const { memory, places } = context;
  if (memory?.plan !== "sum" || !memory.whole) return null;
  const measures = measuresOf(memory.whole);
  const isSpread = measures.length < 2 && places.held.length < 2;
  if (isSpread || places.group || new Set(memory.whole.map(({ place }) => place.agency)).size > 1)
    return null;
  const terms = termsFor(measures, places.held);
  return { kind: "sum", terms, axis: axisOf(context, measures) };
}

/** 两项合计占办结: a share of one figure is remembered by its cells. */
function shareAgain({ memory, places }: PlanContext): Plan | null {
  const measure = memory?.trail?.at(-1)?.measure;
  if (memory?.plan !== "values" || measure?.kind !== "ratio" || measure.numerator.length < 2)
    return null;
  const terms = termsFor([measure], places.held);
  const axis = terms.length < 2 ? null : places.agencies.length > 1 ? "agency" : "year";
  return { kind: "values", terms, axis };
}

/** 新收比办结多多少 of another report: the same two figures. */
function differenceAgain({ memory, places }: PlanContext): Plan | null {
  const [one, other, third] =
    memory?.plan === "difference" && memory.set ? memory.set.measures : [];
  const [place, more] = places.held;
  if (!one || !other || third || !place || more) return null;
  return {
    kind: "difference",
    minuend: [{ measure: one, place }],
    subtrahend: [{ measure: other, place }],
    absolute: false,
  };
}

/** 市政府呢 after 市公安局占全市的比例: its part in the same whole. */
function portionAgain({ memory, places }: PlanContext): Plan | null {
  const [place, more] = places.held;
  if (memory?.plan !== "portion" || !memory.whole || !place || more) return null;
  const part = memory.whole.find(
    (term) => term.place.agency === place.agency && term.place.year === place.year,
  );
  return part ? { kind: "portion", part, whole: memory.whole } : null;
}

function listAgain({ question, memory, places }: PlanContext): Plan | null {
  const count = countIn(question.text);
  const trail = memory?.trail?.slice(-(count ?? 1)) ?? [];
  const measures = measuresOf(trail);
  const [place, more] = places.held;
  if (count === null || count < 2 || measures.length !== count || !place || more) return null;
  return { kind: "values", terms: termsFor(measures, [place]), axis: "item" };
}

const measuresOf = (terms: readonly Term[]): readonly Measure[] => [
  ...new Map(terms.map(({ measure }) => [measure.label, measure])).values(),
];
