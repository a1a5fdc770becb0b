import type { Answer } from "../answer/answer.ts";
import type { Valued } from "../answer/evaluate.ts";
import { type Draft, headlineBlock, type RenderContext, textBlock } from "./draft.ts";
import { uniqueFigures } from "./json.ts";
import { amount, plain, signed } from "./number.ts";
import { type Phrases, phrase } from "./phrase.ts";
import { sourceBlocks } from "./source.ts";
import { nameOf, sentenceOf, subjectOf, valueWords } from "./values.ts";

type Of<Kind extends Answer["kind"]> = Extract<Answer, { kind: Kind }>;

/** Why a computation has no result: the first input that is blank or missing, in words. */
function brokenDraft(
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
    kind: broken?.state === "missing" ? "no_data" : "derived",
    headline: { value: null, unit: null, qualifier: null },
    blocks: [textBlock(text), textBlock(detailLines(values)), ...sourceBlocks(phrases, facts)],
    figures: uniqueFigures(facts),
  };
}

const fullName = (v: Valued) =>
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
        phrase(phrases, "sum", { subject: sumSubject(values), number: amount(value, unit) }),
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

const differs = <T>(values: readonly Valued[], of: (v: Valued) => T) =>
  new Set(values.map(of)).size > 1;

/** Only what tells this value from its neighbours. */
function shortName(v: Valued, values: readonly Valued[]): string {
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
  const per = axis === "year" ? "每年" : "每家";
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

export function renderDifference(answer: Of<"difference">, context: RenderContext): Draft {
  const values = [...answer.minuend, ...answer.subtrahend];
  const [first, second] = values;
  if (answer.value === null || !first || !second) return brokenDraft(values, context, "other");
  const { phrases } = context.knowledge;
  const facts = values.flatMap((v) => v.facts);
  const unit = first.term.measure.kind === "ratio" && first.unit === "%" ? "百分点" : first.unit;
  return {
    kind: "derived",
    headline: { value: answer.value, unit, qualifier: null },
    blocks: [
      headlineBlock(differenceSentence(phrases, answer, first, second)),
      textBlock(
        phrase(phrases, "formula", {
          formula: `${plain(first.value ?? 0)}－${plain(second.value ?? 0)}＝${signedPlain((first.value ?? 0) - (second.value ?? 0), unit)}`,
        }),
      ),
      ...sourceBlocks(phrases, facts),
    ],
    figures: uniqueFigures(facts),
  };
}

const signedPlain = (value: number, unit: string | null) =>
  `${value < 0 ? "−" : ""}${plain(Math.abs(value))}${unit ?? ""}`;

function differenceSentence(
  phrases: Phrases,
  answer: Of<"difference">,
  a: Valued,
  b: Valued,
): string {
  const values = [a, b];
  const name = (v: Valued) => `${shortName(v, values)}（${amount(v.value, v.unit)}）`;
  const value = answer.value ?? 0;
  const subject = subjectOf(
    values,
    differs(values, (v) => v.term.place.agency) ? "agency" : "year",
  );
  const head = differs(values, (v) => v.term.measure.label)
    ? `${a.term.place.agency}${a.term.place.year}年：`
    : `${subject}：`;
  const rate = a.term.measure.kind === "ratio" && a.unit === "%";
  const number = amount(Math.abs(value), rate ? "个百分点" : a.unit);
  const words = { first: name(a), second: name(b), number };
  if (value === 0)
    return (
      head + phrase(phrases, "difference_equal", { ...words, number: amount(a.value, a.unit) })
    );
  if (answer.absolute) return head + phrase(phrases, "difference_absolute", words);
  return (
    head +
    phrase(phrases, "difference", {
      ...words,
      direction: rate ? (value > 0 ? "高" : "低") : value > 0 ? "多" : "少",
    })
  );
}

export function renderGrowth(answer: Of<"growth">, context: RenderContext): Draft {
  const { from, to, change, percent } = answer;
  const values = [from, to];
  if (change === null) return brokenDraft(values, context, "other");
  const { phrases } = context.knowledge;
  const facts = values.flatMap((v) => v.facts);
  const rate = from.term.measure.kind === "ratio";
  const headline = rate
    ? { value: change, unit: "百分点", qualifier: null }
    : { value: percent, unit: percent === null ? null : "%", qualifier: null };
  const formula = rate
    ? `${amount(to.value, "%")}－${amount(from.value, "%")}＝${signed(change, "个百分点")}`
    : `（${plain(to.value ?? 0)}－${plain(from.value ?? 0)}）÷${plain(from.value ?? 0)}＝${percent === null ? "不可算" : `${signedPlain(percent, "%")}`}`;
  return {
    kind: "derived",
    headline,
    blocks: [
      headlineBlock(growthSentence(phrases, answer)),
      textBlock(values.map((v) => `${v.term.place.year}年${valueWords(v)}`).join("，")),
      textBlock(phrase(phrases, "formula", { formula })),
      ...sourceBlocks(phrases, facts),
    ],
    figures: uniqueFigures(facts),
  };
}

function growthSentence(phrases: Phrases, { from, to, change, percent }: Of<"growth">): string {
  const { agency } = to.term.place;
  const base = {
    agency,
    label: to.term.measure.label,
    from: from.term.place.year,
    to: to.term.place.year,
  };
  const delta = change ?? 0;
  if (to.term.measure.kind === "ratio")
    return phrase(phrases, "growth_points", {
      ...base,
      direction: delta < 0 ? "低" : "高",
      points: plain(Math.abs(delta)),
    });
  if (percent === null)
    return phrase(phrases, "growth_from_zero", { ...base, number: amount(to.value, to.unit) });
  if (delta === 0) return phrase(phrases, "growth_flat", base);
  const words = { ...base, percent: plain(Math.abs(percent)), change: signed(delta, to.unit) };
  return phrase(phrases, delta > 0 ? "growth_up" : "growth_down", words);
}
