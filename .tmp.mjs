// ../../../tmp/t.mts
import { readFileSync } from "node:fs";

// src/documents/html/declared-charset.ts
var START = 16384;
function declaredCharset(bytes) {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, START));
  const text = start.toString("latin1");
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{3,20})/i.exec(text)?.[1] ?? null;
}

// src/documents/html/read-html.ts
import { Parser } from "htmlparser2";

// src/form/error.ts
var NianbaoError = class extends Error {
  code;
  /** What the reader of the message can do now. */
  next;
  constructor(code, message, next, options) {
    super(message, options);
    this.name = "NianbaoError";
    this.code = code;
    this.next = next;
  }
};

// src/form/metric.ts
var PRINTED_APPLICANTS = [
  "person",
  "company",
  "research",
  "charity",
  "legal",
  "other",
  "total"
];
var ORGANIZATION_APPLICANTS = [
  "company",
  "research",
  "charity",
  "legal",
  "other"
];
function cellId(metric, applicant) {
  return applicant ? `${metric}@${applicant}` : metric;
}

// src/documents/limits.ts
var DOCUMENT_LIMITS = {
  bytes: 20 * 1024 * 1024,
  textLength: 2e6,
  pages: 200,
  rows: 2e3,
  columns: 256,
  cells: 2e5,
  nesting: 2e3,
  unpackedBytes: 64 * 1024 * 1024,
  partBytes: 8 * 1024 * 1024,
  unpackRatio: 100,
  entries: 2e4,
  archiveDepth: 3,
  folderDepth: 16,
  milliseconds: 4500,
  memoryBytes: 400 * 1024 * 1024
};
var SPLIT = "\u53EA\u4FDD\u7559\u5E74\u62A5\u6B63\u6587\u4E0E\u4E09\u5F20\u8868\uFF0C\u53E6\u5B58\u540E\u518D\u53D1\u3002";
var WORDING = {
  bytes: ["\u6587\u4EF6\u8D85\u8FC7 {limit} \u5B57\u8282", "\u8BF7\u5220\u53BB\u56FE\u7247\u548C\u9644\u4EF6\uFF0C\u6216\u53E6\u5B58\u4E3A docx \u540E\u518D\u53D1\u3002"],
  textLength: ["\u6587\u5B57\u8D85\u8FC7 {limit} \u5B57", SPLIT],
  pages: ["\u8D85\u8FC7 {limit} \u9875", SPLIT],
  rows: ["\u4E00\u5F20\u8868\u8D85\u8FC7 {limit} \u884C", SPLIT],
  columns: ["\u4E00\u5F20\u8868\u8D85\u8FC7 {limit} \u5217", "\u8BF7\u68C0\u67E5\u5408\u5E76\u5355\u5143\u683C\uFF0C\u6539\u597D\u540E\u53E6\u5B58\u518D\u53D1\u3002"],
  cells: ["\u8868\u683C\u8D85\u8FC7 {limit} \u683C", SPLIT],
  nesting: ["\u6807\u7B7E\u5D4C\u5957\u8D85\u8FC7 {limit} \u5C42", "\u8BF7\u5728\u6D4F\u89C8\u5668\u4E2D\u6253\u5F00\uFF0C\u590D\u5236\u6B63\u6587\u53E6\u5B58\u4E3A docx \u540E\u518D\u53D1\u3002"],
  unpackedBytes: ["\u89E3\u538B\u540E\u8D85\u8FC7 {limit} \u5B57\u8282", "\u8BF7\u5206\u6210\u51E0\u4E2A\u538B\u7F29\u5305\uFF0C\u6216\u53EA\u53D1\u5E74\u62A5\u6587\u4EF6\u3002"],
  partBytes: ["\u6587\u4EF6\u5185\u90E8\u4E00\u4E2A\u90E8\u5206\u8D85\u8FC7 {limit} \u5B57\u8282", SPLIT],
  unpackRatio: ["\u538B\u7F29\u6BD4\u8D85\u8FC7 {limit} \u500D", "\u8FD9\u4E0D\u50CF\u6B63\u5E38\u7684\u6587\u4EF6\uFF0C\u8BF7\u76F4\u63A5\u53D1\u5E74\u62A5\u539F\u6587\u4EF6\u3002"],
  entries: ["\u538B\u7F29\u5305\u91CC\u8D85\u8FC7 {limit} \u4E2A\u6587\u4EF6", "\u8BF7\u5206\u6210\u51E0\u4E2A\u538B\u7F29\u5305\u518D\u53D1\u3002"],
  archiveDepth: ["\u538B\u7F29\u5305\u5957\u538B\u7F29\u5305\u8D85\u8FC7 {limit} \u5C42", "\u8BF7\u5148\u89E3\u538B\uFF0C\u518D\u53D1\u91CC\u9762\u7684\u5E74\u62A5\u6587\u4EF6\u3002"],
  folderDepth: ["\u6587\u4EF6\u5939\u5D4C\u5957\u8D85\u8FC7 {limit} \u5C42", "\u8BF7\u76F4\u63A5\u7ED9\u51FA\u5E74\u62A5\u6240\u5728\u7684\u6587\u4EF6\u5939\u3002"],
  milliseconds: ["\u8BFB\u4E86 {limit} \u6BEB\u79D2\u8FD8\u6CA1\u6709\u8BFB\u5B8C", "\u8BF7\u53E6\u5B58\u4E3A docx \u540E\u518D\u53D1\u3002"],
  memoryBytes: ["\u8BFB\u53D6\u65F6\u5360\u7528\u5185\u5B58\u8D85\u8FC7 {limit} \u5B57\u8282", "\u8BF7\u53E6\u5B58\u4E3A docx \u540E\u518D\u53D1\u3002"]
};
function beyondLimit(limit, limits) {
  const [what, next] = WORDING[limit];
  const figure = String(limits[limit]);
  return new NianbaoError("file_too_large", `${what.replace("{limit}", figure)}\uFF0C\u6CA1\u6709\u8BFB\u3002`, next);
}

// src/documents/text/clean.ts
var INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
var LINE_BREAK_IN_CHINESE = /(?<=[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF])[ \t\r\f]*\n[ \t\r\n\f]*(?=[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF])/g;
var CHINESE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF0F\uFF1A-\uFFEF]/;
function collapse(text) {
  const joined2 = text.includes("\n") ? text.replace(LINE_BREAK_IN_CHINESE, "") : text;
  return withoutInvisible(joined2).replace(/[ \t\r\n\f]+/g, " ").replaceAll("\xA0", " ").trim();
}
function printedLine(text) {
  return withoutInvisible(text).replaceAll("\xA0", " ").trimEnd();
}
function withoutInvisible(text) {
  return text.replace(INVISIBLE, "");
}
function joinLines(lines) {
  let joined2 = "";
  for (const line of lines) {
    if (line === "") continue;
    const tight = joined2 === "" || CHINESE.test(joined2.slice(-1)) || CHINESE.test(line.charAt(0));
    joined2 += tight ? line : ` ${line}`;
  }
  return joined2;
}

