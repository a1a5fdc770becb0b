import { findAgencies, type Roster } from "../agencies/index.ts";
import type { Answer } from "../answer/answer.ts";
import type { ClaimJson, FigureJson } from "../answer/contract.ts";
import type { FactStore, Holdings } from "../facts/store.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { Plan } from "../plan/plan.ts";
import { amount } from "../render/number.ts";
import { shortQuote } from "../render/source.ts";
import { draftFromText, verifyDraft } from "../verify/index.ts";

/** What checking a message needs beside its text. */
export interface VerifyTools {
  readonly metrics: Knowledge["metrics"];
  readonly facts: FactStore;
  readonly holdings: Holdings;
  readonly roster: Roster;
  readonly today: Date;
}

/** Checks every figure that a message states. What the message leaves unsaid comes from the conversation. */
export async function verifyAnswer(
  plan: Extract<Plan, { kind: "verification" }>,
  { metrics, facts, holdings, roster, today }: VerifyTools,
): Promise<Answer> {
  const { claims, assumptions } = await verifyDraft(
    draftFromText(plan.words),
    {
      held: holdings.reports,
      findAgencies: (text, context) => findAgencies(text, roster, context),
      agency: plan.place?.agency ?? null,
      year: plan.place?.year ?? null,
      today,
    },
    facts,
  );
  const own = placedIn(plan.text, claims);
  const lines = [
    summary(own),
    ...own.map((claim) => claimLine(claim, unitOf(claim, metrics), metrics)),
    ...assumptions.map((words) => `${words}。`),
  ];
  return {
    kind: "verification",
    text: lines.join("\n"),
    claims: own,
    figures: own.flatMap((claim) => rightFigure(claim, unitOf(claim, metrics))),
  };
}

/** Claims with their places in the text as asked: it was checked with some words replaced by the form's own. */
function placedIn(text: string, claims: readonly ClaimJson[]): readonly ClaimJson[] {
  let from = 0;
  return claims.map((claim) => {
    const start = Math.max(0, text.indexOf(claim.stated, from));
    from = start + claim.stated.length;
    return { ...claim, start, end: from };
  });
}

const WORDS = {
  match: "相符",
  approximate: "约数相符",
  mismatch: "不符",
  not_found: "未载",
} as const;
const MARKS = { match: "✓", approximate: "≈", mismatch: "✗", not_found: "?" } as const;

/** 核对12处：10处相符，1处不符，1处未载. */
function summary(claims: readonly ClaimJson[]): string {
  const kinds = Object.keys(WORDS) as (keyof typeof WORDS)[];
  const counted = kinds.flatMap((kind) => {
    const number = claims.filter((claim) => claim.verdict === kind).length;
    return number > 0 ? [`${number}处${WORDS[kind]}`] : [];
  });
  return claims.length === 0
    ? "没有看到可以核对的数字。"
    : `核对${claims.length}处：${counted.join("，")}。`;
}

function claimLine(claim: ClaimJson, unit: string | null, metrics: Knowledge["metrics"]): string {
  const { stated, verdict, label, agency, year, hint, derivation } = claim;
  const name = label ? `${agency ?? ""}${year ? `${year}年` : ""}${label}` : "";
  const head = `${MARKS[verdict]} ${stated}`;
  if (verdict === "not_found") return `${head}：年报未载${name ? `（${name}）` : ""}。`;
  const how = derivation ? `（${inWords(derivation, metrics)}）` : "";
  if (verdict === "match") return `${head}：${WORDS.match}，${name}${how}。`;
  const printed =
    claim.metric === "narrative" && claim.source
      ? `年报写的是“${shortQuote(claim.source.quote)}”`
      : `${name}是${amount(claim.actual, unit)}${how}`;
  const right = printed;
  return `${head}：${WORDS[verdict]}，${right}。${hint ? `提示：${hint}` : ""}`;
}

/** A derivation names cells; people read 予以公开÷办结总计. */
const inWords = (derivation: string, metrics: Knowledge["metrics"]) =>
  derivation
    .replace(
      /([a-z_]+(?:\.[a-z_]+)+)(?:@total)?/gu,
      (id, metric) => metrics.find((m) => m.id === metric)?.short ?? id,
    )
    .replace(/\s*\/\s*/gu, "÷")
    .replace(/^growth /u, "增长：");

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
