import { NianbaoError } from "../form/index.ts";

/** How much of a file is read at most. Every reader takes these; any of them can be overridden by its caller. */
export interface DocumentLimits {
  /** Size of one file in bytes. */
  readonly bytes: number;
  /** Characters of text that one file may hold. */
  readonly textLength: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Rows of one table or sheet. */
  readonly rows: number;
  /** Columns of one table or sheet, spans counted in full. */
  readonly columns: number;
  /** Grid positions of all tables of one file, spans resolved. */
  readonly cells: number;
  /** Elements open inside one another (HTML, XML). */
  readonly nesting: number;
  /** Bytes that one Office file may unpack to. */
  readonly unpackedBytes: number;
  /** Bytes that all files of one archive may unpack to; they are unpacked one at a time. */
  readonly archiveBytes: number;
  /** Bytes that one XML part of an Office file may unpack to. */
  readonly partBytes: number;
  /** Unpacked bytes for each packed byte of an entry above one megabyte. */
  readonly unpackRatio: number;
  /** Entries of an archive, nested ones counted. */
  readonly entries: number;
  /** Archives inside archives. */
  readonly archiveDepth: number;
  /** Folders inside folders below a directory given to `expandInputs`. */
  readonly folderDepth: number;
  /** Milliseconds that a contained reader (doc, xls, pdf) may take. */
  readonly milliseconds: number;
  /** Resident bytes that a contained reader may hold. */
  readonly memoryBytes: number;
}

/** Ten times what the largest real report needs, or more. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  bytes: 20 * 1024 * 1024,
  textLength: 1_000_000,
  pages: 200,
  rows: 2_000,
  columns: 256,
  cells: 200_000,
  nesting: 2_000,
  unpackedBytes: 64 * 1024 * 1024,
  archiveBytes: 1024 * 1024 * 1024,
  partBytes: 8 * 1024 * 1024,
  unpackRatio: 100,
  entries: 20_000,
  archiveDepth: 3,
  folderDepth: 16,
  milliseconds: 4_000,
  memoryBytes: 350 * 1024 * 1024,
};

type Wording = Readonly<Record<keyof DocumentLimits, readonly [what: string, next: string]>>;

const SPLIT = "只保留年报正文与三张表，另存后再发。";

const WORDING: Wording = {
  bytes: ["文件超过 {limit} 字节", "请删去图片和附件，或另存为 docx 后再发。"],
  textLength: ["文字超过 {limit} 字", SPLIT],
  pages: ["超过 {limit} 页", SPLIT],
  rows: ["一张表超过 {limit} 行", SPLIT],
  columns: ["一张表超过 {limit} 列", "请检查合并单元格，改好后另存再发。"],
  cells: ["表格超过 {limit} 格", SPLIT],
  nesting: ["标签嵌套超过 {limit} 层", "请在浏览器中打开，复制正文另存为 docx 后再发。"],
  unpackedBytes: ["文件内部解压后超过 {limit} 字节", SPLIT],
  archiveBytes: ["压缩包解压后超过 {limit} 字节", "请分成几个压缩包，或只发年报文件。"],
  partBytes: ["文件内部一个部分超过 {limit} 字节", SPLIT],
  unpackRatio: ["压缩比超过 {limit} 倍", "这不像正常的文件，请直接发年报原文件。"],
  entries: ["压缩包里超过 {limit} 个文件", "请分成几个压缩包再发。"],
  archiveDepth: ["压缩包套压缩包超过 {limit} 层", "请先解压，再发里面的年报文件。"],
  folderDepth: ["文件夹嵌套超过 {limit} 层", "请直接给出年报所在的文件夹。"],
  milliseconds: ["读了 {limit} 毫秒还没有读完", "请另存为 docx 后再发。"],
  memoryBytes: ["读取时占用内存超过 {limit} 字节", "请另存为 docx 后再发。"],
};

/** The error for a file that goes beyond one limit: it names the limit and what to do. */
export function beyondLimit(limit: keyof DocumentLimits, limits: DocumentLimits): NianbaoError {
  const [what, next] = WORDING[limit];
  const figure = String(limits[limit]);
  return new NianbaoError("file_too_large", `${what.replace("{limit}", figure)}，没有读。`, next);
}
