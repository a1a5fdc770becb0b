import type { Report } from "../form/index.ts";
import { auditUnpublished, findingLine } from "./audit-file.ts";
import type { Checked, DeskTools } from "./tools.ts";

/** Differences spelt out in one message. */
const SHOWN = 8;

/**
 * A draft that holds the form's own tables: their figures are read as a report is read, every cell proved by its row and
 * column, and only the running text by its sentences. Returns the claims of the text alone.
 */
export function textOnly(checked: Checked, { summarize }: DeskTools): Checked {
  const { text } = checked;
  const claims = checked.claims.filter(({ start }) => !isTableLine(lineAt(text, start)));
  const { assumptions } = checked.summary;
  return { text, claims, summary: summarize({ claims, assumptions }, text) };
}

/** What the tables of a draft differ in from the report that is held; where none is held, what their sums say. */
export async function tableLines(report: Report, tools: DeskTools): Promise<readonly string[]> {
  const { say, base } = tools;
  const { agency, year } = report;
  const held = await base.facts.report(agency, year);
  if (!held) {
    const { findings } = await auditUnpublished(report, tools);
    const grave = findings.filter(({ severity }) => severity !== "info");
    const lines = grave.map((finding) => findingLine(finding, tools));
    return [say("tables_not_held", { agency, year }), ...cut(lines, tools)];
  }
  const changes = tools.compare(held.report, report);
  if (changes.length === 0) return [say("tables_same", { count: report.cells.length })];
  const lines = changes.map(({ id, before, after }) =>
    say("tables_line", {
      label: tools.cellName(id),
      draft: after?.value ?? say("preview_blank"),
      report: before?.value ?? say("preview_blank"),
    }),
  );
  return [say("tables_differ", { count: changes.length }), ...cut(lines, tools)];
}

function cut(lines: readonly string[], { say }: DeskTools): readonly string[] {
  const left = lines.length - SHOWN;
  return [...lines.slice(0, SHOWN), ...(left > 0 ? [say("preview_more", { count: left })] : [])];
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, end < 0 ? text.length : end);
}

/** Fewer Chinese characters than this beside a number are a label, not a sentence. */
const SENTENCE = 8;

/** A row of a table, or one cell of it on a line of its own. */
function isTableLine(line: string): boolean {
  if (/[\t|]/u.test(line) || /\d\s+\d/u.test(line)) return true;
  return (line.match(/\p{Script=Han}/gu)?.length ?? 0) < SENTENCE;
}
