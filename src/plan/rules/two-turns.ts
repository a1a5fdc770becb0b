import { asks, type Question } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import { figureOf } from "../measure.ts";
import type { Axis, Place, Plan, Term } from "../plan.ts";
import type { RememberedFigure } from "../remembered.ts";
import { subjectOf } from "../subject.ts";
import { computation } from "./change.ts";
import { placed } from "./placed.ts";

/** Longest message that names nothing of its own: 这两个加起来一共多少件. */
const LONGEST = 16;

/** 差几件, 两个加起来 after 谁多: the pair that was compared. Of more than two it is not guessed which two. */
export const comparedRule: PlanRule = {
  name: "刚比过的",
  read({ question, memory }): Plan | null {
    const [one, other, more] = memory?.ranking?.first ?? [];
    if (!one || !other || !(isBare(question) || asksByHowMuch(question))) return null;
    if (more) return computation(MORE_THAN_TWO);
    if (!asks(question, "sum"))
      return { kind: "difference", minuend: [one], subtrahend: [other], absolute: true };
    const isRate = one.measure.kind === "ratio";
    return isRate ? null : { kind: "sum", terms: [one, other], axis: memory?.axis ?? "item" };
  },
};

const MORE_THAN_TWO =
  "刚才比的不止两个，请说清要算哪两个，例如“市公安局和市财政局2023年新收差多少”。";

/** 两个加起来, 差多少: the figure of the turn before and the one before it; nothing of its own is named. */
export const twoTurnsRule: PlanRule = {
  name: "前后两问",
  read({ question, memory, form }): Plan | null {
    if (!isBare(question) || !memory?.before) return null;
    const [cell, other] = memory.cells;
    const [agency, second] = memory.agencies;
    const [year, later] = memory.years;
    if (!cell || !agency || !year || other || second || later) return null;
    const term = (one: RememberedFigure): Term => ({
      measure: figureOf(form, one.cell),
      place: { agency: one.agency, year: one.year },
    });
    const now = { cell, agency, year };
    const terms = [term(memory.before), term(now)] as const;
    if (asks(question, "sum")) return { kind: "sum", terms, axis: axisBetween(memory.before, now) };
    return { kind: "difference", minuend: [terms[0]], subtrahend: [terms[1]], absolute: true };
  },
};

/** 高多少, 多几件 after 谁高. */
const asksByHowMuch = (question: Question) =>
  namesNothing(question) && /^[那能]?(?:多|少|高|低)(?:了|出)?(?:多少|几)/u.test(question.text);

const namesNothing = ({ targets, indicators, years, agencies, applicants }: Question) =>
  [targets, indicators, years, agencies, applicants].every((list) => list.length === 0);

function isBare(question: Question): boolean {
  const { text } = question;
  const apart = /相差|差多少|差几|差距|差额|差了/u.test(text) && asks(question, "difference");
  const together = /[两俩]/u.test(text) && asks(question, "sum");
  return text.length <= LONGEST && namesNothing(question) && (apart || together);
}

const axisBetween = (a: RememberedFigure, b: RememberedFigure): Axis =>
  a.agency !== b.agency ? "agency" : a.year !== b.year ? "year" : "item";

/** 比2022呢 after 2024年新收多少 or after 2024年比2023年多多少: the same subject against another year or agency. */
export const againstAnotherRule: PlanRule = {
  name: "换一个比",
  read(context): Plan | null {
    const { question, places } = context;
    const subject = comparedSubject(context);
    const { measures, remembered } = subjectOf(context);
    const [measure, more] = measures;
    if (!subject || !remembered || !measure || more || !asks(question, "compare")) return null;
    if (asks(question, "list", "series", "rank", "top", "bottom")) return null;
    return placed(context, () => {
      const [other, third] = places.held.filter((place) => !isPlace(place, subject));
      if (!other || third) return null;
      const [now, then] = [subject, other].map((place) => ({ measure, place }));
      if (!now || !then) return null;
      const isLater = now.place.agency === then.place.agency && now.place.year > then.place.year;
      return isLater && context.memory?.plan !== "difference"
        ? { kind: "growth", from: then, to: now }
        : { kind: "difference", minuend: [now], subtrahend: [then], absolute: false };
    });
  },
};

/** What the turn before compared with something, else its one figure of one report. */
function comparedSubject({ memory }: PlanContext): Place | null {
  if (!memory) return null;
  if (memory.compared) return memory.compared;
  const [agency, second] = memory.agencies;
  const [year, later] = memory.years;
  const single = agency && year && !second && !later && memory.plan === "values";
  return single ? { agency, year } : null;
}

const isPlace = (one: Place, other: Place) =>
  one.agency === other.agency && one.year === other.year;
