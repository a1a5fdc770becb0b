import form from "../../knowledge/form-labels.json" with { type: "json" };
import type { Era } from "../form/index.ts";
import { foldLabel, squeeze } from "./fold.ts";
import { remembered } from "./remembered.ts";

/** A column of table 2 as its head says it. `column` null: the head was broken off (本年新). */
export interface HeadCell {
  readonly column: string | null;
  readonly unit: string | null;
  readonly printed: string;
  /** Cell of its row, and how many cells that row has, where the row is a whole one. */
  readonly at: number | null;
  readonly width: number | null;
}

/** Columns of one block of table 2 with the form they belong to. */
export interface Columns {
  readonly era: Era;
  readonly heads: readonly HeadCell[];
  readonly names: readonly string[];
}

const FORMS: readonly { readonly era: Era; readonly names: readonly string[] }[] = [
  { era: "2021", names: ["issued", "repealed", "in_force"] },
  { era: "2021", names: ["decisions"] },
  { era: "2021", names: ["amount"] },
  { era: "2019", names: ["made", "disclosed", "disclosed_total"] },
  { era: "2019", names: ["prior_items", "change", "decisions"] },
  { era: "2019", names: ["prior_items", "change"] },
  { era: "2019", names: ["projects", "procured"] },
];

/** Head words in a cell, in printed order; several where the cells of a row ran together. */
export const headsIn = remembered((text): readonly string[] => {
  const words = foldLabel(text);
  if (words.length < 2 || words.length > 60) return [];
  const exact = form.heads.find((head) => (head.whole ?? []).includes(words));
  if (exact) return [exact.column];
  const found: { column: string; at: number; length: number }[] = [];
  for (const head of form.heads) {
    for (const word of head.has) {
      const at = words.indexOf(word);
      if (at >= 0) found.push({ column: head.column, at, length: word.length });
    }
  }
  found.sort((a, b) => a.at - b.at || b.length - a.length);
  let end = -1;
  const columns: string[] = [];
  for (const head of found.sort((a, b) => b.length - a.length)) {
    const overlaps = found.some(
      (other) =>
        other.length > head.length &&
        other.at < head.at + head.length &&
        head.at < other.at + other.length,
    );
    if (!overlaps) columns.push(`${String(head.at).padStart(3, "0")} ${head.column}`);
    end = head.at;
  }
  return end < 0 ? [] : [...new Set(columns)].sort().map((name) => name.slice(4));
});

/** Unit that a head names: 万元, 元, or null. */
export function unitIn(text: string): string | null {
  const words = squeeze(text);
  if (words.includes("万元")) return "万元";
  return /[(:：]元|单位元/u.test(words) ? "元" : null;
}

/**
 * The columns that a list of heads means: the words decide; a broken or doubled head takes the place that the
 * form gives it when the others stand where the form has them. Null where the heads fit no block of any form.
 */
export function resolveColumns(heads: readonly HeadCell[]): Columns | null {
  const single = withoutRepeats(heads);
  return named(single) ?? (single === heads ? null : named(heads)) ?? placed(heads) ?? null;
}

function withoutRepeats(heads: readonly HeadCell[]): readonly HeadCell[] {
  const kept = heads.filter(
    (head, i) => head.column === null || head.column !== heads[i - 1]?.column,
  );
  return kept.length === heads.length ? heads : kept;
}

/** All heads known: any order, as printed. */
function named(heads: readonly HeadCell[]): Columns | null {
  const names = heads.map((head) => head.column ?? "");
  const form = FORMS.find(
    (it) => it.names.length === names.length && it.names.every((name) => names.includes(name)),
  );
  return form ? { era: form.era, heads, names } : null;
}

/** Some heads broken or doubled: the last one and every other known one must stand in the form's place. */
function placed(heads: readonly HeadCell[]): Columns | null {
  const fits = FORMS.filter((form) => {
    if (form.names.length !== heads.length || heads.length < 2) return false;
    const hits = heads.filter((head, i) => head.column === form.names[i]).length;
    const strays = heads.filter(
      (head, i) =>
        head.column !== null && head.column !== form.names[i] && !form.names.includes(head.column),
    ).length;
    return hits > 0 && strays === 0 && heads.at(-1)?.column === form.names.at(-1);
  });
  const [only] = fits;
  return only && fits.length === 1 ? { era: only.era, heads, names: only.names } : null;
}
