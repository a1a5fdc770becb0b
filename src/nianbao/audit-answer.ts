import type { Answer } from "../answer/answer.ts";
import type { AuditResult, Check } from "../audit/index.ts";
import type { Finding } from "../form/index.ts";
import type { Place, Plan } from "../plan/plan.ts";
import { type AuditorTools, makeAuditor } from "./auditor.ts";

/** Findings spelt out in a chat answer; the rest is counted. */
const SHOWN = 6;
/** Reports audited for one question. */
const MOST = 5;

const SEVERITY = { error: "必须改", warning: "请核", info: "可解释" } as const;

/** A stored report against its own arithmetic, its text and last year's report and its departments', as a person reads it. */
export async function auditAnswer(
  plan: Extract<Plan, { kind: "audit" }>,
  tools: AuditorTools,
): Promise<Answer> {
  const parts = await Promise.all(
    plan.places.slice(0, MOST).map((place) => auditPlace(place, plan.tables, tools)),
  );
  return { kind: "audit", text: parts.join("\n"), claims: [], figures: [] };
}

async function auditPlace(
  place: Place,
  tables: readonly string[],
  tools: AuditorTools,
): Promise<string> {
  const { agency, year } = place;
  const stored = await tools.facts.report(agency, year);
  if (!stored) return "";
  const result = await makeAuditor(tools)(stored.report);
  return [headLine(place, result, tables), ...bodyLines(result, tables)].join("\n");
}

function headLine(
  { agency, year }: Place,
  { checks }: AuditResult,
  tables: readonly string[],
): string {
  const count = (verdict: Check["verdict"]) =>
    checks.filter((check) => check.verdict === verdict && concerns(check.cells, tables)).length;
  const what = tables.length > 0 ? `表${tables.join("、表")}` : "年报";
  return `${agency}${year}年${what}：平${count("平")}处，不平${count("不平")}处，无法核${count("无法核")}处。`;
}

function bodyLines({ findings }: AuditResult, tables: readonly string[]): readonly string[] {
  const here = findings.filter((f) => concerns(f.cells, tables));
  const wrong = here.filter((f) => f.severity !== "info");
  if (here.length === 0) return ["未发现勾稽问题。"];
  if (wrong.length === 0)
    return [...here.slice(0, SHOWN).map(findingLine), "没有发现必须改或要核的勾稽问题。"];
  const left = wrong.length - SHOWN;
  return [
    ...wrong.slice(0, SHOWN).map(findingLine),
    ...(left > 0 ? [`另有${left}条，可用 nianbao audit 看全部。`] : []),
  ];
}

function findingLine({ severity, message, expected, actual }: Finding): string {
  const sides = expected === null || actual === null ? "" : `（应为${expected}，填的是${actual}）`;
  return `${SEVERITY[severity]}：${message}${sides}`;
}

const HEADS: Readonly<Record<string, RegExp>> = {
  二: /^(?:regulations|normative|licensing|penalties|coercion|fees|other_services|procurement)/u,
  三: /^requests\./u,
  四: /^(?:review|litigation)\./u,
};

/** True where no table was named or one of the cells stands in it. */
const concerns = (cells: readonly string[], tables: readonly string[]) =>
  tables.length === 0 || tables.some((table) => cells.some((cell) => HEADS[table]?.test(cell)));
