import type { Conversed } from "../../src/index.ts";

/** Each step that led to an answer, for `ask --why`. */
export function traceLines(traces: Conversed["traces"]): readonly string[] {
  return traces.flatMap(({ question, places, plan, rule }) => [
    `问句  ${question.text}`,
    `词    ${question.mentions.map((m) => `${m.words}${m.corrected ? `→${m.corrected}` : ""}[${m.senses.map(senseWords).join("|")}]`).join(" ")}`,
    `指标  ${question.targets.map((t) => `${t.metrics.join("/")}${t.applicant ? `@${t.applicant}` : ""}`).join(" ") || "无"}`,
    `机关  ${places.agencies.join(" ") || "无"}${places.absent.map((a) => ` 未入库:${a.absentName ?? a.words}`).join("")}`,
    `报告  ${places.held.map((p) => `${p.agency}${p.year}`).join(" ") || "无"}`,
    `未解  ${question.unexplained.map((u) => u.words).join(" ") || "无"}`,
    `正文词 ${question.content.join(" ") || "无"}`,
    `规则  ${rule}`,
    `计划  ${JSON.stringify(plan).slice(0, 600)}`,
  ]);
}

type Sense = Conversed["traces"][number]["question"]["mentions"][number]["senses"][number];

function senseWords(sense: Sense): string {
  const [, value] = Object.entries(sense).find(([key]) => key !== "kind" && key !== "weak") ?? [];
  return value === undefined ? sense.kind : `${sense.kind}:${String(value)}`;
}
