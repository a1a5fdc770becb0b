import type { FileFormat, SourceFile } from "./document.ts";

/** What a file is, by its bytes first and its name second. The last ones are recognised only to say how to export them. */
export type Recognised =
  | FileFormat
  | "zip"
  | "ofd"
  | "wps"
  | "encrypted"
  | "rtf"
  | "mhtml"
  | "office-xml"
  | "opendocument"
  | "presentation"
  | "picture"
  | "archive"
  | "empty"
  | "binary";

/** Recognises a file. A web page named `.xls` or `.doc`, as office systems export them, is HTML. */
export function recognise({ name, bytes }: SourceFile): Recognised {
  if (bytes.length === 0) return "empty";
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
  if (["wps", "et", "dps", "wpt", "ett"].includes(extension)) return "wps";
  const head = latin(bytes.subarray(0, 1024));
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
    return inZip(bytes, extension);
  if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return inCompound(bytes);
  if (head.includes("%PDF-")) return "pdf";
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  if (signature) return signature[1];
  return inText(bytes, extension);
}

const SIGNATURES: readonly (readonly [start: string, what: Recognised])[] = [
  ["{\\rtf", "rtf"],
  ["\xFF\xD8\xFF", "picture"],
  ["\x89PNG", "picture"],
  ["GIF8", "picture"],
  ["BM", "picture"],
  ["II*\x00", "picture"],
  ["MM\x00*", "picture"],
  ["Rar!", "archive"],
  ["7z\xBC\xAF", "archive"],
  ["\x1F\x8B", "archive"],
];

/** Names of the entries stand uncompressed at the end of a zip file; those at its beginning do as well. */
function inZip(bytes: Uint8Array, extension: string): Recognised {
  const names = `${latin(bytes.subarray(0, 8192))}${latin(bytes.subarray(-65_536))}`;
  if (names.includes("OFD.xml")) return "ofd";
  if (names.includes("mimetypeapplication/vnd.oasis")) return "opendocument";
  if (names.includes("[Content_Types].xml") || names.includes("_rels/.rels")) {
    if (names.includes("word/")) return "docx";
    if (names.includes("xl/")) return "xlsx";
    if (names.includes("ppt/")) return "presentation";
  }
  if (extension === "ofd") return "ofd";
  return "zip";
}

/** A compound file of old Office names its streams in UTF-16. */
function inCompound(bytes: Uint8Array): Recognised {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (stream: string) => content.includes(Buffer.from(`${stream}\0`, "utf16le"));
  if (holds("EncryptedPackage")) return "encrypted";
  if (holds("WordDocument")) return "doc";
  if (holds("Workbook") || holds("Book")) return "xls";
  if (holds("PowerPoint Document")) return "presentation";
  return "binary";
}

function inText(bytes: Uint8Array, extension: string): Recognised {
  const start = latin(bytes.subarray(0, 65_536));
  const isWide =
    /^(?:\xFF\xFE|\xFE\xFF)/.test(start) || start.split("\0").length > start.length / 5;
  const text = isWide ? start.replaceAll("\0", "") : start;
  if (!isWide && text.includes("\0")) return "binary";
  if (/^MIME-Version:|^From: <Saved by/im.test(text.slice(0, 400))) return "mhtml";
  if (/^\W{0,4}<\?xml[^>]*\?>\s*(?:<\?mso-application|<w:wordDocument|<Workbook)/i.test(text))
    return "office-xml";
  if (extension === "md" || extension === "markdown") return "md";
  if (extension === "csv" || extension === "tsv") return "csv";
  if (/^html?$|^shtml$|^xhtml$|^jsp$|^aspx?$|^php$/.test(extension) || looksLikeHtml(text))
    return "html";
  return "txt";
}

function looksLikeHtml(text: string): boolean {
  if (/<(?:!doctype\s+html|html|body|head)[\s>]/i.test(text.slice(0, 4096))) return true;
  return (text.match(/<\/(?:p|td|tr|div|table|span)\s*>/gi)?.length ?? 0) >= 6;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}
