import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import type { Block, SourceDocument } from "../../src/documents/document.ts";
import { readDocument } from "../../src/documents/read-document.ts";

const page = (html: string | Uint8Array, name = "年报.html"): Promise<SourceDocument> =>
  readDocument({ name, bytes: typeof html === "string" ? Buffer.from(html) : html });

const texts = (document: SourceDocument): readonly string[] =>
  document.blocks.map((block) => (block.kind === "table" ? grid(block) : block.text));

const grid = (block: Block): string =>
  block.kind === "table"
    ? block.rows
        .map((row) => row.map((cell) => (cell.origin ? cell.text : "^")).join("|"))
        .join("\n")
    : "";

const tables = (document: SourceDocument): readonly string[] =>
  document.blocks.filter((block) => block.kind === "table").map(grid);

describe("网页的文字", () => {
  test("Word 导出的 span 连成一个年份和一个数", async () => {
    const document = await page(
      "<p><span>20</span><span lang=EN-US>23</span><font>年</font>受理<b>1</b>2<o:p></o:p>件</p>",
    );
    expect(texts(document)).toEqual(["2023年受理12件"]);
  });

  test("大写标签、无引号属性、不闭合的段落", async () => {
    const document = await page(
      "<HTML><BODY><P ALIGN=center>一、概述<P>全年公开31条。</BODY></HTML>",
    );
    expect(texts(document)).toEqual(["一、概述", "全年公开31条。"]);
  });

  test("没有换行的段落是段落，用 br 换行的段落是文字行", async () => {
    const { blocks } = await page("<p>二、主动公开</p><p>规章<br>0<br><br>行政许可<br/>12</p>");
    expect(blocks).toEqual([
      { kind: "paragraph", text: "二、主动公开" },
      ...["规章", "0", "", "行政许可", "12"].map((text) => ({ kind: "line", text })),
    ]);
  });

  test("标题里的换行只是排版", async () => {
    const { blocks } = await page("<h1>某市公安局2023年政府信息公开<br>工作年度报告</h1>");
    expect(blocks).toEqual([
      { kind: "heading", level: 1, text: "某市公安局2023年政府信息公开工作年度报告" },
    ]);
  });

  test("脚本、样式、导航、隐藏文字不读，正文不丢", async () => {
    const document = await page(
      `<title>甲局2023年年报</title><script>var x="9999件"</script><style>p{}</style>
      <div class="top-nav"><ul><li><a href="/">首页</a></li><li>政务公开</li></ul></div>
      <div class="footer">主办单位：甲局<p>版权所有</p></div>
      <p style="display: none">隐藏的 777 件</p><p hidden>888</p>
      <div class="main-header"><h1>甲局2023年政府信息公开工作年度报告</h1></div>
      <div class="share">三、依申请公开。全年收到申请 31 件。</div>`,
    );
    expect(document.titles).toEqual(["甲局2023年年报"]);
    expect(texts(document)).toEqual([
      "甲局2023年政府信息公开工作年度报告",
      "三、依申请公开。全年收到申请 31 件。",
    ]);
  });

  test("整篇由脚本显示时，隐藏的正文仍要读", async () => {
    const body = "本局依法公开政府信息。".repeat(60);
    const document = await page(`<p>政务公开</p><div style="display:none"><p>${body}</p></div>`);
    expect(texts(document)).toEqual(["政务公开", body]);
  });

  test("年报在没有打开的页签里也读；看得见年报时，别的页签不读", async () => {
    const tab = (text: string) =>
      `<div style="display:none"><p>${text}</p><p>${"甲".repeat(320)}</p></div>`;
    const menu = `<p>${"政务公开栏目介绍，欢迎查询。".repeat(40)}</p>`;
    const shown = async (html: string) => texts(await page(html)).join("\n");
    expect(await shown(menu + tab("二、主动公开政府信息情况：31条"))).toContain("31条");
    const both = `<p>二、主动公开政府信息情况：18条</p>${tab("二、主动公开政府信息情况：31条")}`;
    expect(await shown(both)).not.toContain("31条");
  });

  test("写在输入框里的数和转义两次的空格", async () => {
    const html =
      '<table><tr><td>规章<td><input value="3"><td>&amp;nbsp;</tr></table><input value="请输入关键词">';
    expect(texts(await page(html))).toEqual(["规章|3|"]);
  });

  test("没有文字的网页说明", async () => {
    await expect(page("<html><body><iframe src=a.pdf></iframe></body></html>")).rejects.toThrow(
      /没有能读出的文字/,
    );
  });

  test("删除线的数不读，上标注号不接在数后面，零宽字符不断开数", async () => {
    const document = await page("<p>受理<s>12</s>15<sup>1</sup>件，答复1\u200B4件</p>");
    expect(texts(document)).toEqual(["受理15[1]件，答复14件"]);
  });

  test("注音不进标签", async () => {
    const document = await page("<p><ruby>數<rt>shù</rt></ruby>據</p>");
    expect(texts(document)).toEqual(["數據"]);
  });
});

