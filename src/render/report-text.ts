import type { Answer } from "../answer/answer.ts";
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
import { phrase } from "./phrase.ts";
import { sectionName, sourceBlocks } from "./source.ts";

type Of<Kind extends Answer["kind"]> = Extract<Answer, { kind: Kind }>;

/** Figures of the report's text, in its own words: 近 stays 近. */
export function renderNarrative(answer: Of<"narrative">, context: RenderContext): Draft {
  const { phrases } = context.knowledge;
  const { facts, sum } = answer;
  const [first] = facts;
  if (!first) return { kind: "no_data", blocks: [], figures: [] };
  const sourced = facts.map(({ figure, report, place }) => ({
    ...place,
    source: { report, section: figure.section, quote: figure.quote },
  }));
  const { agency, year } = first.place;
  const sentence = ({ figure }: (typeof facts)[number]) =>
    phrase(phrases, "narrative", {
      agency,
      year,
      label: figure.label,
      number: narrativeAmount(figure),
    });
  const { value, unit, qualifier } = first.figure;
  const headline =
    sum !== null
      ? { value: sum, unit, qualifier: null }
      : facts.length === 1
        ? { value, unit, qualifier }
        : undefined;
  const parts = facts.map(({ figure }) => `${figure.label}${narrativeAmount(figure)}`).join("＋");
  const lines =
    sum !== null
      ? [
          phrase(phrases, "narrative_sum", {
            agency,
            year,
            parts,
            number: `${plain(sum)}${unit ?? ""}`,
          }),
        ]
      : facts.map(sentence);
  return {
    kind: sum !== null ? "derived" : "figure",
    ...(headline ? { headline } : {}),
    blocks: [
      headlineBlock(lines.join("\n")),
      ...cautions(answer, context),
      ...sourceBlocks(phrases, sourced),
    ],
    figures: facts.map(narrativeJson),
  };
}

/** What keeps a figure of the text from being taken for more than it is. */
function cautions({ facts }: Of<"narrative">, { knowledge: { phrases } }: RenderContext) {
  const [first] = facts;
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
  return { kind: "definition", blocks, figures: [] };
}
