import type { Answer } from "../answer/answer.ts";
import { auditReport, type Check } from "../audit/index.ts";
import type { FactStore } from "../facts/store.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { Place, Plan } from "../plan/plan.ts";
import type { Executors } from "./execute.ts";

/** The wings that answer a chat question beside the figures: audit and verification. */
export function makeExecutors({
  facts,
  tools,
}: {
  readonly facts: FactStore;
  readonly tools: { readonly knowledge: Knowledge };
}): Executors {
  return {
    facts,
    knowledge: tools.knowledge,
    audit: (plan) => auditAnswer(plan, facts),
    verify: async () => ({ kind: "verification", text: "", claims: [], figures: [] }),
  };
}

const SHOWN = 6;

async function auditAnswer(
  plan: Extract<Plan, { kind: "audit" }>,
  facts: FactStore,
): Promise<Answer> {
  const parts = await Promise.all(plan.places.slice(0, 5).map((place) => auditPlace(place, facts)));
  return { kind: "audit", text: parts.join("\n"), claims: [], figures: [] };
}

async function auditPlace({ agency, year }: Place, facts: FactStore): Promise<string> {
  const stored = await facts.report(agency, year);
  if (!stored) return "";
  const previous = (await facts.report(agency, year - 1))?.report ?? null;
  const { findings, checks } = auditReport(stored.report, { previous });
  const count = (verdict: Check["verdict"]) =>
    checks.filter((check) => check.verdict === verdict).length;
  const wrong = findings.filter((finding) => finding.severity !== "info");
  const head = `${agency}${year}年年报：平${count("平")}处，不平${count("不平")}处，无法核${count("无法核")}处。`;
  const body =
    wrong.length === 0
      ? ["未发现勾稽问题。"]
      : wrong
          .slice(0, SHOWN)
          .map((f) => `${f.severity === "error" ? "必须改" : "请核"}：${f.message}`);
  return [head, ...body].join("\n");
}
