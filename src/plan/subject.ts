import type { Applicant } from "../form/index.ts";
import type { Target } from "../slots/targets.ts";
import type { PlanContext } from "./context.ts";
import { figure, figureOf } from "./measure.ts";
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
  if (question.targets.length > 0) return fromTargets(question.targets, context);
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
  const row = cell.split("@")[0] ?? cell;
  return target.metrics.some((id) => form.metric(id).sumOf?.includes(row) ?? false);
}

/** The measures of every place, place by place. */
export function termsFor(measures: readonly Measure[], places: readonly Place[]): readonly Term[] {
  return places.flatMap((place) => measures.map((measure) => ({ measure, place })));
}

function namedIndicators({ question, knowledge, form }: PlanContext): RatioMeasure[] {
  return [...new Set(question.indicators)].flatMap((id) => {
    const row = knowledge.indicators.find((indicator) => indicator.id === id);
    if (!row) return [];
    const read = (cells: readonly string[] = []) => cells.map((cell) => figureOf(form, cell));
    return [
      {
        kind: "ratio" as const,
        label: row.label,
        unit: row.unit,
        numerator: read(row.numerator),
        minus: read(row.minus),
        denominator: read(row.denominator),
        less: read(row.less),
        note: row.note ?? null,
      },
    ];
  });
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
  if (!memory) return ofApplicants(["requests.received"], question.applicants, context, false);
  const cells = memory.cells.map((cell) => cell.split("@")[0] ?? cell);
  if (question.applicants.length > 0) {
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
  const measures =
    indicators.length > 0 ? indicators : memory.cells.map((c) => figureOf(context.form, c));
  return { measures, spans: measures.map(() => null), open: false, remembered: true };
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
