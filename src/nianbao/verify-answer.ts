import { findAgencies, type Roster } from "../agencies/index.ts";
import type { Answer } from "../answer/answer.ts";
import type { ClaimJson, FigureJson } from "../answer/contract.ts";
import type { FactStore, Holdings } from "../facts/store.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { Plan } from "../plan/plan.ts";
import type { Lexicon } from "../slots/lexicon.ts";
import { findAgenciesIn } from "../slots/masked-agencies.ts";
import { draftFromText, type StatedFigure, summarizeClaims, verifyDraft } from "../verify/index.ts";

type VerificationPlan = Extract<Plan, { kind: "verification" }>;

/** What checking a message needs beside its text. */
export interface VerifyTools {
  readonly metrics: Knowledge["metrics"];
  readonly lexicon: Lexicon;
  readonly facts: FactStore;
  readonly holdings: Holdings;
  readonly roster: Roster;
  readonly today: Date;
}

/** Checks every figure that a message states: the count first, then a line a figure. What the message leaves unsaid comes from the conversation. */
export async function verifyAnswer(
  plan: VerificationPlan,
  { metrics, lexicon, facts, holdings, roster, today }: VerifyTools,
): Promise<Answer> {
  const { claims, assumptions } = await verifyDraft(
    draftFromText(exactYears(plan.words)),
    {
      held: holdings.reports,
      findAgencies: (text, context) =>
        findAgenciesIn(text, (words) => findAgencies(words, roster, context), lexicon),
      agency: plan.place?.agency ?? null,
      year: plan.place?.year ?? null,
      today,
      spoken: true,
    },
    facts,
    (found) => withOwnWords(plan, found),
  );
  const own = placedIn(plan.text, claims);
  const { headline, list } = summarizeClaims({ claims: own, assumptions }, plan.text);
  const rest = plan.rest === null ? [] : [`“${plan.rest}”没有数字，没有核对`];
  const lines = [headline, ...list, ...rest, ...assumptions].map((line) => `${line}。`);
  return {
    kind: "verification",
    text: lines.join("\n"),
    claims: own,
    figures: own.flatMap((claim) => rightFigure(claim, unitOf(claim, metrics))),
  };
}

/** 去年(2023) means the year in brackets. */
const exactYears = (words: string): string =>
  words.replace(/(?:今年|去年|前年|上年|本年)度?\s*[(（](20\d\d)年?[)）]/gu, "$1年");

/** Figures with what the plan read beside each: the text was rewritten, its numbers stand in the same order. Numbers that state nothing (三家) are left out. */
function withOwnWords(
  { text, claims }: VerificationPlan,
  figures: readonly StatedFigure[],
): readonly StatedFigure[] {
  const places = placedIn(text, figures);
  return figures.flatMap((figure, i) => {
    const { start = 0, end = 0 } = places[i] ?? {};
    const closer = claims.find((claim) => claim.start < end && start < claim.end);
    return closer ? [{ ...figure, closer }] : [];
  });
}

/** Claims with their places in the text as asked: it was checked with some words replaced by the form's own. */
function placedIn<One extends { readonly stated: string }>(
  text: string,
  claims: readonly One[],
): readonly (One & { readonly start: number; readonly end: number })[] {
  let from = 0;
  return claims.map((claim) => {
    const start = Math.max(0, text.indexOf(claim.stated, from));
    from = start + claim.stated.length;
    return { ...claim, start, end: from };
  });
}

/** The form's unit, or the one that was stated: the report's text is compared in the same. */
function unitOf({ metric, stated }: ClaimJson, metrics: Knowledge["metrics"]): string | null {
  const row = metrics.find(({ id }) => id === metric);
  const words = /[^\d.,万亿余多百千十一二三四五六七八九零两约近超]*$/u.exec(stated)?.[0];
  return row?.unit ?? (words || null);
}

function rightFigure(claim: ClaimJson, unit: string | null): FigureJson[] {
  const { metric, applicant, label, agency, year, actual, source } = claim;
  if (!metric || metric === "derived" || !label || !agency || !year || !source) return [];
  const column = applicant ? { applicant } : {};
  return [{ metric, ...column, label, value: actual, unit, qualifier: null, agency, year, source }];
}
