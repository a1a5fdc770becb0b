import { type Applicant, splitCellId } from "../form/index.ts";
import { asks } from "../slots/question.ts";
import type { Target } from "../slots/targets.ts";
import { besideRemembered } from "./beside.ts";
import type { PlanContext } from "./context.ts";
import { indicatorMeasures } from "./indicator-measures.ts";
import { type Form, figure, figureOf, share } from "./measure.ts";
import type { FigureMeasure, Measure, Place, RatioMeasure, Term } from "./plan.ts";

/** What a question is about, as measures, in order of mention. */
export interface Subject {
  readonly measures: readonly Measure[];
  /** Where each measure's words stand; null for remembered ones. */
  readonly spans: readonly ({ readonly start: number; readonly end: number } | null)[];
  /** True where the words fit several figures and none was said more clearly. */
  readonly open: boolean;
  readonly remembered: boolean;
}

const NOTHING: Subject = { measures: [], spans: [], open: false, remembered: false };

/** Figures and indicators that the question names, else those of the turn before where the question only bends them. */
export function subjectOf(context: PlanContext): Subject {
  const { question } = context;
  const named = namedIndicators(context);
  if (named.length > 0)
    return { measures: named, spans: named.map(() => null), open: false, remembered: false };
  if (pointsToRemembered(context)) return fromMemory(context);
  if (question.targets.length > 0)
    return besideRemembered(fromTargets(meant(question), context), context);
  if (question.unexplained.length > 0) return NOTHING;
  return fromMemory(context);
}

/** 拿这个理由拒了几件: the group that is named holds the row that 这个 points to. */
function pointsToRemembered({ question, memory, form }: PlanContext): boolean {
  const [cell] = memory?.cells ?? [];
  const [target] = question.targets;
  if (
    !cell ||
    !target ||
    question.targets.length > 1 ||
    !/这个|这条|这项|这种|这类|该|此|那条|那个/u.test(question.text)
  )
    return false;
  const row = splitCellId(cell).metric;
  return target.metrics.some((id) => form.metric(id).sumOf?.includes(row) ?? false);
}

/** 不是许可，是强制: what is denied is not asked for. */
function meant({ text, targets }: PlanContext["question"]): readonly Target[] {
  const kept = targets.filter(
    ({ start }) => !/(?:不是|不要|不问|不看)[^,，]{0,2}$/u.test(text.slice(0, start)),
  );
  return kept.length > 0 && !/[吗吧]/u.test(text) ? kept : targets;
}

/** The figures of the turn before: what 它 points to. */
export const rememberedFigures = ({ memory, form }: PlanContext): readonly FigureMeasure[] =>
  (memory?.cells ?? []).map((cell) => figureOf(form, cell));

/** The measures of every place, place by place. */
export function termsFor(measures: readonly Measure[], places: readonly Place[]): readonly Term[] {
  return places.flatMap((place) => measures.map((measure) => ({ measure, place })));
}

function namedIndicators({ question, knowledge, form }: PlanContext): RatioMeasure[] {
  return [...new Set(question.indicators)].flatMap((id) => {
    const row = knowledge.indicators.find((indicator) => indicator.id === id);
    if (!row) return [];
    const ofRow = applicantShare(row.numerator, question, form);
    return ofRow ? [ofRow] : indicatorMeasures(row, question, form);
  });
}

/** 办结里自然人占比: the share of the applicant in the row that is named, not in what was newly received. */
function applicantShare(
  numerator: readonly string[],
  { targets }: PlanContext["question"],
  form: Form,
): RatioMeasure | null {
  const [cell, other] = numerator;
  const [target, second] = targets;
  const [row, more] = target?.metrics ?? [];
  if (!cell?.startsWith("requests.received@") || other || !row || second || more) return null;
  if (!row.startsWith("requests.") || row === "requests.received") return null;
  const { applicant } = figureOf(form, cell);
  return share(figure(form, row, applicant), figure(form, row, "total"));
}

function fromTargets(targets: readonly Target[], { form }: PlanContext): Subject {
  const measures = targets.flatMap((target) =>
    target.metrics.map((id) => ({ measure: figure(form, id, target.applicant), target })),
  );
  const open = targets.some((target) => target.metrics.length > 1 && !target.together);
  return {
    measures: measures.map(({ measure }) => measure),
    spans: measures.map(({ target }) => target),
    open,
    remembered: false,
  };
}

function fromMemory(context: PlanContext): Subject {
  const { memory, question } = context;
  if (!memory && question.applicants.length === 0 && asks(question, "which_applicant"))
    return {
      ...NOTHING,
      measures: [figure(context.form, "requests.received", null)],
      spans: [null],
    };
  if (!memory) return ofApplicants(["requests.received"], question.applicants, context, false);
  const cells = memory.cells.map((cell) => splitCellId(cell).metric);
  if (question.applicants.length > 0) {
    const pair = applicantPair(context);
    if (pair) return pair;
    const rows = cells.filter((metric) => metric.startsWith("requests."));
    return ofApplicants(
      rows.length > 0 ? rows : ["requests.received"],
      question.applicants,
      context,
      true,
    );
  }
  const indicators = namedIndicators({
    ...context,
    question: { ...question, indicators: memory.indicators },
  });
  const figures = memory.cells.map((c) => figureOf(context.form, c));
  const shares = rememberedShares(figures, context);
  const measures = indicators.length > 0 ? indicators : shares.length > 0 ? shares : figures;
  return { measures, spans: measures.map(() => null), open: false, remembered: true };
}

/** 比自然人少多少 after a figure of the companies: the same row of both. */
function applicantPair({ question, memory, form }: PlanContext): Subject | null {
  const [cell, other] = memory?.cells ?? [];
  const [applicant, second] = question.applicants;
  if (!cell || other || !applicant || second) return null;
  const before = figureOf(form, cell);
  const compares =
    asks(question, "difference", "ratio") &&
    /^(?:那|又|还|要)*(?:比|是|跟|和|与|同)/u.test(question.text);
  if (!compares || !before.applicant || before.applicant === applicant) return null;
  const measures = [before, figure(form, before.metric, applicant)];
  return { measures, spans: [null, null], open: false, remembered: false };
}

/** 换成市政府 after a share asks for that share there; 几件 asks for the figure. */
function rememberedShares(
  figures: readonly FigureMeasure[],
  { memory, places, question, form }: PlanContext,
): readonly Measure[] {
  const moves =
    (places.said.agency || places.said.year) && !/[几多少][件份个宗起]/u.test(question.text);
  if (!memory?.denominator || !moves) return [];
  const whole = figureOf(form, memory.denominator);
  return figures.map((part) => share(part, whole));
}

function ofApplicants(
  metrics: readonly string[],
  applicants: readonly Applicant[],
  { form }: PlanContext,
  remembered: boolean,
): Subject {
  const measures: FigureMeasure[] = applicants.flatMap((applicant) =>
    [...new Set(metrics)].map((metric) => figure(form, metric, applicant)),
  );
  return { measures, spans: measures.map(() => null), open: false, remembered };
}
