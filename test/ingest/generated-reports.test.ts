import fc from "fast-check";
import { expect, test } from "vitest";
import { NianbaoError } from "../../src/form/index.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import { compare } from "./generated/compare.ts";
import {
  BLANK_NAMES,
  BLANKS,
  DAMAGE_NAMES,
  DAMAGES,
  VARIANT_NAMES,
  VARIANTS,
} from "./generated/damage.ts";
import { randomFrom } from "./generated/figures.ts";
import { LAYOUT_NAMES } from "./generated/layouts.ts";
import { generateReport } from "./generated/report.ts";

const CERTAIN = LAYOUT_NAMES.filter((name) => name !== "oneParagraph" && name !== "runTogether");

test.each(CERTAIN)("完好的报告一格不漏：%s", async (layout) => {
  for (const seed of [1, 2, 3]) {
    const generated = generateReport({ seed, layout });
    const report = await readFile(generated.file);
    const { wrong, read, printed } = compare(generated, report, false);
    expect({ seed, wrong, read, agency: report.agency, year: report.year }).toEqual({
      seed,
      wrong: [],
      read: printed,
      agency: generated.agency,
      year: generated.year,
    });
  }
});

const wish = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  layout: fc.constantFrom(...LAYOUT_NAMES),
  damage: fc.constantFrom(...DAMAGE_NAMES),
  blanks: fc.constantFrom("none" as const, "none" as const, ...BLANK_NAMES),
  variant: fc.constantFrom("none" as const, "none" as const, ...VARIANT_NAMES),
});

test("损坏、空格、变形的报告：可以漏，不可以错", async () => {
  await fc.assert(
    fc.asyncProperty(wish, async ({ seed, layout, damage, blanks, variant }) => {
      const generated = generateReport({
        seed,
        layout,
        alter: VARIANTS[variant],
        blanks: BLANKS[blanks],
        damage: (text) => DAMAGES[damage](text, randomFrom(seed + 1)),
      });
      const report = await readFile(generated.file).catch((error) => {
        expect(error).toBeInstanceOf(NianbaoError);
        return null;
      });
      if (report) expect(compare(generated, report, damage !== "none").wrong).toEqual([]);
    }),
    { numRuns: 150, seed: 20260101 },
  );
});
