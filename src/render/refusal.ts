import type { Answer } from "../answer/answer.ts";
import type { Holdings } from "../facts/store.ts";
import type { NoData } from "../plan/plan.ts";
import { type Draft, headlineBlock, type RenderContext, textBlock } from "./draft.ts";
import { type Phrases, phrase } from "./phrase.ts";

/** Names listed in a refusal before 等 takes the rest. */
const NAMED = 8;

/** Understood, but no report held gives it: what is held instead. */
export function renderNoData(reason: NoData, context: RenderContext, holdings: Holdings): Draft {
  const { phrases } = context.knowledge;
  return { kind: "no_data", blocks: noDataBlocks(reason, phrases, holdings), figures: [] };
}

function noDataBlocks(reason: NoData, phrases: Phrases, holdings: Holdings): Draft["blocks"] {
  switch (reason.what) {
    case "agency":
      return [
        headlineBlock(
          phrase(phrases, "no_agency", { agency: reason.agency, held: heldNames(holdings) }),
        ),
        ...(reason.near.length > 0
          ? [textBlock(phrase(phrases, "no_agency_near", { near: reason.near.join("、") }))]
          : []),
      ];
    case "year":
      return [headlineBlock(yearSentence(reason, phrases, holdings))];
    case "notHeld":
      return [
        headlineBlock(phrase(phrases, "not_held", { says: reason.says })),
        ...reason.quotes.map(({ text }) =>
          textBlock(phrase(phrases, "passage_quote", { quote: text })),
        ),
      ];
    case "unexplained":
      return [headlineBlock(unexplainedSentence(reason, phrases))];
    case "passage":
      return [
        headlineBlock(phrase(phrases, "no_passage", { ...reason.place, topic: reason.topic })),
      ];
    case "computation":
      return [headlineBlock(reason.says)];
  }
}

function yearSentence(
  reason: Extract<NoData, { what: "year" }>,
  phrases: Phrases,
  holdings: Holdings,
): string {
  const gaps = reason.gaps.map(({ agency, year }) => `${agency}${year ?? ""}年`).join("、");
  const agencies = [...new Set(reason.gaps.map((gap) => gap.agency))].slice(0, 3);
  const yearsHeld = (agency: string) =>
    agencies.length === 1
      ? reason.held
      : holdings.reports.filter((r) => r.agency === agency).map((r) => r.year);
  const held = agencies.map((agency) => {
    const years = [...new Set(yearsHeld(agency))].sort().join("、");
    return years ? phrase(phrases, "no_year_held", { agency, years }) : "";
  });
  return phrase(phrases, "no_year", { gaps, held: held.join("") });
}

function unexplainedSentence(
  { words, understood }: Extract<NoData, { what: "unexplained" }>,
  phrases: Phrases,
): string {
  const unknown = words.slice(0, 4).join("”“");
  return understood
    ? phrase(phrases, "unexplained_with", { words: unknown, understood })
    : phrase(phrases, "unexplained", { words: unknown });
}

/** Agencies held, shortened after a few. */
function heldNames(holdings: Holdings): string {
  const names = [...new Set(holdings.reports.map((report) => report.agency))];
  const shown = names.slice(0, NAMED).join("、");
  return names.length > NAMED ? `${shown}等${names.length}家` : shown;
}

/** A question back with numbered choices. */
export function renderClarification(
  answer: Extract<Answer, { kind: "clarification" }>,
  { knowledge: { phrases } }: RenderContext,
): Draft {
  const head = phrase(phrases, `ask_${answer.about}`);
  return {
    kind: "clarification",
    blocks: [headlineBlock(head)],
    figures: [],
    options: answer.options,
  };
}

/** What is held, agency by agency. */
export function renderHoldings(
  holdings: Holdings,
  { knowledge: { phrases } }: RenderContext,
): Draft {
  const names = [...new Set(holdings.reports.map((report) => report.agency))];
  if (names.length === 0)
    return { kind: "help", blocks: [headlineBlock(phrase(phrases, "holdings_none"))], figures: [] };
  const lines = names.slice(0, 40).map((agency) => {
    const years = holdings.reports.filter((r) => r.agency === agency).map((r) => r.year);
    return phrase(phrases, "holdings_item", {
      agency,
      years: [...new Set(years)].sort().join("、"),
    });
  });
  const head = phrase(phrases, "holdings", {
    agencies: names.length,
    reports: holdings.reports.length,
  });
  return { kind: "help", blocks: [headlineBlock(head), textBlock(lines.join("\n"))], figures: [] };
}
