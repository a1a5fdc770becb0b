import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readFile } from "../../src/ingest/read-file.ts";

const SHARED = "../shared";
const absent = !existsSync(SHARED);
if (absent) console.warn(`跳过样本报告：没有 ${SHARED}`);

interface Expected {
  readonly file: string;
  readonly agency: string | null;
  readonly agency_aliases?: readonly string[];
  readonly year: number;
  readonly cells: Readonly<Record<string, number | null>>;
  readonly uncertain?: Readonly<Record<string, string>>;
}

describe.skipIf(absent)(`样本报告（没有 ${SHARED} 时跳过）`, () => {
  test.each([
    ["reports/expected.json", "reports", 0.995],
    ["city/truth.json", "city/reports", 1],
  ])("%s：没有错格，漏格不超过限度，机关和年份都对", async (truthFile, folder, share) => {
    const truth = JSON.parse(readFileSync(path.join(SHARED, truthFile), "utf8"));
    const problems: string[] = [];
    let [printed, read] = [0, 0];
    for (const expected of truth.reports as readonly Expected[]) {
      const bytes = readFileSync(path.join(SHARED, folder, expected.file));
      const report = await readFile({ name: expected.file, bytes });
      const names = [expected.agency ?? "", ...(expected.agency_aliases ?? [])];
      if (!names.includes(report.agency)) problems.push(`${expected.file}: ${report.agency}`);
      if (report.year !== expected.year) problems.push(`${expected.file}: ${report.year}`);
      for (const cell of report.cells) {
        if (cell.id in (expected.uncertain ?? {})) continue;
        if (expected.cells[cell.id] === cell.value) read++;
        else problems.push(`${expected.file}: ${cell.id} = ${cell.value}`);
      }
      printed += Object.keys(expected.cells).filter(
        (id) => !(id in (expected.uncertain ?? {})),
      ).length;
    }
    expect(problems).toEqual([]);
    expect(read / printed).toBeGreaterThanOrEqual(share);
  });
});
