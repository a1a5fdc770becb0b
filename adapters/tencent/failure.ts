import { type ErrorCode, NianbaoError } from "../../src/form/index.ts";
import { PHRASES } from "./phrases.ts";

/** Errors that the asker caused and can mend: said as they are. */
const ASKERS: ReadonlySet<ErrorCode> = new Set([
  "report_unreadable",
  "file_too_large",
  "file_unsupported",
  "not_a_report",
  "not_permitted",
]);

/** What the asker is told where a question could not be answered. */
export function failureLine(error: unknown): string {
  if (!(error instanceof NianbaoError) || !ASKERS.has(error.code)) return PHRASES.failed;
  return [error.message, error.next].map((part) => part.replace(/[。！]?$/u, "。")).join("");
}
