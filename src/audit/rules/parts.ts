import { type StatedParagraph, type Statement, statedParagraphs } from "../../statements/index.ts";
import type { Audited, AuditRule, Outcome } from "../outcome.ts";

/** N-6: figures after 其中 or 包括 against the figure before. More than the whole is a mistake; less may be a partial list. */
function parts(audited: Audited): readonly Outcome[] {
  return statedParagraphs(audited.report).flatMap((paragraph) =>
    wholesOf(paragraph).flatMap((at) => compare(paragraph, at)),
  );
}

const wholesOf = ({ statements }: StatedParagraph): readonly number[] => [
  ...new Set(statements.flatMap((one) => (one.partOf === null ? [] : [one.partOf]))),
];

function compare({ text, statements }: StatedParagraph, at: number): readonly Outcome[] {
  const whole = statements[at];
  const of = statements.filter(
    (one) => one.partOf === at && one.mark.unit === whole?.mark.unit && one.mark.unit !== "%",
  );
  if (!whole || of.length < 2) return whole && of.length === 1 ? single(text, whole, of) : [];
  const sum = of.reduce((total, one) => total + one.mark.value, 0);
  const slack = whole.mark.qualifier
    ? Math.max(whole.mark.value * 0.1, whole.mark.step)
    : whole.mark.step > 1
      ? whole.mark.step
      : 0;
  const arithmetic = `${of.map((one) => one.mark.value).join("+")}=${sum}`;
  if (sum === whole.mark.value)
    return [outcome("平", `文“${words(text, whole)}”，各部分${arithmetic} 平`, whole, sum)];
  if (sum > whole.mark.value + slack)
    return [
      outcome(
        "不平",
        `文“${words(text, whole)}”，其中各部分之和${arithmetic}，超过总数`,
        whole,
        sum,
      ),
    ];
  return [
    {
      ...outcome(
        "不平",
        `文“${words(text, whole)}”，其中各部分之和${arithmetic}，少于总数，可能没有列全`,
        whole,
        sum,
      ),
      severity: "info",
    },
  ];
}

/** One part alone can only be too large. */
function single(text: string, whole: Statement, [part]: readonly Statement[]): readonly Outcome[] {
  if (!part || part.mark.value <= whole.mark.value || whole.mark.qualifier) return [];
  return [
    outcome(
      "不平",
      `文“${words(text, whole)}”，其中一部分${part.mark.value}，超过总数`,
      whole,
      part.mark.value,
    ),
  ];
}

const outcome = (verdict: "平" | "不平", line: string, whole: Statement, sum: number): Outcome => ({
  verdict,
  line,
  cells: [],
  expected: whole.mark.value,
  actual: sum,
});

const words = (text: string, { mark }: Statement): string =>
  text.slice(Math.max(0, mark.start - 14), mark.end).replace(/^.*[。，；：,;]/su, "");

export const partsRules: readonly AuditRule[] = [
  { id: "N-6", severity: "warning", says: "其中各部分之和不超过总数", check: parts },
];
