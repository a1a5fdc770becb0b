import type { Answer } from "../answer/answer.ts";
import type { Part, Valued } from "../answer/evaluate.ts";
import type { Axis } from "../plan/plan.ts";
import { type Draft, headlineBlock, noteBlock, type RenderContext, textBlock } from "./draft.ts";
import { uniqueFigures } from "./json.ts";
import { nameOf, subjectOf } from "./names.ts";
import { amount, plain } from "./number.ts";
import { type Phrases, phrase } from "./phrase.ts";
import { sourceBlocks } from "./source.ts";
import { stepLines } from "./steps.ts";

/** One figure or several side by side. */
export function renderValues(
  answer: Extract<Answer, { kind: "values" }>,
  context: RenderContext,
): Draft {
  const [first] = answer.values;
  if (answer.values.length === 1 && first)
    return withBeside(renderOne(first, context), answer.beside, context);
  const many = renderMany(answer.values, answer.axis ?? "item", context);
  return answer.steps ? withSteps(many, answer.steps, context) : many;
}

/** The steps from year to year stand between the figures and their sources. */
function withSteps(
  draft: Draft,
  { as, list }: NonNullable<Extract<Answer, { kind: "values" }>["steps"]>,
  { knowledge }: RenderContext,
): Draft {
  const lines = stepLines(knowledge.phrases, list, as).map(textBlock);
  return inFrontOfSources(draft, lines);
}

function inFrontOfSources(draft: Draft, added: Draft["blocks"]): Draft {
  const source = draft.blocks.findIndex((block) => block.kind === "source");
  const at = source < 0 ? draft.blocks.length : source;
  return { ...draft, blocks: [...draft.blocks.slice(0, at), ...added, ...draft.blocks.slice(at)] };
}

/** Other readings of the same words stand behind the answer, before its source. */
function withBeside(draft: Draft, beside: readonly Valued[], { knowledge }: RenderContext): Draft {
  if (beside.length === 0) return draft;
  const others = beside.map((v) => `${v.term.measure.label}${valueWords(v)}`).join("，");
  const note = noteBlock(phrase(knowledge.phrases, "loose_denial", { others }));
  return inFrontOfSources(draft, [note]);
}

const HOW: Readonly<Record<string, string>> = {
  blank: "空白",
  slash: "填的是“/”",
  dash: "填的是“—”",
  missing: "没有这一格",
};

function renderOne(valued: Valued, { knowledge }: RenderContext): Draft {
  const { phrases } = knowledge;
  const { state, facts, value, unit } = valued;
  const figures = uniqueFigures(facts);
  if (state === "missing")
    return {
      kind: "no_data",
      blocks: [textBlock(phrase(phrases, "missing_cell", wordsOf(valued)))],
      figures: [],
    };
  const headline = { value, unit, qualifier: null };
  const blocks = [headlineBlock(sentenceOf(phrases, valued)), ...notesOf(phrases, valued)];
  const kind = state === "printed" || state === "blank" ? "figure" : "derived";
  return { kind, headline, blocks: [...blocks, ...sourceBlocks(phrases, facts)], figures };
}

/** The sentence that states a value, or why there is none. */
export function sentenceOf(phrases: Phrases, valued: Valued): string {
  const words = wordsOf(valued);
  switch (valued.state) {
    case "blank": {
      const [fact] = valued.facts;
      return phrase(phrases, "blank", {
        ...words,
        label: fact?.label ?? words.label,
        how: HOW[fact?.blank ?? "blank"] ?? "空白",
      });
    }
    case "missing":
      return phrase(phrases, "missing_cell", words);
    case "zero":
      return phrase(phrases, "zero_denominator", { ...words, formula: formulaOf(valued) });
    case "computed":
      return phrase(phrases, valued.parts.length > 0 ? "ratio" : "computed", words);
    case "printed":
      return phrase(phrases, "figure", words);
  }
}

function wordsOf({ term, value, unit }: Valued) {
  const { agency, year } = term.place;
  return { agency, year, label: term.measure.label, number: amount(value, unit) };
}

