import form from "../../knowledge/form-labels.json" with { type: "json" };
import type { Applicant, MetricId } from "../form/index.ts";
import { foldLabel } from "./fold.ts";
import { LONGEST_REMEMBERED, remembered } from "./remembered.ts";

/** Words by which something of the form is known: whole cells, words inside a cell, official words for near misses. */
interface Words {
  readonly labels?: readonly string[];
  readonly has?: readonly string[];
  readonly whole?: readonly string[];
}

/** Row of table 3 that a cell names, or null. Group labels (不予公开) give `group`. */
export const requestRow = ofLabel((text): MetricId | "group" | null => {
  const words = foldLabel(text);
  if (words === "" || words.length > 60 || COUNTS.test(text)) return null;
  const named = whole(form.requests, words) ?? inside(form.requests, words);
  if (named) return named.metric;
  if (whole(form.groups, words) || inside(form.groups, words)) return "group";
  const near = begins(form.requests, words) ?? nearest(form.requests, words);
  return near?.metric ?? null;
});

/** 全年新收政府信息公开申请14件: a sentence of the text; the tables print figures without a measure word. */
const COUNTS = /\d\s*[件份条起宗]/u;

/** True where a cell holds the whole label of its row of table 3, or begins as it begins. */
export const beginsLabel = ofLabel((text): boolean => {
  const metric = requestRow(text);
  const words = foldLabel(text);
  const row = form.requests.find((it) => it.metric === metric);
  const begins = [...(row?.labels ?? []), ...(row?.has ?? [])].some((label) =>
    label.startsWith(words.slice(0, 2)),
  );
  return begins || (row?.labels ?? []).some((label) => words.includes(label));
});

/** Subject of a row of table 2 (`licensing`), or null. */
export const subjectOf = ofLabel((text): string | null => {
  const words = foldLabel(text);
  if (words.length < 2 || words.length > 30 || /\d/u.test(words)) return null;
  const named = whole(form.subjects, words) ?? inside(form.subjects, words);
  return named?.subject ?? null;
});

/** Column of table 3, or null. */
export const applicantOf = ofLabel((text): Applicant | null => {
  const named = whole(form.applicants, foldLabel(text));
  return (named?.applicant as Applicant | undefined) ?? null;
});

/** Column of a block of table 4, or null. */
export const resultOf = ofLabel(
  (text): string | null => whole(form.results, foldLabel(text))?.result ?? null,
);

/** Block of table 4, or null. */
export const disputeOf = ofLabel(
  (text): string | null => whole(form.disputes, foldLabel(text))?.block ?? null,
);

/** Rows of table 3 in printed order; the 2019 form has `requests.other` where the 2021 form has three rows. */
export const REQUEST_ORDER: readonly MetricId[] = form.requests.map((row) => row.metric);

/** Printed words of the columns of table 3 and of the blocks and columns of table 4. */
export const PRINTED = {
  applicants: new Map(form.applicants.map((row) => [row.applicant, row.printed])),
  results: new Map(form.results.map((row) => [row.result, row.printed])),
  disputes: new Map(form.disputes.map((row) => [row.block, row.printed])),
};

function whole<T extends Words>(list: readonly T[], words: string): T | null {
  return list.find((row) => (row.whole ?? row.labels ?? []).includes(words)) ?? null;
}

/** Longest word wins: 无正当理由大量反复申请 is not 重复申请. */
function inside<T extends Words>(list: readonly T[], words: string): T | null {
  let best: T | null = null;
  let length = 0;
  for (const row of list) {
    for (const word of row.has ?? []) {
      if (word.length > length && words.includes(word)) [best, length] = [row, word.length];
    }
  }
  return best;
}

/** A label broken off at a line end: 要求行政机关确认或重 begins one label only. */
function begins<T extends Words>(list: readonly T[], words: string): T | null {
  if (words.length < 5) return null;
  const found = list.filter((row) => (row.labels ?? []).some((label) => label.startsWith(words)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A label with a typing error: at most a fifth of its characters differ and no other label is as near. */
function nearest<T extends Words>(list: readonly T[], words: string): T | null {
  if (words.length < 6) return null;
  const scored = list
    .map((row) => ({ row, cost: Math.min(...(row.labels ?? []).map((it) => distance(it, words))) }))
    .sort((a, b) => a.cost - b.cost);
  const [first, second] = scored;
  if (!first || first.cost > words.length / 5) return null;
  return second && second.cost <= first.cost + 1 ? null : first.row;
}

function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > other.length / 5) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Looks a label up once. Longer texts are sentences and name nothing. */
function ofLabel<T>(find: (text: string) => T): (text: string) => T {
  const look = remembered(find);
  return (text) => look(text.length > LONGEST_REMEMBERED ? "" : text);
}
