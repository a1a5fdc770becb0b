import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/documents/read-document.ts";
import { REPORT, reportDocx, reportXls, reportXlsx } from "./build-office.ts";
import { pdfOf } from "./build-pdf.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/documents/${name}`, import.meta.url));

describe("另一个进程里读", () => {
  test("二十份各种格式同时来，每份都读对", async () => {
    const files = [
      { name: "a.docx", bytes: await reportDocx() },
      { name: "b.xlsx", bytes: await reportXlsx() },
      { name: "c.xls", bytes: reportXls() },
      { name: "d.doc", bytes: fixture("songhe.doc") },
      { name: "e.pdf", bytes: fixture("songhe.pdf") },
    ];
    const all = [...files, ...files, ...files, ...files];
    const documents = await Promise.all(all.map((file) => readDocument(file)));
    expect(documents.map(({ fileName, format }) => `${fileName} ${format}`)).toEqual(
      all.map(({ name }) => `${name} ${name.slice(2)}`),
    );
    const proofs = documents.slice(0, 5).map(({ needsProof }) => needsProof);
    expect(proofs).toEqual([false, false, true, true, false]);
    for (const { blocks } of documents) {
      expect(JSON.stringify(blocks)).toContain(REPORT.table2[3]?.[0]);
    }
  });

  test("超过时间和内存的进程被结束，后面的文件照常读", async () => {
    const slow = { name: "f.pdf", bytes: pdfOf([`${"q ".repeat(1_000_000)}BT ET`]) };
    await expect(readDocument(slow, { milliseconds: 100 })).rejects.toThrow(/读了 100 毫秒/);
    await expect(readDocument(slow, { memoryBytes: 1024 })).rejects.toThrow(/内存超过 1024 字节/);
    const file = { name: "e.pdf", bytes: fixture("songhe.pdf") };
    expect((await readDocument(file)).blocks.length).toBeGreaterThan(5);
  });

  test("读者自己的错误原样回来", async () => {
    const bytes = await reportDocx();
    await expect(readDocument({ name: "a.docx", bytes }, { partBytes: 10 })).rejects.toMatchObject({
      code: "file_too_large",
      next: expect.stringContaining("另存"),
    });
  });
});