// src/documents/html/flow.ts
var Flow = class {
  blocks = [];
  #parts = [];
  #lines = [];
  #raw = false;
  text(text) {
    this.#parts.push(text);
  }
  /** Text of `<pre>`: its line breaks and blanks are printed as they are. */
  rawText(text) {
    this.#raw = true;
    const [first = "", ...rest] = text.split(/\r\n?|\n/);
    this.#parts.push(first);
    for (const line of rest) {
      this.lineBreak();
      this.#raw = true;
      this.#parts.push(line);
    }
  }
  /** Last character before the place where text is added next, "" at the beginning of a line. */
  lastCharacter() {
    return this.#parts.at(-1)?.slice(-1) ?? "";
  }
  lineBreak() {
    const text = this.#parts.join("");
    this.#lines.push(this.#raw ? printedLine(text) : collapse(text));
    this.#parts = [];
    this.#raw = false;
  }
  /** Ends the paragraph; `level` makes it a heading, whose breaks are only for looks. */
  endParagraph(level = null) {
    if (this.#parts.length === 0 && this.#lines.length === 0) return;
    this.lineBreak();
    const lines = trimmed(this.#lines);
    this.#lines = [];
    const [first] = lines;
    if (first === void 0) return;
    if (level !== null) this.blocks.push({ kind: "heading", level, text: lines.join("") });
    else if (lines.length === 1) this.blocks.push({ kind: "paragraph", text: first });
    else for (const text of lines) this.blocks.push({ kind: "line", text });
  }
  push(block) {
    this.endParagraph();
    this.blocks.push(block);
  }
};
function trimmed(lines) {
  let start = 0;
  let end = lines.length;
  while (start < end && lines[start] === "") start++;
  while (end > start && lines[end - 1] === "") end--;
  return lines.slice(start, end);
}

// src/documents/html/skip.ts
var NEVER = new Set(
  `script style noscript template iframe object embed applet svg canvas audio video map select datalist
  button textarea xml rt rp`.split(/\s+/)
);
var STRUCK = /* @__PURE__ */ new Set(["del", "s", "strike"]);
var CHROME = /* @__PURE__ */ new Set(["nav", "aside", "footer", "header", "menu"]);
var CHROME_NAME = /(?:^|[\s_-])(?:main|site|top|page|left|sub)?[_-]?(?:nav(?:bar|igation)?|menu|bread-?crumbs?|crumbs?|foot(?:er)?|head(?:er)?|share|toolbar|tools?|side-?bar|copyright|search|login|links|position|location|qrcode|float|pagination)(?:$|[\s_\d-])/i;
var HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
function treatmentOf(name, attributes) {
  if (NEVER.has(name)) return "never";
  if (STRUCK.has(name)) return "hidden";
  if (attributes.hidden !== void 0) return "hidden";
  if (attributes.style !== void 0 && HIDDEN.test(attributes.style)) return "hidden";
  if (CHROME.has(name)) return "chrome";
  const label = attributes.class ?? attributes.id;
  if (label === void 0 || !CONTAINERS.has(name)) return "read";
  return CHROME_NAME.test(label) || CHROME_NAME.test(attributes.id ?? "") ? "chrome" : "read";
}
var CONTAINERS = /* @__PURE__ */ new Set(["div", "ul", "ol", "dl", "section", "p", "form"]);
var LONG = 40;
var SECTION = /^\s*(?:第?[一二三四五六][、.．章部]|[（(][一二三四五六七][）)]|\d+[、.．])/;
var REPORT = /报告|報告|年报|年報|信息公开|資訊公開|信息公開/;
function withoutChrome(blocks) {
  const isText = (block) => block.kind === "table" || block.text.length >= LONG || SECTION.test(block.text);
  if (blocks.some(isText)) return blocks;
  return blocks.filter((block) => block.kind !== "table" && REPORT.test(block.text));
}

// src/documents/grid.ts
function resolveSpans(rows2, limits) {
  if (rows2.length > limits.rows) throw beyondLimit("rows", limits);
  const places = rows2.map(() => []);
  let filled3 = 0;
  rows2.forEach((row, top) => {
    let left = 0;
    for (const cell of row) {
      while (places[top]?.[left]) left++;
      if (left + cell.colspan > limits.columns) throw beyondLimit("columns", limits);
      filled3 += place(places, cell, top, left);
      if (filled3 > limits.cells) throw beyondLimit("cells", limits);
      left += cell.colspan;
    }
  });
  return withoutEmptySpans(places);
}
function place(places, cell, top, left) {
  const bottom = Math.min(top + cell.rowspan, places.length);
  for (let row = top; row < bottom; row++) {
    const line = places[row];
    for (let column = left; line && column < left + cell.colspan; column++) {
      line[column] ??= { text: cell.text, origin: row === top && column === left };
    }
  }
  return (bottom - top) * cell.colspan;
}
function withoutEmptySpans(places) {
  const begins2 = [];
  for (const row of places) {
    for (let column = 0; column < row.length; column++) {
      if (row[column]?.origin) begins2[column] = true;
    }
  }
  const blank = { text: "", origin: true };
  return places.map((row) => Array.from(row, (cell) => cell ?? blank).filter((_cell, at) => begins2[at])).filter((row) => row.some((cell) => cell.origin));
}

// src/documents/html/table.ts
var OpenTable = class {
  #rows = [];
  #row = null;
  #cell = null;
  #limits;
  constructor(limits) {
    this.#limits = limits;
  }
  /** Flow of the open cell; null between cells, where text belongs before the table. */
  get flow() {
    return this.#cell?.flow ?? null;
  }
  openRow() {
    this.closeCell();
    if (this.#rows.length >= this.#limits.rows) throw beyondLimit("rows", this.#limits);
    this.#row = [];
    this.#rows.push(this.#row);
  }
  openCell(colspan, rowspan) {
    this.closeCell();
    if (this.#row === null) this.openRow();
    this.#cell = { flow: new Flow(), colspan, rowspan };
    this.#row?.push(this.#cell);
  }
  closeCell() {
    this.#cell?.flow.endParagraph();
    this.#cell = null;
  }
  closeRow() {
    this.closeCell();
    this.#row = null;
  }
  /** The blocks that the table stands for: a grid, or what it lays out where it is only a frame. */
  blocks() {
    this.closeRow();
    const rows2 = this.#rows;
    if (rows2.every((row) => row.length <= 1)) return rows2.flatMap(rowBlocks);
    const blocks = [];
    let data = [];
    for (const row of rows2) {
      if (row.some(laysOut)) {
        blocks.push(...this.#grid(data), ...rowBlocks(row));
        data = [];
      } else data.push(row);
    }
    return [...blocks, ...this.#grid(data)];
  }
  #grid(rows2) {
    const grid = resolveSpans(
      rows2.map((row) => row.map(spanned)),
      this.#limits
    );
    return grid.length === 0 ? [] : [{ kind: "table", rows: grid }];
  }
};
var LONGEST_CELL = 800;
var MOST_PARAGRAPHS = 12;
function laysOut({ flow: { blocks } }) {
  if (blocks.length === 0) return false;
  if (blocks.length > MOST_PARAGRAPHS) return true;
  let length = 0;
  for (const block of blocks) {
    if (block.kind === "table") return true;
    length += block.text.length;
  }
  return length > LONGEST_CELL;
}
function rowBlocks(row) {
  return row.flatMap((cell) => cell.flow.blocks);
}
function spanned({ flow, colspan, rowspan }) {
  const [only2, second] = flow.blocks;
  if (only2 === void 0) return { text: "", colspan, rowspan };
  if (second === void 0 && only2.kind !== "table") return { text: only2.text, colspan, rowspan };
  const lines = flow.blocks.map((block) => block.kind === "table" ? "" : block.text);
  return { text: joinLines(lines), colspan, rowspan };
}

// src/documents/html/page-reader.ts
var BLOCK_TAGS = new Set(
  `address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary ul`.split(
    /\s+/
  )
);
var VOID_TAGS = new Set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(
    " "
  )
);
var TITLE_NAMES = /^(?:article|page|content)?_?title$|^og:title$/i;
var PageReader = class {
  #limits;
  #withHidden;
  #page = new Flow();
  #tables = [];
  #regions = [];
  #titles = [];
  #depth = 0;
  #skippedFrom = null;
  #skippedText = "never";
  #title = null;
  #pre = 0;
  #raised = 0;
  #hiddenLength = 0;
  constructor(limits, withHidden) {
    this.#limits = limits;
    this.#withHidden = withHidden;
  }
  onopentag(name, attributes) {
    const isVoid = VOID_TAGS.has(name);
    if (!isVoid && ++this.#depth > this.#limits.nesting) throw beyondLimit("nesting", this.#limits);
    if (this.#skippedFrom !== null) return;
    if (isVoid) this.#openVoid(name, attributes);
    else if (this.#starts(name, attributes)) this.#open(name, attributes);
  }
  ontext(text) {
    if (this.#skippedFrom !== null) {
      if (this.#skippedText === "hidden") this.#hiddenLength += text.trim().length;
    } else if (this.#title !== null) this.#title += text;
    else if (this.#pre > 0) this.#flow().rawText(text);
    else this.#text(text);
  }
  onclosetag(name) {
    if (VOID_TAGS.has(name)) return;
    const depth = this.#depth--;
    if (this.#skippedFrom !== null) {
      if (depth === this.#skippedFrom) this.#skippedFrom = null;
      return;
    }
    this.#close(name);
    if (this.#regions.at(-1)?.depth === depth) this.#closeRegion();
  }
  finish() {
    while (this.#tables.length > 0) this.#closeTable();
    this.#page.endParagraph();
    return { blocks: this.#page.blocks, titles: this.#titles, hiddenLength: this.#hiddenLength };
  }
  /** The flow that text goes to: of the innermost open cell, else of the page. */
  #flow() {
    for (let at = this.#tables.length - 1; at >= 0; at--) {
      const flow = this.#tables[at]?.flow;
      if (flow) return flow;
    }
    return this.#page;
  }
  /** False where the content of the element is left out. */
  #starts(name, attributes) {
    const treatment = treatmentOf(name, attributes);
    if (treatment === "never" || treatment === "hidden" && !this.#withHidden) {
      this.#skippedFrom = this.#depth;
      this.#skippedText = treatment;
      return false;
    }
    if (treatment === "chrome" && !this.#withHidden) {
      const flow = this.#flow();
      flow.endParagraph();
      this.#regions.push({ depth: this.#depth, flow, start: flow.blocks.length });
    }
    return true;
  }
  #open(name, attributes) {
    if (BLOCK_TAGS.has(name)) {
      this.#flow().endParagraph();
      if (name === "pre") this.#pre++;
    } else if (name === "td" || name === "th") this.#openCell(attributes);
    else if (name === "tr") this.#tables.at(-1)?.openRow();
    else if (name === "table") this.#openTable();
    else if (name === "title") this.#title = "";
    else if (name === "sup" || name === "sub") this.#raised++;
  }
  #close(name) {
    const level = HEADING.exec(name)?.[1];
    if (level !== void 0) this.#flow().endParagraph(Number(level));
    else if (BLOCK_TAGS.has(name)) this.#flow().endParagraph();
    else if (name === "td" || name === "th") this.#tables.at(-1)?.closeCell();
    else if (name === "tr") this.#tables.at(-1)?.closeRow();
    else if (name === "table") this.#closeTable();
    else if (name === "title") this.#closeTitle();
    if (name === "pre" && this.#pre > 0) this.#pre--;
    if ((name === "sup" || name === "sub") && this.#raised > 0) this.#raised--;
  }
  #openVoid(name, attributes) {
    if (name === "br") this.#flow().lineBreak();
    else if (name === "hr") this.#flow().endParagraph();
    else if (name === "meta") {
      const label = attributes.name ?? attributes.property ?? "";
      if (TITLE_NAMES.test(label)) this.#addTitle(attributes.content ?? "");
    }
  }
  /** A raised number is a note mark or a power: kept apart, so that it never becomes the figure's last digit. */
  #text(text) {
    const isMark = this.#raised > 0 && /^\s*\d{1,3}\s*$/.test(text);
    this.#flow().text(isMark ? `[${text.trim()}]` : text);
  }
  #openTable() {
    this.#flow().endParagraph();
    if (this.#tables.length >= DEEPEST_TABLE) throw beyondLimit("nesting", this.#limits);
    this.#tables.push(new OpenTable(this.#limits));
  }
  #openCell(attributes) {
    const table = this.#tables.at(-1);
    if (table)
      table.openCell(span(attributes.colspan), span(attributes.rowspan, this.#limits.rows));
    else this.#flow().endParagraph();
  }
  #closeTable() {
    const blocks = this.#tables.pop()?.blocks() ?? [];
    const flow = this.#flow();
    flow.endParagraph();
    for (const block of blocks) flow.blocks.push(block);
  }
  #closeTitle() {
    this.#addTitle(this.#title ?? "");
    this.#title = null;
  }
  #addTitle(text) {
    const title = collapse(text);
    if (title !== "") this.#titles.push(title);
  }
  #closeRegion() {
    const region = this.#regions.pop();
    if (!region || region.flow !== this.#flow()) return;
    region.flow.endParagraph();
    const kept = withoutChrome(region.flow.blocks.splice(region.start));
    region.flow.blocks.push(...kept);
  }
};
var HEADING = /^h([1-6])$/;
var DEEPEST_TABLE = 32;
function span(value, atZero = 1) {
  const number = Number.parseInt(value ?? "1", 10);
  if (number === 0) return atZero;
  return number > 0 ? number : 1;
}

// src/documents/html/read-html.ts
function readHtml(html, limits) {
  const page = parse(html, limits, false);
  const little = textLength(page.blocks) < LITTLE;
  if (!little || page.hiddenLength <= LITTLE) return page;
  const all = parse(html, limits, true);
  return textLength(all.blocks) > textLength(page.blocks) ? all : page;
}
var LITTLE = 300;
function parse(html, limits, withHidden) {
  const reader = new PageReader(limits, withHidden);
  const parser = new Parser(reader, { decodeEntities: true });
  parser.write(html);
  parser.end();
  const { blocks, titles, hiddenLength } = reader.finish();
  if (textLength(blocks) > limits.textLength) throw beyondLimit("textLength", limits);
  return { blocks, titles, hiddenLength };
}
function textLength(blocks) {
  let length = 0;
  for (const block of blocks) {
    if (block.kind !== "table") length += block.text.length;
    else for (const row of block.rows) for (const cell of row) length += cell.text.length;
  }
  return length;
}

// src/documents/recognise.ts
function recognise({ name, bytes }) {
  if (bytes.length === 0) return "empty";
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
  if (["wps", "et", "dps", "wpt", "ett"].includes(extension)) return "wps";
  const head = latin(bytes.subarray(0, 1024));
  if (head.startsWith("PK") || head.startsWith("PK"))
    return inZip(bytes, extension);
  if (head.startsWith("\xD0\xCF\xE0\xA1\xB1\xE1")) return inCompound(bytes);
  if (head.includes("%PDF-")) return "pdf";
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  if (signature) return signature[1];
  return inText(bytes, extension);
}
var SIGNATURES = [
  ["{\\rtf", "rtf"],
  ["\xFF\xD8\xFF", "picture"],
  ["\x89PNG", "picture"],
  ["GIF8", "picture"],
  ["BM", "picture"],
  ["II*\0", "picture"],
  ["MM\0*", "picture"],
  ["Rar!", "archive"],
  ["7z\xBC\xAF", "archive"],
  ["\x8B", "archive"]
];
function inZip(bytes, extension) {
  const names = `${latin(bytes.subarray(0, 8192))}${latin(bytes.subarray(-65536))}`;
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
function inCompound(bytes) {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (stream) => content.includes(Buffer.from(`${stream}\0`, "utf16le"));
  if (holds("EncryptedPackage")) return "encrypted";
  if (holds("WordDocument")) return "doc";
  if (holds("Workbook") || holds("Book")) return "xls";
  if (holds("PowerPoint Document")) return "presentation";
  return "binary";
}
function inText(bytes, extension) {
  const start = latin(bytes.subarray(0, 65536));
  const isWide = /^(?:\xFF\xFE|\xFE\xFF)/.test(start) || start.split("\0").length > start.length / 5;
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
function looksLikeHtml(text) {
  if (/<(?:!doctype\s+html|html|body|head)[\s>]/i.test(text.slice(0, 4096))) return true;
  return (text.match(/<\/(?:p|td|tr|div|table|span)\s*>/gi)?.length ?? 0) >= 6;
}
function latin(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

// src/documents/refuse.ts
var EXPORT = "\u8BF7\u7528\u539F\u6765\u7684\u8F6F\u4EF6\u6253\u5F00\uFF0C\u53E6\u5B58\u4E3A docx \u6216\u5BFC\u51FA\u6587\u5B57\u7248 pdf \u540E\u518D\u53D1\u3002";
var REFUSALS = {
  ofd: [
    "\u8FD9\u662F OFD \u7248\u5F0F\u6587\u4EF6\uFF0C\u8BFB\u4E0D\u4E86",
    "\u8BF7\u7528 OFD \u9605\u8BFB\u5668\u6253\u5F00\uFF0C\u5BFC\u51FA\uFF08\u53E6\u5B58\uFF09\u4E3A\u6587\u5B57\u7248 pdf \u6216 docx \u540E\u518D\u53D1\u3002"
  ],
  wps: [
    "\u8FD9\u662F WPS \u81EA\u5DF1\u7684\u683C\u5F0F\uFF0C\u8BFB\u4E0D\u4E86",
    "\u8BF7\u7528 WPS \u6253\u5F00\uFF0C\u53E6\u5B58\u4E3A docx\uFF08\u8868\u683C\u5B58\u4E3A xlsx\uFF09\u6216\u8F93\u51FA\u4E3A pdf \u540E\u518D\u53D1\u3002"
  ],
  encrypted: ["\u6587\u4EF6\u8BBE\u6709\u6253\u5F00\u5BC6\u7801\uFF0C\u8BFB\u4E0D\u4E86", "\u8BF7\u53BB\u6389\u5BC6\u7801\uFF0C\u53E6\u5B58\u4E3A docx \u6216 xlsx \u540E\u518D\u53D1\u3002"],
  rtf: ["\u8FD9\u662F RTF \u6587\u4EF6\uFF0C\u8BFB\u4E0D\u4E86", "\u8BF7\u7528 Word \u6216 WPS \u6253\u5F00\uFF0C\u53E6\u5B58\u4E3A docx \u540E\u518D\u53D1\u3002"],
  mhtml: [
    "\u8FD9\u662F\u5355\u4E2A\u6587\u4EF6\u7F51\u9875\uFF08mht\uFF09\uFF0C\u8BFB\u4E0D\u4E86",
    "\u8BF7\u7528\u6D4F\u89C8\u5668\u6253\u5F00\uFF0C\u590D\u5236\u6B63\u6587\u53E6\u5B58\u4E3A docx\uFF0C\u6216\u53E6\u5B58\u4E3A\u201C\u7F51\u9875\uFF0C\u4EC5 HTML\u201D\u540E\u518D\u53D1\u3002"
  ],
  "office-xml": [
    "\u8FD9\u662F 2003 \u7248 Office XML \u6587\u4EF6\uFF0C\u8BFB\u4E0D\u4E86",
    "\u8BF7\u7528 Word \u6216 Excel \u6253\u5F00\uFF0C\u53E6\u5B58\u4E3A docx \u6216 xlsx \u540E\u518D\u53D1\u3002"
  ],
  opendocument: ["\u8FD9\u662F OpenDocument \u6587\u4EF6\uFF0C\u8BFB\u4E0D\u4E86", EXPORT],
  presentation: ["\u8FD9\u662F\u6F14\u793A\u6587\u7A3F\uFF0C\u4E0D\u662F\u5E74\u62A5\u6B63\u6587", "\u8BF7\u53D1\u5E74\u62A5\u7684 docx\u3001pdf \u6216\u7F51\u9875\u6587\u4EF6\u3002"],
  picture: ["\u8FD9\u662F\u56FE\u7247\uFF0C\u6CA1\u6709\u6587\u5B57\u53EF\u8BFB", "\u8BF7\u53D1\u6587\u5B57\u7248\uFF1Adocx\u3001\u6587\u5B57\u7248 pdf \u6216\u7F51\u9875\u6587\u4EF6\u3002"],
  archive: ["\u8FD9\u79CD\u538B\u7F29\u5305\u8BFB\u4E0D\u4E86", "\u8BF7\u89E3\u538B\u540E\u76F4\u63A5\u53D1\u6587\u4EF6\uFF0C\u6216\u6539\u7528 zip \u538B\u7F29\u3002"],
  zip: ["\u8FD9\u662F\u538B\u7F29\u5305\uFF0C\u4E0D\u662F\u4E00\u4EFD\u5E74\u62A5", "\u8BF7\u89E3\u538B\u540E\u53D1\u91CC\u9762\u7684\u5E74\u62A5\u6587\u4EF6\u3002"],
  empty: ["\u6587\u4EF6\u662F\u7A7A\u7684", "\u8BF7\u786E\u8BA4\u6587\u4EF6\u5DF2\u4E0B\u8F7D\u5B8C\u6574\uFF0C\u518D\u53D1\u4E00\u6B21\u3002"],
  binary: ["\u8BA4\u4E0D\u51FA\u8FD9\u662F\u4EC0\u4E48\u6587\u4EF6", EXPORT]
};
function refusalOf(what) {
  const [sentence, next] = REFUSALS[what] ?? ["\u8BA4\u4E0D\u51FA\u8FD9\u662F\u4EC0\u4E48\u6587\u4EF6", EXPORT];
  return new NianbaoError("file_unsupported", `${sentence}\uFF0C\u6CA1\u6709\u8BFB\u3002`, next);
}

// src/documents/text/decode.ts
import iconv from "iconv-lite";
import jschardet from "jschardet";
function decodeText(bytes, declared = null) {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const strict = asUtf8(bytes);
  if (strict !== null) return strict;
  const best = candidates(bytes, declared).map((name) => ({ name, cost: cost(iconv.decode(sampleOf(bytes), name)) })).reduce((left, right2) => right2.cost < left.cost ? right2 : left);
  if (best.cost > 0.1) {
    throw new NianbaoError(
      "report_unreadable",
      "\u8BA4\u4E0D\u51FA\u6587\u4EF6\u7684\u6587\u5B57\u7F16\u7801\uFF0C\u6CA1\u6709\u8BFB\u3002",
      "\u8BF7\u7528\u8BB0\u4E8B\u672C\u6253\u5F00\uFF0C\u786E\u8BA4\u6587\u5B57\u6B63\u5E38\uFF0C\u53E6\u5B58\u4E3A UTF-8 \u540E\u518D\u53D1\u3002"
    );
  }
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), best.name);
}
var SAMPLE = 256 * 1024;
function byMark(bytes) {
  const [first, second, third] = bytes;
  if (first === 239 && second === 187 && third === 191) {
    const rest = bytes.subarray(3);
    return asUtf8(rest) ?? decodeText(rest);
  }
  if (first === 255 && second === 254) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 254 && second === 255) return new TextDecoder("utf-16be").decode(bytes);
  return null;
}
function asUtf8(bytes) {
  if (bytes.subarray(0, SAMPLE).includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
function candidates(bytes, declared) {
  const detected = jschardet.detect(Buffer.from(sampleOf(bytes).subarray(0, 16384))).encoding;
  const names = [declared, detected, "gb18030", "utf-8", "big5", "utf-16le", "utf-16be"];
  const known2 = names.filter((name) => !!name && iconv.encodingExists(name));
  return [...new Set(known2.map((name) => /^(gb2312|gbk|x-gbk)$/i.test(name) ? "gb18030" : name))];
}
function sampleOf(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE));
}
var IMPOSSIBLE = /[\uFFFD\uE000-\uF8FF\u0000-\u0008\u000E-\u001F\u0080-\u009F]/g;
var USUAL = /[的年度政府信息公开开資訊公開市县縣区區局一二三四五六七八九十条條件项項和为為不本行处處理在有主动動工作数數，。、：；（）0-9]/g;
var HAN = /[\u3400-\u9FFF]/g;
var FOREIGN = /[\u00A1-\u02AF\u0370-\u1FFF\uA000-\uD7FF\uFF61-\uFFDC]/g;
function cost(text) {
  if (text.length === 0) return 0;
  const bad = count(text, IMPOSSIBLE) + count(text, FOREIGN) / 2;
  const han = count(text, HAN);
  const usual = han === 0 ? 0 : count(text, USUAL) / (han + 1);
  const strange = han > 50 && usual < 0.02 ? 0.5 : 0;
  return bad / text.length + strange - Math.min(usual, 1) / 20;
}
function count(text, pattern2) {
  return text.match(pattern2)?.length ?? 0;
}

// src/documents/text/read-csv.ts
import { parse as parse2 } from "csv-parse/sync";

// src/documents/text/read-text.ts
function readText(text, limits) {
  if (text.length > limits.textLength) throw beyondLimit("textLength", limits);
  const lines = splitLines(text).map(printedLine);
  while (lines.at(-1) === "") lines.pop();
  return lines.map((line) => ({ kind: "line", text: line }));
}
function splitLines(text) {
  return text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
}

// src/documents/text/read-csv.ts
function readCsv(text, limits) {
  if (text.length > limits.textLength) throw beyondLimit("textLength", limits);
  const rows2 = parseRows(text, limits);
  if (rows2.length > limits.rows) throw beyondLimit("rows", limits);
  if (rows2.some((row) => row.length > limits.columns)) throw beyondLimit("columns", limits);
  const filled3 = rows2.filter((row) => row.some((cell) => cell.trim() !== ""));
  if (filled3.length === 0) return [];
  return [{ kind: "table", rows: filled3.map((row) => row.map(gridCell)) }];
}
function gridCell(value) {
  return { text: joinLines(splitLines(value).map((line) => line.trim())), origin: true };
}
function parseRows(text, limits) {
  const separator = [",", "	", ";"].reduce(
    (best, next) => text.split(next).length > text.split(best).length ? next : best
  );
  try {
    return parse2(text, {
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: limits.rows + 1
    });
  } catch (cause) {
    const next = "\u8BF7\u7528\u8868\u683C\u8F6F\u4EF6\u6253\u5F00\uFF0C\u53E6\u5B58\u4E3A xlsx \u540E\u518D\u53D1\u3002";
    throw new NianbaoError("report_unreadable", "\u8FD9\u4EFD CSV \u7684\u5F15\u53F7\u6216\u5206\u9694\u4E0D\u5B8C\u6574\uFF0C\u6CA1\u6709\u8BFB\u3002", next, {
      cause
    });
  }
}

// src/documents/text/read-markdown.ts
function readMarkdown(text, limits) {
  if (text.length > limits.textLength) throw beyondLimit("textLength", limits);
  const lines = splitLines(text);
  const blocks = [];
  for (let at = 0; at < lines.length; ) at = readAt(lines, at, blocks, limits);
  while (isEmptyLine(blocks.at(-1))) blocks.pop();
  return blocks;
}
function readAt(lines, at, blocks, limits) {
  const line = lines[at] ?? "";
  if (line.includes("|") && isDashes(lines[at + 1] ?? "")) {
    const end = tableEnd(lines, at);
    blocks.push({ kind: "table", rows: pipeRows(lines.slice(at, end), limits) });
    return end;
  }
  if (/<table[\s>]/i.test(line)) {
    const end = htmlEnd(lines, at);
    blocks.push(...readHtml(lines.slice(at, end).join("\n"), limits).blocks);
    return end;
  }
  const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
  const text = printedLine(plain(heading?.[2] ?? line));
  if (heading?.[1]) blocks.push({ kind: "heading", level: heading[1].length, text: text.trim() });
  else if (!/^\s*(?:```|~~~)/.test(line)) blocks.push({ kind: "line", text });
  return at + 1;
}
function isEmptyLine(block) {
  return block?.kind === "line" && block.text === "";
}
function isDashes(line) {
  return line.includes("|") && line.includes("-") && /^[\s|:-]+$/.test(line) && /-{2,}|:-|-:/.test(line);
}
function tableEnd(lines, at) {
  let end = at + 2;
  while (end < lines.length && lines[end]?.includes("|")) {
    const startsNext = isDashes(lines[end + 1] ?? "");
    if (startsNext) break;
    end++;
  }
  return end;
}
function htmlEnd(lines, at) {
  let open = 0;
  for (let end = at; end < lines.length; end++) {
    const line = lines[end] ?? "";
    open += (line.match(/<table[\s>]/gi)?.length ?? 0) - (line.match(/<\/table/gi)?.length ?? 0);
    if (open <= 0) return end + 1;
  }
  return lines.length;
}
function pipeRows(lines, limits) {
  if (lines.length > limits.rows) throw beyondLimit("rows", limits);
  return lines.filter((_line, at) => at !== 1).map((line) => pipeCells(line, limits));
}
function pipeCells(line, limits) {
  const inner = line.trim().replace(/^\|/, "").replace(/(?<!\\)\|$/, "");
  const cells = inner.split(/(?<!\\)\|/);
  if (cells.length > limits.columns) throw beyondLimit("columns", limits);
  return cells.map((cell) => ({ text: cellText(cell), origin: true }));
}
function cellText(cell) {
  const lines = cell.replaceAll("\\|", "|").split(/<br\s*\/?>/i);
  return joinLines(lines.map((line) => plain(line).trim()));
}
function plain(text) {
  return text.replace(/!\[[^\]]*\]\([^)]*\)/g, "").replace(/\[([^\]]+)\]\((?:[^()\s]|\([^)]*\))*(?:\s+"[^"]*")?\)/g, "$1").replace(/\*\*|__/g, "").replace(/<br\s*\/?>/gi, " ").replace(/&nbsp;|&emsp;|&ensp;/gi, " ").replace(/^\s*>\s?/, "").replace(/^(\s*)[-*+]\s+(?=[\u2E80-\u9FFF\uFF08(])/, "$1").replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, "$1");
}

// src/documents/read-document.ts
async function readDocument(file, limits = {}) {
  const all = { ...DOCUMENT_LIMITS, ...limits };
  if (file.bytes.length > all.bytes) throw beyondLimit("bytes", all);
  const format = recognise(file);
  const reader = isFormat(format) ? READERS[format] : void 0;
  if (!isFormat(format) || !reader) throw refusalOf(format);
  const { blocks, titles } = await reader(file.bytes, all);
  const needsProof = format === "doc" || format === "xls";
  return { fileName: file.name, format, titles, blocks, needsProof };
}
var READERS = {
  html: (bytes, limits) => readHtml(decodeText(bytes, declaredCharset(bytes)), limits),
  txt: (bytes, limits) => ({ blocks: readText(decodeText(bytes), limits), titles: [] }),
  md: (bytes, limits) => ({ blocks: readMarkdown(decodeText(bytes), limits), titles: [] }),
  csv: (bytes, limits) => ({ blocks: readCsv(decodeText(bytes), limits), titles: [] })
};
function isFormat(format) {
  return format in READERS;
}

// knowledge/metrics.json
var metrics_default = [
  { id: "regulations.issued", object: "regulation", aspect: "issued", route: null, table: 2, article: "20(1)", label: "\u89C4\u7AE0 / \u672C\u5E74\u5236\u53D1\u4EF6\u6570", short: "\u89C4\u7AE0\u5236\u53D1", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "regulations.repealed", object: "regulation", aspect: "repealed", route: null, table: 2, article: "20(1)", label: "\u89C4\u7AE0 / \u672C\u5E74\u5E9F\u6B62\u4EF6\u6570", short: "\u89C4\u7AE0\u5E9F\u6B62", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "regulations.in_force", object: "regulation", aspect: "in_force", route: null, table: 2, article: "20(1)", label: "\u89C4\u7AE0 / \u73B0\u884C\u6709\u6548\u4EF6\u6570", short: "\u89C4\u7AE0\u73B0\u884C\u6709\u6548", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "normative_documents.issued", object: "normative", aspect: "issued", route: null, table: 2, article: "20(1)", label: "\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6 / \u672C\u5E74\u5236\u53D1\u4EF6\u6570", short: "\u89C4\u8303\u6027\u6587\u4EF6\u5236\u53D1", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "normative_documents.repealed", object: "normative", aspect: "repealed", route: null, table: 2, article: "20(1)", label: "\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6 / \u672C\u5E74\u5E9F\u6B62\u4EF6\u6570", short: "\u89C4\u8303\u6027\u6587\u4EF6\u5E9F\u6B62", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "normative_documents.in_force", object: "normative", aspect: "in_force", route: null, table: 2, article: "20(1)", label: "\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6 / \u73B0\u884C\u6709\u6548\u4EF6\u6570", short: "\u89C4\u8303\u6027\u6587\u4EF6\u73B0\u884C\u6709\u6548", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "licensing.decisions", object: "licensing", aspect: "decisions", route: null, table: 2, article: "20(5)", label: "\u884C\u653F\u8BB8\u53EF / \u672C\u5E74\u5904\u7406\u51B3\u5B9A\u6570\u91CF", short: "\u884C\u653F\u8BB8\u53EF", spoken: ["\u529E\u8BC1\u91CF", "\u53D1\u8BC1\u91CF", "\u5BA1\u6279\u91CF", "\u8BB8\u53EF\u91CF", "\u8BB8\u53EF\u51B3\u5B9A", "\u8BB8\u53EF\u4EF6\u6570"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "penalties.decisions", object: "penalty", aspect: "decisions", route: null, table: 2, article: "20(6)", label: "\u884C\u653F\u5904\u7F5A / \u672C\u5E74\u5904\u7406\u51B3\u5B9A\u6570\u91CF", short: "\u884C\u653F\u5904\u7F5A", spoken: ["\u7F5A\u5355", "\u5904\u7F5A\u91CF", "\u5904\u7F5A\u51B3\u5B9A", "\u884C\u653F\u6848\u4EF6\u5904\u7F5A"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "coercion.decisions", object: "coercion", aspect: "decisions", route: null, table: 2, article: "20(6)", label: "\u884C\u653F\u5F3A\u5236 / \u672C\u5E74\u5904\u7406\u51B3\u5B9A\u6570\u91CF", short: "\u884C\u653F\u5F3A\u5236", spoken: ["\u67E5\u5C01\u6263\u62BC", "\u5F3A\u5236\u63AA\u65BD", "\u5F3A\u5236\u6267\u884C", "\u5F3A\u5236\u51B3\u5B9A", "\u5F3A\u5236\u91CF"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "fees.amount", object: "fee", aspect: "amount", route: null, table: 2, article: "20(8)", label: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39 / \u672C\u5E74\u6536\u8D39\u91D1\u989D", short: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39", spoken: ["\u89C4\u8D39", "\u5DE5\u672C\u8D39", "\u89C4\u8D39\u6536\u5165", "\u6536\u8D39\u989D", "\u6536\u8D39\u91D1\u989D", "\u884C\u653F\u6536\u8D39", "\u6536\u8D39\u603B\u989D", "\u4E8B\u4E1A\u6536\u8D39"], unit: "\u4E07\u5143", eras: ["2021"] },
  { id: "regulations.made", object: "regulation", aspect: "made", route: null, table: 2, article: "20(1)", label: "\u89C4\u7AE0 / \u672C\u5E74\u65B0\u5236\u4F5C\u6570\u91CF", short: "\u89C4\u7AE0\u65B0\u5236\u4F5C", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "regulations.disclosed", object: "regulation", aspect: "disclosed", route: null, table: 2, article: "20(1)", label: "\u89C4\u7AE0 / \u672C\u5E74\u65B0\u516C\u5F00\u6570\u91CF", short: "\u89C4\u7AE0\u65B0\u516C\u5F00", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "regulations.disclosed_total", object: "regulation", aspect: "disclosed_total", route: null, table: 2, article: "20(1)", label: "\u89C4\u7AE0 / \u5BF9\u5916\u516C\u5F00\u603B\u6570\u91CF", short: "\u89C4\u7AE0\u5BF9\u5916\u516C\u5F00\u603B\u6570", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "normative_documents.made", object: "normative", aspect: "made", route: null, table: 2, article: "20(1)", label: "\u89C4\u8303\u6027\u6587\u4EF6 / \u672C\u5E74\u65B0\u5236\u4F5C\u6570\u91CF", short: "\u89C4\u8303\u6027\u6587\u4EF6\u65B0\u5236\u4F5C", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "normative_documents.disclosed", object: "normative", aspect: "disclosed", route: null, table: 2, article: "20(1)", label: "\u89C4\u8303\u6027\u6587\u4EF6 / \u672C\u5E74\u65B0\u516C\u5F00\u6570\u91CF", short: "\u89C4\u8303\u6027\u6587\u4EF6\u65B0\u516C\u5F00", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "normative_documents.disclosed_total", object: "normative", aspect: "disclosed_total", route: null, table: 2, article: "20(1)", label: "\u89C4\u8303\u6027\u6587\u4EF6 / \u5BF9\u5916\u516C\u5F00\u603B\u6570\u91CF", short: "\u89C4\u8303\u6027\u6587\u4EF6\u5BF9\u5916\u516C\u5F00\u603B\u6570", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "licensing.prior_items", object: "licensing", aspect: "prior_items", route: null, table: 2, article: "20(5)", label: "\u884C\u653F\u8BB8\u53EF / \u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF", short: "\u884C\u653F\u8BB8\u53EF\u4E0A\u4E00\u5E74\u9879\u76EE", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "licensing.change", object: "licensing", aspect: "change", route: null, table: 2, article: "20(5)", label: "\u884C\u653F\u8BB8\u53EF / \u672C\u5E74\u589E/\u51CF", short: "\u884C\u653F\u8BB8\u53EF\u9879\u76EE\u589E\u51CF", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "other_services.prior_items", object: "other_service", aspect: "prior_items", route: null, table: 2, article: "20(5)", label: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E8B\u9879 / \u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF", short: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E0A\u4E00\u5E74\u9879\u76EE", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "other_services.change", object: "other_service", aspect: "change", route: null, table: 2, article: "20(5)", label: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E8B\u9879 / \u672C\u5E74\u589E/\u51CF", short: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u9879\u76EE\u589E\u51CF", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "penalties.prior_items", object: "penalty", aspect: "prior_items", route: null, table: 2, article: "20(6)", label: "\u884C\u653F\u5904\u7F5A / \u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF", short: "\u884C\u653F\u5904\u7F5A\u4E0A\u4E00\u5E74\u9879\u76EE", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "penalties.change", object: "penalty", aspect: "change", route: null, table: 2, article: "20(6)", label: "\u884C\u653F\u5904\u7F5A / \u672C\u5E74\u589E/\u51CF", short: "\u884C\u653F\u5904\u7F5A\u9879\u76EE\u589E\u51CF", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "coercion.prior_items", object: "coercion", aspect: "prior_items", route: null, table: 2, article: "20(6)", label: "\u884C\u653F\u5F3A\u5236 / \u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF", short: "\u884C\u653F\u5F3A\u5236\u4E0A\u4E00\u5E74\u9879\u76EE", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "coercion.change", object: "coercion", aspect: "change", route: null, table: 2, article: "20(6)", label: "\u884C\u653F\u5F3A\u5236 / \u672C\u5E74\u589E/\u51CF", short: "\u884C\u653F\u5F3A\u5236\u9879\u76EE\u589E\u51CF", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "fees.prior_items", object: "fee", aspect: "prior_items", route: null, table: 2, article: "20(8)", label: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39 / \u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF", short: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39\u4E0A\u4E00\u5E74\u9879\u76EE", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "fees.change", object: "fee", aspect: "change", route: null, table: 2, article: "20(8)", label: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39 / \u672C\u5E74\u589E/\u51CF", short: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39\u9879\u76EE\u589E\u51CF", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "other_services.decisions", object: "other_service", aspect: "decisions", route: null, table: 2, article: "20(5)", label: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E8B\u9879 / \u5904\u7406\u51B3\u5B9A\u6570\u91CF", short: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u5904\u7406\u51B3\u5B9A", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "procurement.projects", object: "procurement", aspect: "projects", route: null, table: 2, article: "20(9)", label: "\u653F\u5E9C\u96C6\u4E2D\u91C7\u8D2D / \u91C7\u8D2D\u9879\u76EE\u6570\u91CF", short: "\u96C6\u4E2D\u91C7\u8D2D\u9879\u76EE", spoken: ["\u91C7\u8D2D\u9879\u76EE", "\u91C7\u8D2D\u9879\u76EE\u6570", "\u91C7\u8D2D\u4E86\u51E0\u4E2A\u9879\u76EE"], unit: "\u4E2A", eras: ["2019"] },
  { id: "procurement.amount", object: "procurement", aspect: "amount", route: null, table: 2, article: "20(9)", label: "\u653F\u5E9C\u96C6\u4E2D\u91C7\u8D2D / \u91C7\u8D2D\u603B\u91D1\u989D", short: "\u96C6\u4E2D\u91C7\u8D2D\u603B\u91D1\u989D", spoken: ["\u91C7\u8D2D\u603B\u91D1\u989D", "\u91C7\u8D2D\u91D1\u989D", "\u91C7\u8D2D\u989D", "\u96C6\u4E2D\u91C7\u8D2D\u91D1\u989D", "\u91C7\u8D2D\u82B1\u4E86"], unit: "\u5143", eras: ["2019"] },
  { id: "requests.received", object: "request", aspect: "received", route: null, table: 3, article: null, label: "\u4E00\u3001\u672C\u5E74\u65B0\u6536\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u6570\u91CF", short: "\u65B0\u6536\u7533\u8BF7", spoken: ["\u7533\u8BF7\u91CF", "\u6536\u4EF6\u91CF", "\u6536\u4EF6\u6570", "\u7533\u8BF7\u603B\u91CF", "\u6765\u4EF6", "\u65B0\u6536\u4EF6", "\u6536\u5230\u7533\u8BF7", "\u63A5\u5230\u7533\u8BF7", "\u7533\u8BF7\u603B\u6570"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.carried_in", object: "request", aspect: "carried_in", route: null, table: 3, article: null, label: "\u4E8C\u3001\u4E0A\u5E74\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u6570\u91CF", short: "\u4E0A\u5E74\u7ED3\u8F6C", spoken: ["\u53BB\u5E74\u9057\u7559", "\u4E0A\u5E74\u9057\u7559", "\u5F80\u5E74\u9057\u7559", "\u53BB\u5E74\u6CA1\u529E\u5B8C", "\u4E0A\u5E74\u6CA1\u529E\u5B8C", "\u53BB\u5E74\u5269\u4E0B", "\u4E0A\u5E74\u5269\u4E0B", "\u524D\u4E00\u5E74\u6CA1\u529E\u5B8C", "\u53BB\u5E74\u8F6C\u8FC7\u6765", "\u4E0A\u4E00\u5E74\u8F6C\u8FC7\u6765", "\u5E26\u8FC7\u6765\u7684", "\u5F80\u5E74\u7ED3\u8F6C", "\u5E74\u521D\u7ED3\u8F6C", "\u7ED3\u8F6C\u8FDB\u6765", "\u4ECE\u4E0A\u4E00\u5E74\u8F6C\u6765", "\u4E0A\u5E74\u8F6C\u5165"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.granted", object: "request", aspect: "granted", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E00)\u4E88\u4EE5\u516C\u5F00", short: "\u4E88\u4EE5\u516C\u5F00", spoken: ["\u5168\u90E8\u516C\u5F00\u7684\u7533\u8BF7", "\u7533\u8BF7\u4E86\u7ED9\u516C\u5F00", "\u7ED9\u51FA\u5168\u6587"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.partial", object: "request", aspect: "partial", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E8C)\u90E8\u5206\u516C\u5F00", short: "\u90E8\u5206\u516C\u5F00", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.state_secret", object: "request", aspect: "denied.state_secret", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 1.\u5C5E\u4E8E\u56FD\u5BB6\u79D8\u5BC6", short: "\u56FD\u5BB6\u79D8\u5BC6", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.prohibited", object: "request", aspect: "denied.prohibited", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 2.\u5176\u4ED6\u6CD5\u5F8B\u884C\u653F\u6CD5\u89C4\u7981\u6B62\u516C\u5F00", short: "\u6CD5\u5F8B\u884C\u653F\u6CD5\u89C4\u7981\u6B62\u516C\u5F00", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.safety_stability", object: "request", aspect: "denied.safety_stability", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 3.\u5371\u53CA\u201C\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A\u201D", short: "\u5371\u53CA\u201C\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A\u201D", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.third_party", object: "request", aspect: "denied.third_party", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 4.\u4FDD\u62A4\u7B2C\u4E09\u65B9\u5408\u6CD5\u6743\u76CA", short: "\u4FDD\u62A4\u7B2C\u4E09\u65B9\u5408\u6CD5\u6743\u76CA", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.internal_affairs", object: "request", aspect: "denied.internal_affairs", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 5.\u5C5E\u4E8E\u4E09\u7C7B\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F", short: "\u4E09\u7C7B\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.process_information", object: "request", aspect: "denied.process_information", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 6.\u5C5E\u4E8E\u56DB\u7C7B\u8FC7\u7A0B\u6027\u4FE1\u606F", short: "\u56DB\u7C7B\u8FC7\u7A0B\u6027\u4FE1\u606F", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.enforcement_files", object: "request", aspect: "denied.enforcement_files", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 7.\u5C5E\u4E8E\u884C\u653F\u6267\u6CD5\u6848\u5377", short: "\u884C\u653F\u6267\u6CD5\u6848\u5377", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.administrative_inquiry", object: "request", aspect: "denied.administrative_inquiry", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 8.\u5C5E\u4E8E\u884C\u653F\u67E5\u8BE2\u4E8B\u9879", short: "\u884C\u653F\u67E5\u8BE2\u4E8B\u9879", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.unavailable.not_held", object: "request", aspect: "unavailable.not_held", route: null, table: 3, article: null, label: "\u4E09\u3001(\u56DB)\u65E0\u6CD5\u63D0\u4F9B 1.\u672C\u673A\u5173\u4E0D\u638C\u63E1\u76F8\u5173\u653F\u5E9C\u4FE1\u606F", short: "\u672C\u673A\u5173\u4E0D\u638C\u63E1", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.unavailable.needs_creation", object: "request", aspect: "unavailable.needs_creation", route: null, table: 3, article: null, label: "\u4E09\u3001(\u56DB)\u65E0\u6CD5\u63D0\u4F9B 2.\u6CA1\u6709\u73B0\u6210\u4FE1\u606F\u9700\u8981\u53E6\u884C\u5236\u4F5C", short: "\u9700\u53E6\u884C\u5236\u4F5C", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.unavailable.unclear", object: "request", aspect: "unavailable.unclear", route: null, table: 3, article: null, label: "\u4E09\u3001(\u56DB)\u65E0\u6CD5\u63D0\u4F9B 3.\u8865\u6B63\u540E\u7533\u8BF7\u5185\u5BB9\u4ECD\u4E0D\u660E\u786E", short: "\u8865\u6B63\u540E\u4ECD\u4E0D\u660E\u786E", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.rejected.petition", object: "request", aspect: "rejected.petition", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E94)\u4E0D\u4E88\u5904\u7406 1.\u4FE1\u8BBF\u4E3E\u62A5\u6295\u8BC9\u7C7B\u7533\u8BF7", short: "\u4FE1\u8BBF\u4E3E\u62A5\u6295\u8BC9\u7C7B", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.rejected.repeated", object: "request", aspect: "rejected.repeated", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E94)\u4E0D\u4E88\u5904\u7406 2.\u91CD\u590D\u7533\u8BF7", short: "\u91CD\u590D\u7533\u8BF7", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.rejected.publications", object: "request", aspect: "rejected.publications", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E94)\u4E0D\u4E88\u5904\u7406 3.\u8981\u6C42\u63D0\u4F9B\u516C\u5F00\u51FA\u7248\u7269", short: "\u8981\u6C42\u63D0\u4F9B\u516C\u5F00\u51FA\u7248\u7269", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.rejected.excessive", object: "request", aspect: "rejected.excessive", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E94)\u4E0D\u4E88\u5904\u7406 4.\u65E0\u6B63\u5F53\u7406\u7531\u5927\u91CF\u53CD\u590D\u7533\u8BF7", short: "\u5927\u91CF\u53CD\u590D\u7533\u8BF7", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.rejected.confirmation", object: "request", aspect: "rejected.confirmation", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E94)\u4E0D\u4E88\u5904\u7406 5.\u8981\u6C42\u884C\u653F\u673A\u5173\u786E\u8BA4\u6216\u91CD\u65B0\u51FA\u5177\u5DF2\u83B7\u53D6\u4FE1\u606F", short: "\u8981\u6C42\u786E\u8BA4\u6216\u91CD\u65B0\u51FA\u5177", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.other.uncorrected", object: "request", aspect: "other.uncorrected", route: null, table: 3, article: null, label: "\u4E09\u3001(\u516D)\u5176\u4ED6\u5904\u7406 1.\u7533\u8BF7\u4EBA\u65E0\u6B63\u5F53\u7406\u7531\u903E\u671F\u4E0D\u8865\u6B63\u3001\u884C\u653F\u673A\u5173\u4E0D\u518D\u5904\u7406\u5176\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", short: "\u903E\u671F\u4E0D\u8865\u6B63", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "requests.other.unpaid", object: "request", aspect: "other.unpaid", route: null, table: 3, article: null, label: "\u4E09\u3001(\u516D)\u5176\u4ED6\u5904\u7406 2.\u7533\u8BF7\u4EBA\u903E\u671F\u672A\u6309\u6536\u8D39\u901A\u77E5\u8981\u6C42\u7F34\u7EB3\u8D39\u7528\u3001\u884C\u653F\u673A\u5173\u4E0D\u518D\u5904\u7406\u5176\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", short: "\u903E\u671F\u4E0D\u7F34\u8D39", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "requests.other.remaining", object: "request", aspect: "other.remaining", route: null, table: 3, article: null, label: "\u4E09\u3001(\u516D)\u5176\u4ED6\u5904\u7406 3.\u5176\u4ED6", short: "\u5176\u4ED6\u5904\u7406\u4E2D\u7684\u5176\u4ED6", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "requests.concluded", object: "request", aspect: "concluded", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E03)\u603B\u8BA1", short: "\u529E\u7ED3\u603B\u8BA1", spoken: ["\u529E\u7ED3\u91CF", "\u529E\u7ED3\u6570", "\u529E\u4EF6\u91CF", "\u7B54\u590D\u6570", "\u7B54\u590D\u603B\u6570", "\u529E\u7406\u7ED3\u679C\u603B\u8BA1", "\u529E\u7ED3\u603B\u6570", "\u603B\u5171\u529E\u7ED3", "\u529E\u7406\u603B\u6570"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.carried_out", object: "request", aspect: "carried_out", route: null, table: 3, article: null, label: "\u56DB\u3001\u7ED3\u8F6C\u4E0B\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406", short: "\u7ED3\u8F6C\u4E0B\u5E74\u5EA6", spoken: ["\u672A\u529E\u7ED3", "\u6CA1\u529E\u7ED3", "\u672A\u529E\u5B8C", "\u6CA1\u529E\u5B8C", "\u5728\u529E\u4EF6", "\u7559\u5230\u4E0B\u4E00\u5E74", "\u7559\u5230\u660E\u5E74", "\u7559\u5230\u7B2C\u4E8C\u5E74", "\u8F6C\u5230\u4E0B\u4E00\u5E74", "\u8DE8\u5230\u4E0B\u4E00\u5E74", "\u624B\u91CC\u538B\u7740", "\u538B\u7740\u6CA1\u7B54\u590D\u5B8C", "\u8FD8\u6CA1\u7B54\u590D\u5B8C", "\u6CA1\u7B54\u590D\u5B8C", "\u6CA1\u6709\u529E\u7ED3", "\u6CA1\u6709\u529E\u5B8C", "\u5C1A\u672A\u529E\u7ED3", "\u79EF\u538B", "\u8FD8\u6CA1\u529E", "\u5E74\u5E95\u8FD8\u5728\u529E", "\u6CA1\u7B54\u590D"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.other", object: "request", aspect: "other", route: null, table: 3, article: null, label: "\u4E09\u3001(\u516D)\u5176\u4ED6\u5904\u7406", short: "\u5176\u4ED6\u5904\u7406", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "requests.denied.all", object: "request", aspect: "denied.all", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 \u5404\u9879\u4E4B\u548C", short: "\u4E0D\u4E88\u516C\u5F00\u5408\u8BA1", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["requests.denied.state_secret", "requests.denied.prohibited", "requests.denied.safety_stability", "requests.denied.third_party", "requests.denied.internal_affairs", "requests.denied.process_information", "requests.denied.enforcement_files", "requests.denied.administrative_inquiry"] },
  { id: "requests.unavailable.all", object: "request", aspect: "unavailable.all", route: null, table: 3, article: null, label: "\u4E09\u3001(\u56DB)\u65E0\u6CD5\u63D0\u4F9B \u5404\u9879\u4E4B\u548C", short: "\u65E0\u6CD5\u63D0\u4F9B\u5408\u8BA1", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["requests.unavailable.not_held", "requests.unavailable.needs_creation", "requests.unavailable.unclear"] },
  { id: "requests.rejected.all", object: "request", aspect: "rejected.all", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E94)\u4E0D\u4E88\u5904\u7406 \u5404\u9879\u4E4B\u548C", short: "\u4E0D\u4E88\u5904\u7406\u5408\u8BA1", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["requests.rejected.petition", "requests.rejected.repeated", "requests.rejected.publications", "requests.rejected.excessive", "requests.rejected.confirmation"] },
  { id: "requests.other.all", object: "request", aspect: "other.all", route: null, table: 3, article: null, label: "\u4E09\u3001(\u516D)\u5176\u4ED6\u5904\u7406 \u5404\u9879\u4E4B\u548C", short: "\u5176\u4ED6\u5904\u7406\u5408\u8BA1", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["requests.other.uncorrected", "requests.other.unpaid", "requests.other.remaining"] },
  { id: "review.upheld", object: "review", aspect: "upheld", route: null, table: 4, article: null, label: "\u884C\u653F\u590D\u8BAE / \u7ED3\u679C\u7EF4\u6301", short: "\u884C\u653F\u590D\u8BAE\u7ED3\u679C\u7EF4\u6301", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "review.corrected", object: "review", aspect: "corrected", route: null, table: 4, article: null, label: "\u884C\u653F\u590D\u8BAE / \u7ED3\u679C\u7EA0\u6B63", short: "\u884C\u653F\u590D\u8BAE\u7ED3\u679C\u7EA0\u6B63", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "review.other", object: "review", aspect: "other", route: null, table: 4, article: null, label: "\u884C\u653F\u590D\u8BAE / \u5176\u4ED6\u7ED3\u679C", short: "\u884C\u653F\u590D\u8BAE\u5176\u4ED6\u7ED3\u679C", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "review.pending", object: "review", aspect: "pending", route: null, table: 4, article: null, label: "\u884C\u653F\u590D\u8BAE / \u5C1A\u672A\u5BA1\u7ED3", short: "\u884C\u653F\u590D\u8BAE\u5C1A\u672A\u5BA1\u7ED3", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "review.total", object: "review", aspect: "total", route: null, table: 4, article: null, label: "\u884C\u653F\u590D\u8BAE / \u603B\u8BA1", short: "\u884C\u653F\u590D\u8BAE\u603B\u8BA1", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.direct.upheld", object: "litigation", aspect: "upheld", route: "direct", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9 / \u7ED3\u679C\u7EF4\u6301", short: "\u76F4\u63A5\u8D77\u8BC9\u7ED3\u679C\u7EF4\u6301", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.direct.corrected", object: "litigation", aspect: "corrected", route: "direct", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9 / \u7ED3\u679C\u7EA0\u6B63", short: "\u76F4\u63A5\u8D77\u8BC9\u7ED3\u679C\u7EA0\u6B63", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.direct.other", object: "litigation", aspect: "other", route: "direct", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9 / \u5176\u4ED6\u7ED3\u679C", short: "\u76F4\u63A5\u8D77\u8BC9\u5176\u4ED6\u7ED3\u679C", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.direct.pending", object: "litigation", aspect: "pending", route: "direct", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9 / \u5C1A\u672A\u5BA1\u7ED3", short: "\u76F4\u63A5\u8D77\u8BC9\u5C1A\u672A\u5BA1\u7ED3", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.direct.total", object: "litigation", aspect: "total", route: "direct", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9 / \u603B\u8BA1", short: "\u76F4\u63A5\u8D77\u8BC9\u603B\u8BA1", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.after_review.upheld", object: "litigation", aspect: "upheld", route: "after_review", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u590D\u8BAE\u540E\u8D77\u8BC9 / \u7ED3\u679C\u7EF4\u6301", short: "\u590D\u8BAE\u540E\u8D77\u8BC9\u7ED3\u679C\u7EF4\u6301", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.after_review.corrected", object: "litigation", aspect: "corrected", route: "after_review", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u590D\u8BAE\u540E\u8D77\u8BC9 / \u7ED3\u679C\u7EA0\u6B63", short: "\u590D\u8BAE\u540E\u8D77\u8BC9\u7ED3\u679C\u7EA0\u6B63", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.after_review.other", object: "litigation", aspect: "other", route: "after_review", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u590D\u8BAE\u540E\u8D77\u8BC9 / \u5176\u4ED6\u7ED3\u679C", short: "\u590D\u8BAE\u540E\u8D77\u8BC9\u5176\u4ED6\u7ED3\u679C", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.after_review.pending", object: "litigation", aspect: "pending", route: "after_review", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u590D\u8BAE\u540E\u8D77\u8BC9 / \u5C1A\u672A\u5BA1\u7ED3", short: "\u590D\u8BAE\u540E\u8D77\u8BC9\u5C1A\u672A\u5BA1\u7ED3", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.after_review.total", object: "litigation", aspect: "total", route: "after_review", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u590D\u8BAE\u540E\u8D77\u8BC9 / \u603B\u8BA1", short: "\u590D\u8BAE\u540E\u8D77\u8BC9\u603B\u8BA1", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.handled", object: "request", aspect: "handled", route: null, table: 3, article: null, label: "\u65B0\u6536 + \u4E0A\u5E74\u7ED3\u8F6C", short: "\u65B0\u6536\u52A0\u4E0A\u5E74\u7ED3\u8F6C", spoken: ["\u4E00\u5171\u8981\u529E", "\u5728\u624B", "\u624B\u4E0A\u4E00\u5171", "\u5E94\u529E", "\u5E94\u529E\u603B\u6570", "\u603B\u5171\u5904\u7406", "\u4E00\u5171\u5904\u7406", "\u65B0\u6536\u52A0\u7ED3\u8F6C", "\u9700\u529E\u7406"], unit: "\u4EF6", eras: [], sumOf: ["requests.received", "requests.carried_in"] },
  { id: "requests.disclosed", object: "request", aspect: "disclosed", route: null, table: 3, article: null, label: "\u4E88\u4EE5\u516C\u5F00 + \u90E8\u5206\u516C\u5F00", short: "\u4E88\u4EE5\u516C\u5F00\u52A0\u90E8\u5206\u516C\u5F00", spoken: ["\u5B9E\u9645\u516C\u5F00", "\u516C\u5F00\u4EF6\u6570\u5408\u8BA1", "\u4E88\u4EE5\u516C\u5F00\u548C\u90E8\u5206\u516C\u5F00", "\u5168\u90E8\u516C\u5F00\u548C\u90E8\u5206\u516C\u5F00", "\u7ED9\u4E86\u548C\u90E8\u5206\u7ED9"], unit: "\u4EF6", eras: [], sumOf: ["requests.granted", "requests.partial"] },
  { id: "litigation.all.upheld", object: "litigation", aspect: "upheld", route: "all", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC \u4E24\u7C7B\u5408\u8BA1 / \u7ED3\u679C\u7EF4\u6301", short: "\u884C\u653F\u8BC9\u8BBC\u7ED3\u679C\u7EF4\u6301", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["litigation.direct.upheld", "litigation.after_review.upheld"] },
  { id: "litigation.all.corrected", object: "litigation", aspect: "corrected", route: "all", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC \u4E24\u7C7B\u5408\u8BA1 / \u7ED3\u679C\u7EA0\u6B63", short: "\u884C\u653F\u8BC9\u8BBC\u7ED3\u679C\u7EA0\u6B63", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["litigation.direct.corrected", "litigation.after_review.corrected"] },
  { id: "litigation.all.other", object: "litigation", aspect: "other", route: "all", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC \u4E24\u7C7B\u5408\u8BA1 / \u5176\u4ED6\u7ED3\u679C", short: "\u884C\u653F\u8BC9\u8BBC\u5176\u4ED6\u7ED3\u679C", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["litigation.direct.other", "litigation.after_review.other"] },
  { id: "litigation.all.pending", object: "litigation", aspect: "pending", route: "all", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC \u4E24\u7C7B\u5408\u8BA1 / \u5C1A\u672A\u5BA1\u7ED3", short: "\u884C\u653F\u8BC9\u8BBC\u5C1A\u672A\u5BA1\u7ED3", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["litigation.direct.pending", "litigation.after_review.pending"] },
  { id: "litigation.all.total", object: "litigation", aspect: "total", route: "all", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC \u4E24\u7C7B\u5408\u8BA1 / \u603B\u8BA1", short: "\u884C\u653F\u8BC9\u8BBC\u603B\u8BA1", spoken: ["\u6253\u5B98\u53F8", "\u5B98\u53F8", "\u88AB\u544A\u4E0A\u6CD5\u9662", "\u88AB\u544A", "\u4E0A\u6CD5\u5EAD", "\u5E94\u8BC9", "\u6210\u88AB\u544A", "\u5BF9\u7C3F\u516C\u5802", "\u544A\u5230\u6CD5\u9662", "\u5403\u5B98\u53F8", "\u88AB\u8D77\u8BC9", "\u88AB\u7FA4\u4F17\u544A", "\u884C\u653F\u5B98\u53F8", "\u544A\u4E0A\u6CD5\u5EAD", "\u5F53\u88AB\u544A"], unit: "\u4EF6", eras: [], sumOf: ["litigation.direct.total", "litigation.after_review.total"] },
  { id: "disputes.total", object: "dispute", aspect: "total", route: null, table: 4, article: null, label: "\u884C\u653F\u590D\u8BAE + \u884C\u653F\u8BC9\u8BBC", short: "\u590D\u8BAE\u548C\u8BC9\u8BBC\u5408\u8BA1", spoken: ["\u590D\u8BAE\u8BC9\u8BBC\u5408\u8BA1", "\u590D\u8BAE\u548C\u8BC9\u8BBC\u4E00\u5171", "\u4E89\u8BAE\u6848\u4EF6", "\u590D\u8BAE\u8BC9\u8BBC\u603B\u6570", "\u884C\u653F\u4E89\u8BAE"], unit: "\u4EF6", eras: [], sumOf: ["review.total", "litigation.direct.total", "litigation.after_review.total"] }
];

// src/text/non-figures.ts
var CN = "[\u96F6\u4E00\u4E8C\u4E24\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u5EFF\u5345]";
var N = `(?:\\d+|${CN}+)`;
var LINE = "(?<=(?:^|[\\n\u3002;:!?,\u3001)\uFF09])[ \\t]*)";
var rules = [
  { reason: "\u7F51\u5740", pattern: /https?:\/\/[^\s一-鿿,。;)]+/giu },
  {
    reason: "\u7F51\u5740",
    pattern: /(?<![\w@])(?:[\w-]+\.)+(?:com|cn|org|net|gov|edu|top|vip|info)(?:\/[\w./?=&%-]*)?(?!\w)/giu
  },
  { reason: "\u90AE\u7BB1", pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
  {
    reason: "\u6848\u53F7",
    pattern: /\(\s*\d{4}\s*\)\s*[一-鿿]{1,3}\d*[一-鿿]{1,4}\s*\d+\s*号/gu
  },
  {
    reason: "\u6587\u53F7",
    pattern: /[〔[【(]\s*\d{4}\s*[〕\]】)]\s*第?\s*\d+\s*号?|[〔[【]\s*\d{4,8}\s*[〕\]】]?\s*号/gu
  },
  { reason: "\u6587\u53F7", pattern: /(?:令|公告|通知)?第\s*\d+\s*号(?:令|公告|文件|文)?/gu },
  { reason: "\u6587\u53F7", pattern: /(?<![\d.])\d{1,4}\s*号(?:文|令|函|公告|通知|格式)/gu },
  {
    reason: "\u7535\u8BDD",
    pattern: /(?<![\d.])(?:\(?0\d{2,3}\)?[- ]?\d{7,8}(?:[-转]\d{1,5})?|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4})(?!\d)/gu
  },
  { reason: "\u7535\u8BDD", pattern: /(?:电话|热线|传真|手机|联系方式)(?:号码)?\s*[::]\s*[\d\-() ]{3,}/gu },
  { reason: "\u90AE\u7F16", pattern: /(?:邮编|邮政编码|邮码)\s*[::]?\s*\d{6}/gu },
  {
    reason: "\u7F16\u53F7",
    pattern: /(?:索引号|编号|备案号|许可证号|代码|ICP备)\s*[::]?\s*[\w/-]*\d[\w/-]*号?/gu
  },
  { reason: "\u7F16\u53F7", pattern: /(?<![\d.,])\d{13,}(?![\d.,])/gu },
  {
    reason: "\u65E5\u671F",
    pattern: /(?<!\d)(?:19|20)\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*(?:日|号|(?!\d))/gu
  },
  { reason: "\u65E5\u671F", pattern: /(?<!\d)(?:19|20)\d\d\s*年\s*\d{1,2}\s*月份?/gu },
  { reason: "\u65E5\u671F", pattern: /(?<![\d.])\d{1,2}\s*月\s*\d{1,2}\s*[日号]/gu },
  { reason: "\u65E5\u671F", pattern: /(?<![\d.])\d{1,2}\s*月(?:份|底|初|中旬|上旬|下旬)?(?!\d)/gu },
  {
    reason: "\u65E5\u671F",
    pattern: /(?<![个零一二三四五六七八九十])[一二三四五六七八九十]{1,2}月(?:份|底|初)?(?:[一二三四五六七八九十廿]{1,3}[日号])?/gu
  },
  {
    reason: "\u65E5\u671F",
    pattern: /(?<=月)\s*\d{1,2}\s*[日号]|(?<![\d.,])\d{1,2}[日号](?=[前至到起止以,。;)\s]|$)/gu
  },
  { reason: "\u65E5\u671F", pattern: /(?<=[从自至到])\d{4,8}\s*[日月]|(?<!\d)20\d{3,4}月\d{1,2}日/gu },
  {
    reason: "\u671F\u95F4",
    pattern: /第?[一二三四1-4]季度|[上下]半年|[1-4]\s*[-至到]\s*[1-4]季度/gu
  },
  {
    reason: "\u65F6\u523B",
    pattern: /(?<![\d.])(?:[01]?\d|2[0-4])[::][0-5]\d(?:[::][0-5]\d)?(?!\d)|[上下]午\s*\d{1,2}\s*[点时](?:\d{1,2}分|半)?/gu
  },
  {
    reason: "\u6761\u6B3E",
    pattern: new RegExp(
      `\u7B2C?\\s*${N}\\s*\u6761\\s*(?:\u4E4B${CN}\\s*)?\u7B2C?\\s*[((]\\s*${N}\\s*[))]\\s*[\u6B3E\u9879\u76EE]?|\u7B2C\\s*${N}\\s*\u6761(?:\u4E4B${CN})?|\u7B2C?\\s*[((]\\s*${N}\\s*[))]\\s*[\u6B3E\u9879\u76EE]|\u7B2C\\s*${N}\\s*[\u6B3E\u9879](?!\u76EE)`,
      "gu"
    )
  },
  { reason: "\u9875\u7801", pattern: /[-—–]\s*\d{1,3}\s*[-—–](?!\d)|第\s*\d+\s*页|共\s*\d+\s*页/gu },
  {
    reason: "\u5730\u5740",
    pattern: /(?<=[路街道巷弄里段区村])\s*\d+\s*(?:-\d+)?\s*号|\d+\s*(?:号楼|室|层|楼|栋|幢)(?![件条])/gu
  },
  { reason: "\u5E8F\u53F7", pattern: new RegExp(`[((]\\s*(?:\\d{1,2}|${CN}{1,3})\\s*[))]`, "gu") },
  {
    reason: "\u5E8F\u53F7",
    pattern: new RegExp(`${LINE}(?:\\d{1,2}\\.(?!\\d)|\\d{1,2}\u3001(?!\\d)|\\d{1,2}\\))`, "gu")
  },
  { reason: "\u5E8F\u53F7", pattern: new RegExp(`${LINE}${CN}{1,3}\u3001`, "gu") },
  {
    reason: "\u56FE\u8868\u53F7",
    pattern: /(?:附[件表图]|[图表]|专栏)\s*(?:\d{1,2}|[一二三四五六七八九])(?![\d.,]*\s*[件条项个次人万份张%])/gu
  },
  {
    reason: "\u540D\u6B21",
    pattern: new RegExp(`(?:\u524D|TOP|top)\\s*${N}\\s*(?:\u540D|\u4F4D|\u5F3A|\u5BB6|\u4E2A|\u9879|\u7C7B|\u5927)?(?!\u5E74)`, "gu")
  },
  {
    reason: "\u5E8F\u6570",
    pattern: new RegExp(
      `\u7B2C\\s*${N}\\s*(?:\u540D|\u4F4D|\u6B21|\u6279|\u671F|\u5C4A|\u4E2A|\u7C7B|\u7248|\u7AE0|\u8282|\u8F6E|\u573A|\u5B63|\u5217|\u884C|\u5C0F\u9879|\u5927\u7C7B|\u5BA1)?`,
      "gu"
    )
  },
  { reason: "\u5E8F\u6570", pattern: new RegExp(`${N}\u5C4A(?=[\u4E00-\u9FFF])`, "gu") },
  {
    reason: "\u5E74\u9650",
    pattern: new RegExp(`(?<!\\d)(?:\\d{1,2}|${CN}{1,3})\\s*\u5E74(?:\u671F|\u5185|\u6765|\u95F4|\u4EE5\u4E0A|\u4EE5\u5185)`, "gu")
  }
];

// src/text/script.ts
import { createRequire } from "node:module";

// knowledge/script-words.json
var script_words_default = {
  keep: ["\u4E7E\u9686", "\u4E7E\u53BF", "\u4E7E\u9675", "\u4E7E\u5764", "\u4E7E\u5B89", "\u6155\u5BB9", "\u9120\u9091", "\u77AD\u671B", "\u8457\u4F5C", "\u8457\u540D", "\u663E\u8457", "\u7F16\u8457", "\u540D\u8457", "\u8BBA\u8457", "\u4E13\u8457", "\u571F\u8457", "\u5DE8\u8457", "\u8457\u5F55", "\u8457\u4E66", "\u8457\u79F0", "\u662D\u8457", "\u5353\u8457"],
  words: {
    \u6FEC\u7E23: "\u6D5A\u53BF",
    \u6D5A\u7E23: "\u6D5A\u53BF",
    \u6FEC\u53BF: "\u6D5A\u53BF",
    \u8986\u51FD: "\u590D\u51FD",
    \u8907\u51FD: "\u590D\u51FD",
    \u8CC7\u8A0A: "\u4FE1\u606F",
    \u898F\u7BC4\u6027\u6A94\u6848: "\u89C4\u8303\u6027\u6587\u4EF6",
    \u898F\u7BC4\u6027\u6A94: "\u89C4\u8303\u6027\u6587\u4EF6",
    \u653F\u7B56\u6A94\u6848: "\u653F\u7B56\u6587\u4EF6",
    \u7DB2\u8DEF: "\u7F51\u7EDC",
    \u7DB2\u969B\u7DB2\u8DEF: "\u4E92\u8054\u7F51",
    \u5C08\u6848: "\u9879\u76EE",
    \u5F71\u7247: "\u89C6\u9891",
    \u7C21\u8A0A: "\u77ED\u4FE1",
    \u8EDF\u9AD4: "\u8F6F\u4EF6",
    \u786C\u9AD4: "\u786C\u4EF6",
    \u4F3A\u670D\u5668: "\u670D\u52A1\u5668",
    \u8CC7\u6599\u5EAB: "\u6570\u636E\u5E93",
    \u6578\u4F4D: "\u6570\u5B57",
    \u900F\u904E: "\u901A\u8FC7",
    \u54C1\u8CEA: "\u8D28\u91CF",
    \u9023\u7D50: "\u94FE\u63A5",
    \u641C\u5C0B: "\u641C\u7D22",
    \u5E33\u865F: "\u8D26\u53F7",
    \u8CEC\u865F: "\u8D26\u53F7",
    \u516C\u773E\u865F: "\u516C\u4F17\u53F7",
    \u90E8\u843D\u683C: "\u535A\u5BA2",
    \u4F7F\u7528\u8005: "\u7528\u6237",
    \u700F\u89BD: "\u6D4F\u89C8",
    \u8A0A\u606F: "\u6D88\u606F",
    \u88E1: "\u91CC",
    \u4EC0\u9EBC: "\u4EC0\u4E48",
    \u600E\u9EBC: "\u600E\u4E48",
    \u77AD\u89E3: "\u4E86\u89E3"
  }
};

// src/text/script.ts
var HAN_RUN = /[\p{Script=Han}]+/gu;
var RARE_HAN = /[㐀-䶿一-鿿豈-﫿]/u;
var common = null;
var convert = null;
function simplify(text) {
  if (!mayBeTraditional(text)) return [];
  const rewrites = [];
  for (const run of text.matchAll(HAN_RUN)) {
    if (mayBeTraditional(run[0])) rewrites.push(...rewriteRun(run[0], run.index));
  }
  return rewrites;
}
function mayBeTraditional(text) {
  common ??= simplifiedCharacters();
  for (const char of text) {
    if (RARE_HAN.test(char) && !common.has(char)) return true;
  }
  return text.includes("\u8986\u51FD");
}
function simplifiedCharacters() {
  const bytes = [];
  for (let row = 176; row <= 247; row++) {
    for (let cell = 161; cell <= 254; cell++) bytes.push(row, cell);
  }
  return new Set(new TextDecoder("gbk").decode(new Uint8Array(bytes)));
}
function rewriteRun(run, offset) {
  const rewrites = [];
  let from = 0;
  for (const match of run.matchAll(wordPattern())) {
    rewrites.push(...rewriteRest(run.slice(from, match.index), offset + from));
    const start = offset + match.index;
    from = match.index + match[0].length;
    const text = replacements.get(match[0]);
    if (text) rewrites.push({ start, end: offset + from, text });
  }
  return [...rewrites, ...rewriteRest(run.slice(from), offset + from)];
}
var replacements = new Map(Object.entries(script_words_default.words));
var pattern = null;
function wordPattern() {
  const all = [...script_words_default.keep, ...replacements.keys()].sort((a, b) => b.length - a.length);
  pattern ??= new RegExp(all.join("|"), "gu");
  return pattern;
}
function rewriteRest(text, offset) {
  if (!text) return [];
  const simple = converter()(text);
  if (simple.length !== text.length) {
    return simple === text ? [] : [{ start: offset, end: offset + text.length, text: simple }];
  }
  const rewrites = [];
  let at = 0;
  for (const char of text) {
    const now = simple.slice(at, at + char.length);
    if (now !== char) {
      rewrites.push({ start: offset + at, end: offset + at + char.length, text: now });
    }
    at += char.length;
  }
  return rewrites;
}
function converter() {
  convert ??= loadConverter();
  return convert;
}
function loadConverter() {
  const require2 = createRequire(import.meta.url);
  const opencc = require2("opencc-js/t2cn");
  return opencc.Converter({ from: "tw", to: "cn" });
}

// src/text/normalize.ts
var PLAIN = /^[\n\t\x20-\x7e一-鿿、。《》“”‘’—…·]*$/u;
var DROPPED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Variation_Selector}]/u;
var ZERO_RING = /(?<=[一二三四五六七八九零])[〇○◯〇０](?=[一二三四五六七八九零年〇○◯])/gu;
function normalize(input, limit = 2e4) {
  const raw = input.length > limit ? input.slice(0, limit) : input;
  const truncated = raw.length < input.length;
  if (PLAIN.test(raw) && !mayBeTraditional(raw)) return plain2(raw, truncated);
  let pieces = foldWidth(raw);
  for (let round = 0; round < 3; round++) {
    const next = foldScript(pieces);
    if (next === pieces) break;
    pieces = next;
  }
  return assemble(raw, pieces, truncated);
}
function plain2(raw, truncated) {
  const starts = Array.from({ length: raw.length }, (_, i) => i);
  return { raw, text: raw, starts, ends: starts.map((at) => at + 1), truncated };
}
function foldWidth(raw) {
  const pieces = [];
  let at = 0;
  for (const char of raw) {
    const text = foldCharacter(char, raw[at + char.length]);
    if (text) pieces.push({ start: at, end: at + char.length, text });
    at += char.length;
  }
  return pieces;
}
function foldCharacter(char, next) {
  if (char === "\r") return next === "\n" ? "" : "\n";
  if (char === "\u2028" || char === "\u2029") return "\n";
  if (char === "\n" || char === "	") return char;
  if (DROPPED.test(char)) return "";
  if (char === "\u3007") return "\u96F6";
  if (char === "\u2212" || char === "\uFE63") return "-";
  if (/\p{Zs}/u.test(char)) return " ";
  if (/\p{No}/u.test(char)) return foldNumberSign(char);
  return char.normalize("NFKC").replaceAll("\u3007", "\u96F6");
}
function foldNumberSign(char) {
  const folded = char.normalize("NFKC");
  if (/^\d+$/u.test(folded)) return /[⁰-₟²³¹]/u.test(char) ? "" : `(${folded})`;
  return folded.includes("\u2044") ? char : folded;
}
function foldScript(pieces) {
  const text = pieces.map((piece) => piece.text).join("");
  const rings = [...text.matchAll(ZERO_RING)].map((match) => ({
    start: match.index,
    end: match.index + 1,
    text: "\u96F6"
  }));
  const rewrites = [...simplify(text), ...rings].sort((a, b) => a.start - b.start);
  if (!rewrites.length) return pieces;
  const whole2 = spread(pieces);
  const result = [];
  let from = 0;
  for (const rewrite of rewrites) {
    const covered = whole2.slice(rewrite.start, rewrite.end);
    const first = covered[0];
    const last = covered.at(-1);
    if (!first || !last || rewrite.start < from) continue;
    result.push(...whole2.slice(from, rewrite.start));
    result.push(...alike(rewrite.text, covered, first.start, last.end));
    from = rewrite.end;
  }
  return [...result, ...whole2.slice(from)];
}
function spread(pieces) {
  return pieces.flatMap(
    (piece) => piece.text.split("").map((text) => ({ start: piece.start, end: piece.end, text }))
  );
}
function alike(text, covered, start, end) {
  return text.split("").map(
    (unit, i) => text.length === covered.length ? { start: covered[i]?.start ?? start, end: covered[i]?.end ?? end, text: unit } : { start, end, text: unit }
  );
}
function assemble(raw, pieces, truncated) {
  const units = spread(pieces);
  return {
    raw,
    text: units.map((unit) => unit.text).join(""),
    starts: units.map((unit) => unit.start),
    ends: units.map((unit) => unit.end),
    truncated
  };
}

// src/text/numerals/chinese.ts
var DIGITS = {
  \u96F6: 0,
  \u4E00: 1,
  \u4E8C: 2,
  \u4E24: 2,
  \u4E09: 3,
  \u56DB: 4,
  \u4E94: 5,
  \u516D: 6,
  \u4E03: 7,
  \u516B: 8,
  \u4E5D: 9
};
var CAPITALS = {
  \u58F9: "\u4E00",
  \u8D30: "\u4E8C",
  \u53C1: "\u4E09",
  \u8086: "\u56DB",
  \u4F0D: "\u4E94",
  \u9646: "\u516D",
  \u67D2: "\u4E03",
  \u634C: "\u516B",
  \u7396: "\u4E5D",
  \u62FE: "\u5341",
  \u4F70: "\u767E",
  \u4EDF: "\u5343",
  \u842C: "\u4E07",
  \u5104: "\u4EBF",
  \u4FE9: "\u4E24",
  \u5E7A: "\u4E00",
  \u5EFF: "\u4E8C\u5341",
  \u5345: "\u4E09\u5341",
  \u534C: "\u56DB\u5341"
};
var SECTION2 = /^零?(?:([一二三四五六七八九两])千)?零?(?:([一二三四五六七八九两])百)?零?(?:([一二三四五六七八九]?)十)?零?([一二三四五六七八九两])?$/u;
function parseChinese(words) {
  const plain3 = words.replace(/./gu, (char) => CAPITALS[char] ?? char);
  const point = plain3.indexOf("\u70B9");
  if (point >= 0) return parseDecimal(plain3, point);
  if (/^[零一二三四五六七八九]{2,}$/u.test(plain3)) return parsePositional(plain3);
  return parseInteger(plain3);
}
function parsePositional(words) {
  const digits = [...words].map((char) => DIGITS[CAPITALS[char] ?? char]);
  if (digits.some((digit2) => digit2 === void 0)) return null;
  return { value: Number(digits.join("")), lastDigitUnit: 1 };
}
function parseDecimal(plain3, point) {
  const scaled = plain3.match(/([万亿]|百|千|万亿)$/u)?.[1] ?? "";
  const whole2 = parseInteger(plain3.slice(0, point));
  const part = plain3.slice(point + 1, plain3.length - scaled.length);
  const digits = parsePositional(part);
  if (!whole2 || !digits || !part) return null;
  const scale2 = [...scaled].reduce((product, char) => product * (SCALES[char] ?? 1), 1);
  const step = scale2 / 10 ** part.length;
  return { value: tidy(whole2.value * scale2 + digits.value * step), lastDigitUnit: tidy(step) };
}
var SCALES = { \u767E: 100, \u5343: 1e3, \u4E07: 1e4, \u4EBF: 1e8 };
var tidy = (value) => Number(value.toPrecision(15));
function parseInteger(plain3) {
  for (const [mark, worth2] of [
    ["\u4EBF", 1e8],
    ["\u4E07", 1e4]
  ]) {
    const at = plain3.lastIndexOf(mark);
    if (at < 0) continue;
    return joinParts(plain3.slice(0, at), plain3.slice(at + 1), worth2);
  }
  return parseSection(plain3);
}
function joinParts(left, right2, worth2) {
  const high = parseInteger(left);
  if (!high || high.value === 0) return null;
  if (!right2) return { value: high.value * worth2, lastDigitUnit: high.lastDigitUnit * worth2 };
  if (/^[一二三四五六七八九两]$/u.test(right2)) {
    const step = worth2 / 10;
    return { value: high.value * worth2 + (DIGITS[right2] ?? 0) * step, lastDigitUnit: step };
  }
  const low = parseInteger(right2);
  if (!low || low.value === 0 || low.value >= worth2) return null;
  return { value: high.value * worth2 + low.value, lastDigitUnit: low.lastDigitUnit };
}
function parseSection(plain3) {
  if (plain3 === "\u96F6") return { value: 0, lastDigitUnit: 1 };
  const short = plain3.match(/^(.*[一二三四五六七八九两])([百千])([一二三四五六七八九])$/u);
  if (short) return parseShort(short[1] ?? "", short[2] ?? "", short[3] ?? "");
  const match = plain3.match(SECTION2);
  if (!match || !plain3) return null;
  const [, thousands, hundreds, tens, ones] = match;
  const value = digit(thousands) * 1e3 + digit(hundreds) * 100 + (tens === void 0 ? 0 : tens === "" ? 10 : digit(tens) * 10) + digit(ones);
  if (value === 0) return null;
  const last = ones || tens !== void 0 ? 1 : hundreds ? 100 : 1e3;
  return { value, lastDigitUnit: last };
}
function parseShort(head, mark, last) {
  const high = parseSection(`${head}${mark}`);
  const step = (SCALES[mark] ?? 0) / 10;
  if (!high) return null;
  return { value: high.value + (DIGITS[last] ?? 0) * step, lastDigitUnit: step };
}
var digit = (char) => char ? DIGITS[char] ?? 0 : 0;

// src/text/numerals/chinese-figures.ts
var LOOSE = new Set("\u4E2A\u79CD\u9879\u6761\u6B21\u4F4D\u6279\u5F20\u540D\u672C\u90E8\u7C7B\u652F\u7EC4\u5957\u5BB6\u5EA7\u5757\u8D77\u8F6E\u7BC7\u4EFD\u573A\u671F\u5904\u9053\u6863\u4EBA".split(""));

// src/text/numerals/patterns.ts
var CN_DIGITS = "[\u96F6\u4E00\u4E8C\u4E24\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u5343\u4E07\u4EBF\u58F9\u8D30\u53C1\u8086\u4F0D\u9646\u67D2\u634C\u7396\u62FE\u4F70\u4EDF\u5EFF\u5345\u534C]";
var CHINESE2 = `${CN_DIGITS}+(?:\u70B9[\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D]+(?:\u4E07\u4EBF|[\u767E\u5343\u4E07\u4EBF])?)?`;
var ARABIC = "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";
var SCALE = "(?:\u4E07\u4EBF|\u5343\u4EBF|\u767E\u4EBF|\u5343\u4E07|\u767E\u4E07|\u5341\u4E07|\u4E07(?![\u8FBE\u79D1\u5DDE\u76DB\u5B81\u8F7D\u8363\u8C6A\u8C61])|\u4EBF|\u5343(?![\u514B\u7C73\u74E6\u4F0F\u65B9])|\u767E(?!\u5206|\u59D3)|[wWkK](?![A-Za-z0-9]))";
var WORTH = {
  \u4E07\u4EBF: 1e12,
  \u5343\u4EBF: 1e11,
  \u767E\u4EBF: 1e10,
  \u4EBF: 1e8,
  \u5343\u4E07: 1e7,
  \u767E\u4E07: 1e6,
  \u5341\u4E07: 1e5,
  \u4E07: 1e4,
  w: 1e4,
  \u5343: 1e3,
  k: 1e3,
  \u767E: 100
};
var worth = (scale2) => scale2 ? WORTH[scale2.toLowerCase()] ?? 1 : 1;

// src/text/numerals/readings.ts
var ANY = `(?:${ARABIC}|${CHINESE2})`;
var sticky = (source) => new RegExp(source, "uy");
var rules2 = [
  {
    name: "\u767E\u5206\u4E4B",
    pattern: sticky(`([\u767E\u5343\u4E07])\u5206\u4E4B\\s*(${ANY})`),
    read: ([words, base, part]) => {
      const numeral = readPlain(part ?? "");
      if (!numeral) return null;
      const factor = base === "\u767E" ? 1 : base === "\u5343" ? 0.1 : 0.01;
      return percent(words, numeral.value * factor, numeral.lastDigitUnit * factor);
    }
  },
  {
    name: "\u51E0\u5206\u4E4B\u51E0",
    pattern: sticky(`(${ANY})\u5206\u4E4B(${ANY})`),
    read: ([words, below, above]) => {
      const [bottom, top] = [readPlain(below ?? ""), readPlain(above ?? "")];
      if (!bottom || !top || bottom.value === 0) return null;
      const value = top.value / bottom.value;
      return { words, value, lastDigitUnit: 0, scale: 1, style: "fraction" };
    }
  },
  {
    name: "\u6210",
    pattern: sticky(
      "(?<![\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\\d.])([\u4E00\u4E8C\u4E24\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D]|\\d(?:\\.\\d+)?)\u6210([\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u534A\\d](?!\\d))?(?![\u7ACB\u6548\u5458\u679C\u4E3A\u957F\u672C\u7EE9\u529F\u90FD\u719F\u5957\u6279\u5EFA\u4EA4\u4EBA\u5E74\u54C1\u56E0\u5343\u767E])"
    ),
    read: ([words, whole2, half]) => {
      const tens = readPlain(whole2 ?? "");
      const ones = half === "\u534A" ? 5 : half ? readPlain(half)?.value ?? 0 : 0;
      return tens ? percent(words, tidy(tens.value * 10 + ones), half ? 1 : 10) : null;
    }
  },
  {
    name: "\u7FFB\u756A",
    pattern: sticky("\u7FFB\u4E86?(?:([\u4E00\u4E8C\u4E24\u4E09\u56DB])\u756A|\u500D)"),
    read: ([words, times2]) => {
      const doublings = times2 ? readPlain(times2)?.value ?? 1 : 1;
      return percent(words, (2 ** doublings - 1) * 100, 0);
    }
  },
  {
    name: "\u7532\u6BD4\u4E59",
    pattern: sticky(`(${ANY})\u6BD4(${ANY})(?![\u591A\u5C11\u9AD8\u4F4E\u5927\u5C0F\u589E\u51CF\u5E74\\d\u4E07\u4EBF])`),
    read: ([words, left, right2]) => {
      const [top, bottom] = [readPlain(left ?? ""), readPlain(right2 ?? "")];
      if (!top || !bottom || bottom.value === 0 || isYear(left) || isYear(right2)) return null;
      const terms = [top.value, bottom.value];
      return {
        words,
        value: terms[0] / terms[1],
        lastDigitUnit: 0,
        scale: 1,
        style: "ratio",
        terms
      };
    }
  },
  {
    name: "\u4F59\u5B57\u5728\u4E07\u524D",
    pattern: sticky(`(${ARABIC}|${CN_DIGITS}+)\\s?([\u4F59\u591A\u6765])\\s?(\u4E07\u4EBF|[\u4E07\u4EBF\u5343\u767E])`),
    read: ([words, digits, inner, scale2]) => {
      const numeral = readPlain(digits ?? "");
      if (!numeral || !inner) return null;
      return { ...times(words, numeral, scale2), inner, style: style(digits) };
    }
  },
  {
    name: "\u6982\u6570",
    pattern: sticky(
      `(?:\u6570|\u51E0|\u597D\u51E0|\u4E0A|\u6210)[\u5341\u767E\u5343\u4E07\u4EBF]+(?!\u5206\u4E4B)|\\d+\u51E0[\u4E07\u4EBF\u5343\u767E]?|[\u5341\u767E]\u51E0[\u4E07\u4EBF\u5343\u767E]?|(?<![\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u5343\u4E07])[\u4E00\u4E8C\u4E24\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D]{2}(?:[\u5341\u767E\u5343\u4E07\u4EBF]+|(?=[\u4E2A\u4EF6\u6761\u9879\u6B21\u540D\u4F4D\u4EBA\u7BC7\u671F\u573A\u8D77\u5B97\u4EFD\u5BB6\u6237\u5929\u5E74]))`
    ),
    read: ([words]) => /^[零一二三四五六七八九]{2}$/u.test(words) && words.includes("\u96F6") ? null : { words, value: 0, lastDigitUnit: 0, scale: 1, style: "vague" }
  },
  {
    name: "\u963F\u62C9\u4F2F\u6570\u5B57",
    pattern: sticky(
      `(${ARABIC})(?:[ \\t]?(${SCALE})(?:(?<=[\u4E07\u4EBF])(\\d+(?:\\.\\d+)?)(\u5343\u4E07|\u767E\u4E07|[\u4E07\u5343\u767E])?(?![\\d.\u5E74]))?)?`
    ),
    read: readArabic
  },
  { name: "\u4E2D\u6587\u6570\u5B57", pattern: sticky(CHINESE2), read: ([words]) => readChineseRun(words) }
];
var isYear = (words) => /^(?:19|20)\d\d$/u.test(words ?? "");
var style = (digits) => /\d/u.test(digits ?? "") ? "arabic" : "chinese";
function readPlain(words) {
  if (!/\d/u.test(words)) return parseChinese(words);
  const plain3 = words.replaceAll(",", "");
  const decimals = plain3.split(".")[1]?.length ?? 0;
  return { value: Number(plain3), lastDigitUnit: tidy(10 ** -decimals) };
}
function percent(words, value, lastDigitUnit) {
  return {
    words,
    value: tidy(value),
    lastDigitUnit: tidy(lastDigitUnit),
    scale: 1,
    style: "percent"
  };
}
function times(words, numeral, scale2) {
  const factor = worth(scale2);
  return {
    words,
    value: tidy(numeral.value * factor),
    lastDigitUnit: tidy(numeral.lastDigitUnit * factor),
    scale: factor >= 1e8 ? 1e8 : factor >= 1e4 ? 1e4 : 1,
    style: "arabic"
  };
}
function readArabic(match) {
  const [words, digits, scale2, tail, tailScale] = match;
  const head = readPlain(digits ?? "");
  if (!head) return null;
  const high = times(words, head, scale2);
  if (!tail) return high;
  const rest = readPlain(tail);
  const whole2 = !tailScale && tail.length === Math.log10(worth(scale2));
  const step = tailScale ? worth(tailScale) : whole2 ? 1 : worth(scale2) / 10;
  if (!rest || !tailScale && !whole2 && tail.length > 1 || rest.value * step >= worth(scale2)) {
    const short = words.slice(0, words.length - tail.length - (tailScale?.length ?? 0));
    return { ...high, words: short };
  }
  return {
    ...high,
    value: tidy(high.value + rest.value * step),
    lastDigitUnit: tidy(rest.lastDigitUnit * step)
  };
}
function readChineseRun(run) {
  for (let length = run.length; length > 0; length--) {
    const words = run.slice(0, length);
    if (words.endsWith("\u70B9")) continue;
    const numeral = parseChinese(words);
    if (!numeral) continue;
    const scale2 = words.includes("\u4EBF") ? 1e8 : words.includes("\u4E07") ? 1e4 : 1;
    return { words, ...numeral, scale: scale2, style: "chinese" };
  }
  return null;
}

// src/text/qualifiers.ts
var BEFORE = [
  ["atLeast", ["\u4E0D\u5C11\u4E8E", "\u4E0D\u4F4E\u4E8E", "\u4E0D\u5C0F\u4E8E", "\u81F3\u5C11", "\u8D77\u7801", "\u6700\u5C11"]],
  ["atMost", ["\u4E0D\u8D85\u8FC7", "\u4E0D\u591A\u4E8E", "\u4E0D\u9AD8\u4E8E", "\u4E0D\u5927\u4E8E", "\u81F3\u591A", "\u6700\u591A", "\u9876\u591A"]],
  ["below", ["\u5C06\u8FD1", "\u63A5\u8FD1", "\u4E0D\u8DB3", "\u4E0D\u5230", "\u672A\u6EE1", "\u5C11\u4E8E", "\u4F4E\u4E8E", "\u5C0F\u4E8E", "\u8FD1", "\u903C\u8FD1", "\u672A\u8FBE"]],
  ["above", ["\u7A81\u7834", "\u8D85\u8FC7", "\u8D85\u51FA", "\u591A\u4E8E", "\u9AD8\u4E8E", "\u5927\u4E8E", "\u8D85", "\u903E", "\u7834", "\u4E0D\u6B62"]],
  [
    "about",
    ["\u5927\u7EA6", "\u7EA6\u4E3A", "\u7EA6\u8BA1", "\u5927\u6982", "\u5DEE\u4E0D\u591A", "\u4F30\u8BA1", "\u7EA6\u6709", "\u7EA6", "\u5927\u81F4", "\u4E0A\u4E0B", "\u51E0\u4E4E"]
  ]
];
var AFTER = [
  ["atLeast", ["\u4EE5\u4E0A", "\u4E4B\u4E0A", "\u6709\u4F59", "\u4F59", "\u591A", "\u51FA\u5934", "\u5F00\u5916"]],
  ["about", ["\u5DE6\u53F3", "\u4E0A\u4E0B", "\u524D\u540E", "\u6765"]],
  ["below", ["\u4EE5\u4E0B", "\u4EE5\u5185", "\u4E4B\u5185", "\u4E0D\u5230", "\u5F31"]]
];
var entries = (table) => table.flatMap(([direction, words]) => words.map((word) => ({ direction, word }))).sort((a, b) => b.word.length - a.word.length);
var before = entries(BEFORE);
var after = entries(AFTER);

// knowledge/units.json
var units_default = {
  _: "\u91CF\u8BCD\u548C\u5355\u4F4D\u3002not\uFF1A\u540E\u9762\u7D27\u8DDF\u8FD9\u4E9B\u5B57\u65F6\u4E0D\u662F\u5355\u4F4D\uFF1Bkind\uFF1Acount \u8BA1\u6570\uFF0Cmoney \u91D1\u989D\uFF0Cratio \u6BD4\u7387\uFF0Cduration \u65F6\u957F\uFF0Cmeasure \u5EA6\u91CF\uFF0Cscore \u5206\u503C",
  units: [
    { unit: "\u4EBA\u6B21", kind: "count" },
    { unit: "\u4EF6\u6B21", kind: "count" },
    { unit: "\u573A\u6B21", kind: "count" },
    { unit: "\u6237\u6B21", kind: "count" },
    { unit: "\u5BB6\u6B21", kind: "count" },
    { unit: "\u6279\u6B21", kind: "count" },
    { unit: "\u6761\u6B21", kind: "count" },
    { unit: "\u4E2A\u6B21", kind: "count" },
    { unit: "\u73ED\u6B21", kind: "count" },
    { unit: "\u67B6\u6B21", kind: "count" },
    { unit: "\u8F66\u6B21", kind: "count" },
    { unit: "\u671F\u6B21", kind: "count" },
    { unit: "\u4EF6", kind: "count" },
    { unit: "\u6761", kind: "count", not: "\u4F8B\u6B3E\u6587\u7EA6" },
    { unit: "\u9879", kind: "count", not: "" },
    { unit: "\u4E2A\u767E\u5206\u70B9", kind: "ratio", as: "\u767E\u5206\u70B9" },
    { unit: "\u767E\u5206\u70B9", kind: "ratio" },
    { unit: "\u4E2A\u70B9", kind: "ratio", as: "\u767E\u5206\u70B9" },
    { unit: "\u4E2A\u5DE5\u4F5C\u65E5", kind: "duration" },
    { unit: "\u5DE5\u4F5C\u65E5", kind: "duration" },
    { unit: "\u4E2A\u81EA\u7136\u65E5", kind: "duration" },
    { unit: "\u4E2A\u6708", kind: "duration" },
    { unit: "\u4E2A\u5C0F\u65F6", kind: "duration" },
    { unit: "\u4E2A\u5B63\u5EA6", kind: "duration" },
    { unit: "\u5C0F\u65F6", kind: "duration" },
    { unit: "\u5206\u949F", kind: "duration" },
    { unit: "\u79D2", kind: "duration" },
    { unit: "\u5468\u5E74", kind: "duration" },
    { unit: "\u5468", kind: "duration", not: "\u56F4\u8FB9\u77E5\u520A\u672B\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u65E5" },
    { unit: "\u5929", kind: "duration", not: "\u7136\u6D25\u6C14" },
    { unit: "\u4E2A", kind: "count", not: "\u4F53\u522B\u6027\u6848" },
    { unit: "\u6B21", kind: "count", not: "\u65E5\u5E74\u5E8F\u8981\u6708" },
    { unit: "\u4EBA", kind: "count", not: "\u6C11\u5927\u624D\u793E\u4E8B\u5747\u53E3\u5DE5\u5458\u529B\u4E3A\u6570" },
    { unit: "\u540D", kind: "count", not: "\u5355\u79F0\u5F55\u4E49\u518C\u989D\u6B21" },
    { unit: "\u4F4D", kind: "count", not: "\u7F6E\u4E8E\u6570\u6B21\u5217" },
    { unit: "\u7BC7", kind: "count", not: "\u5E45" },
    { unit: "\u671F", kind: "count", not: "\u95F4\u9650\u672B\u6EE1\u5F85\u671B" },
    { unit: "\u573A", kind: "count", not: "\u6240\u5730\u9986\u666F" },
    { unit: "\u8D77", kind: "count", not: "\u6765\u8349\u7801\u70B9\u89C1\u59CB\u6B65\u56E0" },
    { unit: "\u5B97", kind: "count", not: "\u65E8\u6559" },
    { unit: "\u4EFD", kind: "count", not: "\u989D" },
    { unit: "\u5BB6", kind: "count", not: "\u5EAD\u5C5E\u957F\u56ED\u4EBA\u4E61" },
    { unit: "\u6237", kind: "count", not: "\u7C4D\u5916\u4E3B\u53E3" },
    { unit: "\u4E07\u5143", kind: "money" },
    { unit: "\u4EBF\u5143", kind: "money" },
    { unit: "\u5143", kind: "money", not: "\u65E6\u7D20\u9996" },
    { unit: "\u5757\u94B1", kind: "money", as: "\u5143" },
    { unit: "\u5757", kind: "money", as: "\u5143", not: "\u94FE" },
    { unit: "%", kind: "ratio" },
    { unit: "\u2030", kind: "ratio" },
    { unit: "\u500D", kind: "ratio" },
    { unit: "\u9875", kind: "count", not: "\u9762\u5CA9" },
    { unit: "\u5377", kind: "count", not: "\u5B97" },
    { unit: "\u518C", kind: "count" },
    { unit: "\u5904", kind: "count", not: "\u7406\u7F5A\u7F6E\u7EA7\u957F\u5BA4\u5206" },
    { unit: "\u672C", kind: "count", not: "\u7EA7\u5E74\u5C40\u673A\u5355\u5E02\u533A\u53BF\u90E8\u6587\u6B21\u5730\u9662\u5385\u9547\u4E61\u8857\u7EA7\u62A5\u79D1\u529E\u884C\u4EBA\u8EAB\u7740" },
    { unit: "\u5F20", kind: "count", not: "\u8D34" },
    { unit: "\u53F0", kind: "count", not: "\u8D26\u6E7E\u98CE" },
    { unit: "\u90E8", kind: "count", not: "\u95E8\u59D4\u5206\u7F72\u961F\u957F" },
    { unit: "\u901A", kind: "count", not: "\u8FC7\u77E5\u62A5\u544A\u7528\u4FE1" },
    { unit: "\u7B14", kind: "count" },
    { unit: "\u6279", kind: "count", not: "\u51C6\u590D\u8BC4\u793A\u529E" },
    { unit: "\u4F8B", kind: "count", not: "\u4F1A\u884C\u5982\u5916" },
    { unit: "\u5355", kind: "count", not: "\u4F4D\u72EC\u4E00\u4E2A\u7EAF" },
    { unit: "\u5219", kind: "count" },
    { unit: "\u8F6E", kind: "count" },
    { unit: "\u7C7B", kind: "count", not: "\u522B\u578B\u4F3C" },
    { unit: "\u79CD", kind: "count", not: "\u690D\u5B50" },
    { unit: "\u5E45", kind: "count" },
    { unit: "\u5757\u5C4F", kind: "count" },
    { unit: "\u7EC4", kind: "count", not: "\u7EC7\u957F" },
    { unit: "\u652F", kind: "count", not: "\u6301\u90E8\u961F\u51FA\u4ED8\u6491" },
    { unit: "\u8F86", kind: "count" },
    { unit: "\u5EA7", kind: "count", not: "\u8C08" },
    { unit: "\u6240", kind: "count", not: "\u6709\u4EE5\u5728\u9700\u5C5E" },
    { unit: "\u95F4", kind: "count" },
    { unit: "\u96C6", kind: "count", not: "\u4E2D\u4F53" },
    { unit: "\u8BB2", kind: "count", not: "\u8BDD" },
    { unit: "\u671F\u520A", kind: "count" },
    { unit: "\u7248", kind: "count", not: "\u672C" },
    { unit: "\u5B57", kind: "count", not: "\u4F53\u53F7" },
    { unit: "\u6B3E", kind: "count", not: "\u9879" },
    { unit: "\u5C01", kind: "count" },
    { unit: "\u53EA", kind: "count", not: "\u6709\u8981\u662F\u80FD" },
    { unit: "\u5957", kind: "count" },
    { unit: "\u9053", kind: "count", not: "\u8DEF" },
    { unit: "\u6863", kind: "count", not: "\u6848" },
    { unit: "\u4EBA\u4EFD", kind: "count" },
    { unit: "\u7968", kind: "count" },
    { unit: "\u9898", kind: "count" },
    { unit: "\u6B21\u6570", kind: "count" },
    { unit: "\u5206", kind: "score", not: "\u522B\u5C40\u516C\u7BA1\u4E4B\u7C7B\u6790\u949F\u89E3\u79BB\u4EAB\u4EAB\u5E03\u53D1\u4E3A\u7EA7\u6210" },
    { unit: "\u5E73\u65B9\u7C73", kind: "measure" },
    { unit: "\u5E73\u65B9\u516C\u91CC", kind: "measure" },
    { unit: "\u516C\u91CC", kind: "measure" },
    { unit: "\u5428", kind: "measure" },
    { unit: "\u4EA9", kind: "measure" },
    { unit: "\u516C\u65A4", kind: "measure" },
    { unit: "\u7C73", kind: "measure" },
    { unit: "\u5C81", kind: "duration" },
    { unit: "GB", kind: "measure" },
    { unit: "MB", kind: "measure" },
    { unit: "TB", kind: "measure" }
  ]
};

// src/text/units.ts
var rows = units_default.units.map((row) => ({
  unit: row.unit,
  kind: row.kind,
  as: "as" in row && row.as ? row.as : row.unit,
  not: "not" in row && row.not ? row.not : ""
})).sort((a, b) => b.unit.length - a.unit.length);

// src/text/years/patterns.ts
var CN2 = "[\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u58F9\u8D30\u53C1\u8086\u4F0D\u9646\u67D2\u634C\u7396]";
var FULL_YEAR = `(?:19[5-9]\\d|20\\d\\d|[\u4E00\u4E8C\u58F9\u8D30][\u96F6\u4E5D\u7396]${CN2}{2})`;
var SHORT_YEAR = `(?:[0-3]\\d|[\u96F6\u4E00\u4E8C]${CN2})`;
var ANY_YEAR = `(?:${FULL_YEAR}|${SHORT_YEAR})`;
var TO = "\\s*(?:\u5E74\u5EA6?)?\\s*(?:\u81F3|\u5230|-{1,2}|[\u2014\u2013~\uFF5E]{1,2}|\u76F4\u5230)\\s*";
var DIGITS2 = "\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
var CAPITALS2 = "\u96F6\u58F9\u8D30\u53C1\u8086\u4F0D\u9646\u67D2\u634C\u7396";
function yearOf(words) {
  const digits = [...words].map((char) => {
    const plain3 = DIGITS2.indexOf(char) >= 0 ? DIGITS2.indexOf(char) : CAPITALS2.indexOf(char);
    return plain3 >= 0 ? String(plain3) : char;
  });
  const number = Number(digits.join(""));
  if (!Number.isInteger(number)) return null;
  if (digits.length === 2) return 2e3 + number;
  return number >= 1950 && number <= 2099 ? number : null;
}

// src/text/years/rules.ts
var g = (source) => new RegExp(source, "gu");
var HEAD = "(?<![\\d.,\u7B2C])";
var NOT_COUNT = "(?![\\d]|[.,]\\d|\\s*(?:[%\u2030\u4E07\u4EBF\u4F59]|(?:\u4EBA\u6B21|\u4EF6|\u6761|\u9879|\u4E2A|\u6B21|\u4EBA|\u7BC7|\u671F|\u573A|\u8D77|\u5B97|\u4EFD|\u5BB6|\u6237|\u5143|\u500D|\u9875|\u518C|\u5904|\u5F20|\u53F0|\u90E8|\u7B14|\u6279|\u4F8B|\u5355|\u5757|\u5219|\u540D|\u4F4D|\u591A|\u591A?\u4E07)(?!\u6570(?![\u636E\u5B57]))))";
var FORM_LABEL = "(?!\u5EA6?(?:\u65B0\u6536|\u65B0\u589E|\u5236\u53D1|\u5E9F\u6B62|\u5904\u7406\u51B3\u5B9A|\u6536\u8D39|\u65B0\u5236\u4F5C|\u65B0\u516C\u5F00|\u589E|\u529E\u7406\u7ED3\u679C|\u529E\u7ED3|\u53D7\u7406))";
var single = (year) => year === null ? null : { kind: "year", years: [year] };
function range(from, to) {
  if (from === null || to === null || from > to || to - from > 40) return null;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return { kind: "range", from, to, years };
}
var count2 = (words) => words ? /\d/u.test(words) ? Number(words) : parseChinese(words)?.value : void 0;
var PLANS = {
  \u5341\u4E00\u4E94: 2006,
  \u5341\u4E8C\u4E94: 2011,
  \u5341\u4E09\u4E94: 2016,
  \u5341\u56DB\u4E94: 2021,
  \u5341\u4E94\u4E94: 2026
};
var yearRules = [
  {
    name: "\u4E94\u5E74\u89C4\u5212",
    pattern: /[“"]?(十[一二三四五]五)[”"]?(?:时期|期间|规划期?)?/gu,
    read: ([, plan]) => {
      const from = PLANS[plan ?? ""];
      return from === void 0 ? null : range(from, from + 4);
    }
  },
  {
    name: "\u8D77\u6B62\u5E74\u4EFD",
    pattern: g(
      `${HEAD}(${FULL_YEAR})${TO}(${ANY_YEAR})\\s*(?:\u5E74\u5EA6?|(?=[\\p{Script=Han}\\s,\u3002;?!\u3001)]|$))${NOT_COUNT}`
    ),
    read: ([, from, to]) => range(yearOf(from ?? ""), yearOf(to ?? ""))
  },
  {
    name: "\u4E24\u4F4D\u8D77\u6B62\u5E74\u4EFD",
    pattern: g(`${HEAD}(${SHORT_YEAR})${TO}(${SHORT_YEAR})\\s*\u5E74\u5EA6?`),
    read: ([, from, to]) => range(yearOf(from ?? ""), yearOf(to ?? ""))
  },
  {
    name: "\u4E24\u4F4D\u8D77\u6B62\u5E74\u4EFD\u4E0D\u5199\u5E74",
    pattern: g(`${HEAD}([12]\\d)(?:\u5230|\u81F3)([12]\\d)(?=[\\p{Script=Han}\\s]|$)${NOT_COUNT}`),
    read: ([, from, to], thisYear) => {
      const [first, last] = [yearOf(from ?? ""), yearOf(to ?? "")];
      return last !== null && first !== null && last > first && first >= 2014 && last <= thisYear ? range(first, last) : null;
    }
  },
  {
    name: "\u8D77\u59CB\u5E74\u4EFD",
    pattern: g(
      `(?:\u4ECE|\u81EA|\u6253)?\\s*${HEAD}(${FULL_YEAR}|${SHORT_YEAR}(?=\u5E74))\\s*\u5E74?\u5EA6?\\s*(?:\u4EE5\u6765|\u81F3\u4ECA|\u5230\u73B0\u5728|\u5230\u4ECA\u5E74|(?:\u5F00\u59CB|\u8D77)(?!\u8BC9|\u8349|\u6765|\u6B65|\u7801|\u70B9)|(?:\u4EE5|\u4E4B)\u540E|\u5F80\u540E)`
    ),
    read: ([words, from], thisYear) => {
      const year = yearOf(from ?? "");
      if (year === null) return null;
      return { kind: "range", from: /后/u.test(words) ? year + 1 : year, to: thisYear, open: true };
    }
  },
  {
    name: "\u622A\u6B62\u5E74\u4EFD",
    pattern: g(`${HEAD}(${FULL_YEAR}|${SHORT_YEAR}(?=\u5E74))\\s*\u5E74?\u5EA6?\\s*(?:(?:\u4EE5|\u4E4B)\u524D|\u53CA\u4EE5\u524D)`),
    read: ([words, to]) => {
      const year = yearOf(to ?? "");
      return year === null ? null : { kind: "range", to: words.includes("\u53CA") ? year : year - 1, open: true };
    }
  },
  {
    name: "\u5E76\u5217\u5E74\u4EFD",
    pattern: g(
      `${HEAD}((?:${ANY_YEAR}\\s*\u5E74?\u5EA6?\\s*(?:[\u3001,/\u548C\u8DDF\u4E0E\u53CA\u540C]|\u4EE5\u53CA)\\s*)+)(${ANY_YEAR})\\s*\u5E74\u5EA6?(?!\u95F4|\u5185)`
    ),
    read: ([words]) => {
      const years = [...words.matchAll(g(ANY_YEAR))].map(([year]) => yearOf(year));
      const known2 = years.filter((year) => year !== null);
      return known2.length === years.length ? { kind: "years", years: known2 } : null;
    }
  },
  {
    name: "\u67D0\u5E74\u53D1\u5E03",
    pattern: g(
      `(?:${HEAD}(${FULL_YEAR})\\s*\u5E74|(\u4ECA\u5E74|\u53BB\u5E74|\u524D\u5E74|\u672C\u5E74))\\s*(?:\u521D|[1-4\u4E00\u4E8C\u4E09\u56DB]\u6708(?:\u4EFD|\u5E95)?)?\\s*(?:(?:\u521A|\u65B0|\u5DF2)?(?:\u53D1\u5E03|\u516C\u5E03|\u53D1\u7684|\u51FA\u7684|\u516C\u5F00\u53D1\u5E03|\u6302\u51FA\u6765|\u6652\u51FA)\u7684?)`
    ),
    read: ([, year, relative2], thisYear) => published(relative2 ? shift(relative2, thisYear) : yearOf(year ?? ""))
  },
  {
    name: "\u4ECA\u5E74\u7684\u5E74\u62A5",
    pattern: /今年的?(?=(?:政府信息公开)?(?:工作)?(?:年度|年)?(?:年报|报告))/gu,
    read: (_match, thisYear) => published(thisYear)
  },
  {
    name: "\u56DB\u4F4D\u5E74\u4EFD",
    pattern: g(`${HEAD}(${FULL_YEAR})\\s*\u5E74\u5EA6?(?![\u524D\u540E]?\u4EE5)(?!\u95F4)`),
    read: ([, year]) => single(yearOf(year ?? ""))
  },
  {
    name: "\u4E24\u4F4D\u5E74\u4EFD",
    pattern: g(
      `(?<![\\d.,\u7B2C\u8FD1\u8FC7\u6EE1\u8FD9\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u4E24]|\u6700\u8FD1|\u8FC7\u53BB|\u8FDE\u7EED|[\u4E8C\u4E09\u56DB]\u5341)(${SHORT_YEAR})\\s*\u5E74\u5EA6?(?!\u591A|\u6765|\u95F4|\u4EE5\u4E0A|\u4EE5\u5185|\u5185|\u7EA7|\u671F|\u9F84|\u524D|\u540E|\u4E4B|\u4EE3)`
    ),
    read: ([, year], thisYear) => {
      const value = yearOf(year ?? "");
      return value !== null && value <= thisYear + 1 ? single(value) : null;
    }
  },
  {
    name: "\u88F8\u56DB\u4F4D\u5E74\u4EFD",
    pattern: g(
      `(?<![\\d.,:/A-Za-z-]|\u7B2C|[\u3014\\[(]\\s*|[\u4E07\u4EBF]|[\u589E\u51CF]\\s?)(${FULL_YEAR})${NOT_COUNT}(?![-/:]\\d|\\s*[\u3015\\]])`
    ),
    read: ([, year], thisYear) => {
      const value = yearOf(year ?? "");
      return value !== null && value >= 2e3 && value <= thisYear + 10 ? single(value) : null;
    }
  },
  {
    name: "\u8FD1\u51E0\u5E74",
    pattern: g(
      `(?:\u8FD1|\u6700\u8FD1|\u8FC7\u53BB|\u8FD9|\u524D|\u8FDE\u7EED|\u8FD1\u6765)(?:\u7684)?\\s*(\\d{1,2}|[\u4E00\u4E24\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341]{1,2}|\u51E0|\u6570)\\s*(?:\u4E2A)?\u5E74(?:\u5EA6|\u6765|\u95F4|\u91CC|\u5185)?(?!\u524D|\u540E|\u7B2C)`
    ),
    read: ([, words]) => lastN(words)
  },
  {
    name: "\u51E0\u5E74\u95F4",
    pattern: /(?<!\d)(\d{1,2}|[两二三四五六七八九十]{1,2}|几)年(?:来|间|里)(?!第)/gu,
    read: ([, words]) => lastN(words)
  },
  {
    name: "\u5386\u5E74",
    pattern: /历年来?|逐年|各年度?|每一?年度?|年年|(?:所有|全部|一切)(?:的)?年[份度]|这些年|各个?年[份度]|分年度?|按年[份度]?/gu,
    read: () => ({ kind: "all" })
  },
  {
    name: "\u5927\u524D\u5E74",
    pattern: /大前年/gu,
    read: (_match, thisYear) => relative(thisYear - 3)
  },
  { name: "\u524D\u5E74", pattern: /前年度?|上上年/gu, read: (_match, thisYear) => relative(thisYear - 2) },
  {
    name: "\u53BB\u5E74",
    pattern: /(?<!结转)(?:去年度?|(?<!与|比)上一?年(?!度?(?:未办结)?(?:结转|转入|遗留|项目数|未办))度?|(?<=与|比)上一?年度?|头年|昨年)/gu,
    read: (_match, thisYear) => relative(thisYear - 1)
  },
  {
    name: "\u4ECA\u5E74",
    pattern: g(`\u4ECA\u5E74\u5EA6?|(?<!\u8F6C)\u672C\u5E74${FORM_LABEL}\u5EA6?|\u5F53\u5E74(?!\u5EA6?(?:\u65B0\u6536|\u529E))|\u8FD9\u4E00?\u5E74(?!\u6765|\u95F4|\u91CC)`),
    read: (_match, thisYear) => relative(thisYear)
  },
  {
    name: "\u660E\u5E74",
    pattern: /(?<!转|转至|转到|转入|顺延)(?:明年|来年|下一?年(?!度?(?:继续|办))度?)/gu,
    read: (_match, thisYear) => relative(thisYear + 1)
  }
];
var relative = (year) => ({ kind: "relative", years: [year] });
var published = (year) => year === null ? null : { kind: "publication", years: [year - 1], publishedIn: year };
function shift(words, thisYear) {
  return thisYear - (words === "\u53BB\u5E74" ? 1 : words === "\u524D\u5E74" ? 2 : 0);
}
function lastN(words) {
  const n = count2(words);
  return n === void 0 ? { kind: "last_n" } : { kind: "last_n", n };
}

// src/text/numbers.ts
var ANY_DAY = new Date(2089, 0, 1);

// src/ingest/fold.ts
var PINYIN = /\(?\([a-zü\u00e0-\u01dc]{1,6}\)\)?/giu;
var INVISIBLE2 = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/gu;
var NOTE = /\([^()]*[^()一二三四五六七八九十\d][^()]*(?:\)|$)|\(\d{4}\)/gu;
var YEAR = /\d{4}(?=年)|二[〇零○]二[〇零○一二三四五六七八九](?=年)/gu;
var NUMBERING = /^(?:[(]?[一二三四五六七八九十]{1,2}[)、]|[(]?\d{1,2}[).、]|[一二三四五六七八九十]{1,2}\.|[(]?[①②③④⑤⑥⑦⑧⑨])/u;
var PUNCTUATION = /[\p{P}\p{S}]/gu;
var MEMORY = 8e3;
var known = /* @__PURE__ */ new Map();
function squeeze(text) {
  if (text.length > 80) return squeezed(text);
  const held = known.get(text);
  if (held !== void 0) return held;
  const words = squeezed(text);
  if (known.size > MEMORY) known.clear();
  known.set(text, words);
  return words;
}
function squeezed(text) {
  const wide = text.normalize("NFKC").replace(INVISIBLE2, "");
  const plain3 = wide.includes("(") ? wide.replace(PINYIN, "") : wide;
  return normalize(plain3).text;
}
function foldLabel(text) {
  let words = squeeze(text).replace(NOTE, "").replace(YEAR, "");
  for (let previous = ""; previous !== words; ) {
    previous = words;
    words = words.replace(NUMBERING, "");
  }
  return words.replace(PUNCTUATION, "");
}

// src/ingest/value.ts
var NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万元|亿元|元|件|项|个|条|次|宗|起|人|篇|人次)?(\([^()]*\))?$/u;
var CHANGE = /^(增加?|减少?)(\d+)(项|个|件)?$/u;
var DASH = /^[-—–－―─━‐‑−]{1,4}$/u;
var SLASH = /^[/／\\]+$/u;
var NONE = /^(无|没有|不适用|未发生|N\/A)$/iu;
function readValue(printed) {
  const text = squeeze(printed).replace(/[−–—－](?=\d)/gu, "-");
  if (text === "") return { value: null, blank: "blank", unit: null };
  const number = NUMBER.exec(text);
  if (number) {
    const [, sign = "", whole2 = "", fraction = "", unit = null] = number;
    const value = Number(`${sign}${whole2.replaceAll(",", "")}${fraction}`);
    return Number.isSafeInteger(Math.trunc(value)) ? { value, blank: null, unit } : null;
  }
  const change = CHANGE.exec(text);
  if (change) {
    const size = Number(change[2]);
    return {
      value: change[1]?.startsWith("\u51CF") ? -size : size,
      blank: null,
      unit: change[3] ?? null
    };
  }
  if (SLASH.test(text)) return { value: null, blank: "slash", unit: null };
  if (DASH.test(text)) return { value: null, blank: "dash", unit: null };
  return NONE.test(text) ? { value: null, blank: "blank", unit: null } : null;
}
function isFigure(printed) {
  return squeeze(printed) !== "" && readValue(printed) !== null;
}
function scale(value, power) {
  return Number(`${value}e${power}`);
}

// src/ingest/amount.ts
var UNITS = new Map(metrics_default.map((metric) => [metric.id, metric.unit]));
var POWER = { \u5143: 0, \u4E07\u5143: 4, \u4EBF\u5143: 8 };
function amountCell(place3, read, headUnit) {
  const base = { ...place3, value: read.value, blank: read.blank };
  if (!place3.id.endsWith(".amount")) return { ...base, unit: UNITS.get(place3.id) ?? read.unit };
  const said = read.unit !== null && read.unit in POWER ? read.unit : headUnit;
  const kept = place3.id === "fees.amount" ? "\u4E07\u5143" : "\u5143";
  if (said === null) return { ...base, unit: null };
  const power = (POWER[said] ?? 0) - (POWER[kept] ?? 0);
  return { ...base, value: read.value === null ? null : scale(read.value, power), unit: kept };
}

// src/ingest/bind-columns.ts
function bindColumns(line, columns) {
  const count3 = columns.names.length;
  const figures = line.values.filter(filled);
  const placed2 = line.row.closed ? underHeads(line, columns) : null;
  if (placed2) return placed2;
  if (figures.length === count3 && (line.row.closed || figures.every((atom, i) => atom === line.values[i]))) {
    return figures;
  }
  const rest = line.values.slice(count3);
  if (line.values.length === 0 && line.row.whole) return Array.from({ length: count3 }, () => NOTHING);
  if (line.values.length < count3 || rest.some(filled)) return null;
  return line.values.slice(0, count3);
}
var NOTHING = { text: "", column: -1 };
var filled = (atom) => squeeze(atom.text) !== "";
function underHeads(line, columns) {
  const places = columns.heads.map((head) => head.at);
  if (places.some((at) => at === null)) return null;
  if (line.row.width === null && line.row.atoms.length !== columns.heads[0]?.width) return null;
  const cells = places.map((at) => line.values.find((atom) => atom.column === at));
  const found = cells.filter((atom) => atom !== void 0);
  return found.length < cells.length || line.values.some(stray) ? null : found;
  function stray(atom) {
    if (!filled(atom) || places.includes(atom.column)) return false;
    const before2 = found.findLast((cell) => cell.column < atom.column);
    return before2?.text !== atom.text;
  }
}

// knowledge/form-labels.json
var form_labels_default = {
  requests: [
    { metric: "requests.received", labels: ["\u672C\u5E74\u65B0\u6536\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u6570\u91CF"], has: ["\u672C\u5E74\u65B0\u6536\u653F\u5E9C\u4FE1\u606F", "\u672C\u5E74\u65B0\u6536\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", "\u672C\u5E74\u5EA6\u65B0\u6536\u653F\u5E9C\u4FE1\u606F", "\u5E74\u65B0\u6536\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7"] },
    { metric: "requests.carried_in", labels: ["\u4E0A\u5E74\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u6570\u91CF"], has: ["\u4E0A\u5E74\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F", "\u4E0A\u5E74\u7ED3\u8F6C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", "\u4E0A\u5E74\u5EA6\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F", "\u4E0A\u4E00\u5E74\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F", "\u4E0A\u4E00\u5E74\u5EA6\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F", "\u5E74\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7"] },
    { metric: "requests.granted", labels: ["\u4E88\u4EE5\u516C\u5F00"], has: ["\u4E88\u4EE5\u516C\u5F00"] },
    { metric: "requests.partial", labels: ["\u90E8\u5206\u516C\u5F00"], has: ["\u90E8\u5206\u516C\u5F00"] },
    { metric: "requests.denied.state_secret", labels: ["\u5C5E\u4E8E\u56FD\u5BB6\u79D8\u5BC6"], has: ["\u56FD\u5BB6\u79D8\u5BC6"] },
    { metric: "requests.denied.prohibited", labels: ["\u5176\u4ED6\u6CD5\u5F8B\u884C\u653F\u6CD5\u89C4\u7981\u6B62\u516C\u5F00", "\u6CD5\u5F8B\u884C\u653F\u6CD5\u89C4\u7981\u6B62\u516C\u5F00"], has: ["\u6CD5\u5F8B\u884C\u653F\u6CD5\u89C4\u7981\u6B62", "\u6CD5\u5F8B\u6CD5\u89C4\u7981\u6B62\u516C\u5F00", "\u5176\u4ED6\u6CD5\u5F8B\u884C\u653F"] },
    { metric: "requests.denied.safety_stability", labels: ["\u5371\u53CA\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A"], has: ["\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A"] },
    { metric: "requests.denied.third_party", labels: ["\u4FDD\u62A4\u7B2C\u4E09\u65B9\u5408\u6CD5\u6743\u76CA"], has: ["\u7B2C\u4E09\u65B9\u5408\u6CD5\u6743\u76CA"] },
    { metric: "requests.denied.internal_affairs", labels: ["\u5C5E\u4E8E\u4E09\u7C7B\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F"], has: ["\u4E09\u7C7B\u5185\u90E8\u4E8B\u52A1", "\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F"] },
    { metric: "requests.denied.process_information", labels: ["\u5C5E\u4E8E\u56DB\u7C7B\u8FC7\u7A0B\u6027\u4FE1\u606F"], has: ["\u56DB\u7C7B\u8FC7\u7A0B\u6027", "\u8FC7\u7A0B\u6027\u4FE1\u606F"] },
    { metric: "requests.denied.enforcement_files", labels: ["\u5C5E\u4E8E\u884C\u653F\u6267\u6CD5\u6848\u5377"], has: ["\u884C\u653F\u6267\u6CD5\u6848\u5377"] },
    { metric: "requests.denied.administrative_inquiry", labels: ["\u5C5E\u4E8E\u884C\u653F\u67E5\u8BE2\u4E8B\u9879"], has: ["\u884C\u653F\u67E5\u8BE2\u4E8B\u9879"] },
    { metric: "requests.unavailable.not_held", labels: ["\u672C\u673A\u5173\u4E0D\u638C\u63E1\u76F8\u5173\u653F\u5E9C\u4FE1\u606F"], has: ["\u4E0D\u638C\u63E1\u76F8\u5173\u653F\u5E9C\u4FE1\u606F", "\u672C\u673A\u5173\u4E0D\u638C\u63E1"] },
    { metric: "requests.unavailable.needs_creation", labels: ["\u6CA1\u6709\u73B0\u6210\u4FE1\u606F\u9700\u8981\u53E6\u884C\u5236\u4F5C"], has: ["\u6CA1\u6709\u73B0\u6210\u4FE1\u606F", "\u9700\u8981\u53E6\u884C\u5236\u4F5C"] },
    { metric: "requests.unavailable.unclear", labels: ["\u8865\u6B63\u540E\u7533\u8BF7\u5185\u5BB9\u4ECD\u4E0D\u660E\u786E"], has: ["\u8865\u6B63\u540E\u7533\u8BF7\u5185\u5BB9", "\u7533\u8BF7\u5185\u5BB9\u4ECD\u4E0D\u660E\u786E"] },
    { metric: "requests.rejected.petition", labels: ["\u4FE1\u8BBF\u4E3E\u62A5\u6295\u8BC9\u7C7B\u7533\u8BF7"], has: ["\u4FE1\u8BBF\u4E3E\u62A5\u6295\u8BC9"] },
    { metric: "requests.rejected.repeated", labels: ["\u91CD\u590D\u7533\u8BF7"], has: ["\u91CD\u590D\u7533\u8BF7"] },
    { metric: "requests.rejected.publications", labels: ["\u8981\u6C42\u63D0\u4F9B\u516C\u5F00\u51FA\u7248\u7269"], has: ["\u516C\u5F00\u51FA\u7248\u7269"] },
    { metric: "requests.rejected.excessive", labels: ["\u65E0\u6B63\u5F53\u7406\u7531\u5927\u91CF\u53CD\u590D\u7533\u8BF7"], has: ["\u5927\u91CF\u53CD\u590D\u7533\u8BF7", "\u65E0\u6B63\u5F53\u7406\u7531\u5927\u91CF"] },
    { metric: "requests.rejected.confirmation", labels: ["\u8981\u6C42\u884C\u653F\u673A\u5173\u786E\u8BA4\u6216\u91CD\u65B0\u51FA\u5177\u5DF2\u83B7\u53D6\u4FE1\u606F"], has: ["\u8981\u6C42\u884C\u653F\u673A\u5173\u786E\u8BA4", "\u786E\u8BA4\u6216\u91CD\u65B0\u51FA\u5177"] },
    { metric: "requests.other.uncorrected", labels: ["\u7533\u8BF7\u4EBA\u65E0\u6B63\u5F53\u7406\u7531\u903E\u671F\u4E0D\u8865\u6B63\u884C\u653F\u673A\u5173\u4E0D\u518D\u5904\u7406\u5176\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", "\u903E\u671F\u4E0D\u8865\u6B63"], has: ["\u903E\u671F\u4E0D\u8865\u6B63"] },
    { metric: "requests.other.unpaid", labels: ["\u7533\u8BF7\u4EBA\u903E\u671F\u672A\u6309\u6536\u8D39\u901A\u77E5\u8981\u6C42\u7F34\u7EB3\u8D39\u7528\u884C\u653F\u673A\u5173\u4E0D\u518D\u5904\u7406\u5176\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", "\u903E\u671F\u4E0D\u7F34\u8D39"], has: ["\u903E\u671F\u672A\u6309\u6536\u8D39\u901A\u77E5", "\u903E\u671F\u4E0D\u7F34\u8D39", "\u8981\u6C42\u7F34\u7EB3\u8D39\u7528", "\u672A\u6309\u6536\u8D39\u901A\u77E5\u8981\u6C42", "\u7F34\u7EB3\u8D39\u7528"] },
    { metric: "requests.other.remaining", labels: ["\u5176\u4ED6"], has: ["3\u5176\u4ED6", "\u2462\u5176\u4ED6"], whole: ["\u5176\u4ED6", "\u5176\u5B83", "\u5176\u4ED6\u60C5\u5F62"] },
    { metric: "requests.other", labels: ["\u5176\u4ED6\u5904\u7406"], has: ["\u516D\u5176\u4ED6\u5904\u7406"], whole: ["\u5176\u4ED6\u5904\u7406", "\u5176\u5B83\u5904\u7406"] },
    { metric: "requests.concluded", labels: ["\u603B\u8BA1"], has: ["\u4E03\u603B\u8BA1", "\u4E03\u5408\u8BA1", "\u529E\u7406\u7ED3\u679C\u603B\u8BA1"], whole: ["\u603B\u8BA1", "\u5408\u8BA1"] },
    { metric: "requests.carried_out", labels: ["\u7ED3\u8F6C\u4E0B\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406"], has: ["\u7ED3\u8F6C\u4E0B\u5E74\u5EA6", "\u7ED3\u8F6C\u4E0B\u4E00\u5E74\u5EA6", "\u7ED3\u8F6C\u4E0B\u5E74", "\u8F6C\u7ED3\u4E0B\u5E74\u5EA6", "\u7ED3\u8F6C\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406", "\u7ED3\u8F6C\u81F3\u4E0B\u5E74\u5EA6"] }
  ],
  groups: [
    { name: "results", has: ["\u672C\u5E74\u5EA6\u529E\u7406\u7ED3\u679C", "\u5E74\u5EA6\u529E\u7406\u7ED3\u679C"], whole: ["\u529E\u7406\u7ED3\u679C"] },
    { name: "requests.denied", has: [], whole: ["\u4E0D\u4E88\u516C\u5F00"] },
    { name: "requests.unavailable", has: [], whole: ["\u65E0\u6CD5\u63D0\u4F9B"] },
    { name: "requests.rejected", has: [], whole: ["\u4E0D\u4E88\u5904\u7406"] },
    { name: "subtotal", has: [], whole: ["\u5C0F\u8BA1"] }
  ],
  applicants: [
    { applicant: "person", labels: ["\u81EA\u7136\u4EBA"], printed: "\u81EA\u7136\u4EBA" },
    { applicant: "company", labels: ["\u5546\u4E1A\u4F01\u4E1A", "\u5546\u4E1A \u4F01\u4E1A"], printed: "\u5546\u4E1A\u4F01\u4E1A" },
    { applicant: "research", labels: ["\u79D1\u7814\u673A\u6784"], printed: "\u79D1\u7814\u673A\u6784" },
    { applicant: "charity", labels: ["\u793E\u4F1A\u516C\u76CA\u7EC4\u7EC7", "\u793E\u4F1A\u516C\u76CA", "\u516C\u76CA\u7EC4\u7EC7"], printed: "\u793E\u4F1A\u516C\u76CA\u7EC4\u7EC7" },
    { applicant: "legal", labels: ["\u6CD5\u5F8B\u670D\u52A1\u673A\u6784", "\u6CD5\u5F8B\u670D\u52A1"], printed: "\u6CD5\u5F8B\u670D\u52A1\u673A\u6784" },
    { applicant: "other", labels: ["\u5176\u4ED6", "\u5176\u5B83"], printed: "\u5176\u4ED6" },
    { applicant: "total", labels: ["\u603B\u8BA1", "\u5408\u8BA1"], printed: "\u603B\u8BA1" }
  ],
  subjects: [
    { subject: "regulations", whole: ["\u89C4\u7AE0", "\u653F\u5E9C\u89C4\u7AE0", "\u884C\u653F\u89C4\u7AE0"], has: [] },
    { subject: "normative_documents", whole: ["\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6", "\u89C4\u8303\u6027\u6587\u4EF6"], has: [] },
    { subject: "licensing", whole: ["\u884C\u653F\u8BB8\u53EF", "\u884C\u653F\u5BA1\u6279\u8BB8\u53EF"], has: [] },
    { subject: "other_services", whole: ["\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E8B\u9879", "\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E8B\u9879", "\u5176\u4ED6\u7BA1\u7406\u670D\u52A1\u4E8B\u9879"], has: ["\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1"] },
    { subject: "penalties", whole: ["\u884C\u653F\u5904\u7F5A"], has: [] },
    { subject: "coercion", whole: ["\u884C\u653F\u5F3A\u5236"], has: [] },
    { subject: "fees", whole: ["\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39", "\u884C\u653F\u6027\u4E8B\u4E1A\u6536\u8D39", "\u884C\u653F\u6027\u4E8B\u4E1A\u6027\u6536\u8D39", "\u884C\u653F\u4E8B\u4E1A\u6536\u8D39"], has: [] },
    { subject: "procurement", whole: ["\u653F\u5E9C\u96C6\u4E2D\u91C7\u8D2D", "\u96C6\u4E2D\u91C7\u8D2D"], has: [] }
  ],
  heads: [
    { column: "issued", era: "2021", has: ["\u5236\u53D1\u4EF6\u6570", "\u5236\u53D1\u6570", "\u5236\u53D1\u6570\u91CF"] },
    { column: "repealed", era: "2021", has: ["\u5E9F\u6B62\u4EF6\u6570", "\u5E9F\u6B62\u6570"] },
    { column: "in_force", era: "2021", has: ["\u73B0\u884C\u6709\u6548"] },
    { column: "decisions", era: "2021", has: ["\u672C\u5E74\u5904\u7406\u51B3\u5B9A\u6570", "\u5E74\u5904\u7406\u51B3\u5B9A\u6570", "\u672C\u5E74\u5EA6\u5904\u7406\u51B3\u5B9A\u6570"] },
    { column: "amount", era: "2021", has: ["\u6536\u8D39\u91D1\u989D"] },
    { column: "made", era: "2019", has: ["\u65B0\u5236\u4F5C\u6570\u91CF", "\u65B0\u5236\u4F5C\u6570"] },
    { column: "disclosed", era: "2019", has: ["\u65B0\u516C\u5F00\u6570\u91CF", "\u65B0\u516C\u5F00\u6570"] },
    { column: "disclosed_total", era: "2019", has: ["\u5BF9\u5916\u516C\u5F00\u603B\u6570"] },
    { column: "prior_items", era: "2019", has: ["\u4E0A\u4E00\u5E74\u9879\u76EE\u6570", "\u4E0A\u5E74\u9879\u76EE\u6570", "\u4E0A\u4E00\u5E74\u5EA6\u9879\u76EE\u6570"] },
    { column: "change", era: "2019", has: ["\u672C\u5E74\u589E\u51CF", "\u5E74\u589E\u51CF"], whole: ["\u672C\u5E74\u589E", "\u589E\u51CF"] },
    { column: "decisions", era: "2019", has: ["\u5904\u7406\u51B3\u5B9A\u6570"] },
    { column: "projects", era: "2019", has: ["\u91C7\u8D2D\u9879\u76EE\u6570"] },
    { column: "procured", era: "2019", has: ["\u91C7\u8D2D\u603B\u91D1\u989D", "\u91C7\u8D2D\u91D1\u989D"] }
  ],
  results: [
    { result: "upheld", labels: ["\u7ED3\u679C\u7EF4\u6301", "\u7EF4\u6301\u7ED3\u679C"], printed: "\u7ED3\u679C\u7EF4\u6301" },
    { result: "corrected", labels: ["\u7ED3\u679C\u7EA0\u6B63", "\u7EA0\u6B63\u7ED3\u679C"], printed: "\u7ED3\u679C\u7EA0\u6B63" },
    { result: "other", labels: ["\u5176\u4ED6\u7ED3\u679C", "\u5176\u5B83\u7ED3\u679C"], printed: "\u5176\u4ED6\u7ED3\u679C" },
    { result: "pending", labels: ["\u5C1A\u672A\u5BA1\u7ED3"], printed: "\u5C1A\u672A\u5BA1\u7ED3" },
    { result: "total", labels: ["\u603B\u8BA1", "\u5408\u8BA1"], printed: "\u603B\u8BA1" }
  ],
  disputes: [
    { block: "review", labels: ["\u884C\u653F\u590D\u8BAE"], printed: "\u884C\u653F\u590D\u8BAE" },
    { block: "litigation.direct", labels: ["\u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9", "\u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8BC9\u8BBC"], printed: "\u884C\u653F\u8BC9\u8BBC \u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9" },
    { block: "litigation.after_review", labels: ["\u590D\u8BAE\u540E\u8D77\u8BC9", "\u590D\u8BAE\u540E\u8BC9\u8BBC", "\u7ECF\u590D\u8BAE\u540E\u8D77\u8BC9"], printed: "\u884C\u653F\u8BC9\u8BBC \u590D\u8BAE\u540E\u8D77\u8BC9" }
  ],
  sections: [
    { number: "\u4E8C", has: ["\u4E3B\u52A8\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u60C5\u51B5", "\u4E3B\u52A8\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u7684\u60C5\u51B5", "\u653F\u5E9C\u4FE1\u606F\u4E3B\u52A8\u516C\u5F00\u60C5\u51B5", "\u4E3B\u52A8\u516C\u5F00\u4FE1\u606F\u60C5\u51B5", "\u4E3B\u52A8\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u5DE5\u4F5C\u60C5\u51B5"] },
    { number: "\u4E09", has: ["\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", "\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00", "\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F", "\u6536\u5230\u548C\u5904\u7406\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u7684\u6536\u5230\u548C\u5904\u7406"] },
    { number: "\u56DB", has: ["\u884C\u653F\u590D\u8BAE\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5", "\u884C\u653F\u590D\u8BAE\u548C\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5", "\u88AB\u7533\u8BF7\u884C\u653F\u590D\u8BAE\u63D0\u8D77\u884C\u653F\u8BC9\u8BBC", "\u884C\u653F\u590D\u8BAE\u8BC9\u8BBC\u60C5\u51B5", "\u884C\u653F\u590D\u8BAE\u63D0\u8D77\u884C\u653F\u8BC9\u8BBC"] },
    { number: "\u4E94", has: ["\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB", "\u5B58\u5728\u95EE\u9898\u53CA\u6539\u8FDB", "\u95EE\u9898\u53CA\u6539\u8FDB", "\u95EE\u9898\u548C\u6539\u8FDB", "\u95EE\u9898\u53CA\u6574\u6539", "\u5B58\u5728\u7684\u95EE\u9898", "\u95EE\u9898\u4E0E\u6539\u8FDB", "\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898", "\u5B58\u5728\u4E3B\u8981\u95EE\u9898"] },
    { number: "\u516D", has: ["\u5176\u4ED6\u9700\u8981\u62A5\u544A", "\u9700\u8981\u62A5\u544A\u7684\u5176\u4ED6\u4E8B\u9879", "\u5176\u4ED6\u9700\u62A5\u544A", "\u5176\u4ED6\u5E94\u5F53\u62A5\u544A", "\u5176\u4ED6\u62A5\u544A\u4E8B\u9879"] },
    { number: "\u4E00", has: ["\u603B\u4F53\u60C5\u51B5", "\u603B\u4F53\u6982\u8FF0", "\u57FA\u672C\u60C5\u51B5", "\u4E3B\u8981\u5DE5\u4F5C\u6982\u8FF0", "\u57FA\u672C\u6982\u51B5", "\u5DE5\u4F5C\u6982\u51B5"], whole: ["\u6982\u8FF0", "\u6982\u51B5", "\u5DE5\u4F5C\u6982\u8FF0"] }
  ]
};

// src/ingest/heads.ts
var FORMS = [
  { era: "2021", names: ["issued", "repealed", "in_force"] },
  { era: "2021", names: ["decisions"] },
  { era: "2021", names: ["amount"] },
  { era: "2019", names: ["made", "disclosed", "disclosed_total"] },
  { era: "2019", names: ["prior_items", "change", "decisions"] },
  { era: "2019", names: ["prior_items", "change"] },
  { era: "2019", names: ["projects", "procured"] }
];
function headsIn(text) {
  const words = foldLabel(text);
  if (words.length < 2 || words.length > 60) return [];
  const exact = form_labels_default.heads.find((head) => (head.whole ?? []).includes(words));
  if (exact) return [exact.column];
  const found = [];
  for (const head of form_labels_default.heads) {
    for (const word of head.has) {
      const at = words.indexOf(word);
      if (at >= 0) found.push({ column: head.column, at, length: word.length });
    }
  }
  found.sort((a, b) => a.at - b.at || b.length - a.length);
  let end = -1;
  const columns = [];
  for (const head of found.sort((a, b) => b.length - a.length)) {
    const overlaps2 = found.some(
      (other) => other.length > head.length && other.at < head.at + head.length && head.at < other.at + other.length
    );
    if (!overlaps2) columns.push(`${String(head.at).padStart(3, "0")} ${head.column}`);
    end = head.at;
  }
  return end < 0 ? [] : [...new Set(columns)].sort().map((name) => name.slice(4));
}
function unitIn(text) {
  const words = squeeze(text);
  if (words.includes("\u4E07\u5143")) return "\u4E07\u5143";
  return /[(:：]元|单位元/u.test(words) ? "\u5143" : null;
}
function resolveColumns(heads) {
  const single2 = withoutRepeats(heads);
  return named(single2) ?? (single2 === heads ? null : named(heads)) ?? placed(heads) ?? null;
}
function withoutRepeats(heads) {
  const kept = heads.filter(
    (head, i) => head.column === null || head.column !== heads[i - 1]?.column
  );
  return kept.length === heads.length ? heads : kept;
}
function named(heads) {
  const names = heads.map((head) => head.column ?? "");
  const form = FORMS.find(
    (it) => it.names.length === names.length && it.names.every((name) => names.includes(name))
  );
  return form ? { era: form.era, heads, names } : null;
}
function placed(heads) {
  const fits = FORMS.filter((form) => {
    if (form.names.length !== heads.length || heads.length < 2) return false;
    const hits = heads.filter((head, i) => head.column === form.names[i]).length;
    const strays = heads.filter(
      (head, i) => head.column !== null && head.column !== form.names[i] && !form.names.includes(head.column)
    ).length;
    return hits > 0 && strays === 0 && heads.at(-1)?.column === form.names.at(-1);
  });
  const [only2] = fits;
  return only2 && fits.length === 1 ? { era: only2.era, heads, names: only2.names } : null;
}

// src/ingest/labels.ts
var MEMORY2 = 4e3;
var requestRow = remembered((text) => {
  const words = foldLabel(text);
  if (words === "" || words.length > 60) return null;
  const named2 = whole(form_labels_default.requests, words) ?? inside(form_labels_default.requests, words);
  if (named2) return named2.metric;
  if (whole(form_labels_default.groups, words) || inside(form_labels_default.groups, words)) return "group";
  const near = begins(form_labels_default.requests, words) ?? nearest(form_labels_default.requests, words);
  return near?.metric ?? null;
});
var subjectOf = remembered((text) => {
  const words = foldLabel(text);
  if (words.length < 2 || words.length > 30 || /\d/u.test(words)) return null;
  const named2 = whole(form_labels_default.subjects, words) ?? inside(form_labels_default.subjects, words);
  return named2?.subject ?? null;
});
var headOf = remembered((text) => {
  const words = foldLabel(text);
  if (words.length < 2 || words.length > 60) return null;
  const named2 = inside(form_labels_default.heads, words) ?? whole(form_labels_default.heads, words);
  return named2 ? { column: named2.column, era: named2.era } : null;
});
var applicantOf = remembered((text) => {
  const named2 = whole(form_labels_default.applicants, foldLabel(text));
  return named2?.applicant ?? null;
});
var resultOf = remembered(
  (text) => whole(form_labels_default.results, foldLabel(text))?.result ?? null
);
var disputeOf = remembered(
  (text) => whole(form_labels_default.disputes, foldLabel(text))?.block ?? null
);
var REQUEST_ORDER = form_labels_default.requests.map((row) => row.metric);
var PRINTED = {
  applicants: new Map(form_labels_default.applicants.map((row) => [row.applicant, row.printed])),
  results: new Map(form_labels_default.results.map((row) => [row.result, row.printed])),
  disputes: new Map(form_labels_default.disputes.map((row) => [row.block, row.printed]))
};
function whole(list, words) {
  return list.find((row) => (row.whole ?? row.labels ?? []).includes(words)) ?? null;
}
function inside(list, words) {
  let best = null;
  let length = 0;
  for (const row of list) {
    for (const word of row.has ?? []) {
      if (word.length > length && words.includes(word)) [best, length] = [row, word.length];
    }
  }
  return best;
}
function begins(list, words) {
  if (words.length < 5) return null;
  const found = list.filter((row) => (row.labels ?? []).some((label) => label.startsWith(words)));
  return found.length === 1 ? found[0] ?? null : null;
}
function nearest(list, words) {
  if (words.length < 6) return null;
  const scored = list.map((row) => ({ row, cost: Math.min(...(row.labels ?? []).map((it) => distance(it, words))) })).sort((a, b) => a.cost - b.cost);
  const [first, second] = scored;
  if (!first || first.cost > words.length / 5) return null;
  return second && second.cost <= first.cost + 1 ? null : first.row;
}
function distance(one, other) {
  if (Math.abs(one.length - other.length) > other.length / 5) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
function remembered(find) {
  const known2 = /* @__PURE__ */ new Map();
  return (text) => {
    const held = known2.get(text);
    if (held) return held.found;
    const found = text.length > 200 ? find("") : find(text);
    if (known2.size > MEMORY2) known2.clear();
    known2.set(text, { found });
    return found;
  };
}

// src/ingest/block-lines.ts
function toBlocks(rows2) {
  const cutter = new BlockCutter();
  for (const row of rows2) {
    for (const atom of row.atoms) {
      if (requestRow(atom.text) === "requests.received") return cutter.end();
      cutter.atom(atom, row);
    }
    cutter.rowEnd(row);
  }
  return cutter.end();
}
var BlockCutter = class {
  blocks = [];
  heads = [];
  lines = [];
  draft = null;
  fragment = null;
  collecting = false;
  atom(atom, row) {
    const words = squeeze(atom.text);
    if (words === "") this.blank(atom, row);
    else if (/^第(?:二十|20)条/u.test(words)) this.open();
    else if (words.startsWith("\u4FE1\u606F\u5185\u5BB9")) this.headRow(words.slice(4), atom, row);
    else if (!this.head(atom, row)) this.cell(words, atom, row);
  }
  rowEnd(row) {
    if (row.closed && this.draft && (this.draft.values.length > 0 || row.whole)) this.settleLine();
  }
  end() {
    this.settleLine();
    if (this.heads.length > 0 && this.lines.length > 0) {
      this.blocks.push({ heads: this.heads, lines: this.lines });
    }
    this.lines = [];
    return this.blocks;
  }
  cell(words, atom, row) {
    const subject = subjectOf(atom.text);
    const glued = subject ? null : gluedRow(words, this.heads.length);
    if (subject) this.start(subject, atom.text.trim(), row);
    else if (glued) this.glued(glued, row);
    else if (isFigure(atom.text)) this.figure(atom, row);
    else this.words(atom, row);
  }
  /** A new block begins; the one before is kept. */
  open() {
    this.end();
    this.heads = [];
    this.fragment = null;
    this.collecting = true;
  }
  headRow(rest, atom, row) {
    this.open();
    if (rest !== "") this.head({ text: rest, column: atom.column }, row);
  }
  head(atom, row) {
    const own = headsIn(atom.text);
    const merged = own.length > 0 || !this.fragment ? [] : headsIn(this.fragment.printed + atom.text);
    const columns = own.length > 0 ? own : merged;
    if (columns.length === 0) return false;
    if (!this.collecting) this.open();
    const text = merged.length > 0 ? `${this.fragment?.printed ?? ""}${atom.text}` : atom.text;
    if (own.length > 0) this.keepFragment();
    this.fragment = null;
    for (const column of columns) {
      this.heads.push(headCell(column, text, columns.length > 1 ? null : atom, row));
    }
    return true;
  }
  /** A broken head that nothing completed keeps its place without a name. */
  keepFragment() {
    if (this.fragment) this.heads.push(this.fragment);
    this.fragment = null;
  }
  start(subject, label, row) {
    this.settleLine();
    this.keepFragment();
    this.collecting = false;
    this.draft = { subject, label, values: [], row };
  }
  glued(found, row) {
    this.start(found.subject, found.label, row);
    this.draft?.values.push(...found.values.map((text) => ({ text, column: -1 })));
    this.settleLine();
  }
  figure(atom, row) {
    if (!this.draft && this.heads.length > 0 && this.lines.length === 0) this.start(null, "", row);
    this.draft?.values.push(atom);
  }
  blank(atom, row) {
    if (this.draft && (this.draft.row === row || !row.closed)) this.draft.values.push(atom);
  }
  words(atom, row) {
    if (!this.collecting || foldLabel(atom.text).length > 8) {
      this.settleLine();
      return;
    }
    this.keepFragment();
    this.fragment = headCell(null, atom.text, atom, row);
  }
  settleLine() {
    if (this.draft) this.lines.push(this.draft);
    this.draft = null;
  }
};
function headCell(column, text, atom, row) {
  const at = row.closed && atom ? atom.column : null;
  return { column, unit: unitIn(text), printed: text.trim(), at, width: at === null ? null : row.atoms.length };
}
function gluedRow(words, columns) {
  const match = /^(\D{2,}?)([+-]?\d[\d.,]*(?:万?元)?)$/u.exec(words);
  const [, label = "", figures = ""] = match ?? [];
  const subject = subjectOf(label);
  if (!match || !subject) return null;
  if (columns === 1) return { subject, label, values: [figures] };
  const single2 = /^\d+$/u.test(figures) && figures.length === columns;
  return { subject, label, values: single2 ? [...figures] : [] };
}

// src/ingest/disclosure-table.ts
var PRINTED2 = new Set(
  metrics_default.filter((it) => it.table === 2 && it.eras.length > 0).map((it) => it.id)
);
function readDisclosureTable(rows2) {
  const read = toBlocks(rows2).map(readBlock);
  return {
    cells: withoutDoubles(read.flatMap((block) => block.cells)),
    eras: read.flatMap((block) => block.cells.length > 0 ? block.eras : [])
  };
}
function readBlock(block) {
  const columns = resolveColumns(block.heads);
  if (!columns) return { cells: [], eras: [] };
  const cells = namedLines(block).flatMap((line) => cellsOf(line, columns));
  return { cells, eras: [columns.era] };
}
function namedLines({ lines }) {
  const [first, second] = lines;
  if (!first || first.subject !== null) return lines;
  if (second?.subject === "normative_documents" && lines.length === 2) {
    return [{ ...first, subject: "regulations" }, second];
  }
  return lines.filter((line) => line.row.closed && line.subject !== null);
}
function withoutDoubles(cells) {
  return cells.filter((cell, i) => {
    const same = cells.filter((other) => other.id === cell.id);
    return cells.indexOf(same[0] ?? cell) === i && same.every((other) => other.value === cell.value);
  });
}
function cellsOf(line, columns) {
  const values = bindColumns(line, columns);
  if (!values) return [];
  return columns.names.flatMap((name, i) => {
    const atom = values[i];
    const metric = `${line.subject}.${name === "procured" ? "amount" : name}`;
    const sure = !atom?.unsure || readValue(atom.text)?.value === 0 && !metric.endsWith(".amount");
    return atom && sure && PRINTED2.has(metric) ? [cellOf(metric, atom, line, columns.heads[i])] : [];
  });
}
function cellOf(id, atom, line, head) {
  const read = readValue(atom.text) ?? { value: null, blank: "blank", unit: null };
  const place3 = {
    id,
    printed: atom.text.trim(),
    row: line.label,
    column: head?.printed ?? "",
    quote: quoteOf(line),
    section: "\u4E8C"
  };
  return amountCell(place3, read, head?.unit ?? null);
}
function quoteOf(line) {
  if (line.row.closed && line.label !== "") return line.row.printed;
  const values = line.values.map((atom) => atom.text.trim()).filter((text) => text !== "");
  return [line.label, ...values].join(" ").trim();
}

// src/ingest/disputes-table.ts
var BLOCKS = ["review", "litigation.direct", "litigation.after_review"];
var RESULTS = ["upheld", "corrected", "other", "pending", "total"];
var SIZE = BLOCKS.length * RESULTS.length;
function readDisputesTable(rows2) {
  const own = oneRow(rows2) ?? oneRun(rows2);
  if (own) return BLOCKS.flatMap((block, i) => blockCells(block, own.slice(i * 5, i * 5 + 5), own));
  return inBlocks(rows2);
}
function oneRow(rows2) {
  const found = rows2.filter((row) => {
    const cells2 = trimmed2(row.atoms);
    return row.closed && cells2.some((atom) => isFigure(atom.text)) && cells2.every((atom) => readValue(atom.text) !== null);
  });
  const [only2] = found;
  if (!only2 || found.length > 1) return null;
  const cells = row15(only2);
  return cells.length === SIZE ? cells : null;
}
function row15(row) {
  return row.atoms.length === SIZE ? row.atoms : trimmed2(row.atoms);
}
function trimmed2(atoms) {
  const from = atoms.findIndex((atom) => squeeze(atom.text) !== "");
  const to = atoms.findLastIndex((atom) => squeeze(atom.text) !== "");
  return from < 0 ? [] : atoms.slice(from, to + 1);
}
function oneRun(rows2) {
  const atoms = rows2.flatMap((row) => row.atoms).filter((atom) => squeeze(atom.text) !== "");
  const from = atoms.findIndex((atom) => isFigure(atom.text));
  if (from < 0) return null;
  let to = from;
  while (to < atoms.length && isFigure(atoms[to]?.text ?? "")) to++;
  const rest = atoms.slice(to).some((atom) => isFigure(atom.text));
  return to - from === SIZE && !rest ? atoms.slice(from, to) : null;
}
function inBlocks(rows2) {
  const cells = [];
  let named2 = [];
  let run = [];
  const close = () => {
    const [block] = named2;
    if (run.length > 0) {
      if (named2.length === 1 && block && run.length === RESULTS.length)
        cells.push(...blockCells(block, run, run));
      named2 = [];
    }
    run = [];
  };
  for (const atom of rows2.flatMap((row) => row.atoms)) {
    if (squeeze(atom.text) === "") continue;
    const block = disputeOf(atom.text);
    if (isFigure(atom.text)) run.push(atom);
    else if (block || resultOf(atom.text)) {
      close();
      if (block) named2.push(block);
    } else close();
  }
  close();
  return cells.length % RESULTS.length === 0 ? cells : [];
}
function blockCells(block, five, row) {
  const quote = row.map((atom) => atom.text.trim()).join(" ");
  const words = PRINTED.disputes.get(block) ?? block;
  const numbers = five.map((atom) => readValue(atom.text)?.value ?? null);
  return RESULTS.flatMap((result, i) => {
    if (five[i]?.unsure && !totalHolds(numbers)) return [];
    const printed = five[i]?.text.trim() ?? "";
    const read = readValue(printed) ?? { value: null, blank: "blank" };
    const column = PRINTED.results.get(result) ?? result;
    return {
      id: `${block}.${result}`,
      value: read.value,
      blank: read.blank,
      printed,
      unit: "\u4EF6",
      section: "\u56DB",
      row: words,
      column,
      quote
    };
  });
}
function totalHolds(five) {
  if (five.length !== RESULTS.length || five.some((value) => value === null)) return false;
  return five.slice(0, -1).reduce((sum, value) => sum + (value ?? 0), 0) === five.at(-1);
}

// src/ingest/eras.ts
var NAMES = {
  "2014": "2014\u20142018\u5E74\u5EA6\u7684\u7EDF\u8BA1\u8868",
  "2019": "2019\u20142020\u5E74\u5EA6\u7684\u8868\u5F0F\uFF08\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142019\u301560\u53F7\uFF09",
  "2021": "2021\u5E74\u5EA6\u8D77\u7684\u8868\u5F0F\uFF08\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\uFF09"
};
function eraOfYear(year) {
  if (year >= 2021) return "2021";
  if (year >= 2019) return "2019";
  return year >= 2014 ? "2014" : null;
}
function majority(eras) {
  const counts = /* @__PURE__ */ new Map();
  for (const era of eras) counts.set(era, (counts.get(era) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
function eraFindings(eras, blocks, year) {
  const printed = /* @__PURE__ */ new Set([...blocks, ...Object.values(eras)]);
  const due = eraOfYear(year);
  if (printed.size > 1)
    return [finding("mixed_form", mixedMessage(eras, printed), due, [...printed].join("+"))];
  const [only2] = printed;
  if (!only2 || !due || only2 === due) return [];
  return [finding("old_form", `${year}\u5E74\u7684\u62A5\u544A\u7528\u4E86${NAMES[only2]}\uFF0C\u5E94\u4E3A${NAMES[due]}\u3002`, due, only2)];
}
function mixedMessage(eras, printed) {
  const tables = Object.entries(eras).map(([section, era]) => `\u7B2C${section}\u90E8\u5206\u4E3A${NAMES[era]}`);
  return tables.length > 1 && new Set(Object.values(eras)).size > 1 ? `\u4E00\u4EFD\u62A5\u544A\u91CC\u6DF7\u7528\u4E24\u79CD\u8868\u5F0F\uFF1A${tables.join("\uFF0C")}\u3002` : `\u540C\u4E00\u5F20\u8868\u91CC\u6DF7\u7528\u4E24\u79CD\u8868\u5F0F\uFF1A${[...printed].map((era) => NAMES[era]).join("\u3001")}\u3002`;
}
function finding(rule, message, expected, actual) {
  return { rule, severity: "warning", message, cells: [], expected, actual };
}

// src/ingest/identity.ts
var TITLE = /^(?:关于)?(20\d\d)?年?度?(.{2,40}?)(20\d\d)?年?度?(?:政府|政务)信息公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?报告$/u;
function readIdentity(document) {
  for (const block of document.blocks) {
    if (block.kind === "table") continue;
    const match = TITLE.exec(squeeze(block.text));
    const year2 = match?.[1] ?? match?.[3];
    if (match?.[2] && year2) {
      return { agency: match[2], year: Number(year2), title: block.text.trim(), period: null };
    }
  }
  const text = document.blocks.map((block) => block.kind === "table" ? "" : block.text).join("");
  const year = /20[12]\d/u.exec(text);
  return { agency: "", year: year ? Number(year[0]) : null, title: null, period: null };
}

// src/ingest/missing.ts
var SECTIONS = ["\u4E00", "\u4E8C", "\u4E09", "\u56DB", "\u4E94", "\u516D"];
var TABLES = { \u4E8C: 2, \u4E09: 3, \u56DB: 4 };
function missingSections(sections, cells) {
  return SECTIONS.filter((number) => {
    const section = sections.find((it) => it.number === number);
    if (number === "\u4E8C" || number === "\u4E09" || number === "\u56DB") {
      return !cells.some((cell) => cell.section === number);
    }
    return section === void 0 || section.paragraphs.length === 0;
  });
}
function missingCells(cells, eras, fallback) {
  const read = new Set(cells.map((cell) => cell.id));
  return metrics_default.flatMap((metric) => {
    const section = metric.table === 2 ? "\u4E8C" : metric.table === 3 ? "\u4E09" : "\u56DB";
    const era = eras[section] ?? fallback;
    if (!Object.values(TABLES).includes(metric.table) || era === null) return [];
    if (!metric.eras.includes(era)) return [];
    if (metric.table !== 3) return read.has(metric.id) ? [] : [metric.id];
    const lacking = PRINTED_APPLICANTS.map((it) => cellId(metric.id, it)).filter(
      (id) => !read.has(id)
    );
    return lacking.length === PRINTED_APPLICANTS.length ? [metric.id] : lacking;
  });
}

// src/ingest/proof.ts
var OUTCOMES = REQUEST_ORDER.filter(
  (id) => !["received", "carried_in", "concluded", "carried_out"].includes(id.slice("requests.".length))
);
function rowHolds(values) {
  if (values.length !== PRINTED_APPLICANTS.length || values.some((value) => value === null))
    return null;
  const parts = values.slice(0, -1).reduce((sum, value) => sum + (value ?? 0), 0);
  return parts === values.at(-1);
}
function prove(rows2) {
  const checked = [...rows2].map(([metric, values]) => ({ metric, holds: rowHolds(values) }));
  const columns = PRINTED_APPLICANTS.map((applicant, i) => ({ applicant, i }));
  return {
    failedRows: checked.filter((row) => row.holds === false).map((row) => row.metric),
    checkedRows: checked.filter((row) => row.holds !== null).length,
    failedSums: columns.filter(({ i }) => sumHolds(rows2, i) === false).map((it) => it.applicant),
    failedBalances: columns.filter(({ i }) => balanceHolds(rows2, i) === false).map((it) => it.applicant),
    usedColumns: columns.filter(({ i }) => [...rows2.values()].some((row) => (row[i] ?? 0) !== 0)).length
  };
}
function sumHolds(rows2, column) {
  const concluded = rows2.get("requests.concluded")?.[column] ?? null;
  const other = rows2.has("requests.other") ? ["requests.other"] : OUTCOMES.filter((id) => id.startsWith("requests.other."));
  const needed = [...OUTCOMES.filter((id) => !id.startsWith("requests.other")), ...other];
  const values = needed.map((id) => rows2.get(id)?.[column] ?? null);
  if (concluded === null || values.some((value) => value === null)) return null;
  return values.reduce((sum, value) => sum + (value ?? 0), 0) === concluded;
}
function balanceHolds(rows2, column) {
  const [received, carriedIn, concluded, carriedOut] = [
    "requests.received",
    "requests.carried_in",
    "requests.concluded",
    "requests.carried_out"
  ].map((id) => rows2.get(id)?.[column] ?? null);
  if (received == null || carriedIn == null || concluded == null || carriedOut == null) return null;
  return received + carriedIn === concluded + carriedOut;
}
function failsSystematically(proof) {
  const { failedRows, checkedRows, failedSums, usedColumns } = proof;
  const rows2 = failedRows.length >= 3 && failedRows.length * 3 >= checkedRows;
  const sums = failedSums.length >= 3 && failedSums.length * 3 >= usedColumns * 2;
  return rows2 || sums;
}

// src/ingest/alignment.ts
var COLUMNS = 7;
var BLANKS = Array.from({ length: COLUMNS }, () => ({ text: "", column: -1 }));
function alignSegments(segments) {
  const offsets = learnOffsets(segments);
  return segments.map((segment) => {
    if (segment.cells.some((atom) => atom.last)) return cutRow(segment, segments);
    const full = fullRow(segment);
    if (full) return full;
    if (segment.row.whole && segment.cells.length === 0) return BLANKS;
    if (!segment.row.closed && !segment.cells.some((cell) => squeeze(cell.text) === ""))
      return null;
    const offset = offsets.get(shape(segment));
    return offset === void 0 ? agreed(segment.cells) : window(segment.cells, offset);
  });
}
function cutRow(segment, segments) {
  const full = fullRow(segment);
  if (full && (!full.some((atom) => atom.unsure) || rowHolds(full.map(numberOf)))) return full;
  const cells = segment.cells.filter((atom) => !atom.unsure);
  const sure = fullRow({ ...segment, cells });
  if (sure) return sure;
  const others = segments.filter((other) => other !== segment && fullRow(other));
  const plain3 = others.length > 1 && others.every((other) => other.cells[0] && filled2(other.cells[0]));
  return plain3 && cells.length < COLUMNS && cells.every(filled2) ? cells : null;
}
function fullRow({ cells }) {
  const from = cells.findIndex(filled2);
  if (from < 0) return null;
  const figures = cells.filter(filled2);
  const run = cells.slice(from, from + COLUMNS);
  return figures.length === COLUMNS && run.every(filled2) ? run : null;
}
function learnOffsets(segments) {
  const offsets = /* @__PURE__ */ new Map();
  const unsure = /* @__PURE__ */ new Set();
  for (const segment of segments) {
    if (!segment.row.closed || !fullRow(segment)) continue;
    const at = segment.cells.findIndex(filled2);
    const key = shape(segment);
    if ((offsets.get(key) ?? at) !== at) unsure.add(key);
    offsets.set(key, at);
  }
  for (const key of unsure) offsets.delete(key);
  return offsets;
}
var shape = ({ row, labelAt, cells }) => `${row.atoms.length}/${labelAt}/${cells.length}/${row.width ?? ""}`;
var filled2 = (atom) => squeeze(atom.text) !== "";
function window(cells, offset) {
  const seven = cells.slice(offset, offset + COLUMNS);
  if (seven.length < COLUMNS) return null;
  return cells.some((cell) => filled2(cell) && !seven.includes(cell)) ? null : seven;
}
function agreed(cells) {
  const last = cells.findLastIndex(filled2);
  const left = window(cells, 0);
  if (last < 0) return left;
  const right2 = window(cells, last - COLUMNS + 1 < 0 ? 0 : last - COLUMNS + 1);
  if (cells.length === COLUMNS) return left;
  return left && right2 && left.every((cell, i) => cell === right2[i]) ? left : null;
}
var numberOf = (atom) => readValue(atom.text)?.value ?? null;

// src/ingest/applicant-columns.ts
var ORGANIZATIONS = ORGANIZATION_APPLICANTS;
function gridColumns(rows2) {
  const width = rows2.find((row) => row.width !== null)?.width ?? null;
  if (width === null) return null;
  const at = /* @__PURE__ */ new Map();
  for (const row of rows2) {
    if (row.width !== width) continue;
    for (const atom of row.atoms) {
      const applicant = applicantOf(atom.text);
      if (applicant && !at.has(applicant)) at.set(applicant, atom.column);
    }
  }
  const places = new Set(at.values());
  return at.size === PRINTED_APPLICANTS.length && places.size === at.size ? { width, at } : null;
}
function underApplicants(segment, columns) {
  if (segment.row.width !== columns.width) return null;
  const seven = PRINTED_APPLICANTS.map(
    (applicant) => segment.cells.find((atom) => atom.column === columns.at.get(applicant))
  );
  const found = seven.filter((atom) => atom !== void 0);
  return found.length === PRINTED_APPLICANTS.length ? found : null;
}
function printedOrder(rows2) {
  const seen = [];
  for (const row of rows2) {
    for (const atom of row.atoms) {
      const applicant = squeeze(atom.text) === "" ? null : applicantOf(atom.text);
      if (applicant && ORGANIZATIONS.includes(applicant) && !seen.includes(applicant)) {
        seen.push(applicant);
      }
    }
  }
  if (seen.length !== ORGANIZATIONS.length) return PRINTED_APPLICANTS;
  return ["person", ...seen, "total"];
}

// src/ingest/elimination.ts
function nameByElimination(rows2) {
  const order = printedRows(rows2);
  const named2 = rows2.map((row) => row);
  for (let at = 0; at < rows2.length; ) {
    const end = rows2.findIndex((row, i) => i > at && row.metric !== null);
    if (end < 0) break;
    const gap = rows2.slice(at + 1, end);
    const lacking = order.slice(
      order.indexOf(rows2[at]?.metric ?? "") + 1,
      order.indexOf(rows2[end]?.metric ?? "")
    );
    if (rows2[at]?.metric && gap.length > 0 && gap.length === lacking.length) {
      gap.forEach((row, i) => {
        named2[at + 1 + i] = { ...row, metric: lacking[i] ?? null };
      });
    }
    at = end;
  }
  return addsUp(named2) ? named2 : rows2;
}
function printedRows(rows2) {
  const single2 = rows2.some((row) => row.metric === "requests.other");
  return REQUEST_ORDER.filter((id) => single2 ? !id.startsWith("requests.other.") : id !== "requests.other");
}
function addsUp(rows2) {
  const values = /* @__PURE__ */ new Map();
  for (const row of rows2) if (row.metric) values.set(row.metric, row.seven.map(numberOf));
  return PRINTED_APPLICANTS.every((_applicant, column) => sumHolds(values, column) === true);
}

// src/ingest/segments.ts
var HEADS = /* @__PURE__ */ new Set(["person", "company", "research", "charity", "legal"]);
var LATE = /* @__PURE__ */ new Set([
  "requests.concluded",
  "requests.other",
  "requests.other.remaining"
]);
function toSegments(rows2) {
  const cutter = new Cutter();
  for (const row of rows2) cutter.row(row);
  return cutter.end();
}
var Cutter = class {
  done = [];
  draft = null;
  words = "";
  started = false;
  row(row) {
    if (row.closed && row.atoms.some((atom) => HEADS.has(applicantOf(atom.text) ?? ""))) return;
    for (const [i, atom] of row.atoms.entries()) this.atom(atom, i, row);
    const cells = this.draft?.cells ?? [];
    const holdsRow = cells.length >= 6 || cells.some((atom) => squeeze(atom.text) !== "");
    const blank = row.whole && this.draft?.row === row && this.draft.metric !== "group";
    if (row.closed && (holdsRow || blank)) this.close(blank);
  }
  end() {
    this.close();
    return this.done;
  }
  atom(atom, index, row) {
    if (squeeze(atom.text) === "") {
      if (this.draft && (this.draft.row === row || !row.closed)) this.draft.cells.push(atom);
      return;
    }
    const metric = requestRow(atom.text);
    this.started ||= metric !== null && metric !== "group" && !LATE.has(metric);
    if (!this.started) return;
    if (readValue(atom.text)) this.value(atom, row);
    else if (metric) this.label(metric, atom, index, row);
    else if (this.draft?.cells.some((cell) => squeeze(cell.text) !== "")) this.other(atom);
    else this.words += atom.text;
  }
  value(atom, row) {
    this.draft ??= {
      metric: null,
      label: "",
      cells: [],
      row,
      labelAt: -1,
      words: this.takeWords()
    };
    if (this.draft.row !== row && this.draft.cells.every((cell) => cell.text === "")) {
      this.draft = { ...this.draft, row, labelAt: -1, cells: [] };
    }
    this.draft.cells.push(atom);
  }
  label(metric, atom, labelAt, row) {
    if (this.refines(metric, row)) {
      this.words += atom.text;
      return;
    }
    this.close();
    this.draft = {
      metric,
      label: atom.text.trim(),
      cells: [],
      row,
      labelAt,
      words: this.takeWords()
    };
  }
  /** The second half of a label that broke over lines: 行政机关不再处理 … after 逾期不补正. */
  refines(metric, row) {
    const draft = this.draft;
    return draft !== null && draft.metric === metric && draft.row !== row && draft.cells.length === 0;
  }
  /** Words after figures end the run. */
  other(atom) {
    this.close();
    this.words = foldLabel(atom.text).length > 0 ? atom.text : "";
  }
  takeWords() {
    const words = this.words;
    this.words = "";
    return words;
  }
  close(blank = false) {
    const draft = this.draft;
    this.draft = null;
    if (draft && (draft.cells.length > 0 || blank)) this.done.push(draft);
  }
};

// src/ingest/requests-table.ts
function readRequestsTable(rows2) {
  const segments = toSegments(rows2);
  const first = rows2.findIndex((row) => row.atoms.some((atom) => isDataRow(atom.text)));
  const heads = rows2.slice(0, Math.max(first, 0));
  const candidates2 = [
    bind(segments, byHeads(segments, heads)),
    bind(segments, alignSegments(segments))
  ];
  const [best] = candidates2.sort((a, b) => weight(b) - weight(a));
  const bound = best ?? [];
  const order = printedOrder(heads);
  const proof = prove(valuesOf(bound));
  return {
    cells: bound.flatMap((row) => cellsOf2(row, order)),
    era: eraOf(bound),
    proof,
    failed: failsSystematically(proof)
  };
}
function isDataRow(text) {
  const metric = requestRow(text);
  return metric === "requests.received" || metric === "requests.carried_in";
}
function byHeads(segments, heads) {
  const columns = gridColumns(heads.slice(-12));
  return segments.map((segment) => columns ? underApplicants(segment, columns) : null);
}
function weight(bound) {
  const proof = prove(valuesOf(bound));
  return bound.length - 3 * proof.failedRows.length;
}
function bind(segments, sevens) {
  const found = segments.flatMap((segment, i) => {
    const seven = sevens[i];
    if (!seven || segment.metric === "group") return [];
    return [{ metric: segment.metric, seven, from: segment }];
  });
  const labelled = found.filter((row) => row.metric !== null);
  const kept = new Set(inOrder(withoutDoubles2(boundRows(labelled))).map((row) => row.segment));
  const rows2 = found.filter((row) => row.metric === null || kept.has(row.from));
  return boundRows(nameByElimination(rows2));
}
function boundRows(rows2) {
  return rows2.flatMap(({ metric, seven, from }) => metric ? [{ metric, seven, segment: from }] : []);
}
function withoutDoubles2(rows2) {
  const text = (row) => row.seven.map((atom) => numberOf(atom) ?? "").join(" ");
  return rows2.filter((row, i) => {
    const same = rows2.filter((other) => other.metric === row.metric);
    return rows2.findIndex((other) => other.metric === row.metric) === i && same.every((other) => text(other) === text(row));
  });
}
function inOrder(rows2) {
  const places = rows2.map((row) => REQUEST_ORDER.indexOf(row.metric));
  const length = places.map(() => 1);
  const before2 = places.map(() => -1);
  places.forEach((place3, i) => {
    for (let j = 0; j < i; j++) {
      if ((places[j] ?? 0) < place3 && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
        length[i] = (length[j] ?? 0) + 1;
        before2[i] = j;
      }
    }
  });
  const kept = [];
  for (let at = length.indexOf(Math.max(...length)); at >= 0; at = before2[at] ?? -1) {
    const row = rows2[at];
    if (row) kept.unshift(row);
  }
  return kept;
}
function valuesOf(bound) {
  return new Map(bound.map((row) => [row.metric, row.seven.map(numberOf)]));
}
function eraOf(bound) {
  if (bound.some((row) => row.metric === "requests.other")) return "2019";
  return bound.some((row) => row.metric.startsWith("requests.other.")) ? "2021" : null;
}
function cellsOf2({ metric, segment, seven }, order) {
  const values = seven.map((atom) => atom.text.trim());
  const quote = segment.row.closed && segment.labelAt >= 0 ? segment.row.printed : [segment.label, ...values].join(" ").trim();
  return PRINTED_APPLICANTS.flatMap((applicant) => {
    const atom = seven[order.indexOf(applicant)];
    if (!atom) return [];
    const read = readValue(atom.text) ?? { value: null, blank: "blank" };
    return {
      id: cellId(metric, applicant),
      value: read.value,
      blank: read.blank,
      printed: atom.text.trim(),
      unit: "\u4EF6",
      section: "\u4E09",
      row: segment.label,
      column: PRINTED.applicants.get(applicant) ?? applicant,
      quote
    };
  });
}

// src/ingest/rows.ts
var PIPE = /[|｜]/u;
var PAGE_MARK = /^[-—–－·\s]*(?:第\s*\d{1,3}\s*页.{0,12}|[-—–－]\s*\d{1,3}\s*[-—–－]|\d{1,3}\s*\/\s*\d{1,3}\s*页?)$/u;
function toRows(blocks, ends) {
  const style2 = { piped: pipesAreRows(blocks), tabbed: tabsAreRows(blocks) };
  const rows2 = [];
  let stream = [];
  const flush = () => {
    if (stream.some((line) => PIPE.test(line))) rows2.push(streamRow(stream));
    else rows2.push(...stream.flatMap((line) => lineRow(line, style2.tabbed)));
    stream = [];
  };
  for (const block of blocks) {
    if (block.kind === "table") {
      flush();
      rows2.push(...block.rows.map(gridRow));
    } else if (PAGE_MARK.test(block.text.trim())) continue;
    else if (style2.piped) rows2.push(...lineRow(block.text, style2.tabbed));
    else stream.push(block.text);
  }
  flush();
  const filled3 = rows2.filter((row) => row.atoms.length > 0);
  return ends ? withUnsureEnd(filled3) : filled3;
}
function withUnsureEnd(rows2) {
  const last = rows2.at(-1);
  const at = last?.atoms.findLastIndex((atom) => squeeze(atom.text) !== "") ?? -1;
  if (!last || at < 0) return rows2;
  const open = last.width !== null || /[\d.,]$/u.test(squeeze(last.printed));
  const atoms = last.atoms.map(
    (atom, i) => i === at ? { ...atom, last: true, unsure: open && isFigure(atom.text) } : atom
  );
  return [...rows2.slice(0, -1), { ...last, atoms }];
}
function tabsAreRows(blocks) {
  return blocks.filter((block) => block.kind !== "table" && block.text.trim().includes("	")).length >= 5;
}
function pipesAreRows(blocks) {
  let many = 0;
  let single2 = 0;
  for (const block of blocks) {
    if (block.kind === "table" || !PIPE.test(block.text)) continue;
    const filled3 = cutPipes(block.text).filter((cell) => cell !== "").length;
    if (filled3 > 1) many++;
    else single2++;
  }
  return many > 0 && many * 3 >= single2;
}
function gridRow(row) {
  const atoms = [];
  row.forEach((cell, column) => {
    if (cell.origin) atoms.push({ text: cell.text, column });
  });
  return { atoms, closed: true, whole: false, width: row.length, printed: joined(atoms) };
}
function joined(atoms) {
  return atoms.map((atom) => atom.text.trim()).filter((text) => text !== "").join(" ");
}
function lineRow(line, tabbed) {
  if (line.trim() === "") return [];
  if (PIPE.test(line)) return [closedRow(cutPipes(line), line)];
  if (line.includes("	")) return [closedRow(line.split("	"), line)];
  const row = spacedRow(line);
  return [tabbed && !row.closed ? { ...row, closed: true, whole: row.atoms.length === 1 } : row];
}
function spacedRow(line) {
  const pieces = line.trim().split(/\s+/u);
  let from = pieces.length;
  while (from > 0 && isFigure(pieces[from - 1] ?? "")) from--;
  const figures = pieces.slice(from);
  if (figures.length === 0 || pieces.length === 1) return openRow(line.trim().split(/\s{2,}/u), line);
  const words = pieces.slice(0, from).join(" ");
  return closedRow(words === "" ? figures : [words, ...figures], line);
}
function cutPipes(line) {
  const cells = line.split(/[|｜]/u).map((cell) => cell.trim());
  if (cells[0] === "" && /^\s*[|｜]/u.test(line)) cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells;
}
var place2 = (texts) => texts.map((text, column) => ({ text: text.trim(), column }));
function closedRow(texts, line) {
  if (texts.every((text) => /^\s*:?-{2,}:?\s*$/u.test(text))) return openRow([], line);
  return { atoms: place2(texts), closed: true, whole: false, width: null, printed: line.trim() };
}
function openRow(texts, line) {
  return { atoms: place2(texts), closed: false, whole: false, width: null, printed: line.trim() };
}
function streamRow(lines) {
  const cells = [];
  let held = null;
  for (const line of lines) {
    const pieces = line.split(/[|｜]/u).map((piece) => piece.trim());
    pieces.forEach((piece, i) => {
      const closes = i < pieces.length - 1;
      if (piece !== "") {
        if (held !== null) cells.push(held);
        held = piece;
      }
      if (closes) {
        cells.push(held ?? "");
        held = null;
      }
    });
  }
  if (held !== null) cells.push(held);
  return openRow(cells, lines.join("\n"));
}

// src/ingest/sections.ts
var ORDER = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D";
var NUMBERED = /^(?:[#*\s]*)(?:[（(]?[一二三四五六七八九十][）)]?\s*[、.．]?|\d{1,2}\s*[、.．])/u;
function sectionOf(text) {
  const plain3 = squeeze(text.replace(/^[#*\s]+|[*\s]+$/gu, ""));
  if (plain3.length < 2 || plain3.length > 45 || /[。;|]|\d{2,}[件条]/u.test(plain3)) return null;
  const words = foldLabel(plain3);
  for (const section of form_labels_default.sections) {
    const named2 = section.has.some((word) => words.includes(word)) || section.whole?.includes(words);
    if (named2 && (NUMBERED.test(text.trim()) || words.length <= 22))
      return section.number;
  }
  return null;
}
function findHeadings(blocks) {
  const found = [];
  blocks.forEach((block, i) => {
    if (block.kind === "table") return;
    const number = sectionOf(block.text);
    if (number && !/^[（(]/u.test(block.text.trim()))
      found.push({ number, block: i, text: block.text.trim() });
  });
  return longestRun(found);
}
function longestRun(found) {
  let best = [];
  const chains = [];
  for (const heading of found) {
    const place3 = ORDER.indexOf(heading.number);
    const before2 = chains.filter((chain2) => ORDER.indexOf(chain2.at(-1)?.number ?? "\u4E00") < place3).sort((a, b) => b.length - a.length)[0];
    const chain = [...before2 ?? [], heading];
    chains.push(chain);
    if (chain.length > best.length) best = chain;
  }
  return best;
}
function toSections(blocks, headings) {
  const edges = [...headings.map((heading) => heading.block), blocks.length];
  const first = edges[0] ?? blocks.length;
  const before2 = paragraphs(blocks.slice(0, first), false);
  const sections = headings.map((heading, i) => ({
    number: heading.number,
    heading: heading.text,
    paragraphs: paragraphs(
      blocks.slice(heading.block + 1, edges[i + 1]),
      "\u4E8C\u4E09\u56DB".includes(heading.number)
    )
  }));
  return before2.length > 0 ? [{ number: null, heading: "", paragraphs: before2 }, ...sections] : sections;
}
function paragraphs(blocks, tables) {
  const lines = blocks.flatMap((block) => block.kind === "table" ? [] : [block]);
  const width = Math.max(0, ...lines.map((block) => block.text.trimEnd().length));
  const texts = [];
  let open = false;
  for (const block of lines) {
    const text = block.text.trim();
    const skip = text === "" || tables && !isProse(text);
    if (!skip && open && !NUMBERED.test(text)) texts[texts.length - 1] += text;
    else if (!skip) texts.push(text);
    const wrapped = block.kind === "line" && block.text.trimEnd().length >= width * 0.8 && width >= 20;
    open = !skip && wrapped && !/[。；：！？]$/u.test(text);
  }
  return texts;
}
function isProse(text) {
  return !/[|\t]/u.test(text) && (/[。；]/u.test(text) || /[，,]/u.test(text) && text.length > 20) && !text.includes("\u52FE\u7A3D");
}

// src/ingest/read-report.ts
function readReport(document) {
  const headings = findHeadings(document.blocks);
  const sections = toSections(document.blocks, headings);
  const tables = readTables(document.blocks, headings);
  const identity = readIdentity(document);
  if (identity.year === null || tables.cells.length === 0 && headings.length < 2 && identity.title === null) {
    throw new NianbaoError(
      "not_a_report",
      `${document.fileName} \u91CC\u6CA1\u6709\u627E\u5230\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5E74\u5EA6\u62A5\u544A\u7684\u6807\u9898\u548C\u8868\u683C\uFF0C\u6CA1\u6709\u8BFB\u3002`,
      "\u8BF7\u786E\u8BA4\u53D1\u6765\u7684\u662F\u5E74\u5EA6\u62A5\u544A\u5168\u6587\uFF0C\u4E0D\u662F\u76EE\u5F55\u9875\u3001\u56FE\u89E3\u6216\u901A\u77E5\u3002"
    );
  }
  const { cells, uncertain, tableEras } = tables;
  return {
    agency: identity.agency,
    year: identity.year,
    era: majority(Object.values(tableEras)),
    tableEras,
    title: identity.title,
    period: identity.period,
    scope: null,
    sections,
    cells,
    uncertain,
    narrative: [],
    missing: missingSections(sections, [...cells, ...uncertain]),
    missingCells: missingCells(
      [...cells, ...uncertain],
      tableEras,
      majority(Object.values(tableEras)) ?? eraOfYear(identity.year)
    ),
    findings: [...eraFindings(tableEras, tables.blockEras, identity.year), ...tables.findings]
  };
}
function readTables(blocks, headings) {
  const fourth = between(blocks, headings);
  const upTo = fourth ? blocks.slice(0, fourth.from) : blocks;
  const rows2 = toRows(upTo, fourth === null);
  const disclosure = readDisclosureTable(rows2);
  const requests = readRequestsTable(rows2);
  const disputes = fourth ? readDisputesTable(toRows(blocks.slice(fourth.from, fourth.to), fourth.to === blocks.length)) : [];
  const second = majority(disclosure.eras);
  const tableEras = {
    ...second ? { \u4E8C: second } : {},
    ...requests.era ? { \u4E09: requests.era } : {},
    ...disputes.length > 0 && (second ?? requests.era) ? { \u56DB: second ?? requests.era } : {}
  };
  const failed = requests.failed ? requests.cells : [];
  return {
    cells: [...disclosure.cells, ...requests.failed ? [] : requests.cells, ...disputes],
    uncertain: failed,
    tableEras,
    blockEras: disclosure.eras,
    findings: []
  };
}
function between(blocks, headings) {
  const at = headings.findIndex((heading2) => heading2.number === "\u56DB");
  const heading = headings[at];
  if (!heading) return null;
  return { from: heading.block + 1, to: headings[at + 1]?.block ?? blocks.length };
}

// src/ingest/read-file.ts
async function readFile(file) {
  return readReport(await readDocument(file));
}

// ../../../tmp/t.mts
var tot = 0;
var right = 0;
var wrong = 0;
var sets = [["/work/shared/reports/expected.json", "/work/shared/reports/"], ["/work/shared/city/truth.json", "/work/shared/city/reports/"]];
var only = process.argv[2];
for (const [json, dir] of sets) for (const r of JSON.parse(readFileSync(json, "utf8")).reports) {
  if (only && only !== "-" && !r.file.includes(only)) continue;
  let got;
  const t0 = performance.now();
  try {
    got = await readFile({ name: r.file, bytes: readFileSync(dir + r.file) });
  } catch (e) {
    got = { cells: [], uncertain: [], missing: [], findings: [], narrative: [], error: String(e) };
  }
  const ms = performance.now() - t0;
  const mine = new Map(got.cells.map((c) => [c.id, c.value]));
  const unc = new Set(Object.keys(r.uncertain ?? {}));
  const bad = [];
  let n = 0, ok = 0;
  for (const [id, v] of Object.entries(r.cells)) {
    if (unc.has(id)) continue;
    n++;
    if (!mine.has(id)) bad.push("missed " + id + "=" + v);
    else if (mine.get(id) === v) ok++;
    else {
      bad.push("WRONG " + id + "=" + mine.get(id) + " for " + v);
      wrong++;
    }
  }
  for (const [id, v] of mine) if (!(id in r.cells) && !unc.has(id)) {
    bad.push("INVENTED " + id + "=" + v);
    wrong++;
  }
  tot += n;
  right += ok;
  const ag = got.agency === r.agency || (r.agency_aliases ?? []).includes(got.agency) ? "" : `AGENCY ${got.agency}\u2260${r.agency}`;
  const yr = got.year === r.year ? "" : `YEAR ${got.year}\u2260${r.year}`;
  console.log(r.file.slice(0, 40), ok + "/" + n, ag, yr, got.era === r.era ? "" : "ERA " + got.era + "\u2260" + r.era, r.missing && got.missing.join("") !== r.missing.join("") ? "missing " + got.missing.join("") + "\u2260" + r.missing.join("") : "", got.uncertain.length ? "unc " + got.uncertain.length : "", got.findings.map((f) => f.rule).join(), ms.toFixed(1) + "ms", got.error ?? "");
  for (const b of bad.slice(0, only && only !== "-" ? 60 : 4)) console.log("    " + b);
  if (process.argv[3] === "cells") for (const c of got.cells) console.log(c.id, c.value, JSON.stringify(c.printed), c.unit, c.row, "|", c.column, "|", c.quote);
  if (process.argv[3] === "sections") console.log(JSON.stringify(got.sections, null, 1), got.title, got.period);
}
console.log(right, "/", tot, "wrong", wrong);
