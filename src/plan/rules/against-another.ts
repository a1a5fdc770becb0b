import { asks, namesFigure } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Place, Plan } from "../plan.ts";
import { termsOfSet } from "../remembered.ts";
import { type Subject, subjectOf } from "../subject.ts";
import { computation } from "./computation.ts";
import { placed } from "./placed.ts";

/** 比2022呢 after 2024年新收多少 or after 2024年比2023年多多少: the same subject against another year or agency. */
export const againstAnotherRule: PlanRule = {
  name: "换一个比",
  read(context): Plan | null {
    const { question } = context;
    const subject = comparedSubject(context);
    const read = subjectOf(context);
    if (!read.remembered || read.measures.length > 1 || !asks(question, "compare")) return null;
    if (asks(question, "list", "series", "rank", "top", "bottom")) return null;
    const years = twoYears(context, read);
    if (years) return years;
    return subject ? placed(context, () => againstOther(context, subject, read)) : null;
  },
};

/** 2023年比2022年呢 after a series: the two years that are named. */
function twoYears(
  { places, question }: PlanContext,
  { measures: [measure] }: Subject,
): Plan | null {
  const [one, other, more] = places.held;
  const named = question.years.length === 2 && /比/u.test(question.text);
  if (!named || !measure || !one || !other || more || one.agency !== other.agency) return null;
  const [from, to] = one.year < other.year ? [one, other] : [other, one];
  return { kind: "growth", from: { measure, place: from }, to: { measure, place: to } };
}

function againstOther(
  { places, memory }: PlanContext,
  subject: Place,
  { measures: [measure] }: Subject,
): Plan | null {
  const [other, third] = places.held.filter(
    ({ agency, year }) => agency !== subject.agency || year !== subject.year,
  );
  if (!measure || !other || third) return null;
  const [now, then] = [
    { measure, place: subject },
    { measure, place: other },
  ];
  const isLater = subject.agency === other.agency && subject.year > other.year;
  return isLater && memory?.plan !== "difference"
    ? { kind: "growth", from: then, to: now }
    : { kind: "difference", minuend: [now], subtrahend: [then], absolute: false };
}

/** What the turn before compared with something, else its one figure of one report. */
const comparedSubject = ({ memory }: PlanContext): Place | null =>
  memory?.compared ?? memory?.trail?.at(-1)?.place ?? null;

/** Sums of two years are compared before single figures are. */
export const sumsOfYearsRule: PlanRule = { name: "两年合计相比", read: sumsOfYears };

/** 比前年多还是少 after a sum over agencies: the same sum in the other year, where every one of them is held. */
function sumsOfYears({ question, memory, places, register }: PlanContext): Plan | null {
  const { applicants, agencies, years } = question;
  const named = namesFigure(question) || applicants.length + agencies.length > 0;
  const [mention, more] = years;
  if (memory?.plan !== "sum" || memory.set?.axis !== "agency" || named || !mention || more)
    return null;
  if (!asks(question, "difference", "growth", "compare")) return null;
  const now = termsOfSet(memory.set);
  const before = now[0]?.place.year;
  const year = places.held.map((place) => place.year).find((one) => one !== before);
  if (year === undefined) return null;
  const then = now.flatMap(({ measure, place }) => {
    const agency = register.nameIn(place.agency, year);
    return agency ? [{ measure, place: { agency, year } }] : [];
  });
  return then.length === now.length
    ? { kind: "difference", minuend: now, subtrahend: then, absolute: false }
    : computation(`${year}年不是每一家都有年报，两年的合计不能比。`);
}
