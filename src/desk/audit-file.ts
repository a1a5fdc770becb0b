import type { AuditResult } from "../audit/index.ts";
import type { Reply, ReplyBlock } from "../conversation/message.ts";
import type { CellId, Finding, Report } from "../form/index.ts";
import { keepList } from "./kept-list.ts";
import type { DeskTools, Visit } from "./tools.ts";

/** Findings spelt out in one message. */
const SHOWN = 12;
/** Names of cells in one line. */
const NAMED = 8;

/** A report that is not published against its own arithmetic, its text and last year's stored report. Stores nothing. */
export async function auditFile(
  report: Report,
  notes: readonly string[],
  visit: Visit,
): Promise<Reply> {
  const { tools } = visit;
  const audited = await auditUnpublished(report, tools);
  const { say } = tools;
  const lines = audited.findings
    .filter(({ severity }) => severity !== "info")
    .map((finding) => findingLine(finding, tools));
  const info = audited.findings.length - lines.length;
  await keepList(visit, fullList(audited, tools));
  const left = lines.length - SHOWN;
  const blocks = [
    headOf(report, audited, tools),
    ...(lines.length === 0 ? [say("audit_clean")] : lines.slice(0, SHOWN)),
    ...(left > 0 ? [say("audit_more", { count: left })] : []),
    ...(info > 0 ? [say("audit_info", { count: info })] : []),
    previousLine(report, audited.previous, tools),
    ...gapLines(report, tools),
    ...notes,
  ].map((text, at): ReplyBlock => ({ kind: at === 0 ? "headline" : "text", text }));
  return tools.reply({ kind: "audit", blocks, figures: [] });
}

/** What the audit of an unpublished report found. */
export interface Unpublished extends AuditResult {
  /** Last year's stored report was there to compare with. */
  readonly previous: boolean;
}

export async function auditUnpublished(report: Report, tools: DeskTools): Promise<Unpublished> {
  const stored = await tools.base.facts.report(report.agency, report.year - 1);
  const result = tools.audit(report, { previous: stored?.report ?? null });
  return { ...result, previous: stored !== null };
}

/** 必须改：总计：31+0 = 30+0 不平（…） */
export function findingLine({ severity, message }: Finding, { say, words }: DeskTools): string {
  return say("audit_line", { severity: words.severity[severity], message });
}

/** Cells that were not read with certainty, and parts that the file does not hold. */
function gapLines(report: Report, tools: DeskTools): readonly string[] {
  const { say } = tools;
  const { uncertain } = report;
  const parts = missingParts(report, tools);
  const cells = cellNames(
    uncertain.map(({ id }) => id),
    tools,
  );
  return [
    ...(uncertain.length > 0 ? [say("audit_uncertain", { count: uncertain.length, cells })] : []),
    ...(parts === "" ? [] : [say("audit_missing", { parts })]),
  ];
}

/** 第五部分、缺3格; "" where nothing is missing. */
export function missingParts({ missing, missingCells }: Report, { say }: DeskTools): string {
  const sections = missing.map((section) => say("preview_section", { section }));
  const count = missingCells.length;
  return [...sections, ...(count > 0 ? [say("preview_missing_cells", { count })] : [])].join("、");
}

export function cellNames(ids: readonly CellId[], { cellName }: DeskTools): string {
  const names = [...new Set(ids.map(cellName))];
  return `${names.slice(0, NAMED).join("、")}${names.length > NAMED ? " …" : ""}`;
}

function headOf({ agency, year }: Report, { checks }: AuditResult, { say }: DeskTools): string {
  const count = (verdict: string) => checks.filter((check) => check.verdict === verdict).length;
  return say("audit_head", {
    agency: agency || say("unnamed"),
    year,
    even: count("平"),
    odd: count("不平"),
    blank: count("无法核"),
  });
}

const previousLine = ({ agency, year }: Report, previous: boolean, { say }: DeskTools): string =>
  previous
    ? say("audit_previous", { year: year - 1 })
    : say("audit_no_previous", { agency: agency || say("unnamed"), year: year - 1 });

/** Every finding, then every check with its arithmetic. */
const fullList = ({ findings, checks }: AuditResult, tools: DeskTools): readonly string[] => [
  ...findings.map((finding) => findingLine(finding, tools)),
  ...checks.map(({ line, says }) => tools.say("audit_check", { line, says })),
];
