import { asks } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Place, Plan } from "../plan.ts";
import { type Subject, subjectOf } from "../subject.ts";
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
