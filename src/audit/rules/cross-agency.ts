import type { CellId } from "../../form/index.ts";
import { cellName } from "../names.ts";
import type { Audited, AuditRule, Outcome, ReportCells } from "../outcome.ts";

/** Counts that a summary adds up; documents and money of one agency may stand in another's report. */
const SUMMED: readonly CellId[] = [
  "requests.received@total",
  "requests.concluded@total",
  "licensing.decisions",
  "penalties.decisions",
  "coercion.decisions",
  "review.total",
  "litigation.direct.total",
  "litigation.after_review.total",
];

/** Says of itself that it adds up its departments and districts. */
const isSummary = (scope: string | null): boolean =>
  scope !== null && /汇总|全[省市州盟县区旗]/u.test(scope);

/** a government's figures against the sum of its departments and districts, how many of them are held said first. */
function summary(audited: Audited): readonly Outcome[] {
  if (!isSummary(audited.report.scope)) return [];
  return SUMMED.flatMap((id) => compared(id, audited) ?? []).map((one) => outcomeOf(one, audited));
}

/** Nobody knows whether a report that does not say so adds up: one note, where it does not. */
function unsaid(audited: Audited): readonly Outcome[] {
  const { report, others, othersMissing } = audited;
  if (report.scope !== null) return [];
  const off = SUMMED.flatMap((id) => compared(id, audited) ?? []).filter(
    ({ whole, sum }) => whole !== sum,
  );
  const [first] = off;
  if (!first) return [];
  return [
    {
      verdict: "不平",
      line: `${coverage(others.length, othersMissing)}报告没有说是全域汇总还是本级数据；若是汇总，${off.slice(0, 3).map(inWords).join("，")}，请写明口径`,
      cells: off.map(({ id }) => id),
      expected: first.sum,
      actual: first.whole,
    },
  ];
}

interface Compared {
  readonly id: CellId;
  readonly whole: number;
  readonly sum: number;
  /** Agencies of which the cell is not printed or blank. */
  readonly unknown: readonly string[];
}

/** Null where the government's own cell is blank, or no other report prints it. */
function compared(id: CellId, { cells, others }: Audited): Compared | null {
  const whole = cells.value(id);
  const known = others.filter((other) => other.cells.value(id) !== null);
  if (whole === null || known.length === 0) return null;
  const sum = known.reduce((total, other) => total + (other.cells.value(id) ?? 0), 0);
  const unknown = others
    .filter((other) => !known.includes(other))
    .map(({ report }) => report.agency);
  return { id, whole, sum, unknown };
}

/** More than the whole cannot be; less can, unless everyone is there and adds up in turn. */
function outcomeOf(one: Compared, { others, othersMissing }: Audited): Outcome {
  const { id, whole, sum } = one;
  const missing = [...othersMissing, ...one.unknown];
  const frame = { cells: [id], expected: sum, actual: whole };
  const head = `${coverage(others.length, missing)}${inWords(one)}`;
  if (whole === sum) return { ...frame, verdict: "平", line: `${head} 平` };
  if (sum > whole) return { ...frame, verdict: "不平", line: `${head}，各单位之和超过汇总数` };
  if (missing.length > 0 || others.some(mayLeaveOut))
    return { ...frame, verdict: "无法核", line: `${head}，差额${whole - sum}可能是没有计入的单位` };
  return { ...frame, verdict: "不平", line: `${head}，相差${whole - sum}` };
}

/** A district's government whose report does not say that it adds up its own departments. */
const mayLeaveOut = ({ report }: ReportCells): boolean =>
  /政府$/u.test(report.agency) && !isSummary(report.scope);

const inWords = ({ id, whole, sum }: Compared): string =>
  `${cellName(id)}汇总${whole}，各单位之和${sum}`;

/** 库中所属部门和区县共7家，缺2家（…）：. */
const coverage = (held: number, missing: readonly string[]): string =>
  missing.length === 0
    ? `库中所属部门和区县共${held}家，不缺：`
    : `库中所属部门和区县共${held + missing.length}家，缺${missing.length}家（${named(missing)}）：`;

const named = (missing: readonly string[]): string =>
  missing.length > 5 ? `${missing.slice(0, 5).join("、")}等` : missing.join("、");

/** A whole against its parts in other agencies' reports of the year; a report of its own level alone is not compared. */
export const crossAgencyRules: readonly AuditRule[] = [
  {
    id: "X-1",
    severity: "warning",
    says: "汇总数等于所属部门和区县之和（垂直管理的除外）",
    check: summary,
  },
  { id: "X-1", severity: "info", says: "政府报告写明数据口径", check: unsaid },
];
