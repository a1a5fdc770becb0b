import type { Answer, NarrativeFact, NumericPlan } from "../answer/answer.ts";
import { computeText } from "../answer/compute-text.ts";
import { conclude, termsOf } from "../answer/conclude.ts";
import { cellsOfTerms, indexFacts } from "../answer/evaluate.ts";
import type { FactStore, StoredReport } from "../facts/store.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { Plan, Quote } from "../plan/plan.ts";
import { phrase } from "../render/phrase.ts";

/** What carrying out a plan may use. */
export interface Executors {
  readonly facts: FactStore;
  readonly knowledge: Knowledge;
  readonly audit: (plan: Extract<Plan, { kind: "audit" }>) => Promise<Answer>;
  readonly verify: (plan: Extract<Plan, { kind: "verification" }>) => Promise<Answer>;
}

/** Carries out a plan: fetches its cells, computes, and returns what was found as data. */
export async function execute(
  plan: Plan,
  reports: readonly StoredReport[],
  { facts, knowledge, audit, verify }: Executors,
): Promise<Answer> {
  switch (plan.kind) {
    case "narrative":
      return narrativeAnswer(plan, reports);
    case "passage":
      return passageAnswer(plan, reports);
    case "definition":
    case "clarification":
    case "no_data":
      return plan;
    case "audit":
      return audit(plan);
    case "verification":
      return verify(plan);
    case "say":
      return { kind: "say", as: plan.as, text: phrase(knowledge.phrases, plan.phrase) };
    default:
      return numericAnswer(plan, facts);
  }
}

async function numericAnswer(plan: NumericPlan, facts: FactStore): Promise<Answer> {
  const cells = cellsOfTerms(termsOf(plan));
  return conclude(plan, indexFacts(cells, await facts.find(cells)));
}

function narrativeAnswer(
  plan: Extract<Plan, { kind: "narrative" }>,
  reports: readonly StoredReport[],
): Answer {
  const facts = plan.items.flatMap(({ place, index }): NarrativeFact[] => {
    const stored = reports.find((r) => r.agency === place.agency && r.year === place.year);
    const figure = stored?.report.narrative[index];
    return stored && figure ? [{ figure, report: stored.id, place }] : [];
  });
  const { compute } = plan;
  return { kind: "narrative", facts, compute, value: computeText(compute, facts) };
}

function passageAnswer(
  plan: Extract<Plan, { kind: "passage" }>,
  reports: readonly StoredReport[],
): Answer {
  const { topic, place, quotes, numberAsked } = plan;
  const stored = reports.find((r) => r.agency === place.agency && r.year === place.year);
  const facts = (stored?.report.narrative ?? [])
    .filter((figure) => holdsQuote(quotes, figure.quote))
    .map((figure) => ({ figure, report: stored?.id ?? "", place }));
  return { kind: "passage", topic, place, quotes, facts, numberAsked };
}

const holdsQuote = (quotes: readonly Quote[], sentence: string) =>
  quotes.some(({ text }) => text.includes(sentence) || sentence.includes(text));
