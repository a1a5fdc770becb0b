import type { CellId, Report } from "../../form/index.ts";
import { cellName } from "../names.ts";
import type { Audited, AuditRule, Outcome } from "../outcome.ts";

const WATCHED: readonly CellId[] = [
  "requests.received@total",
  "requests.concluded@total",
  "licensing.decisions",
  "penalties.decisions",
  "coercion.decisions",
  "fees.amount",
  "review.total",
  "litigation.direct.total",
  "litigation.after_review.total",
];

function jumps({ cells, previous }: Audited): readonly Outcome[] {
  return WATCHED.flatMap((id): readonly Outcome[] => {
    const now = cells.value(id);
    const before = previous?.cells.value(id) ?? null;
    if (now === null || before === null || before === 0) return [];
    const growth = ((now - before) / before) * 100;
    if (Math.abs(growth) <= 50 || Math.abs(now - before) < 10) return [];
    const line = `${cellName(id)}：本年${now}，去年${before}，${growth > 0 ? "增长" : "下降"}${Math.abs(growth).toFixed(2)}%，请备好说明`;
    return [{ verdict: "不平", line, cells: [id], expected: before, actual: now }];
  });
}

/** Five figures that are not 0 are few enough for a small office and too many for chance. */
const ENOUGH_FIGURES = 5;

function sameFigures({ cells, previous }: Audited): readonly Outcome[] {
  if (!previous) return [];
  const filled = cells.all.filter((cell) => (cell.value ?? 0) !== 0);
  if (filled.length < ENOUGH_FIGURES) return [];
  if (!filled.every((cell) => previous.cells.value(cell.id) === cell.value)) return [];
  const largest = [...filled]
    .sort((left, right) => (right.value ?? 0) - (left.value ?? 0))
    .slice(0, 8);
  return [
    {
      verdict: "不平",
      line: `${filled.length}个非0数字与去年报告全部相同，请核是否沿用了去年的表`,
      cells: largest.map((cell) => cell.id),
      expected: null,
      actual: filled.length,
    },
  ];
}

function sameText({ report, previous }: Audited): readonly Outcome[] {
  if (!previous) return [];
  const now = sentences(report);
  const before = new Set(sentences(previous.report));
  if (now.length < 10) return [];
  const repeated = now.filter((sentence) => before.has(sentence)).length;
  const share = (repeated / now.length) * 100;
  if (share <= 90) return [];
  return [
    {
      verdict: "不平",
      line: `正文${now.length}句中有${repeated}句与去年报告逐字相同（${share.toFixed(0)}%）`,
      cells: [],
      expected: null,
      actual: Math.round(share),
    },
  ];
}

const sentences = (report: Report): readonly string[] =>
  report.sections
    .flatMap((section) => section.paragraphs)
    .flatMap((paragraph) => paragraph.split(/[。；！？]/u))
    .map((sentence) => sentence.replace(/\s/gu, ""))
    .filter((sentence) => sentence.length >= 8);

/** Against last year's report: jumps, figures or text taken over. Sums over two years are identities. */
export const crossYearRules: readonly AuditRule[] = [
  { id: "Y-4", severity: "info", says: "与去年相比变动超过50%的备说明", check: jumps },
  { id: "Y-5", severity: "warning", says: "数字不与去年全同", check: sameFigures },
  { id: "Y-5", severity: "warning", says: "正文不与去年雷同", check: sameText },
];
