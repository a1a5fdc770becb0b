import type { MetricId } from "../form/index.ts";
import type { FormTable } from "./form-table.ts";
import type { Mention } from "./sense.ts";

const NUMERALS = "一二三四五六七八";
const GROUPS = "予以公开|部分公开|不予公开|无法提供|不予处理|其他处理";
const ROW = `(?:的|里|中|当中)?(?:第\\s*(?=[1-8${NUMERALS}])|(?=[1-8]))([1-8${NUMERALS}])\\s*(小?项|条|款|行|小点|点|种)?`;
const PLACE = new RegExp(
  `(?:(?:表三\\s*)?(?:三、|第)?\\(([一二三四五六七])\\)\\s*(?:大项\\s*)?(${GROUPS})?|(${GROUPS}))(?:\\s*${ROW})?`,
  "gu",
);
/** 收费's item of article 20 holds one row only: 第二十条第八项, 20（八）. */
const FEES = /第?(?:二十|20)条?的?第?(?:\([八8]\)[项款]?|[八8][项款])|(?<=条的?)第[八8][项款]/gu;
const COLUMN = /表四(?:的|里)?第\s*(\d{1,2}|十?[一二三四五六七八九]|十)\s*(?:格|列|栏|个数|个格)/gu;
const SECTION = /表三(?:的|里|中)?第([一二三四])(?:大?项|大项|部分|大块)/gu;
const SECTIONS = ["requests.received", "requests.carried_in", null, "requests.carried_out"];
const BLOCKS = ["review", "litigation.direct", "litigation.after_review"];
const RESULTS = ["upheld", "corrected", "other", "pending", "total"];

/**
 * Figures named by their place in the form: （四）无法提供第1小项, 三、(三)5, 表四第六格, 第二十条第八项. A bare （四）
 * is the sum of its rows; a group's own words alone are left to the lexicon, and so is a number that states a figure.
 */
export function findCoordinates(text: string, table: FormTable): readonly Mention[] {
  const fees = [...text.matchAll(FEES)].map((match) => placeAt(match, match[0], "fees.amount"));
  return [...rowsIn(text, table), ...columnsIn(text), ...fees, ...sectionsIn(text)];
}

/** 表三第四项: its four parts; the third holds the results, each with a name of its own. */
function sectionsIn(text: string): readonly Mention[] {
  return [...text.matchAll(SECTION)].map((match) => {
    const metric = SECTIONS[NUMERALS.indexOf(match[1] ?? "")];
    if (metric) return placeAt(match, match[0], metric);
    const end = match.index + match[0].length;
    return { ...mentionAt(match.index, end, match[0], ""), senses: [{ kind: "harmless" }] };
  });
}

function rowsIn(text: string, table: FormTable): readonly Mention[] {
  return [...text.matchAll(PLACE)].flatMap((match) => {
    const [words, number, named, alone, row, unit] = match;
    const head = number ? `三、(${number})` : `)${alone}`;
    const metric = metricAt(table, head, row);
    const after = text.slice(match.index + words.length);
    const bare = number !== undefined && !named;
    if (row && metric && (unit || pointsTo(after, metric.label, bare)))
      return [placeAt(match, words.trimEnd(), metric.id)];
    if (!number) return [];
    const group = metricAt(table, head, undefined);
    const shown = row ? words.slice(0, words.lastIndexOf(row)).trimEnd() : words.trimEnd();
    return group ? [placeAt(match, shown, group.id)] : [];
  });
}

/** The row of a group, or the sum of the group where no row is told. */
function metricAt({ knowledge }: FormTable, head: string, row: string | undefined) {
  const found = knowledge.metrics.filter(({ label }) => isAt(label, head, row));
  return found.find(({ eras }) => eras.length === 0) ?? found[0];
}

/** （四）1 总计, 无法提供3 补正后…, 不予处理3是多少 point to a row; 无法提供3件 and 不予公开1 state figures. */
function pointsTo(after: string, label: string, bare: boolean): boolean {
  if (/^\s*[\d.]*[件个份宗起条%\d]/u.test(after)) return false;
  const own = label.slice(label.lastIndexOf(".") + 1).slice(0, 2);
  return (
    bare || /^[\s.、:]*(?:是多少|是几|填|多少|几)/u.test(after) || after.trim().startsWith(own)
  );
}

function columnsIn(text: string): readonly Mention[] {
  return [...text.matchAll(COLUMN)].flatMap((match) => {
    const at = countOf(match[1] ?? "") - 1;
    const block = BLOCKS[Math.floor(at / RESULTS.length)];
    return at >= 0 && block
      ? [placeAt(match, match[0], `${block}.${RESULTS[at % RESULTS.length]}`)]
      : [];
  });
}

const countOf = (words: string) =>
  /\d/u.test(words)
    ? Number(words)
    : (words.startsWith("十") ? 10 : 0) + "一二三四五六七八九".indexOf(words.at(-1) ?? "") + 1;

const placeAt = (match: RegExpExecArray, words: string, metric: MetricId): Mention =>
  mentionAt(match.index, match.index + words.length, words, metric);

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
