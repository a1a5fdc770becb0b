import { asks } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import { figure, share } from "../measure.ts";
import { applicantsOf, partsOf } from "../parts.ts";
import type { FigureMeasure, Measure, Plan } from "../plan.ts";
import { rememberedFigures, type Subject, subjectOf, termsFor } from "../subject.ts";
import { computation } from "./computation.ts";
import { placed } from "./placed.ts";
import { rankTerms } from "./rank.ts";
import { onlyTotal, wholeOf } from "./share-whole.ts";

/** 占, 比例, 百分之几, ÷: one figure in another. A figure alone is taken in the whole it belongs to, and that is said. */
export const shareRule: PlanRule = {
  name: "占比",
  read(context) {
    const { question } = context;
    if (!asks(question, "share", "ratio", "divide")) return null;
    if (!asks(question, "share", "ratio") && (question.text.match(/\//gu)?.length ?? 0) > 1)
      return null;
    if (asks(question, "growth") && !/占|比例|比重|份额/u.test(question.text)) return null;
    const subject = subjectOf(context);
    if (subject.measures.some((m) => m.kind === "ratio")) return null;
    if (subject.measures.length === 0) return null;
    return placed(context, () => planShare(context, subject) ?? withoutSide(context, subject));
  },
};

function planShare(context: PlanContext, subject: Subject): Plan | null {
  const unit = asks(context.question, "share", "divide") ? "%" : "倍";
  const figures = subject.measures.filter(
    (m, i): m is FigureMeasure => m.kind === "figure" && !isAgain(subject, i),
  );
  const spans = subject.spans.filter((_, i) => !isAgain(subject, i));
  const sides = sidesOf(context, figures, { ...subject, spans });
  if (!sides) return null;
  const measures = sides.numerators.map((numerator) => share(numerator, sides.denominator, unit));
  const terms = termsFor(joined(measures, sides.together), context.places.held);
  if (asks(context.question, "top", "bottom", "rank") && context.places.agencies.length > 1)
    return rankTerms(context, terms, "agency");
  return { kind: "values", terms, axis: terms.length > 1 ? axisOf(context) : null };
}

/** 去年的行政诉讼，直接起诉的占全部诉讼: what is named once more is meant where it is named last. */
const isAgain = ({ measures }: Subject, at: number): boolean =>
  measures.slice(at + 1).some((one) => sameFigure(one, measures[at]));

/** 行政诉讼总计 by both names: all its ways are those of the other. */
const sameFigure = (one: Measure, other: Measure | undefined): boolean =>
  one.kind === "figure" &&
  other?.kind === "figure" &&
  one.metric === other.metric &&
  one.applicant === other.applicant;

/** A figure that is part of no whole, or a whole of which no part is named: the asker must say the other side. */
function withoutSide(context: PlanContext, subject: Subject): Plan {
  const [first] = subject.measures;
  const label = subject.measures.map((m) => m.label).join("、");
  if (
    first?.kind === "figure" &&
    subject.measures.length === 1 &&
    isNamedWhole(first, context, subject)
  )
    return computation(`请说明是哪一项占“${label}”，例如“予以公开占办结总计的比例”。`);
  return computation(`“${label}”在表里没有对应的合计，请说明占什么，例如“占办结总计的比例”。`);
}

/** 合起来占不予处理多少: the only figure stands behind 占, so it is what something is taken in. */
function isNamedWhole(
  { applicant }: FigureMeasure,
  { question }: PlanContext,
  { spans, remembered }: Subject,
): boolean {
  const [span] = spans;
  if (!span || remembered || (applicant && applicant !== "total")) return false;
  return /占(?!比|[多几])[^,，、]{0,3}$/u.test(question.text.slice(0, span.start));
}

interface Sides {
  readonly numerators: readonly FigureMeasure[];
  readonly denominator: FigureMeasure;
  /** 不予公开和无法提供占办结: both numerators in one share. */
  readonly together: boolean;
}

function sidesOf(
  context: PlanContext,
  figures: readonly FigureMeasure[],
  subject: Subject,
): Sides | null {
  const [first, second] = figures;
  if (!first) return null;
  if (second) return severalSides(context, figures, subject);
  const [it] =
    /它|这个|上面|前面/u.test(context.question.text) && !subject.remembered
      ? rememberedFigures(context)
      : [];
  if (it) return { numerators: [first], denominator: it, together: false };
  if (isNamedWhole(first, context, subject)) return null;
  const parts = splitOf(first, context);
  if (parts.length > 1) return { numerators: parts, denominator: first, together: false };
  const denominator = ownWhole(first, subject, context) ?? wholeOf(first, context);
  return denominator ? { numerators: [first], denominator, together: false } : null;
}

/** 申请人构成和占比, 不予公开各项占比: each part in the figure that it is part of. */
function splitOf(measure: FigureMeasure, context: PlanContext): readonly FigureMeasure[] {
  const { text } = context.question;
  if (!/构成|组成|分布|各类|各项|各种|各条|各小项/u.test(text)) return [];
  const rows = partsOf(context, measure);
  const byApplicant = /申请人|主体/u.test(text) || rows.length < 2;
  return byApplicant && measure.metric.startsWith("requests.")
    ? applicantsOf(context, measure)
    : rows;
}

/** 个人申请里不掌握的占比: in what that applicant's requests came to, not in the row. */
function ownWhole(
  { metric, applicant }: FigureMeasure,
  { spans }: Subject,
  { question, form }: PlanContext,
): FigureMeasure | null {
  const [span] = spans;
  const isOutcome = metric.startsWith("requests.") && metric !== "requests.received";
  if (!span || !isOutcome || !applicant || applicant === "total") return null;
  const named = question.mentions.find((m) => m.senses.some(({ kind }) => kind === "applicant"));
  if (!named || named.end > span.start) return null;
  const between = question.text.slice(named.end, span.start);
  return /[里中内]|申请|提[的出交]/u.test(between)
    ? figure(form, "requests.concluded", applicant)
    : null;
}

function severalSides(
  context: PlanContext,
  figures: readonly FigureMeasure[],
  subject: Subject,
): Sides | null {
  const { text } = context.question;
  const spans = figures.map((_, i) => subject.spans[i] ?? null);
  const isWhole = (i: number) => {
    const span = spans[i];
    if (!span) return false;
    const after = text.slice(span.end, span.end + 6);
    const before = text.slice(Math.max(0, span.start - 8), span.start);
    return (
      /^(?:[^,，、]{0,3}|(?:的|全部|所有|总共|总|件数|数|申请|那些|这些|合计)+)(?:里|中|当中|里面|里头|之中|其中)/u.test(
        after,
      ) || /(?:占(?!比)|÷|除以|\/|在)[^,，、]{0,7}$/u.test(before)
    );
  };
  const [first, second] = figures;
  if (
    figures.length === 2 &&
    first &&
    second &&
    /是.*倍/u.test(text) &&
    !asks(context.question, "share")
  )
    return { numerators: [first], denominator: second, together: false };
  const wholes = figures.filter((_, i) => isWhole(i));
  const [whole] = wholes;
  const together = asks(context.question, "sum") || context.memory?.plan === "sum";
  const denominator = wholes.length === 1 ? whole : onlyTotal(figures, context);
  const common = denominator ? null : commonWhole(figures, context);
  if (common) return { numerators: figures, denominator: common, together };
  if (!denominator) return null;
  const numerators = figures.filter((f) => f !== denominator);
  return { numerators, denominator, together };
}

/** 占总数多少 after 自然人 and 企业 were added: the whole that both belong to. */
function commonWhole(
  figures: readonly FigureMeasure[],
  context: PlanContext,
): FigureMeasure | null {
  const wholes = figures.map((one) => wholeOf(one, context));
  const [first] = wholes;
  const alike = wholes.every((whole) => whole && first && whole.label === first.label);
  return alike ? (first ?? null) : null;
}

function joined(
  measures: readonly ReturnType<typeof share>[],
  together: boolean,
): readonly Measure[] {
  const [first] = measures;
  if (!together || !first) return measures;
  const numerator = measures.flatMap((m) => m.numerator);
  const label = `${numerator.map((n) => n.label).join("与")}合计占${first.denominator[0]?.label ?? ""}的比例`;
  return [{ ...first, numerator, label }];
}

const axisOf = ({ places }: PlanContext) =>
  places.agencies.length > 1 ? "agency" : (places.years?.length ?? 1) > 1 ? "year" : "item";
