import { NianbaoError } from "../form/index.ts";
import type { Recognised } from "./recognise.ts";

const EXPORT = "请用原来的软件打开，另存为 docx 或导出文字版 pdf 后再发。";

const REFUSALS: Readonly<Partial<Record<Recognised, readonly [what: string, next: string]>>> = {
  ofd: [
    "这是 OFD 版式文件，读不了",
    "请用 OFD 阅读器打开，导出（另存）为文字版 pdf 或 docx 后再发。",
  ],
  wps: [
    "这是 WPS 自己的格式，读不了",
    "请用 WPS 打开，另存为 docx（表格存为 xlsx）或输出为 pdf 后再发。",
  ],
  encrypted: ["文件设有打开密码，读不了", "请去掉密码，另存为 docx 或 xlsx 后再发。"],
  rtf: ["这是 RTF 文件，读不了", "请用 Word 或 WPS 打开，另存为 docx 后再发。"],
  mhtml: [
    "这是单个文件网页（mht），读不了",
    "请用浏览器打开，复制正文另存为 docx，或另存为“网页，仅 HTML”后再发。",
  ],
  "office-xml": [
    "这是 2003 版 Office XML 文件，读不了",
    "请用 Word 或 Excel 打开，另存为 docx 或 xlsx 后再发。",
  ],
  opendocument: ["这是 OpenDocument 文件，读不了", EXPORT],
  presentation: ["这是演示文稿，不是年报正文", "请发年报的 docx、pdf 或网页文件。"],
  picture: ["这是图片，没有文字可读", "请发文字版：docx、文字版 pdf 或网页文件。"],
  archive: ["这种压缩包读不了", "请解压后直接发文件，或改用 zip 压缩。"],
  zip: ["这是压缩包，不是一份年报", "请解压后发里面的年报文件。"],
  empty: ["文件是空的", "请确认文件已下载完整，再发一次。"],
  binary: ["认不出这是什么文件", EXPORT],
};

/** The error for a file that is recognised but not read: what it is and how to export it. */
export function refusalOf(what: Recognised): NianbaoError {
  const [sentence, next] = REFUSALS[what] ?? ["认不出这是什么文件", EXPORT];
  return new NianbaoError("file_unsupported", `${sentence}，没有读。`, next);
}

/** The error for a file whose reader gave up: damaged, cut off or not what its name says. */
export function unreadable(kind: string, cause: unknown): NianbaoError {
  const message = `${kind}文件已损坏或不完整，没有读。`;
  const next = "请确认能正常打开，另存为 docx 或文字版 pdf 后再发。";
  return new NianbaoError("report_unreadable", message, next, { cause });
}

/** The error for a file that opens and holds no text: an embedded page, pictures only, an empty form. */
export function withoutText(): NianbaoError {
  const next = "请打开原文件，复制正文另存为 docx 后再发。";
  return new NianbaoError("report_unreadable", "文件里没有能读出的文字，没有读。", next);
}
