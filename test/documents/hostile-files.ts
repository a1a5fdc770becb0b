import { deflateRawSync, deflateSync } from "node:zlib";
import { pdfOf } from "./build-pdf.ts";

const MB = 1024 * 1024;

interface RawEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  /** Size that the archive claims for the entry. */
  readonly claimed: number;
}

/** A zip archive of given compressed data, whatever its true size: two entries may share one. */
function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, claimed } of entries) {
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, label, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, label]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06", "latin1"), end]);
}

/** Files that try to take the reader down, by name. */
export function hostileFiles(): Readonly<Record<string, Uint8Array>> {
  const zeros = deflateRawSync(Buffer.alloc(300 * MB), { level: 1 });
  const entry = (name: string, claimed = 300 * MB) => ({ name, packed: zeros, claimed });
  const small = (text: string) => ({ packed: deflateRawSync(text), claimed: text.length });
  const types = { name: "[Content_Types].xml", ...small("<Types/>") };
  const row = "<tr><td>规章</td><td>0</td><td>0</td></tr>";
  return {
    "100兆.html": Buffer.alloc(100 * MB, "<p>公开"),
    "19兆段落.html": Buffer.alloc(19 * MB, "<p>公开"),
    "19兆单元格.html": Buffer.concat([Buffer.from("<table><tr>"), Buffer.alloc(19 * MB, "<td>0")]),
    "十万层.html": Buffer.from(`<html>${"<div>".repeat(100_000)}底`),
    "十万层表.html": Buffer.from(`<html>${"<table><tr><td>".repeat(100_000)}底`),
    "一亿列.html": Buffer.from(
      '<table><tr><td colspan="100000000">规章</td><td>0</td></tr></table>'.repeat(9),
    ),
    "一亿行.html": Buffer.from(
      `<table>${'<tr><td rowspan="100000000" colspan="250">规章</td><td>0</td></tr>'.repeat(1900)}</table>`,
    ),
    "一万行.html": Buffer.from(`<html><table>${row.repeat(10_000)}</table>`),
    "一万行.csv": Buffer.from("规章,0,0\n".repeat(10_000)),
    "长引号.csv": Buffer.from(`"${"规章,\n".repeat(400_000)}`),
    "长属性.html": Buffer.from(`<html><p style="${"a".repeat(15 * MB)}`),
    "炸弹.zip": rawZip([entry("a.html"), entry("b.html")]),
    "谎报大小.zip": rawZip([entry("a.html", 5)]),
    "炸弹.docx": rawZip([
      types,
      ...["document", "styles", "footnotes"].map((part) => entry(`word/${part}.xml`)),
    ]),
    "炸弹.xlsx": rawZip([
      types,
      ...["sharedStrings", "workbook"].map((part) => entry(`xl/${part}.xml`)),
    ]),
    "实体.docx": rawZip([
      types,
      { name: "word/document.xml", ...small(`<!DOCTYPE a [${laughs()}]><a>&l9;</a>`) },
    ]),
    "一万行.docx": bigDocx(10_000),
    "一万行.xlsx": bigXlsx(10_000),
    "炸弹.pdf": pdfBomb(),
    "自指.pdf": Buffer.from(
      pdfOf(["BT ET"]).toString().replace("Kids[5 0 R]", "Kids[2 0 R]"),
      "latin1",
    ),
    "万层.pdf": pdfOf([`${"q ".repeat(2_000_000)}BT ET`]),
  };
}

function part(name: string, text: string): RawEntry {
  return { name, packed: deflateRawSync(text), claimed: Buffer.byteLength(text) };
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** `_rels/.rels` that names the main part, and the main part's own relationships. */
function relationships(folder: string, main: string, targets: string): readonly RawEntry[] {
  const open = `<Relationships xmlns="${PACKAGE}/relationships">`;
  const root = `<Relationship Id="r1" Type="${RELATIONSHIPS}/officeDocument" Target="${folder}/${main}"/>`;
  return [
    part("[Content_Types].xml", `<Types xmlns="${PACKAGE}/content-types"/>`),
    part("_rels/.rels", `${open}${root}</Relationships>`),
    part(`${folder}/_rels/${main}.rels`, `${open}${targets}</Relationships>`),
  ];
}

function bigDocx(rows: number): Uint8Array {
  const cell = (value: number) => `<w:tc><w:p><w:r><w:t>${value % 99_991}</w:t></w:r></w:p></w:tc>`;
  const row = (at: number) => [7919, 6971, 5693, 4513].map((by) => cell(at * by)).join("");
  const lines = Array.from({ length: rows }, (_, at) => `<w:tr>${row(at)}</w:tr>`);
  const body = `<w:tbl>${lines.join("")}</w:tbl>`;
  const space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const document = `<w:document xmlns:w="${space}"><w:body>${body}</w:body></w:document>`;
  return rawZip([
    ...relationships("word", "document.xml", ""),
    part("word/document.xml", document),
  ]);
}

function bigXlsx(rows: number): Uint8Array {
  const space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const target = `<Relationship Id="r1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/>`;
  const sheet = '<sheet name="表" sheetId="1" r:id="r1"/>';
  const cells = Array.from({ length: rows }, (_, at) => {
    const row = ["A", "B", "C", "D"]
      .map((column) => `<c r="${column}${at + 1}"><v>1</v></c>`)
      .join("");
    return `<row r="${at + 1}">${row}</row>`;
  });
  return rawZip([
    ...relationships("xl", "workbook.xml", target),
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${space}" xmlns:r="${RELATIONSHIPS}"><sheets>${sheet}</sheets></workbook>`,
    ),
    part(
      "xl/worksheets/sheet1.xml",
      `<worksheet xmlns="${space}"><sheetData>${cells.join("")}</sheetData></worksheet>`,
    ),
  ]);
}

/** Entities that multiply by ten, nine times over. */
function laughs(): string {
  const levels = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  );
  return `<!ENTITY l0 "ha">${levels.join("")}`;
}

/** A PDF whose page content unpacks to 600 MB. */
function pdfBomb(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(600 * MB, "0 0 m "), { level: 1 }).toString("latin1");
  const plain = Buffer.from(pdfOf(["BT ET"])).toString("latin1");
  const bomb = `<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream`;
  return Buffer.from(
    plain.replace(/<<\/Length 5>>\nstream\nBT ET\nendstream/, () => bomb),
    "latin1",
  );
}
