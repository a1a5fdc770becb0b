import type { Answer } from "../answer/answer.ts";
import type { AnswerJson, ClaimJson, Option } from "../answer/contract.ts";
import type { Reply, ReplyBlock } from "../conversation/message.ts";
import type { Holdings } from "../facts/store.ts";
import type { Assumption, Gap } from "../plan/plan.ts";
import { renderDifference, renderGrowth, renderQuotient } from "./changes.ts";
import { renderAverage, renderPortion, renderSum } from "./computed.ts";
import { type Draft, headlineBlock, noteBlock, type RenderContext, textBlock } from "./draft.ts";
import { type Phrases, phrase } from "./phrase.ts";
import { renderCount, renderRanking } from "./ranking.ts";
import { renderClarification, renderNoData } from "./refusal.ts";
import { renderDefinition, renderNarrative, renderPassage } from "./report-text.ts";
import { renderValues } from "./values.ts";

/** Turns an answer into the words that people read and the JSON that programs read. */
export function render(answer: Answer, context: RenderContext, holdings: Holdings): Reply {
  const draft = draftOf(answer, context, holdings);
  const notes = [
    ...coverage(answer, context),
    ...draft.blocks,
    ...context.assumptions.flatMap((a) => assumptionNote(a, context.knowledge.phrases)),
  ];
  const claims = answer.kind === "verification" || answer.kind === "audit" ? answer.claims : [];
  return assemble({ ...draft, blocks: notes }, claims, context.knowledge.phrases);
}

/** A reply of one sentence: help, thanks, errors. */
export function say(kind: AnswerJson["kind"], text: string): Reply {
  const blocks = [textBlock(text)];
  const json = { kind, text, figures: [], claims: [], options: [] };
  return { json, text, blocks, options: [], suggestions: [], files: [] };
}

/** Joins a draft to a reply; options stand in the text as a numbered list. */
export function assemble(draft: Draft, claims: readonly ClaimJson[], phrases: Phrases): Reply {
  const options = draft.options ?? [];
  const text = [...draft.blocks.map(blockText), ...optionLines(options, phrases)].join("\n");
  const json: AnswerJson = {
    kind: draft.kind,
    text,
    ...(draft.headline ? { headline: draft.headline } : {}),
    figures: draft.figures,
    claims,
    options,
  };
  return { json, text, blocks: draft.blocks, options, suggestions: [], files: [] };
}

function draftOf(answer: Answer, context: RenderContext, holdings: Holdings): Draft {
  switch (answer.kind) {
    case "values":
      return renderValues(answer, context);
    case "sum":
      return renderSum(answer, context);
    case "average":
      return renderAverage(answer, context);
    case "difference":
      return renderDifference(answer, context);
    case "growth":
      return renderGrowth(answer, context);
    case "quotient":
      return renderQuotient(answer, context);
    case "portion":
      return renderPortion(answer, context);
    case "ranking":
      return renderRanking(answer, context);
    case "count":
      return renderCount(answer, context);
    case "narrative":
      return renderNarrative(answer, context);
    case "passage":
      return renderPassage(answer, context);
    case "definition":
      return renderDefinition(answer, context);
    case "clarification":
      return renderClarification(answer, context);
    case "no_data":
      return renderNoData(answer.reason, context, holdings);
    case "audit":
    case "verification":
      return { kind: answer.kind, blocks: [textBlock(answer.text)], figures: answer.figures };
    case "say":
      return { kind: answer.as, blocks: [headlineBlock(answer.text)], figures: [] };
  }
}

function blockText(block: ReplyBlock): string {
  if (block.kind !== "table") return block.text;
  return [block.header, ...block.rows].map((row) => row.join("  ")).join("\n");
}

function optionLines(options: readonly Option[], phrases: Phrases): string[] {
  if (options.length === 0) return [];
  const lines = options.map(({ label }, i) => `${i + 1}. ${label}`);
  return [...lines, phrase(phrases, "options_hint")];
}

const NUMERIC = new Set<Answer["kind"]>([
  "values",
  "sum",
  "average",
  "difference",
  "growth",
  "portion",
  "ranking",
  "count",
]);

/** 共N家有数，缺M家: opens every answer over a group; a gap beside a single agency is said too. */
function coverage(answer: Answer, { knowledge, gaps, group }: RenderContext): ReplyBlock[] {
  if (!NUMERIC.has(answer.kind)) return [];
  const { phrases } = knowledge;
  if (!group) return gaps.map((gap) => noteBlock(gapSentence(gap, phrases)));
  const held = new Set(agenciesIn(answer)).size;
  if (gaps.length === 0) return [noteBlock(phrase(phrases, "coverage_full", { held }))];
  const names = gaps.map(({ agency, year }) => `${agency}${year ?? ""}年`).join("、");
  return [
    noteBlock(
      phrase(phrases, "coverage", {
        held,
        missing: new Set(gaps.map((g) => g.agency)).size,
        names,
      }),
    ),
  ];
}

const gapSentence = ({ agency, year }: Gap, phrases: Phrases) =>
  phrase(phrases, "gap", { agency, year: year ?? "" });

function agenciesIn(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case "ranking":
      return [...answer.ranked.map((r) => r.valued), ...answer.left].map(
        (v) => v.term.place.agency,
      );
    case "count":
      return [...answer.all, ...answer.left].map((v) => v.term.place.agency);
    case "portion":
      return answer.whole.map((v) => v.term.place.agency);
    case "difference":
      return answer.among.map((v) => v.term.place.agency);
    case "values":
    case "sum":
    case "average":
      return answer.values.map((v) => v.term.place.agency);
    default:
      return [];
  }
}

function assumptionNote({ what, words }: Assumption, phrases: Phrases): ReplyBlock[] {
  switch (what) {
    case "agency":
      return [noteBlock(phrase(phrases, "assumed_agency", { words }))];
    case "year":
      return [noteBlock(phrase(phrases, "assumed_year", { words }))];
    case "slip":
    case "meant": {
      const [from = "", to = ""] = words.split("→");
      const name = what === "slip" ? "assumed_slip" : "assumed_meaning";
      return [noteBlock(phrase(phrases, name, { from, to }))];
    }
    case "scope":
      return [noteBlock(phrase(phrases, "assumed_scope", { words }))];
    default:
      return [noteBlock(words)];
  }
}
