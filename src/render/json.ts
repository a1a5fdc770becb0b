import type { NarrativeFact } from "../answer/answer.ts";
import type { FigureJson } from "../answer/contract.ts";
import type { Fact } from "../form/index.ts";

/** A printed figure as programs read it. */
function figureJson(fact: Fact): FigureJson {
  return {
    metric: fact.metric,
    ...(fact.applicant ? { applicant: fact.applicant } : {}),
    label: fact.label,
    value: fact.value,
    unit: fact.unit,
    qualifier: fact.qualifier,
    agency: fact.agency,
    year: fact.year,
    source: fact.source,
  };
}

/** A figure of the text as programs read it. */
export function narrativeJson({ figure, report, place }: NarrativeFact): FigureJson {
  return {
    metric: "narrative",
    label: figure.label,
    value: figure.value,
    unit: figure.unit,
    qualifier: figure.qualifier,
    printed: figure.printed,
    agency: place.agency,
    year: place.year,
    source: { report, section: figure.section, quote: figure.quote },
  };
}

/** Each fact once, in order. */
export function uniqueFigures(facts: readonly Fact[]): readonly FigureJson[] {
  const byKey = new Map(
    facts.map((f) => [`${f.metric}@${f.applicant}|${f.agency}|${f.year}`, figureJson(f)] as const),
  );
  return [...byKey.values()];
}
