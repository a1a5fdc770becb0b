import { coverage } from "../coverage.ts";
import { holdsOneOf, matchesOf } from "../matches.ts";
import { readNonFigures } from "../non-figures.ts";
import type { Span } from "../span.ts";
import { yearRules } from "./rules.ts";

/** What a year expression says. */
export interface YearReading {
  /**
   * `year` 2023年; `years` 22、23年; `range` 2021至2023年, 从2020起, 十三五; `relative` 去年;
   * `all` 历年; `last_n` 近三年; `publication` 今年的年报: the report that came out in that year.
   */
  readonly kind: "year" | "years" | "range" | "relative" | "all" | "last_n" | "publication";
  /** Report years named, ascending as said; absent for `all`, `last_n` and open ranges. */
  readonly years?: readonly number[];
  /** Of `last_n`; absent for 近几年. */
  readonly n?: number;
  readonly from?: number;
  readonly to?: number;
  /** True where one end was not said: 2020年以来, 2021年以前. */
  readonly open?: boolean;
  /** Of `publication`: the year in which the report came out; `years` holds the report year. */
  readonly publishedIn?: number;
}

export interface YearMention extends Span, YearReading {
  readonly words: string;
  /** Name of the rule, for the trace. */
  readonly rule: string;
}

/** Digits in these are never a year. */
export const NO_YEAR: ReadonlySet<string> = new Set([
  "网址",
  "邮箱",
  "文号",
  "案号",
  "电话",
  "邮编",
  "编号",
  "页码",
]);

/**
 * Year expressions of a normal text, in order, without overlaps. `today` resolves 去年 and 今年.
 * 23年 is 2023; 上年结转 and 2023件 are none; 近三年 keeps its number, for what is held decides which years.
 */
export function readYears(text: string, context: { readonly today: Date }): readonly YearMention[] {
  const masks = readNonFigures(text).filter((mask) => NO_YEAR.has(mask.reason));
  return readYearsBeside(text, context.today.getFullYear(), masks);
}

/** The same, with the spans given in which no year is read. */
export function readYearsBeside(
  text: string,
  thisYear: number,
  masks: readonly Span[],
): readonly YearMention[] {
  const found: YearMention[] = [];
  const covered = coverage<Span>(text.length, masks);
  for (const rule of yearRules) {
    if (!holdsOneOf(text, rule.needs ?? "年")) continue;
    for (const match of matchesOf(rule.pattern, text)) {
      const span = trimmed(match);
      const reading = covered.over(span) ? null : rule.read(match, thisYear);
      if (!reading) continue;
      covered.add(span);
      found.push({ ...span, words: text.slice(span.start, span.end), rule: rule.name, ...reading });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function trimmed(match: RegExpMatchArray): Span {
  const lead = match[0].length - match[0].trimStart().length;
  const start = (match.index ?? 0) + lead;
  return { start, end: start + match[0].trim().length };
}
