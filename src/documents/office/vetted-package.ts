import JSZip from "jszip";
import { NianbaoError } from "../../form/index.ts";
import { zipEntries } from "../archive/zip-entries.ts";
import { beyondLimit, type DocumentLimits } from "../limits.ts";

/** The XML parts that text can stand in. Pictures, macros, embedded files and printer settings are not among them. */
const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:core|app)\.xml|(?:word|xl)\/(?:_rels\/|worksheets\/(?:_rels\/)?|tables\/)?[\w.-]+\.(?:xml|rels))$/;
const NOT_NEEDED = /vbaData|printerSettings|activeX|customXml|webSettings|theme/i;

/**
 * An Office file made anew from those of its parts that hold text, each unpacked under the limits and checked. Only
 * this copy reaches the Office libraries, so a bomb, a macro, an embedded file or an external entity never does.
 * @throws NianbaoError `file_too_large` beyond the limits, `report_unreadable` for DTDs and damaged files.
 */
export async function vettedPackage(bytes: Uint8Array, limits: DocumentLimits): Promise<Buffer> {
  const copy = new JSZip();
  const rules = { limits, each: "partBytes", all: "unpackedBytes" } as const;
  for await (const entry of zipEntries(bytes, rules)) {
    const name = entry.name.replace(/^\//, "");
    if (!TEXT_PART.test(name) || NOT_NEEDED.test(name)) continue;
    const part = await entry.read();
    checkXml(part, limits);
    copy.file(name, part);
  }
  return copy.generateAsync({ type: "nodebuffer", compression: "STORE" });
}

function checkXml(part: Uint8Array, limits: DocumentLimits): void {
  const text = Buffer.from(part.buffer, part.byteOffset, part.length).toString("latin1");
  const plain = text.includes("\0") ? text.replaceAll("\0", "") : text;
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(plain)) {
    throw new NianbaoError(
      "report_unreadable",
      "文件内部引用了外部实体，不像 Office 存的文件，没有读。",
      "请用 Word 或 WPS 打开，另存为新的 docx 或 xlsx 后再发。",
    );
  }
  const rows = plain.match(/<(?:w:tr|row)[\s>/]/g)?.length ?? 0;
  if (rows > limits.rows) throw beyondLimit("rows", limits);
  if (deepest(plain) > DEEPEST_XML)
    throw beyondLimit("nesting", { ...limits, nesting: DEEPEST_XML });
}

/** Readers of Office files walk the tree by recursion; a real document is about 20 to 60 levels deep. */
const DEEPEST_XML = 500;

function deepest(xml: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of xml.matchAll(/<\/?[A-Za-z][^<>]{0,4096}>/g)) {
    if (tag.startsWith("</")) depth--;
    else if (!tag.endsWith("/>")) most = Math.max(most, ++depth);
  }
  return most;
}
