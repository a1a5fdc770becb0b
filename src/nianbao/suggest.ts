import type { Answer } from "../answer/answer.ts";
import type { Option } from "../answer/contract.ts";
import type { Valued } from "../answer/evaluate.ts";
import type { Register } from "../plan/places/index.ts";
import { type Phrases, phrase } from "../render/phrase.ts";

/** Follow-ups offered under one answer. */
const OFFERED = 3;

/**
 * Questions that people ask next, each complete and answerable from what is held: the year before, the share,
 * who applied. Offered where a channel has buttons; never part of the answer's words.
 */
export function suggestFor(
  answer: Answer,
  register: Register,
  phrases: Phrases,
): readonly Option[] {
  const [valued, other] = answer.kind === "values" ? answer.values : [];
  if (!valued || other || valued.value === null) return [];
  return [...otherYears(valued, register, phrases), ...closer(valued, phrases)].slice(0, OFFERED);
}

function otherYears(valued: Valued, register: Register, phrases: Phrases): Option[] {
  const { place, measure } = valued.term;
  const before = register.nameIn(place.agency, place.year - 1);
  if (!before) return [];
  const words = { agency: before, year: place.year - 1, label: measure.label };
  return [{ label: `${words.year}年`, question: phrase(phrases, "suggest_figure", words) }];
}

/** Rows of table 3 may be split by applicant and held against what was concluded. */
function closer({ term: { place, measure } }: Valued, phrases: Phrases): Option[] {
  const printed = measure.kind === "figure" && measure.ways[0]?.length === 1;
  if (!printed || measure.applicant !== "total") return [];
  const words = { ...place, label: measure.label };
  return [
    {
      label: phrase(phrases, "suggest_share_label"),
      question: phrase(phrases, "suggest_share", words),
    },
    {
      label: phrase(phrases, "suggest_applicants_label"),
      question: phrase(phrases, "suggest_applicants", words),
    },
  ];
}
