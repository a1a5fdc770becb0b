import { z } from "zod";
import data from "../../knowledge/indicators.json" with { type: "json" };
import { splitCellId } from "../form/index.ts";
import type { Scene } from "./scene.ts";
import type { Reading } from "./statement.ts";
import { anyOf } from "./words.ts";

const ids = z.array(z.string());
const indicators = z
  .array(
    z.object({
      id: z.string(),
      words: ids,
      unit: z.string(),
      numerator: ids,
      denominator: ids.optional(),
      less: ids.optional(),
    }),
  )
  .parse(data)
  .filter((one) => one.unit === "%");

const byWord = new Map(
  indicators.flatMap((indicator) => indicator.words.map((word) => [word, indicator] as const)),
);
const words = anyOf([...byWord.keys()]);

/** 按期办结率 is about time limits, 网上办结率 about a channel: no report's form has them. */
const OTHER_RATE = /(?:按期|按时|及时|限时|准时|网上|网办|全程|主动|电子)$/u;

/** 公开率43.31%, 复议维持率: a rate of the form by its name; null where the clause names none of them. */
export function rateReadings({ text, clause, mark, mentions }: Scene): readonly Reading[] | null {
  const own = text.slice(clause.start, mark.start);
  const match = [...own.matchAll(words)].at(-1);
  if (!match) return /率/u.test(own) ? [] : null;
  const start = clause.start + match.index;
  if (OTHER_RATE.test(text.slice(clause.start, start))) return [];
  const named = byWord.get(match[0]);
  const lawsuits =
    mentions.findLast(
      (mention) =>
        mention.end <= mark.start && (mention.value === "review" || mention.value === "litigation"),
    )?.value === "litigation";
  const twin = lawsuits && named ? indicators.find((one) => one.id === TWINS[named.id]) : null;
  return [named, twin].flatMap((indicator) => (indicator ? rateOf(indicator) : []));
}

/** 维持率 in a sentence about lawsuits is theirs. */
const TWINS: Readonly<Record<string, string>> = {
  review_upheld_rate: "litigation_win_rate",
  review_correction_rate: "litigation_loss_rate",
};

type Indicator = (typeof indicators)[number];

/** With and without the pending cases taken off the whole: texts do either. */
function rateOf({ numerator, denominator = [], less }: Indicator): readonly Reading[] {
  const part = sumOf(numerator);
  const whole = sumOf(denominator);
  const reduced: readonly Reading[] = less ? [{ kind: "less", from: whole, off: sumOf(less) }] : [];
  return [...reduced, whole].map((one) => ({ kind: "share", part, whole: one }));
}

function sumOf(cells: readonly string[]): Reading {
  const parts = cells.map(cellReading);
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: "sum", parts };
}

function cellReading(id: string): Reading {
  const { metric, applicant } = splitCellId(id);
  return {
    kind: "cell",
    metric,
    applicant: applicant ?? (metric.startsWith("requests.") ? "total" : null),
    year: "own",
  };
}
