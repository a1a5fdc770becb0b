import type { ClaimJson, Verdict } from "../answer/contract.ts";
import { applicantLabel, asApplicant, metricLabel, metricRow } from "../statements/index.ts";
import type { VerifiedDraft } from "./verify-draft.ts";

const SIGNS: Readonly<Record<Verdict, string>> = {
  match: "✓",
  approximate: "≈",
  mismatch: "✗",
  not_found: "?",
};

/** Names of the verdicts: 相符, 约数相符, 不符, 未载. */
const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  match: "相符",
  approximate: "约数相符",
  mismatch: "不符",
  not_found: "未载",
};

/** A checked draft in words: the count first, then only the problems in place; the whole list beside. */
export interface ClaimSummary {
  /** 核对12处：10处相符，1处不符，1处未载 */
  readonly headline: string;
  /** What was assumed about agency and year. */
  readonly assumptions: readonly string[];
  /** One line a problem, in the order of the draft. */
  readonly problems: readonly string[];
  /** One line a figure. */
  readonly list: readonly string[];
}

/** Puts the claims of a draft into words. */
export function summarizeClaims(
  { claims, assumptions }: Pick<VerifiedDraft, "claims" | "assumptions">,
  text: string,
): ClaimSummary {
  return {
    headline: headline(claims),
    assumptions,
    problems: claims
      .filter(({ verdict }) => verdict === "mismatch" || verdict === "not_found")
      .map((claim) => lineOf(claim, text)),
    list: claims.map((claim) => lineOf(claim, text)),
  };
}

function headline(claims: readonly ClaimJson[]): string {
  if (claims.length === 0) return "没有找到可以核对的数字";
  const count = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict).length;
  const right = count("match") + count("approximate");
  const rounded = count("approximate") > 0 ? `（其中${count("approximate")}处是约数）` : "";
  return `核对${claims.length}处：${right}处相符${rounded}，${count("mismatch")}处不符，${count("not_found")}处未载`;
}

/** ✗ “…予以公开9件”：报告为6件（信阳市公安局2023年，予以公开）；疑数字颠倒 */
function lineOf(claim: ClaimJson, text: string): string {
  return `${SIGNS[claim.verdict]} “${inPlace(claim, text)}”：${verdictWords(claim)}`;
}

/** The words of the clause up to the number. */
function inPlace({ start, end }: ClaimJson, text: string): string {
  const parts = text.slice(Math.max(0, start - 18), start).split(/[。，；：、,;|（(\s]/u);
  const head = parts.findLast((part) => part !== "") ?? "";
  const at = text.lastIndexOf(head, start - 1);
  return text
    .slice(head === "" ? start : at, end)
    .replace(/\s+/gu, " ")
    .trim();
}

function verdictWords(claim: ClaimJson): string {
  const how = claim.derivation ? `；算法：${inWords(claim.derivation)}` : "";
  const reason = claim.hint ? `；${claim.hint}` : "";
  switch (claim.verdict) {
    case "match":
      return `相符（${whereOf(claim)}）${how}`;
    case "approximate":
      return `约数相符，${printed(claim)}${how}`;
    case "mismatch":
      return `不符，${printed(claim)}${how}${reason}`;
    case "not_found":
      return `报告未载（${whereOf(claim) || "看不出是哪个机关哪一年的数"}）${reason}`;
  }
}

/** 信阳市公安局2023年，予以公开 */
const whereOf = ({ agency, year, label }: ClaimJson): string =>
  `${agency ?? ""}${year ? `${year}年` : ""}${label ? `，${label}` : ""}`;

/** What the report says: 报告为6件（…）, for a figure of its text the sentence. */
function printed(claim: ClaimJson): string {
  const { metric, agency, year, source } = claim;
  if (metric === "narrative" && source)
    return `报告写的是“${shortened(source.quote)}”（${agency ?? ""}${year ?? ""}年）`;
  return `报告为${shown(claim)}（${whereOf(claim)}）`;
}

const QUOTE_LIMIT = 160;

const shortened = (quote: string): string =>
  quote.length > QUOTE_LIMIT ? `${quote.slice(0, QUOTE_LIMIT)}…` : quote;

/** A derivation names cells; people read 予以公开÷办结总计. */
const inWords = (derivation: string): string =>
  derivation
    .replace(
      /([a-z_]+(?:\.[a-z_]+)+)(?:@([a-z]+))?/gu,
      (_id, metric: string, column: string | undefined) =>
        column && column !== "total"
          ? `${metricLabel(metric)}（${applicantLabel(asApplicant(column))}）`
          : metricLabel(metric),
    )
    .replace(/\s*\/\s*/gu, "÷")
    .replace(/^(growth|difference|ratio) /u, (_all, kind: string) => CHANGES[kind] ?? "");

const CHANGES: Readonly<Record<string, string>> = {
  growth: "增长率：",
  difference: "增减：",
  ratio: "倍数：",
};

/** The report's number in the unit that was stated: 6件, 3570万元, 19.35%. */
function shown({ actual, stated, metric }: ClaimJson): string {
  if (metric === "fees.amount") return `${actual ?? "未填写"}万元`;
  const plain = stated.normalize("NFKC");
  const unit = /[%成番]|百分之|分之/u.test(plain)
    ? "%"
    : (/[^\d\s,.，．零一二两三四五六七八九十百千万亿点余多近约超逾]+$/u.exec(plain)?.[0] ?? "");
  const shorthand = /^[kw千]$/iu.test(unit) ? (metricRow(metric ?? "")?.unit ?? "") : unit;
  return `${actual ?? "未填写"}${shorthand}`;
}

/** Heads and rows of the list as a table file. */
export function claimTable(
  claims: readonly ClaimJson[],
  text: string,
): {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
} {
  return {
    heads: [
      "序号",
      "结论",
      "草稿中的数",
      "原句",
      "机关",
      "年度",
      "指标",
      "草稿值",
      "报告值",
      "算法",
      "提示",
      "报告原文",
    ],
    rows: claims.map((claim, at) => [
      at + 1,
      VERDICT_NAMES[claim.verdict],
      claim.stated.trim(),
      inPlace(claim, text),
      claim.agency,
      claim.year,
      claim.label,
      claim.value,
      claim.actual,
      claim.derivation ?? null,
      claim.hint ?? null,
      claim.source?.quote ?? null,
    ]),
  };
}