describe("网页的表格", () => {
  test("跨行跨列展开，原位与重复位分清", async () => {
    const document = await page(
      `<table><tr><td rowspan=2>申请人</td><td colspan=2>法人</td></tr><tr><td>商业<br>企业</td><td>科研</td></tr>
      <tr><td>新收</td><td>1</td><td>&nbsp;</td></tr></table>`,
    );
    expect(tables(document)).toEqual(["申请人|法人|^\n^|商业企业|科研\n新收|1|"]);
    expect(document.blocks[0]).toMatchObject({
      rows: [
        [
          { text: "申请人", origin: true },
          { text: "法人", origin: true },
          { text: "法人", origin: false },
        ],
        [{ text: "申请人", origin: false }, { text: "商业企业" }, { text: "科研" }],
        [{ text: "新收" }, { text: "1" }, { text: "", origin: true }],
      ],
    });
  });

  test("没有单元格开始的列和行收掉", async () => {
    const document = await page(
      "<table><tr><td colspan=5>第二十条第（一）项</td></tr><tr></tr><tr><td>规章</td><td colspan=4>0</td></tr></table>",
    );
    expect(tables(document)).toEqual(["第二十条第（一）项|^\n规章|0"]);
  });

  test("单元格里两个数不会连成一个", async () => {
    const document = await page("<table><tr><td>规章</td><td><p>3</p><p>5</p></td></tr></table>");
    expect(tables(document)).toEqual(["规章|3 5"]);
  });

  test("不闭合的 td 和 tr、嵌在 font 里的 td", async () => {
    const document = await page(
      "<TABLE><TR><TD><FONT>规章<TD><FONT>1<TR><TD>规范性文件<TD>2</TABLE><P>完",
    );
    expect(tables(document)).toEqual(["规章|1\n规范性文件|2"]);
    expect(texts(document).at(-1)).toBe("完");
  });

  test("排版用的嵌套表格拆开，数据表保持原样", async () => {
    const document = await page(
      `<table><tr><td><p>首页</p></td></tr><tr><td><p>一、总体情况</p><table><tr><td>规章</td><td>7</td></tr></table>
      <p>三、其他</p></td><td>右栏</td></tr><tr><td>索引号</td><td>A1</td></tr></table>`,
    );
    expect(texts(document)).toEqual([
      "首页",
      "一、总体情况",
      "规章|7",
      "三、其他",
      "右栏",
      "索引号|A1",
    ]);
  });

  test("一格到底的外框表格不算表", async () => {
    const document = await page(
      "<table><tr><td><p>一、总体情况</p><p>公开31条。</p></td></tr></table>",
    );
    expect(texts(document)).toEqual(["一、总体情况", "公开31条。"]);
  });
});

describe("网页的编码", () => {
  const html = (charset: string) =>
    `<html><head><meta charset="${charset}"><title>年报</title></head><body><p>某某局2023年受理政府信息公开申请31件。</p></body></html>`;
  const cases: readonly (readonly [name: string, written: string, declared: string])[] = [
    ["GBK 且声明对", "gbk", "gb2312"],
    ["GBK 没有声明", "gbk", "none"],
    ["GBK 却声明 utf-8", "gbk", "utf-8"],
    ["UTF-8 却声明 gb2312", "utf8", "gb2312"],
    ["GB18030", "gb18030", "gb18030"],
    ["UTF-16 带标记", "utf16", "utf-16"],
    ["UTF-16 无标记", "utf-16le", "none"],
  ];
  test.each(cases)("%s", async (_name, written, declared) => {
    const document = await page(iconv.encode(html(declared), written));
    expect(texts(document)).toEqual(["某某局2023年受理政府信息公开申请31件。"]);
  });

  test("Big5 繁体页", async () => {
    const text = "本局依法公開政府資訊，受理申請31件，答覆處理情況如下。";
    const document = await page(iconv.encode(`<html><p>${text}</p></html>`, "big5"));
    expect(texts(document)).toEqual([text]);
  });

  test("数字很多的 Big5 页不会当成 GBK", async () => {
    const row = "<tr><td>受理件數</td><td>123</td><td>456</td><td>7890</td></tr>";
    const html = `<table>${row.repeat(40)}</table><p>本機關處理情況如下，詳見附件說明。</p>`;
    const document = await page(iconv.encode(html, "big5"));
    expect(texts(document).at(-1)).toBe("本機關處理情況如下，詳見附件說明。");
  });

  test("结尾截断半个字的 UTF-8 仍按 UTF-8 读", async () => {
    const bytes = Buffer.from(`<p>${"本机关全年受理申请三十一件。".repeat(9)}`);
    const document = await page(bytes.subarray(0, bytes.length - 1));
    expect(texts(document)[0]).toContain("三十一件。本机关");
  });
});
