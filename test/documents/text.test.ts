import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/documents/read-document.ts";

const read = (name: string, content: string | Uint8Array) =>
  readDocument({ name, bytes: typeof content === "string" ? Buffer.from(content) : content });

describe("纯文本", () => {
  test("逐行保留，制表符和行内空格不动，行尾空白去掉", async () => {
    const { blocks, format, needsProof } = await read(
      "a.txt",
      "\uFEFF规章\t 0\t0  \r\n\r\n  行政许可   12\r第三行\n\n",
    );
    expect(blocks.map((block) => block.kind === "line" && block.text)).toEqual([
      "规章\t 0\t0",
      "",
      "  行政许可   12",
      "第三行",
    ]);
    expect([format, needsProof]).toEqual(["txt", false]);
  });

  test("GBK 文本和很短的 GBK 文本", async () => {
    const long = "二、主动公开政府信息情况\n规章 0 0 0\n";
    expect((await read("a.txt", iconv.encode(long, "gbk"))).blocks[0]).toEqual({
      kind: "line",
      text: "二、主动公开政府信息情况",
    });
    expect((await read("b.txt", iconv.encode("公安局年报", "gbk"))).blocks).toEqual([
      { kind: "line", text: "公安局年报" },
    ]);
  });

  test("内容是网页的 txt 按网页读", async () => {
    const { format } = await read(
      "a.txt",
      "<p>甲</p><p>乙</p><p>丙</p><p>丁</p><p>戊</p><p>己</p>",
    );
    expect(format).toBe("html");
  });
});

describe("Markdown", () => {
  test("标题、强调、带横线的表、单独的竖线行", async () => {
    const { blocks } = await read(
      "a.md",
      "# 甲局年报\n\n**一、概述**\n全年 1\\. 31 条\n| 项 | 数 |\n|---|---|\n| 规章 | 3<br>5 |\n| 许可 |  |\n\n规范性文件 | 0 |\n",
    );
    expect(blocks).toEqual([
      { kind: "heading", level: 1, text: "甲局年报" },
      { kind: "line", text: "" },
      { kind: "line", text: "一、概述" },
      { kind: "line", text: "全年 1. 31 条" },
      {
        kind: "table",
        rows: [
          ["项", "数"],
          ["规章", "3 5"],
          ["许可", ""],
        ].map((row) => row.map((text) => ({ text, origin: true }))),
      },
      { kind: "line", text: "" },
      { kind: "line", text: "规范性文件 | 0 |" },
    ]);
  });

  test("Markdown 里的 HTML 表格", async () => {
    const { blocks } = await read(
      "a.md",
      "前\n<table>\n<tr><td>规章</td><td>7</td></tr>\n</table>\n后",
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(["line", "table", "line"]);
  });
});

describe("CSV", () => {
  test("引号、换行、制表符分隔", async () => {
    const cells = async (text: string) => {
      const [block] = (await read("a.csv", text)).blocks;
      return block?.kind === "table" ? block.rows.map((row) => row.map((cell) => cell.text)) : null;
    };
    expect(await cells('信息内容,"1,234"\n"本年\n制发",5\n,\n')).toEqual([
      ["信息内容", "1,234"],
      ["本年制发", "5"],
    ]);
    expect(await cells("规章\t0\t1\n许可\t2\t3\n")).toEqual([
      ["规章", "0", "1"],
      ["许可", "2", "3"],
    ]);
  });
});

describe("不读的文件", () => {
  const cases: readonly (readonly [name: string, content: string | Uint8Array, message: RegExp])[] =
    [
      ["空.txt", "", /空的/],
      ["年报.wps", "随便", /WPS.*没有读/],
      ["年报.ofd", Buffer.from("PK\x03\x04....OFD.xml", "latin1"), /OFD/],
      ["年报.doc", "{\\rtf1\\ansi 年报}", /RTF/],
      ["年报.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), /图片/],
      ["年报.rar", "Rar!\x1a\x07", /压缩包读不了/],
      ["年报.mht", "From: <Saved by Blink>\nMIME-Version: 1.0\n", /mht/],
      ["年报.dat", Buffer.from([1, 2, 0, 4, 5, 6, 7, 8, 9, 10]), /认不出/],
      [
        "年报.txt",
        Buffer.from(Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 7) % 0x20))),
        /编码/,
      ],
    ];
  test.each(cases)("%s", async (name, content, message) => {
    await expect(read(name, content)).rejects.toThrow(message);
    await expect(read(name, content)).rejects.toHaveProperty("next");
  });
});
