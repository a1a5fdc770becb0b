import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { expandInputs } from "../../src/documents/archive/expand-inputs.ts";
import type { SourceDocument } from "../../src/documents/document.ts";
import { documentText } from "../../src/documents/document-text.ts";
import { readDocument } from "../../src/documents/read-document.ts";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
const held = existsSync(shared);
if (!held) console.warn("没有 ../shared 样本，跳过样本测试");

/** The figures of a document in the order in which they stand, full-width ones made narrow, spans once. */
const figures = (document: SourceDocument): readonly string[] =>
  documentText(document)
    .normalize("NFKC")
    .match(/\d+(?:[.,]\d+)*/g) ?? [];

describe.skipIf(!held)("样本（没有 ../shared 时跳过）", () => {
  test("每一份都能读，没有乱码，表格不空", async () => {
    const problems: string[] = [];
    for (const folder of ["reports", "city/reports", "drafts"]) {
      for await (const input of expandInputs([`${shared}${folder}`])) {
        if (input.kind === "refused") problems.push(`${input.name}: ${input.error.message}`);
        else {
          const document = await readDocument(input.file);
          const text = documentText(document);
          if (text.length < 100) problems.push(`${input.file.name}: 只有 ${text.length} 字`);
          if (text.includes("\uFFFD")) problems.push(`${input.file.name}: 有乱码`);
        }
      }
    }
    expect(problems).toEqual([]);
  });

  const formats = [".docx", ".xlsx", ".pdf", ".htm", ".html", ".md"];
  test.each(formats)("%s：三张表都是完整的网格", async (ending) => {
    const folder = `${shared}city/reports/`;
    for (const name of readdirSync(folder).filter((file) => file.endsWith(ending))) {
      const bytes = readFileSync(folder + name);
      const isPipesOnly = ending === ".md" && !bytes.includes("---");
      if (isPipesOnly) continue;
      const document = await readDocument({ name, bytes });
      const grids = document.blocks.filter((block) => block.kind === "table");
      const widths = grids.map(({ rows }) => new Set(rows.map((row) => row.length)));
      expect([name, widths.map((sizes) => [...sizes])]).toEqual([name, [[4], [10], [15]]]);
    }
  });

  test("纯文本一字不差", async () => {
    const path = `${shared}reports/xinyang-public-security-2023.txt`;
    const document = await readDocument({ name: "a.txt", bytes: readFileSync(path) });
    const lines = readFileSync(path, "utf8")
      .split(/\r?\n/)
      .map((line) => line.replace(/[ \u3000]+$/, ""));
    while (lines.at(-1) === "") lines.pop();
    expect(documentText(document).split("\n")).toEqual(lines);
  });

  test("网页里的数一个不少：与只去标签的文字相比", async () => {
    const path = `${shared}reports/shuyang-development-reform-2023-word-export.html`;
    const html = readFileSync(path, "utf8");
    const bare = html
      .replace(/<(script|style|title)[\s\S]*?<\/\1>/gi, "")
      .replace(/<\/?(?:span|font|b|strong|o:p)\b[^>]*>/gi, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/&nbsp;/g, " ");
    const document = await readDocument({ name: "a.html", bytes: Buffer.from(html) });
    expect(figures(document)).toEqual(bare.normalize("NFKC").match(/\d+(?:[.,]\d+)*/g));
  });
});
