import { asks, type Question } from "../slots/question.ts";
import type { Axis, FigureMeasure, Term } from "./plan.ts";
import { isSameTerm, type Remembered, type RememberedSet, termsOfSet } from "./remembered.ts";
import { limitOf, placeOf } from "./thresholds.ts";

/** Terms that a message without a name of its own points to. */
export interface Given {
  readonly terms: readonly Term[];
  readonly axis: Axis | null;
  /** They stood in one answer, so that 一共多少 means them. */
  readonly together: boolean;
}

const COUNTED =
  /(?<![第前后头末排\d])(?:([两俩])|([二三四五六七八九]|[2-9](?!\d))(?=[个项家年者类种条件样方]))/u;
const NUMERALS = "零一二三四五六七八九";

/** 这俩, 三家, 这五项: how many are meant; null where the message does not say. */
export function countIn(text: string): number | null {
  const [, pair, word] = COUNTED.exec(text) ?? [];
  if (pair) return 2;
  if (!word) return null;
  return NUMERALS.includes(word) ? NUMERALS.indexOf(word) : Number(word);
}

/**
 * What 差多少, 三家谁高 or 加起来 run over: as many as the message counts, of the last answer where it set so many side by
 * side, else of the figures given one by one; without a count the last answer's, else the last ones that differ in one way.
 */
export function givenTerms(memory: Remembered, question: Question): Given | null {
  const count = countIn(question.text);
  const trail = memory.trail ?? [];
  const ranked = memory.ranking ? termsOfSet(memory.ranking) : [];
  if (ranked.length > 1 && (placeOf(question) ?? limitOf(question)) !== null)
    return { terms: ranked, axis: memory.ranking?.axis ?? null, together: true };
  const ends = endsOf(question, ranked, trail);
  if (ends) return { terms: ends, axis: memory.ranking?.axis ?? null, together: true };
  const set = memory.set ? shownOf(memory.set, question) : [];
  if (set.length > 1 && (count ?? set.length) === set.length)
    return { terms: set, axis: memory.set?.axis ?? axisBetween(set), together: true };
  const last = count === null ? alike(trail, asks(question, "difference")) : trail.slice(-count);
  const whole = memory.whole ?? [];
  if (count !== null && count === whole.length && axisBetween(last) === null)
    return { terms: whole, axis: axisBetween(whole), together: true };
  if (last.length < (count ?? 2)) return null;
  const bareSum = /^那?(?:一共|总共|合计|共|拢共)是?(?:多少|几)?[件个份条宗起项万元]*[?？]?$/u;
  const axis = axisBetween(last);
  const together = count !== null || bareSum.test(question.text);
  return count === null && axis === "item" && !bareSum.test(question.text) && !asksToAdd(question)
    ? null
    : { terms: last, axis, together };
}

/** 相差多少 after 最多的是哪家 and 最少的呢: the two that were named last, both of the ranking. */
function endsOf(
  question: Question,
  ranked: readonly Term[],
  trail: readonly Term[],
): readonly Term[] | null {
  const last = trail.slice(-2);
  if (ranked.length < 3 || last.length < 2 || !asks(question, "difference", "ratio")) return null;
  if (asks(question, "top", "bottom")) return null;
  const inRanking = (term: Term) => ranked.some((one) => isSameTerm(one, term));
  return last.every(inRanking) ? last : null;
}

const asksToAdd = (question: Question) => asks(question, "sum", "difference", "ratio");

/** 合计 after the first three adds the three; 最少呢 ranks all again. */
function shownOf(set: RememberedSet, question: Question): readonly Term[] {
  const terms = termsOfSet(set);
  return asks(question, "sum", "average") && !asks(question, "top", "bottom")
    ? terms.slice(0, set.shown)
    : terms;
}

/** The figures at the end of the trail that differ in one way only; a whole beside its parts is left out. `two`: a pair. */
function alike(trail: readonly Term[], two: boolean): readonly Term[] {
  let run: readonly Term[] = [];
  for (const term of [...trail].reverse()) {
    const longer = [term, ...run];
    if (longer.length > 1 && axisBetween(longer) === null) break;
    run = longer;
    if (two && run.length === 2) break;
  }
  const parts = run.filter((term) => !run.some((other) => isWholeOf(term, other)));
  return two ? run : parts;
}

const figureOf = ({ measure }: Term): FigureMeasure | null =>
  measure.kind === "figure" ? measure : null;

/** 新收 beside 新收（自然人）, 不予公开 beside one of its rows. */
function isWholeOf(whole: Term, part: Term): boolean {
  const [one, other] = [figureOf(whole), figureOf(part)];
  if (!one || !other || one === other) return false;
  if (one.metric === other.metric)
    return one.applicant === "total" && other.applicant !== null && other.applicant !== "total";
  const cells = one.ways.flat().map(({ metric }) => metric);
  return one.applicant === other.applicant && cells.length > 1 && cells.includes(other.metric);
}

/** What the terms differ in; null where in several ways, or where they cannot be compared. */
function axisBetween(terms: readonly Term[]): Axis | null {
  const several = (of: (term: Term) => string | number) => new Set(terms.map(of)).size > 1;
  if (several(({ measure }) => measure.unit)) return null;
  const agency = several(({ place }) => place.agency);
  const year = several(({ place }) => place.year);
  const item = several(({ measure }) => measure.label);
  if ([agency, year, item].filter(Boolean).length > 1) return null;
  if (agency) return "agency";
  if (year) return "year";
  const metrics = new Set(terms.map((term) => figureOf(term)?.metric ?? term.measure.label));
  return metrics.size === 1 ? "applicant" : "item";
}
