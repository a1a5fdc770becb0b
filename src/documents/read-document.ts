import type { Block, FileFormat, SourceDocument, SourceFile } from "./document.ts";
import { declaredCharset } from "./html/declared-charset.ts";
import { readHtml } from "./html/read-html.ts";
import { type ContainedFormat, readContained } from "./legacy/contained.ts";
import { beyondLimit, DOCUMENT_LIMITS, type DocumentLimits } from "./limits.ts";
import { recognise } from "./recognise.ts";
import { refusalOf, withoutText } from "./refuse.ts";
import { decodeText } from "./text/decode.ts";
import { readCsv } from "./text/read-csv.ts";
import { readMarkdown } from "./text/read-markdown.ts";
import { readText } from "./text/read-text.ts";

type Content = Pick<SourceDocument, "blocks" | "titles">;
type Reader = (bytes: Uint8Array, limits: DocumentLimits) => Content | Promise<Content>;

/**
 * Reads a file of any supported format; what it is, is told by its bytes first and by its name second.
 * Macros, scripts, links, embedded files and external entities are never followed.
 * @throws NianbaoError `file_too_large` (a limit, named), `file_unsupported` (OFD, WPS, scans ...: how to export),
 * `report_unreadable` (damaged).
 */
export async function readDocument(
  file: SourceFile,
  limits: Partial<DocumentLimits> = {},
): Promise<SourceDocument> {
  const all: DocumentLimits = { ...DOCUMENT_LIMITS, ...limits };
  if (file.bytes.length > all.bytes) throw beyondLimit("bytes", all);
  const format = recognise(file);
  if (!isFormat(format)) throw refusalOf(format);
  const { blocks, titles } = await READERS[format](file.bytes, all);
  if (!blocks.some(holdsText)) throw withoutText();
  const needsProof = format === "doc" || format === "xls";
  return { fileName: file.name, format, titles, blocks, needsProof };
}

function holdsText(block: Block): boolean {
  if (block.kind !== "table") return block.text.trim() !== "";
  return block.rows.some((row) => row.some((cell) => cell.text.trim() !== ""));
}

const contained =
  (format: ContainedFormat): Reader =>
  (bytes, limits) =>
    readContained(format, bytes, limits);

const READERS: Readonly<Record<FileFormat, Reader>> = {
  html: (bytes, limits) => readHtml(decodeText(bytes, declaredCharset(bytes)), limits),
  txt: (bytes, limits) => ({ blocks: readText(decodeText(bytes), limits), titles: [] }),
  md: (bytes, limits) => ({ blocks: readMarkdown(decodeText(bytes), limits), titles: [] }),
  docx: contained("docx"),
  xlsx: contained("xlsx"),
  pdf: contained("pdf"),
  doc: contained("doc"),
  xls: contained("xls"),
  csv: (bytes, limits) => ({ blocks: readCsv(decodeText(bytes), limits), titles: [] }),
};

function isFormat(format: string): format is FileFormat {
  return format in READERS;
}
