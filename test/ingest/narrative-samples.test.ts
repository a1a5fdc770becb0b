import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { NarrativeFigure } from "../../src/form/index.ts";
import { readNarrative } from "../../src/ingest/narrative/index.ts";

const SHARED = "../shared";
const absent = !existsSync(SHARED);
if (absent) console.warn(`跳过正文样本：没有 ${SHARED}`);

interface Expected {
  readonly value: number;
  readonly unit: string | null;
  readonly qualifier: string | null;
  readonly absolute?: number;
  readonly optional?: boolean;
}
interface Sample {
  readonly file: string;
  readonly narrative?: readonly Expected[];
}

describe.skipIf(absent)(`正文样本（没有 ${SHARED} 时跳过）`, () => {
  test.each([
    ["reports/expected.json", "reports"],
    ["city/truth.json", "city/reports"],
  ])("%s：找到、找准、限定词对", (truthFile, folder) => {
    const truth = JSON.parse(readFileSync(path.join(SHARED, truthFile), "utf8"));
    const sum = { wanted: 0, right: 0, got: 0, qualifiers: 0 };
    for (const sample of truth.reports as readonly Sample[]) {
      const paragraphs = paragraphsOf(path.join(SHARED, folder, sample.file));
      if (paragraphs)
        count(sum, sample, readNarrative([{ number: null, heading: "", paragraphs }]));
    }
    expect(sum.right / sum.wanted).toBeGreaterThan(0.95);
    expect(sum.right / sum.got).toBeGreaterThan(0.95);
    expect(sum.qualifiers).toBe(0);
  });
});

function count(
  sum: { wanted: number; right: number; got: number; qualifiers: number },
  sample: Sample,
  figures: readonly NarrativeFigure[],
): void {
  const left = [...figures];
  sum.got += figures.length;
  for (const want of sample.narrative ?? []) {
    const scale = want.unit?.startsWith("万") && want.unit !== "万元" ? 1e4 : 1;
    const value = want.absolute ?? want.value * scale;
    const at = left.findIndex(
      (figure) => Math.abs(figure.value - value) < 1e-6 * Math.max(1, value),
    );
    if (at < 0 && want.optional) continue;
    sum.wanted++;
    if (at < 0) continue;
    const [found] = left.splice(at, 1);
    sum.right++;
    if (found?.qualifier !== want.qualifier) sum.qualifiers++;
  }
}

/** Paragraphs without tables, wrapped lines joined; null for formats and encodings that ingesting decodes. */
function paragraphsOf(file: string): string[] | null {
  if (!/\.(?:txt|md|html)$/u.test(file)) return null;
  const bytes = readFileSync(file);
  const text = new TextDecoder("utf-8").decode(bytes);
  if (text.includes("\ufffd\ufffd")) return null;
  const paragraphs: string[] = [];
  let open = false;
  for (const line of (file.endsWith(".html") ? htmlLines(text) : text).split(/\r?\n/u)) {
    const words = line.trim();
    if (!words || /[|\t]|\S {4,}\S/u.test(line) || /^[\s\d.,/—-]*$/u.test(line)) {
      open = open && words === "" ? open : false;
      continue;
    }
    if (open) paragraphs.push(`${paragraphs.pop() ?? ""}${words}`);
    else paragraphs.push(words);
    open = words.length > 18 && !/[。：:；;！？]$/u.test(words);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 8);
}

/** The text outside tables, a line for every block. */
function htmlLines(html: string): string {
  return html
    .replace(/<(table|script|style)\b[\s\S]*?<\/\1>/giu, "")
    .replace(/<\/(?:p|div|h[123]|li)>|<br[^>]*>/giu, "\n")
    .replace(/<[^>]*>/gu, "")
    .replace(/&nbsp;/gu, " ");
}
