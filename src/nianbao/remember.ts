import type { Answer } from "../answer/answer.ts";
import { ASKED_KEPT, FIGURES_KEPT, type LastAnswer, type Memory } from "../conversation/memory.ts";
import type { Reply } from "../conversation/message.ts";
import { cellId } from "../form/index.ts";
import type { PlanContext } from "../plan/context.ts";
import type { Measure, Plan } from "../plan/plan.ts";
import type { Remembered, TextItem } from "../plan/remembered.ts";
import { subjectOf } from "../plan/subject.ts";
import { rememberTerms, winnerOf } from "./remember-terms.ts";

/** What the next message may point back to. A refusal keeps the subject, so that 那2022年呢 still works. */
export function remember(
  memory: Memory,
  context: PlanContext,
  plan: Plan,
  answer: Answer,
  reply: Reply,
): Memory {
  const { question } = context;
  return {
    about: plan.kind === "say" ? memory.about : aboutOf(context, plan, answer),
    pending: reply.options,
    last: reply.json.figures.length > 0 ? lastAnswer(question.text, reply) : memory.last,
    asked: [...memory.asked, question.text].slice(-ASKED_KEPT),
  };
}

function aboutOf(context: PlanContext, plan: Plan, answer: Answer): Remembered {
  const { places, memory, question } = context;
  const subject = subjectOf(context);
  const winner = winnerOf(answer);
  const measures =
    winner && answer.kind === "ranking" && answer.axis === "item"
      ? [winner.term.measure]
      : (firstSide(plan) ?? listed(plan) ?? subject.measures);
  const claimed = claimedCells(answer);
  const cells = claimed.length > 0 ? claimed : [...new Set(measures.flatMap(cellOf))];
  const terms = plan.kind === "definition" ? plan.terms : [];
  const byTerm = terms.flatMap(
    (id) => context.knowledge.terms.find((t) => t.id === id)?.metrics ?? [],
  );
  const narrative = plan.kind === "narrative" || plan.kind === "passage" ? question.content : [];
  const one =
    winner?.term.place.agency ?? (plan.kind === "portion" ? plan.part.place.agency : null);
  const agencies = one ? [one] : places.agencies;
  const chosen = places.choices.length > 0 ? (memory?.agencies ?? []) : agencies;
  const told = comparedYear(plan, context) ?? places.years ?? memory?.years ?? [];
  const years = winner ? [winner.term.place.year] : told;
  const about = cells.length > 0 ? cells : byTerm;
  return {
    cells: about,
    indicators: measures.some((m) => m.kind === "ratio")
      ? question.indicators.length > 0
        ? question.indicators
        : (memory?.indicators ?? [])
      : [],
    narrative: narrative.length > 0 || plan.kind !== "narrative" ? narrative : kept(memory),
    ...textsOf(memory, plan),
    terms,
    agencies: chosen.length > 0 ? chosen : (memory?.agencies ?? []),
    years,
    plan: plan.kind,
    axis: "axis" in plan ? plan.axis : null,
    denominator: denominatorOf(plan),
    ...groupOf(plan, subject.measures),
    ...rememberTerms(memory, plan, answer, context),
  };
}

/** 差多少 between two figures of the text names no words of its own: those of the turn before go on. */
const kept = (memory: Remembered | null) => memory?.narrative ?? [];

/** Figures of the text that were given one after the other; a computation leaves the figures that it took. */
function textsOf(memory: Remembered | null, plan: Plan): Pick<Remembered, "texts" | "textsAdded"> {
  const before = memory?.texts ?? [];
  if (plan.kind !== "narrative")
    return TALK.has(plan.kind) && before.length > 0 ? { texts: before } : {};
  if (plan.compute === "sum") return { texts: plan.items, textsAdded: true };
  if (plan.compute || plan.items.length > 1) return { texts: plan.items };
  const isSame = (a: TextItem, b: TextItem) =>
    a.index === b.index && a.place.agency === b.place.agency && a.place.year === b.place.year;
  const fresh = before.filter((one) => !plan.items.some((item) => isSame(item, one)));
  return { texts: [...fresh, ...plan.items].slice(-TEXTS_KEPT) };
}

const TEXTS_KEPT = 6;
const TALK = new Set<Plan["kind"]>(["say", "no_data", "clarification", "definition", "passage"]);

/** 分别呢 after 不予公开: the rows are listed, and what they are rows of is kept beside them. */
function groupOf(plan: Plan, measures: readonly Measure[]): Pick<Remembered, "group"> {
  const [measure, more] = measures;
  const several = plan.kind === "values" && plan.terms.length > 1 && plan.axis === "item";
  return several && measure?.kind === "figure" && !more
    ? { group: cellId(measure.metric, measure.applicant) }
    : {};
}

/** After 占…多少 and 比…多几件 the next message bends the figure that was compared, not the one beside it. */
function firstSide(plan: Plan): readonly Measure[] | null {
  if (plan.kind === "difference") return plan.minuend.map(({ measure }) => measure);
  if (plan.kind === "sum") return plan.terms.map(({ measure }) => measure);
  if (plan.kind !== "values") return null;
  const measures = plan.terms.map(({ measure }) => measure);
  return measures.length > 0 && measures.every(({ kind }) => kind === "ratio") ? measures : null;
}

/** 都是啥理由 lists rows: the next message may speak of all of them. */
function listed(plan: Plan): readonly Measure[] | null {
  if (plan.kind !== "values" || (plan.axis !== "item" && plan.axis !== "applicant")) return null;
  return plan.terms.map(({ measure }) => measure);
}

/** The whole of a share that was asked for; null for indicators, which name their own. */
function denominatorOf(plan: Plan): string | null {
  const [term] = plan.kind === "values" ? plan.terms : [];
  if (term?.measure.kind !== "ratio" || term.measure.unit !== "%" || term.measure.note) return null;
  const [whole, other] = term.measure.denominator;
  return whole && !other && term.measure.numerator.length === 1
    ? cellId(whole.metric, whole.applicant)
    : null;
}

/** After 比上年 the conversation stays with the year that was compared. */
function comparedYear(plan: Plan, { question, places }: PlanContext): readonly number[] | null {
  if (places.agencies.length > 1 || question.years.length > 1) return null;
  const [year] = question.years;
  if (year && (year.kind === "range" || year.kind === "last_n" || year.kind === "all")) return null;
  if (plan.kind === "growth") return [plan.to.place.year];
  const [term] = plan.kind === "difference" ? plan.minuend : [];
  return term ? [term.place.year] : null;
}

function cellOf(measure: Measure): string[] {
  if (measure.kind === "figure") return [cellId(measure.metric, measure.applicant)];
  const [first] = measure.numerator;
  return first ? [cellId(first.metric, first.applicant)] : [];
}

/** The cell of the last wrong claim, else of the last one: 正确的数是几. */
function claimedCells(answer: Answer): string[] {
  if (answer.kind !== "verification") return [];
  const claims = answer.claims.filter(
    (c) => c.metric && c.metric !== "narrative" && c.metric !== "derived",
  );
  const claim = claims.findLast((c) => c.verdict === "mismatch") ?? claims.at(-1);
  return claim?.metric ? [cellId(claim.metric, claim.applicant ?? null)] : [];
}

function lastAnswer(question: string, { json }: Reply): LastAnswer {
  return {
    question,
    kind: json.kind,
    text: json.text,
    headline: json.headline ?? null,
    figures: json.figures.slice(0, FIGURES_KEPT),
  };
}
