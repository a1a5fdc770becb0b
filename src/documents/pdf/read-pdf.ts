import { getDocumentProxy } from "unpdf";
import type { PDFDocumentProxy } from "unpdf/pdfjs";
import { NianbaoError } from "../../form/index.ts";
import type { Block, SourceDocument } from "../document.ts";
import { beyondLimit, type DocumentLimits } from "../limits.ts";
import { unreadable } from "../refuse.ts";
import { printedLine } from "../text/clean.ts";
import { provideBufferTransfer } from "./buffer-transfer.ts";
import { joinParts } from "./join-parts.ts";
import { spacedText } from "./lines.ts";
import { PackageFiles } from "./package-files.ts";
import { type PageContent, pageContent } from "./page-content.ts";
import { type PagePart, pageParts } from "./page-parts.ts";
import { tableBlock } from "./table-part.ts";

/**
 * A PDF: tables from its ruled lines where every text lies in one cell, else lines with their gaps kept.
 * @throws NianbaoError `file_unsupported` for scans (also with recognised text under the picture) and locked files.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: DocumentLimits,
): Promise<Pick<SourceDocument, "blocks" | "titles">> {
  provideBufferTransfer();
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > limits.pages) throw beyondLimit("pages", limits);
    const pages = await contents(pdf, limits);
    refuseScans(pages);
    return { blocks: blocksOf(pages, limits), titles: await titlesOf(pdf) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    const options = {
      enableXfa: false,
      disableAutoFetch: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      verbosity: 0,
      BinaryDataFactory: PackageFiles,
    };
    return await getDocumentProxy(new Uint8Array(bytes), options);
  } catch (cause) {
    if (cause instanceof Error && cause.name === "PasswordException") {
      const next = "请去掉密码，另存后再发。";
      throw new NianbaoError("file_unsupported", "PDF 设有打开密码，没有读。", next, { cause });
    }
    throw unreadable("PDF ", cause);
  }
}

async function contents(pdf: PDFDocumentProxy, limits: DocumentLimits): Promise<PageContent[]> {
  const pages: PageContent[] = [];
  let length = 0;
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const content = await pageContent(page);
      for (const run of content.runs) length += run.text.length;
      if (length > limits.textLength) throw beyondLimit("textLength", limits);
      pages.push(content);
      page.cleanup();
    }
  } catch (cause) {
    throw cause instanceof NianbaoError ? cause : unreadable("PDF ", cause);
  }
  return pages;
}

const LEAST_TEXT = 30;

function refuseScans(pages: readonly PageContent[]): void {
  const sum = (of: (page: PageContent) => number) => pages.reduce((all, page) => all + of(page), 0);
  const texts = sum((page) => page.runs.reduce((all, run) => all + run.text.length, 0));
  const isBare = texts < LEAST_TEXT * Math.min(pages.length, 3);
  const isRecognised = sum((page) => page.invisible) > sum((page) => page.drawn);
  if (!isBare && !isRecognised) return;
  const message = pages.some((page) => page.hasPicture)
    ? "这是扫描件，里面是图片，没有可靠的文字，没有读。"
    : "这份 PDF 里没有能读出的文字，没有读。";
  throw new NianbaoError(
    "file_unsupported",
    message,
    "请发文字版：docx、由文档直接导出的 pdf 或网页文件。",
  );
}

function blocksOf(pages: readonly PageContent[], limits: DocumentLimits): readonly Block[] {
  const left = Math.min(...pages.flatMap((page) => page.runs.map((run) => run.x)));
  return joinedOverPages(pages.map(pageParts)).map((part) =>
    part.kind === "table"
      ? tableBlock(part.table, limits)
      : { kind: "line", text: printedLine(spacedText(part.line, left)) },
  );
}

/** A table at the end of a page goes on in the table at the head of the next one where their edges agree. */
function joinedOverPages(pages: readonly (readonly PagePart[])[]): readonly PagePart[] {
  const parts: PagePart[] = [];
  for (const page of pages) {
    const [first, ...rest] = page;
    const last = parts.at(-1);
    const joined =
      first?.kind === "table" && last?.kind === "table" ? joinParts(last.table, first.table) : null;
    if (joined) parts.splice(-1, 1, { kind: "table", table: joined }, ...rest);
    else parts.push(...page);
  }
  return parts;
}

async function titlesOf(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const title = "Title" in info && typeof info.Title === "string" ? info.Title.trim() : "";
  return title === "" ? [] : [title];
}
