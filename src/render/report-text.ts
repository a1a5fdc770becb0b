import type { Answer, NarrativeFact } from "../answer/answer.ts";
import {
  type Draft,
  headlineBlock,
  noteBlock,
  type RenderContext,
  sourceBlock,
  textBlock,
} from "./draft.ts";
import { narrativeJson } from "./json.ts";
import { narrativeAmount, plain } from "./number.ts";
import { type Phrases, phrase } from "./phrase.ts";
import { sectionName, sourceBlocks } from "./source.ts";

type Of<Kind extends Answer["kind"]> = Extract<Answer, { kind: Kind }>;

/** Figures of the report's text, in its own words: 近 stays 近. */
export function renderNarrative(answer: Of<"narrative">, context: RenderContext): Draft {
  const { phrases } = context.knowledge;
  const { facts, value } = answer;
  const [first] = facts;
  if (!first) return { kind: "no_data", blocks: [], figures: [] };
  const sourced = facts.map(({ figure, report, place }) => ({
    ...place,
    source: { report, section: figure.section, quote: figure.quote },
  }));
  const { figure } = first;
  const only = { value: figure.value, unit: figure.unit, qualifier: figure.qualifier };
  const headline =
    value !== null
      ? { value, unit: unitOf(answer), qualifier: null }
      : facts.length === 1
        ? only
        : undefined;
  const lines =
    value !== null ? [computedLine(answer, phrases)] : facts.map((fact) => factLine(fact, phrases));
  return {
    kind: value !== null ? "derived" : "figure",
    ...(headline ? { headline } : {}),
    blocks: [
      headlineBlock(lines.join("\n")),
      ...cautions(answer, context),
      ...sourceBlocks(phrases, sourced),
    ],
    figures: facts.map(narrativeJson),
  };
}

const factLine = ({ figure, place }: NarrativeFact, phrases: Phrases) =>
  phrase(phrases, "narrative", { ...place, label: figure.label, number: narrativeAmount(figure) });

const UNITS = { share: "%", growth: "%", times: "倍" } as const;

function unitOf({ compute, facts }: Of<"narrative">): string | null {
  if (compute === "share" || compute === "growth" || compute === "times") return UNITS[compute];
  return facts[0]?.figure.unit ?? null;
}

/** 只是正文数字的计算: the figures, what was done with them, and the result. */
function computedLine(answer: Of<"narrative">, phrases: Phrases): string {
  const { compute, facts, value } = answer;
  const [first] = facts;
  const parts = facts.map(
    ({ figure, place }) => `${place.year}年${figure.label}${narrativeAmount(figure)}`,
  );
  return phrase(phrases, `narrative_${compute ?? "sum"}`, {
    agency: first?.place.agency ?? "",
    parts: parts.join(compute === "sum" ? "＋" : "，"),
    number: `${plain(value ?? 0)}${unitOf(answer) ?? ""}`,
  });
}

/** What keeps a figure of the text from being taken for more than it is. */
function cautions(
  { facts, compute, value }: Of<"narrative">,
  { knowledge: { phrases } }: RenderContext,
) {
  const [first] = facts;
  if (compute && value === null) return [noteBlock(phrase(phrases, "narrative_inexact"))];
  if (!first || facts.length > 1) return [];
  const { scope, kind } = first.figure;
  return [
    ...(scope && !/^本/u.test(scope)
      ? [noteBlock(phrase(phrases, "narrative_scope", { scope }))]
      : []),
    ...(kind === "stock" ? [noteBlock(phrase(phrases, "narrative_stock"))] : []),
    ...(kind === "plan" ? [noteBlock(phrase(phrases, "narrative_plan"))] : []),
  ];
}

/** Sentences of the report, verbatim. */
export function renderPassage(answer: Of<"passage">, context: RenderContext): Draft {
  const { phrases } = context.knowledge;
  const { place, quotes, facts } = answer;
  const sections = [...new Set(quotes.map((quote) => quote.section))];
  const section = sections.map((s) => sectionName(phrases, s)).join("、");
  return {
    kind: "passage",
    blocks: [
      ...(answer.numberAsked ? [noteBlock(phrase(phrases, "passage_no_number"))] : []),
      headlineBlock(phrase(phrases, "passage", { ...place, section })),
      ...quotes.map(({ text }) => textBlock(phrase(phrases, "passage_quote", { quote: text }))),
    ],
    figures: facts.map(narrativeJson),
  };
}

/** Terms in plain words, with article and what they are not. */
export function renderDefinition(answer: Of<"definition">, context: RenderContext): Draft {
  const { phrases, terms } = context.knowledge;
  const rows = answer.terms.flatMap((id) => terms.find((term) => term.id === id) ?? []);
  const blocks = rows
    .slice(0, 3)
    .flatMap(({ names, plain: meaning, article, isNot }) => [
      headlineBlock(phrase(phrases, "definition", { name: names[0] ?? "", plain: meaning })),
      ...(isNot ? [noteBlock(phrase(phrases, "definition_is_not", { isNot }))] : []),
      ...(article ? [sourceBlock(phrase(phrases, "definition_article", { article }))] : []),
    ]);
  const reason = answer.why ? [noteBlock(phrase(phrases, "no_reason"))] : [];
  return { kind: "definition", blocks: [...reason, ...blocks], figures: [] };
}
