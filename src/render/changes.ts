import type { Answer } from "../answer/answer.ts";
import type { Valued } from "../answer/evaluate.ts";
import { brokenDraft, differs, fullName, shortName } from "./computed.ts";
import { type Draft, headlineBlock, type RenderContext, textBlock } from "./draft.ts";
import { uniqueFigures } from "./json.ts";
import { amount, plain, signed } from "./number.ts";
import { type Phrases, phrase } from "./phrase.ts";
import { leftNote } from "./ranking.ts";
import { sourceBlocks } from "./source.ts";
import { subjectOf, valueWords } from "./values.ts";

type Of<Kind extends Answer["kind"]> = Extract<Answer, { kind: Kind }>;

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
      ...leftNote(
        phrases,
        answer.among.filter((v) => v.value === null),
        "agency",
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
  const { dividend, divisor, value } = answer;
  const values = [dividend, divisor];
  if (value === null) return brokenDraft(values, context, "other");
  const { phrases } = context.knowledge;
  const name = (v: Valued) => `${fullName(v)}${amount(v.value, v.unit)}`;
  const facts = values.flatMap((v) => v.facts);
  return {
    kind: "derived",
    headline: { value, unit: "倍", qualifier: null },
    blocks: [
      headlineBlock(
        phrase(phrases, "quotient", {
          first: name(dividend),
          second: name(divisor),
          times: plain(value),
        }),
      ),
      ...sourceBlocks(phrases, facts),
    ],
    figures: uniqueFigures(facts),
  };
}