/** Formula and inputs of a computed value; notes on small samples and on how the indicator is defined. */
function notesOf(phrases: Phrases, valued: Valued) {
  const notes = [];
  const { measure } = valued.term;
  if (valued.state === "computed")
    notes.push(textBlock(phrase(phrases, "formula", { formula: formulaOf(valued) })));
  const below = valued.sides?.denominator;
  if (below !== undefined && below > 0 && below < 30 && measure.unit === "%")
    notes.push(noteBlock(phrase(phrases, "small_sample", { number: plain(below) })));
  if (measure.kind === "ratio" && measure.note) notes.push(noteBlock(measure.note));
  return notes;
}

/** （予以公开6件＋部分公开0件）÷办结总计31件＝19.35%, or 1件＋2件＝3件 for a sum of rows; over 0 it has no result. */
function formulaOf(valued: Valued): string {
  const { parts, facts, unit } = valued;
  if (parts.length === 0)
    return `${facts.map((f) => `${shortLabel(f.label)}${amount(f.value, f.unit)}`).join("＋")}＝${amount(valued.value, unit)}`;
  const above = sideOf(parts, "numerator", "minus");
  const below = sideOf(parts, "denominator", "less");
  const formula = below ? `${above}÷${below}` : above;
  return valued.state === "zero" ? formula : `${formula}＝${amount(valued.value, unit)}`;
}

function sideOf(parts: readonly Part[], plus: Part["side"], minus: Part["side"]): string {
  const added = parts.filter((part) => part.side === plus).map(partWords);
  const taken = parts.filter((part) => part.side === minus).map((part) => `－${partWords(part)}`);
  const all = added.join("＋") + taken.join("");
  return added.length + taken.length > 1 ? `（${all}）` : all;
}

const partWords = ({ label, value, unit }: Part) => `${label}${amount(value, unit)}`;

/** The last words of a cell's label: 5.属于三类内部事务信息 → 属于三类内部事务信息; lawsuits keep their route. */
function shortLabel(label: string): string {
  const parts = label.split(/\s*[/／]\s*|\d[.．、]\s*/u);
  const last = parts.at(-1) ?? label;
  const route = parts.at(-2) ?? "";
  return (/起诉/u.test(route) ? `${route}${last}` : last).trim();
}

function renderMany(values: readonly Valued[], axis: Axis, context: RenderContext): Draft {
  const { phrases } = context.knowledge;
  const facts = values.flatMap((v) => v.facts);
  const mixed =
    new Set(values.map((v) => v.term.measure.label)).size > 1 &&
    axis !== "item" &&
    axis !== "applicant";
  const lines = values.map((v) => {
    const name = mixed ? `${nameOf(v, axis)}${v.term.measure.label}` : nameOf(v, axis);
    return `${name}${valueWords(v)}`;
  });
  const head = phrase(phrases, "list_head", { subject: subjectOf(values, axis) });
  const same = new Set(values.map((v) => v.value)).size === 1 ? values[0] : undefined;
  const one =
    same && same.value !== null && axis === "item"
      ? { headline: { value: same.value, unit: same.unit, qualifier: null } }
      : {};
  const notes = values.some((v) => v.parts.length > 0)
    ? values
        .slice(0, 1)
        .flatMap((v) =>
          v.term.measure.kind === "ratio" && v.term.measure.note
            ? [noteBlock(v.term.measure.note)]
            : [],
        )
    : [];
  return {
    kind: "series",
    ...one,
    blocks: [
      headlineBlock(head),
      textBlock(lines.join("\n")),
      ...notes,
      ...sourceBlocks(phrases, facts),
    ],
    figures: uniqueFigures(facts),
  };
}

/** A value in a list: with its fraction where it is a share, with its reason where it is blank. */
export function valueWords(valued: Valued): string {
  if (valued.state === "missing") return "：年报没有这一格";
  if (valued.state === "zero") return "：不适用（分母为0）";
  const fraction = valued.sides
    ? `（${plain(valued.sides.numerator)}/${plain(valued.sides.denominator)}）`
    : "";
  return `${valued.value === null ? "：" : ""}${amount(valued.value, valued.unit)}${fraction}`;
}
