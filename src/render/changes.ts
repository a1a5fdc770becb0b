import type { Answer } from "../answer/answer.ts";
import type { Valued } from "../answer/evaluate.ts";
import { brokenDraft, differs, fullName, shortName } from "./computed.ts";
import { type Draft, headlineBlock, type RenderContext, textBlock } from "./draft.ts";
import { uniqueFigures } from "./json.ts";
import { subjectOf } from "./names.ts";
import { amount, plain, signed } from "./number.ts";
import { type Phrases, phrase } from "./phrase.ts";
import { leftNote } from "./ranking.ts";
import { sourceBlocks } from "./source.ts";
import { valueWords } from "./values.ts";

type Of<Kind extends Answer["kind"]> = Extract<Answer, { kind: Kind }>;

export function renderDifference(answer: Of<"difference">, context: RenderContext): Draft {
  const { minuend, subtrahend } = answer;
  const values = [...minuend, ...subtrahend];
  const [first] = values;
  if (answer.value === null || !first) return brokenDraft(values, context, "other");
  const { phrases } = context.knowledge;
  const facts = values.flatMap((v) => v.facts);
  const unit = first.term.measure.kind === "ratio" && first.unit === "%" ? "百分点" : first.unit;
  const raw = totalOf(minuend) - totalOf(subtrahend);
  const formula = `${sumWords(minuend)}－${sumWords(subtrahend)}＝${signedPlain(raw, unit)}`;
  const blank = answer.among.filter((v) => v.value === null);
  return {
    kind: "derived",
    headline: { value: answer.value, unit, qualifier: null },
    blocks: [
      headlineBlock(differenceSentence(phrases, answer)),
      textBlock(phrase(phrases, "formula", { formula })),
      ...leftNote(phrases, blank, "agency"),
      ...sourceBlocks(phrases, facts),
    ],
    figures: uniqueFigures(facts),
  };
}

const totalOf = (values: readonly Valued[]) =>
  values.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** 843, or （7018＋1978） where a side is a sum. */
function sumWords(values: readonly Valued[]): string {
  const words = values.map(({ value }) => plain(value ?? 0)).join("＋");
  return values.length > 1 ? `（${words}）` : words;
}

const signedPlain = (value: number, unit: string | null) =>
  `${value < 0 ? "−" : ""}${plain(Math.abs(value))}${unit ?? ""}`;

function differenceSentence(phrases: Phrases, answer: Of<"difference">): string {
  const { minuend, subtrahend, absolute } = answer;
  const [a] = minuend;
  const values = [...minuend, ...subtrahend];
  if (!a) return "";
  const value = answer.value ?? 0;
  const rate = a.term.measure.kind === "ratio" && a.unit === "%";
  const number = amount(Math.abs(value), rate ? "个百分点" : a.unit);
  const words = { first: sideName(minuend, values), second: sideName(subtrahend, values), number };
  const head = differenceHead(a, values);
  if (value === 0) {
    const equal = amount(totalOf(minuend), a.unit);
    return head + phrase(phrases, "difference_equal", { ...words, number: equal });
  }
  if (absolute) return head + phrase(phrases, "difference_absolute", words);
  const [more, less] = rate ? ["高", "低"] : ["多", "少"];
  return (
    head + phrase(phrases, "difference", { ...words, direction: (value > 0 ? more : less) ?? "" })
  );
}

/** 桐陂区人民政府（843件）; a side that is a sum is named by its number of members. */
function sideName(side: readonly Valued[], all: readonly Valued[]): string {
  const [first, more] = side;
  if (!first) return "";
  const number = amount(totalOf(side), first.unit);
  const labels = new Set(side.map((v) => v.term.measure.label));
  if (more && labels.size > 1) return `${[...labels].join("、")}合计（${number}）`;
  return more
    ? `${first.term.place.year}年${side.length}家合计（${number}）`
    : `${shortName(first, all)}（${number}）`;
}

function differenceHead(a: Valued, values: readonly Valued[]): string {
  if (differs(values, (v) => v.term.measure.label))
    return `${a.term.place.agency}${a.term.place.year}年：`;
  const agencies = differs(values, (v) => v.term.place.agency);
  const years = differs(values, (v) => `${v.term.place.year}`);
  if (agencies && years) return `${a.term.measure.label}：`;
  return `${subjectOf(values, agencies ? "agency" : "year")}：`;
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
      ...doublingBlocks(phrases, answer),
      textBlock(values.map((v) => `${v.term.place.year}年${valueWords(v)}`).join("，")),
      textBlock(phrase(phrases, "formula", { formula })),
      ...sourceBlocks(phrases, facts),
    ],
    figures: uniqueFigures(facts),
  };
}

/** 翻番了吗 is answered with yes or no. */
function doublingBlocks(phrases: Phrases, { doubling, percent }: Of<"growth">) {
  if (!doubling || percent === null) return [];
  return [textBlock(phrase(phrases, percent >= 100 ? "doubled" : "not_doubled"))];
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

/** A figure of one report as a multiple of the same figure of another. */
export function renderQuotient(answer: Of<"quotient">, context: RenderContext): Draft {
  const { dividend, divisor, value, unit } = answer;
  const values = [dividend, divisor];
  if (value === null) return brokenDraft(values, context, "other");
  const { phrases } = context.knowledge;
  const name = (v: Valued) => `${fullName(v)}${amount(v.value, v.unit)}`;
  const facts = values.flatMap((v) => v.facts);
  return {
    kind: "derived",
    headline: { value, unit, qualifier: null },
    blocks: [
      headlineBlock(
        phrase(phrases, "quotient", {
          first: name(dividend),
          second: name(divisor),
          times: `${plain(value)}${unit}`,
        }),
      ),
      ...sourceBlocks(phrases, facts),
    ],
    figures: uniqueFigures(facts),
  };
}
