import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/documents/read-document.ts";
import { REPORT } from "./build-office.ts";

/** The report as a page; `^` in the first column continues the cell above, elsewhere the one to the left. */
function table(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row, top) => {
    const cells = row.flatMap((text, at) => {
      if (text === "^") return [];
      let columns = 1;
      while (row[at + columns] === "^") columns++;
      let down = 1;
      while (at === 0 && rows[top + down]?.[0] === "^") down++;
      return [`<td colspan="${columns}" rowspan="${down}">${text}</td>`];
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table>${lines.join("")}</table>`;
}

const BODY = `<p>${REPORT.title}</p><p>${REPORT.overview}</p><p>二、主动公开政府信息情况</p>${table(REPORT.table2)}
<p>三、收到和处理政府信息公开申请情况</p>${table(REPORT.table3)}`;

const variants: Readonly<Record<string, (body: string) => string | Uint8Array>> = {
  原样: (body) => body,
  "大写标签，不闭合": (body) =>
    body
      .replace(/<\/(?:td|tr|p)>/g, "")
      .replace(
        /<(\/?)([a-z]+)/g,
        (_all, slash: string, tag: string) => `<${slash}${tag.toUpperCase()}`,
      ),
  "没有声明的 GBK": (body) => iconv.encode(body, "gbk"),
  套在排版表格里: (body) =>
    `<table><tr><td colspan=3>首页</td></tr><tr><td>左栏</td><td><table><tr><td>${body}</td></tr></table></td><td>右栏</td></tr></table>`,
  有隐藏菜单和页脚: (body) =>
    `<div class=nav style="display:none">${"菜单".repeat(300)}</div><div>${body}</div><div class=footer><p>主办：某局</p></div>`,
  "一字一个 span": (body) =>
    body.replace(
      />([^<>]+)</g,
      (_all, text: string) =>
        `>${Array.from(text, (one) => (one.trim() ? `<span lang=EN-US>${one}</span>` : one)).join("")}<`,
    ),
  标签之间换行: (body) => body.replaceAll("><", ">\r\n   <"),
  格子里再套段落: (body) =>
    body.replace(/(<td[^>]*>)/g, "$1<div><p><font>").replaceAll("</td>", "</font></p></div></td>"),
};

describe("同一份年报，网页怎么写都读出同样的表", () => {
  test.each(Object.entries(variants))("%s", async (_name, write) => {
    const written = write(BODY);
    const bytes = typeof written === "string" ? Buffer.from(written) : written;
    const { blocks } = await readDocument({ name: "a.html", bytes });
    const grids = blocks.flatMap((block) =>
      block.kind === "table"
        ? [block.rows.map((row) => row.map((cell) => (cell.origin ? cell.text : "^")))]
        : [],
    );
    expect(grids.slice(-2)).toEqual([REPORT.table2, REPORT.table3]);
    const texts = blocks.map((block) => (block.kind === "table" ? "" : block.text));
    expect(texts).toContain(REPORT.title);
    expect(texts).toContain(REPORT.overview);
  });
});
