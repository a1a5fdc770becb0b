import { expect, test } from "vitest";

/** One value and all the ways it is said. */
export type Row<T> = readonly [value: T, phrasings: readonly string[]];

/**
 * Value ← phrasings, read one by one, and phrasings that must give nothing.
 * `read` returns everything found in the phrase; it must be exactly the one value.
 */
export function corpus<T>(
  name: string,
  read: (phrase: string) => readonly T[],
  rows: readonly Row<T>[],
  options: { readonly never?: readonly string[] } = {},
): void {
  for (const [value, phrasings] of rows) {
    test.each(phrasings)(`${name}：%s`, (phrase) => {
      expect(read(phrase)).toEqual([value]);
    });
  }
  if (options.never) {
    test.each(options.never)(`${name}，不读：%s`, (phrase) => {
      expect(read(phrase)).toEqual([]);
    });
  }
}
