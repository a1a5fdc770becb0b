import type { Answer } from "../answer/answer.ts";
import type { Valued } from "../answer/evaluate.ts";
import { type Draft, headlineBlock, type RenderContext, textBlock } from "./draft.ts";
import { uniqueFigures } from "./json.ts";
import { nameOf } from "./names.ts";
import { amount, plain } from "./number.ts";
import { phrase } from "./phrase.ts";
import { sourceBlocks } from "./source.ts";
import { sentenceOf, valueWords } from "./values.ts";

type Of<Kind extends Answer["kind"]> = Extract<Answer, { kind: Kind }>;

/** Why a computation has no result: the first input that is blank or missing, in words. */
export function brokenDraft(
  values: readonly Valued[],
  { knowledge }: RenderContext,
  name: "sum" | "other",
): Draft {
  const { phrases } = knowledge;
  const broken = values.find((v) => v.value === null);
  const facts = values.flatMap((v) => v.facts);
  const reason = broken ? sentenceOf(phrases, broken) : phrase(phrases, "sum_units");
  const { agency, year } = broken?.term.place ?? { agency: "", year: "" };
  const label = broken?.term.measure.label ?? "";
  const text =
    name === "sum" && broken?.state === "blank"
      ? phrase(phrases, "sum_blank", { agency, year, label })
      : reason;
  return {
    kind: broken?.state === "missing" ? "no_data" : broken ? "derived" : "series",
    headline: { value: null, unit: null, qualifier: null },
    blocks: [textBlock(text), textBlock(detailLines(values)), ...sourceBlocks(phrases, facts)],
    figures: uniqueFigures(facts),
  };
}

export const fullName = (v: Valued) =>
  `${v.term.place.agency}${v.term.place.year}年${v.term.measure.label}`;
const detailLines = (values: readonly Valued[]) =>
  values.map((v) => `${fullName(v)}${valueWords(v)}`).join("\n");

export function renderSum(answer: Of<"sum">, context: RenderContext): Draft {
  const { values, value } = answer;
  if (value === null) return brokenDraft(values, context, "sum");
  const { phrases } = context.knowledge;
  const [first] = values;
  const unit = first?.unit ?? null;
  const facts = values.flatMap((v) => v.facts);
  return {
    kind: "derived",
    headline: { value, unit, qualifier: null },
    blocks: [
      headlineBlock(
        phrase(phrases, "sum", {
          subject: sumSubject(values).replace(/合计$/u, ""),
          number: amount(value, unit),
        }),
      ),
      textBlock(
        phrase(phrases, "formula", {
          formula: `${values.map((v) => `${shortName(v, values)}${amount(v.value, v.unit)}`).join("＋")}＝${amount(value, unit)}`,
        }),
      ),
      ...sourceBlocks(phrases, facts),
    ],
    figures: uniqueFigures(facts),
  };
}

export const differs = <T>(values: readonly Valued[], of: (v: Valued) => T) =>
  new Set(values.map(of)).size > 1;

/** Only what tells this value from its neighbours. */
export function shortName(v: Valued, values: readonly Valued[]): string {
  const agency = differs(values, (x) => x.term.place.agency) ? v.term.place.agency : "";
  const year = differs(values, (x) => x.term.place.year) ? `${v.term.place.year}年` : "";
  const label =
    differs(values, (x) => x.term.measure.label) || (!agency && !year) ? v.term.measure.label : "";
  return agency + year + label;
}

function sumSubject(values: readonly Valued[]): string {
  const [first] = values;
  if (!first) return "";
  const { place, measure } = first.term;
  const agencies = new Set(values.map((v) => v.term.place.agency));
  const years = [...new Set(values.map((v) => v.term.place.year))].sort();
  const who = agencies.size > 1 ? `${agencies.size}家` : place.agency;
  const when = years.length > 1 ? `${years[0]}至${years.at(-1)}年` : `${place.year}年`;
  const labels = [...new Set(values.map((v) => v.term.measure.label))];
  return `${who}${when}${labels.length > 1 ? labels.join("、") : measure.label}`;
}

/** One of several in their sum; no share where one of them is blank. */
export function renderPortion(answer: Of<"portion">, context: RenderContext): Draft {
  const { part, whole, sum, value } = answer;
  if (value === null || sum === null) return brokenDraft(whole, context, "sum");
  const { phrases } = context.knowledge;
  const facts = whole.flatMap((v) => v.facts);
  const parts = whole.map((v) => amount(v.value, v.unit)).join("＋");
  const own = amount(part.value, part.unit);
  const all = { subject: sumSubject(whole), sum: amount(sum, part.unit) };
  return {
    kind: "derived",
    headline: { value, unit: "%", qualifier: null },
    blocks: [
      headlineBlock(
        phrase(phrases, "portion", {
          part: `${fullName(part)}${own}`,
          ...all,
          percent: plain(value),
        }),
      ),
      textBlock(phrase(phrases, "formula", { formula: `${own}÷（${parts}）＝${plain(value)}%` })),
      ...sourceBlocks(phrases, [...part.facts, ...facts]),
    ],
    figures: uniqueFigures([...part.facts, ...facts]),
  };
}

export function renderAverage(answer: Of<"average">, context: RenderContext): Draft {
  const { values, value, axis } = answer;
  if (value === null) return brokenDraft(values, context, "other");
  const { phrases } = context.knowledge;
  const facts = values.flatMap((v) => v.facts);
  const unit = values[0]?.unit ?? null;
  const shares = values.some((v) => v.sides);
  const sums = shares
    ? phrase(phrases, "average_weighted")
    : phrase(phrases, "formula", {
        formula: `（${values.map((v) => amount(v.value, v.unit)).join("＋")}）÷${values.length}`,
      });
  const per = shares ? "加权" : axis === "year" ? "每年" : "每家";
  return {
    kind: "derived",
    headline: { value, unit, qualifier: null },
    blocks: [
      headlineBlock(
        phrase(phrases, "average", {
          subject: `${sumSubject(values)}${per}`,
          number: amount(value, unit),
        }),
      ),
      textBlock(values.map((v) => `${nameOf(v, axis)}${valueWords(v)}`).join("\n")),
      textBlock(sums),
      ...sourceBlocks(phrases, facts),
    ],
    figures: uniqueFigures(facts),
  };
}
