import type { StoredReport } from "../facts/store.ts";
import type { Finding, ReadCell, Report } from "../form/index.ts";
import { auditUnpublished, cellNames, findingLine, missingParts } from "./audit-file.ts";
import type { DeskTools } from "./tools.ts";

/** Findings and differences spelt out in a preview. */
const SHOWN = 8;

/** What a publisher sees of a report before it is published: what was read, what is wrong with it, what it changes. */
export async function previewLines(
  report: Report,
  held: StoredReport | null,
  tools: DeskTools,
): Promise<readonly string[]> {
  return [
    headLine(report, tools),
    ...figureLines(report, tools),
    ...(await findingLines(report, tools)),
    ...gapLines(report, tools),
    ...(held ? changeLines(held.report, report, tools) : [tools.say("preview_none_before")]),
  ];
}

function headLine({ agency, year, era }: Report, { say }: DeskTools): string {
  return say("preview_head", {
    agency: agency || say("unnamed"),
    year,
    era: say(`era_${era ?? "none"}`),
  });
}

function figureLines(report: Report, { say, words, cellName }: DeskTools): readonly string[] {
  const figures = words.mainFigures.flatMap((id) => {
    const cell = report.cells.find((one) => one.id === id);
    if (!cell) return [];
    return [say("preview_figure", { label: cellName(id), number: printed(cell, say) })];
  });
  return figures.length === 0 ? [] : [say("preview_figures", { figures: figures.join("，") })];
}

/** 31件, 5600万元, 未填写. */
function printed(cell: ReadCell | null, say: DeskTools["say"]): string {
  return cell === null || cell.value === null
    ? say("preview_blank")
    : `${cell.value}${cell.unit ?? ""}`;
}

async function findingLines(report: Report, tools: DeskTools): Promise<readonly string[]> {
  const { findings } = await auditUnpublished(report, tools);
  const count = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  const counts = { error: count("error"), warning: count("warning"), info: count("info") };
  const grave = findings.filter(({ severity }) => severity !== "info");
  return [
    tools.say("preview_findings", counts),
    ...cutLines(
      grave.map((finding) => findingLine(finding, tools)),
      tools,
    ),
  ];
}

function gapLines(report: Report, tools: DeskTools): readonly string[] {
  const { say } = tools;
  const { uncertain } = report;
  const cells = cellNames(
    uncertain.map(({ id }) => id),
    tools,
  );
  const parts = missingParts(report, tools);
  return [
    ...(uncertain.length > 0 ? [say("preview_uncertain", { count: uncertain.length, cells })] : []),
    ...(parts === "" ? [] : [say("preview_missing", { parts })]),
  ];
}

function changeLines(before: Report, after: Report, tools: DeskTools): readonly string[] {
  const { say, compare, cellName } = tools;
  const changes = compare(before, after);
  if (changes.length === 0) return [say("preview_no_change")];
  const lines = changes.map((change) =>
    say("preview_change", {
      label: cellName(change.id),
      before: printed(change.before, say),
      after: printed(change.after, say),
    }),
  );
  return [say("preview_changes", { count: changes.length }), ...cutLines(lines, tools)];
}

function cutLines(lines: readonly string[], { say }: DeskTools): readonly string[] {
  const left = lines.length - SHOWN;
  return [...lines.slice(0, SHOWN), ...(left > 0 ? [say("preview_more", { count: left })] : [])];
}
