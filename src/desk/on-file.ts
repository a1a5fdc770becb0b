import type { IncomingFile, Reply } from "../conversation/message.ts";
import type { SourceDocument, SourceFile } from "../documents/document.ts";
import { NianbaoError, type Report } from "../form/index.ts";
import { auditFile } from "./audit-file.ts";
import { checkFile } from "./check-draft.ts";
import { keepFile } from "./kept-file.ts";
import { previewReport } from "./publish.ts";
import { sayLines } from "./say-lines.ts";
import type { Visit } from "./tools.ts";
import { may, refusal } from "./who.ts";
import { type Wish, wishOf } from "./words.ts";

/** Most bytes of a file that is taken in. */
const FILE_BYTES = 20 * 1024 * 1024;

/**
 * A file: from staff a draft is checked, a report audited where the words ask for it; a report from a publisher is shown
 * for publication. The role is asked before anything is fetched. Throws NianbaoError for what cannot be read.
 */
export async function onFile(files: readonly IncomingFile[], visit: Visit): Promise<Reply> {
  const { message, tools } = visit;
  const [file, ...others] = files;
  if (!file || !(await may("staff", visit)))
    return sayLines([refusal("file_viewer", visit)], visit);
  const notes = others.length > 0 ? [tools.say("file_first", { name: file.name })] : [];
  const source = { name: file.name, bytes: await file.read(FILE_BYTES) };
  await keepFile(tools.base.state, message, source);
  return serve(source, await tools.readDocument(source), notes, visit);
}

async function serve(
  source: SourceFile,
  document: SourceDocument,
  notes: readonly string[],
  visit: Visit,
): Promise<Reply> {
  const wish = wishOf(visit.text, visit.tools.words);
  const report = await reportIn(document, visit);
  if (report instanceof NianbaoError) return notReport(report, document, wish, notes, visit);
  if (wish === "draft") return checkFile({ document, report, notes }, visit);
  if (wish === "audit" || wish === "check") return auditFile(report, notes, visit);
  if (await may("publisher", visit)) return previewReport(report, source, notes, visit);
  return auditFile(report, [...notes, visit.tools.say("audit_staff_note")], visit);
}

/** What is no report is a draft; somebody who meant a report is told why it is not read as one. */
function notReport(
  error: NianbaoError,
  document: SourceDocument,
  wish: Wish,
  notes: readonly string[],
  visit: Visit,
): Promise<Reply> {
  const meant = wish === "audit" || wish === "publish";
  const why = visit.tools.say("audit_not_report", { reason: error.message });
  return checkFile({ document, report: null, notes: meant ? [...notes, why] : notes }, visit);
}

/** The report that a document is, or the reason why it is none: without a table of the form it is a text. */
async function reportIn(
  document: SourceDocument,
  { tools }: Visit,
): Promise<Report | NianbaoError> {
  try {
    const report = await tools.readReport(document);
    if (Object.keys(report.tableEras).length > 0) return report;
    return new NianbaoError("not_a_report", tools.say("no_tables"), "");
  } catch (cause) {
    if (cause instanceof NianbaoError && cause.code === "not_a_report") return cause;
    throw cause;
  }
}
