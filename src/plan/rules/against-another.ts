import { asks } from "../../slots/question.ts";
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
    if (!subject || !read.remembered || read.measures.length > 1) return null;
    if (!asks(question, "compare")) return null;
    if (asks(question, "list", "series", "rank", "top", "bottom")) return null;
    return placed(context, () => againstOther(context, subject, read));
  },
};

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
  const { targets, indicators, applicants, agencies, years } = question;
  const named = [targets, indicators, applicants, agencies].some((list) => list.length > 0);
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
