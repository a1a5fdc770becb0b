import type { MetricId } from "../form/index.ts";
import type { FormTable } from "./form-table.ts";
import type { Mention } from "./sense.ts";

const NUMERALS = "一二三四五六七八";
const PLACE =
  /(?:(?:三、)?\(([一二三四五六七])\)\s*(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)?|(不予公开|无法提供|不予处理|其他处理))\s*(?:(?:的|里|中|当中)?(?:第\s*(?=[1-8一二三四五六七八])|(?=[1-8]))([1-8一二三四五六七八])\s*(?:小?项|条|款|行|小点|点|种))?/gu;

/** Figures named by their place in table 3: （四）无法提供第1小项, 三、(三)5. A bare （四） is the sum of its rows; a group's own words alone are left to the lexicon. */
export function findCoordinates(text: string, table: FormTable): readonly Mention[] {
  return [...text.matchAll(PLACE)].flatMap((match) => {
    const [words, number, group, row] = match;
    if (!number && !row) return [];
    const head = number ? `三、(${number})` : `)${group}`;
    const there = table.knowledge.metrics.filter(({ label }) => isAt(label, head, row));
    const metric = there.find(({ eras }) => eras.length === 0) ?? there[0];
    const end = match.index + words.length;
    return metric ? [mentionAt(match.index, end, words, metric.id)] : [];
  });
}

const mentionAt = (start: number, end: number, words: string, metric: MetricId): Mention => ({
  start,
  end,
  words,
  senses: [{ kind: "metric", metric }],
  corrected: null,
});

function isAt(label: string, head: string, row: string | undefined): boolean {
  if (!label.includes(head) || !label.startsWith("三、")) return false;
  if (!row) return label.endsWith("各项之和") || !/\s\d\./u.test(label);
  const index = NUMERALS.includes(row) ? NUMERALS.indexOf(row) + 1 : Number(row);
  return label.includes(` ${index}.`);
}
