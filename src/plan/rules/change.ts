import { asks } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Measure, Plan, Term } from "../plan.ts";
import { type Subject, subjectOf } from "../subject.ts";
import { computation } from "./computation.ts";
import { placed } from "./placed.ts";
import { rankingAxis, termsAlong } from "./rank.ts";
import { isAgainst, lackingYear, yearPair } from "./year-pair.ts";

/** 是去年的几倍, 是财政局的几倍: one figure of two reports. */
export const quotientRule: PlanRule = {
  name: "倍数",
  read(context) {
    const { measures } = subjectOf(context);
    const [measure, other] = measures;
    const { question, places } = context;
    const percent =
      /(?:相当于|(?<![还不总就也])是)[^,，]{1,12}的?(?:百分之|几成|多少成)/u.test(question.text) &&
      places.held.length === 2;
    if (!(percent || asks(question, "ratio")) || !measure || other) return null;
    return placed(context, () => {
      const pair = ofIt(context, measure) ?? ofPlaces(context, [measure]);
      return pair ? { kind: "quotient", dividend: pair[0], divisor: pair[1], percent } : null;
    });
  },
};

/** 市政府是它的多少倍 after the figure of another agency: 它 is that figure. */
function ofIt(
  { question, places, memory }: PlanContext,
  measure: Measure,
): readonly [Term, Term] | null {
  const [place, more] = places.held;
  const it = memory?.trail?.at(-1);
  const meant = /它|前者/u.test(question.text) && places.said.agency && !more;
  const other = it && it.measure.label === measure.label && it.place.agency !== place?.agency;
  return meant && place && other ? [{ measure, place }, it] : null;
}

/** 最多和最少的差多少, 最高的比最低的高几个百分点: over what a ranking would run over. */
export const spreadRule: PlanRule = {
  name: "最大最小之差",
  read(context) {
    const { question } = context;
    if (!["difference", "top", "bottom"].every((name) => asks(question, name))) return null;
    const { measures, open } = subjectOf(context);
    const [measure, other] = measures;
    if (!measure || other || open) return null;
    return placed(context, () => {
      const axis = rankingAxis(context, measures);
      const terms = termsAlong(context, axis, measures);
      return terms.length < 2 ? null : { kind: "spread", terms, axis };
    });
  },
};

/** 减, 相差, 比…多: one figure less another; over years the later less the earlier. */
export const differenceRule: PlanRule = {
  name: "相差",
  read(context) {
    const { question } = context;
    if (!asks(question, "difference")) return null;
    const subject = subjectOf(context);
    if (subject.measures.length === 0) return null;
    return placed(context, () =>
      subject.open ? openDifference(context, subject) : planDifference(context, subject.measures),
    );
  },
};

function planDifference(context: PlanContext, measures: readonly Measure[]): Plan | null {
  const [absent] = context.places.absent;
  if (absent) return noAgency(absent.absentName ?? absent.words);
  if (measures.length > 2 && !asks(context.question, "compare")) return computation(TWO_AT_A_TIME);
  if (isOneObject(context, measures)) return computation(WHICH_CELL);
  const pair = measures.length > 1 ? ofItems(context, measures) : ofPlaces(context, measures);
  if (!pair && context.places.held.length > 2) return computation(TWO_PLACES);
  if (!pair) return lackingYear(context);
  const absolute =
    /差|距/u.test(context.question.text) && !/多|少|高|低|减/u.test(context.question.text);
  return { kind: "difference", minuend: [pair[0]], subtrahend: [pair[1]], absolute };
}

/** 废止的比新发的多几件: 规章 and 规范性文件 of the one less those of the other. */
function openDifference({ places }: PlanContext, { measures, spans }: Subject): Plan | null {
  const [place, more] = places.held;
  const starts = [...new Set(spans.map((span) => span?.start))];
  if (!place || more || starts.length !== 2) return null;
  const side = (start: number | undefined): readonly Term[] =>
    measures.flatMap((measure, i) => (spans[i]?.start === start ? [{ measure, place }] : []));
  const [minuend, subtrahend] = [side(starts[0]), side(starts[1])];
  const alike = new Set(measures.map(({ unit }) => unit)).size === 1;
  return alike ? { kind: "difference", minuend, subtrahend, absolute: false } : null;
}

/** 规范性文件比2020年多几件 names no cell: 制发 less 废止 is no answer. */
const isOneObject = ({ question: { targets } }: PlanContext, measures: readonly Measure[]) =>
  measures.length > 1 && targets.length === 1 && targets[0]?.together === true;

const WHICH_CELL = "这一项有几格，请说明比哪一格，例如“规范性文件制发2023年比2022年多几件”。";

const TWO_AT_A_TIME = "相减一次只算两项，请分开问，例如“许可减处罚多少”。";

const TWO_PLACES = "一次只比两家（两年），请分开问，例如“市公安局比市财政局2023年新收多多少”。";

/** One side of a comparison is not held. */
const noAgency = (agency: string): Plan => ({
  kind: "no_data",
  reason: { what: "agency", agency, near: [] },
});

function ofItems(
  { places }: PlanContext,
  measures: readonly Measure[],
): readonly [Term, Term] | null {
  const [place] = places.held;
  const [first, second] = measures;
  if (!place || !first || !second) return null;
  return [
    { measure: first, place },
    { measure: second, place },
  ];
}

function ofPlaces(
  context: PlanContext,
  [measure]: readonly Measure[],
): readonly [Term, Term] | null {
  const { places, memory } = context;
  if (!measure) return null;
  if (places.agencies.length > 1) {
    const [first, second, third] = places.held;
    return first && second && !third
      ? [
          { measure, place: first },
          { measure, place: second },
        ]
      : null;
  }
  const [agency] = places.agencies;
  const pair = yearPair(context);
  if (!agency || !pair) return null;
  const [earlier, later] = pair;
  const bends = places.said.year && places.held.length === 1 && memory && !isAgainst(context);
  const said = bends ? places.held[0] : later;
  const other = said?.year === earlier.year ? later : earlier;
  return said
    ? [
        { measure, place: said },
        { measure, place: other },
      ]
    : null;
}
