import type { SourceFile } from "../documents/document.ts";
import { readDocument } from "../documents/read-document.ts";
import type { Report } from "../form/index.ts";
import { defaultContext, type ReadContext } from "./context.ts";
import { readReport } from "./read-report.ts";

/**
 * Reads one file, whatever its type, into a report. The same bytes and name always give the same report.
 * @throws NianbaoError `file_unsupported`, `file_too_large`, `report_unreadable`, `not_a_report`.
 */
export async function readFile(
  file: SourceFile,
  context: ReadContext = defaultContext(),
): Promise<Report> {
  return readReport(await readDocument(file), context);
}
