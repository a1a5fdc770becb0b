import { performance } from "node:perf_hooks";
import iconv from "iconv-lite";
import { readDocument } from "../../src/documents/read-document.ts";
import { reportDocx, reportXlsx } from "../documents/build-office.ts";
import { generatedReport } from "../facts/generated-reports.ts";

/** One measured value. */
export interface DocumentsBenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: "份/秒" | "ms" | "MB" | "KB";
}

/**
 * Documents read a second, one thread, before any figure is taken from them: generated reports as a page exported from
 * Word (UTF-8 and GBK), as text, and half of each; a Word and an Excel file in the reader process.
 */
export async function benchDocuments(count = 300): Promise<readonly DocumentsBenchRow[]> {
  const texts = Array.from({ length: 20 }, (_, at) => generatedReport(at).text);
  const pages = texts.map((text) => wordPage(text));
  const utf8 = pages.map((page) => Buffer.from(page));
  const gbk = pages.map((page) => iconv.encode(page, "gbk"));
  const plain = texts.map((text) =>
    Buffer.from(text.repeat(Math.ceil(40_000 / Buffer.byteLength(text)))),
  );
  const mixed = utf8.flatMap((page, at) => [page, plain[at] ?? page]);
  const size = utf8.reduce((sum, { length }) => sum + length, 0) / utf8.length / 1024;
  return [
    { name: "网页的平均大小", value: size, unit: "KB" },
    {
      name: "网页（Word 导出，UTF-8）",
      value: await perSecond("a.html", utf8, count),
      unit: "份/秒",
    },
    { name: "网页（Word 导出，GBK）", value: await perSecond("a.html", gbk, count), unit: "份/秒" },
    { name: "文本（40 KB）", value: await perSecond("a.txt", plain, count), unit: "份/秒" },
    { name: "网页与文本各半", value: await perSecond("a", mixed, count), unit: "份/秒" },
    {
      name: "docx，另一进程，第二份起",
      value: await contained("a.docx", await reportDocx()),
      unit: "ms",
    },
    {
      name: "xlsx，另一进程，第二份起",
      value: await contained("a.xlsx", await reportXlsx()),
      unit: "ms",
    },
    { name: "读完后的内存", value: process.memoryUsage().rss / 1e6, unit: "MB" },
  ];
}

async function perSecond(
  name: string,
  files: readonly Uint8Array[],
  count: number,
): Promise<number> {
  const read = async (rounds: number) => {
    for (let at = 0; at < rounds; at++) {
      await readDocument({ name, bytes: files[at % files.length] ?? new Uint8Array() });
    }
  };
  await read(Math.ceil(count / 5));
  const start = performance.now();
  await read(count);
  return (count * 1000) / (performance.now() - start);
}

async function contained(name: string, bytes: Uint8Array): Promise<number> {
  await readDocument({ name, bytes });
  const start = performance.now();
  for (let at = 0; at < 10; at++) await readDocument({ name, bytes });
  return (performance.now() - start) / 10;
}

/** A report's text as Word saves it: a span for every few characters, rows with tabs or pipes as tables. */
function wordPage(text: string): string {
  const span = (part: string) =>
    `<span style="font-family:仿宋_GB2312;font-size:16.0pt;mso-bidi-font-family:宋体">${part}</span>`;
  const spans = (line: string) => (line.match(/.{1,9}/gu) ?? []).map(span).join("");
  const lines = text.split("\n").map((line) => {
    const cells = line.split(/[\t|]/);
    if (cells.length === 1)
      return `<p class="MsoNormal" style="text-indent:32.0pt">${spans(line)}</p>`;
    const columns = cells.map(
      (cell) => `<td width=64><p align=center>${spans(cell.trim())}</p></td>`,
    );
    return `<table><tr>${columns.join("")}</tr></table>`;
  });
  return `<html><head><meta charset="utf-8"><title>年报</title></head><body>${lines.join("\n")}</body></html>`;
}
