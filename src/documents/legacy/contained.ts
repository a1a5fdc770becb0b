import type { ErrorCode } from "../../form/index.ts";
import { NianbaoError } from "../../form/index.ts";
import type { SourceDocument } from "../document.ts";
import type { DocumentLimits } from "../limits.ts";
import { unreadable } from "../refuse.ts";
import { withReaderProcess } from "./reader-process.ts";

/** Formats whose libraries run in a process of their own. */
export type ContainedFormat = "doc" | "xls" | "pdf" | "docx" | "xlsx";

export type Content = Pick<SourceDocument, "blocks" | "titles">;

/** What goes to the child process. */
export interface Request {
  readonly format: ContainedFormat;
  readonly bytes: Uint8Array;
  readonly limits: DocumentLimits;
}

/** What comes back: the content or the error; its code is null where the reader did not foresee it. */
export interface Response {
  readonly content?: Content;
  readonly error?: ReadingError;
}

export interface ReadingError {
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly next: string;
}

const KINDS: Readonly<Record<ContainedFormat, string>> = {
  doc: "Word 97-2003 ",
  xls: "Excel 97-2003 ",
  pdf: "PDF ",
  docx: "Word ",
  xlsx: "Excel ",
};

/**
 * Reads a file in a process of its own, under the limits of time and memory.
 * @throws NianbaoError as the reader does, `file_too_large` beyond the limits, `report_unreadable` where it dies.
 */
export async function readContained(
  format: ContainedFormat,
  bytes: Uint8Array,
  limits: DocumentLimits,
): Promise<Content> {
  const response = await withReaderProcess({ format, bytes, limits });
  if (response?.content) return response.content;
  const { error } = response ?? {};
  if (error?.code) throw new NianbaoError(error.code, error.message, error.next);
  throw unreadable(KINDS[format], new Error(error?.message ?? "reader process died"));
}
