import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/documents/read-document.ts";
import { NianbaoError } from "../../src/form/index.ts";
import { reportDocx, reportXls, reportXlsx } from "./build-office.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/documents/${name}`, import.meta.url));

const sources: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  "年报.docx": reportDocx,
  "年报.xlsx": reportXlsx,
  "年报.xls": reportXls,
  "年报.doc": () => fixture("songhe.doc"),
  "年报.pdf": () => fixture("songhe.pdf"),
  "年报.html": () =>
    Buffer.from("<table><tr><td rowspan=2>规章<td>1<tr><td>2</table><p>完&#x4e00;"),
  "年报.md": () => Buffer.from("# 甲\n| a | b |\n|---|---|\n| 1 | <table><td>2 |\n"),
  "年报.csv": () => Buffer.from('规章,"1,2"\n"a""b",3\n'),
};

/** Cuts a file, overwrites bytes of it, or puts bytes in. */
function damage(
  bytes: Uint8Array,
  edits: readonly (readonly [number, number])[],
  keep: number,
): Uint8Array {
  const copy = Buffer.from(bytes);
  for (const [place, value] of edits) copy[Math.floor(place * copy.length)] = value;
  return copy.subarray(0, Math.ceil(keep * copy.length));
}

describe("损坏的文件：要么读出来，要么说清楚，从不崩溃", () => {
  test.each(Object.keys(sources))("%s", async (name) => {
    const bytes = (await sources[name]?.()) ?? new Uint8Array();
    const place = fc.double({ min: 0, max: 0.999, noNaN: true });
    const edits = fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 12 });
    const keep = fc.oneof(fc.constant(1), fc.double({ min: 0.05, max: 1, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(edits, keep, async (changes, share) => {
        const file = { name, bytes: damage(bytes, changes, share) };
        const error: unknown = await readDocument(file).then(
          () => null,
          (reason: unknown) => reason,
        );
        expect(error === null || error instanceof NianbaoError).toBe(true);
      }),
      { numRuns: 40, seed: 20231231 },
    );
  });
});
