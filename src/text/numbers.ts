import { type Coverage, coverage } from "./coverage.ts";
import { type NonFigure, readNonFigures } from "./non-figures.ts";
import { type NumberWord, readNumberWords } from "./number-words.ts";
import { tidy } from "./numerals/chinese.ts";
import { standsAlone, statesCount } from "./numerals/chinese-figures.ts";
import { type Reading, readingAt } from "./numerals/readings.ts";
import { type QualifierMention, qualifierAfter, qualifierBefore } from "./qualifiers.ts";
import { contains, type Span } from "./span.ts";
import { type UnitKind, type UnitMention, unitAt } from "./units.ts";
import { NO_YEAR, readYearsBeside } from "./years/year.ts";

/** A number of a text with all that is printed about it. */
export interface NumberMention extends Span {
  /** The number's own words, without qualifier and unit: 486万, 四十, 百分之二十三. */
  readonly printed: string;
  /** Absolute: 近486万 is 4860000. In 万元 where the text says 万元; 23.5 for 23.5%. */
  readonly value: number;
  /** 1e4 or 1e8 where the words say 万 or 亿 (not where 万元 is the unit). */
  readonly scale: number;
  /** Worth of the last stated digit: 1000 for 4.6万, so that it rounds within 500; 0 for fractions. */
  readonly lastDigitUnit: number;
  readonly sign: "+" | "-" | null;
  readonly qualifier: QualifierMention | null;
  readonly unit: string | null;
  readonly unitKind: UnitKind | null;
  readonly unitSpan: Span | null;
  /** Qualifier, number and unit together: what a claim states. */
  readonly whole: Span;
  readonly isPercent: boolean;
  readonly isFraction: boolean;
  /** The two sides of 22比31; `value` is their quotient. */
  readonly terms: readonly [number, number] | null;
  /** `from` and `to` of 3至5件, else null. */
  readonly range: "from" | "to" | null;
  /**
   * `figure` may be a statistic; `word` stands in a fixed phrase (三审三校); `vague` names no number
   * (数十, 十几); `year` is a year; `label` a date, number of a document, article, rank ...
   */
  readonly kind: "figure" | "word" | "vague" | "year" | "label";
  /** Why it is no figure: 文号, 日期, 固定说法 ...; null for figures. */
  readonly reason: string | null;
}

interface Masks {
  readonly labels: Coverage<NonFigure>;
  readonly words: Coverage<NumberWord>;
  readonly years: Coverage<Span>;
}

const CANDIDATE = /[\d零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌翻数几上成]/gu;
/** Relative years hold no numeral, so any year serves to mask 2023年 and 23年. */
const ANY_YEAR = 2089;

/**
 * Every number of a normal text in order, those that state nothing included and marked so.
 * Reads 46,103, 4.6万, 46k, 四万六千一百零三, 百分之二十三点五, 三成五, 翻一番, 22比31, 17万余, +19.
 */
export function readNumbers(text: string): readonly NumberMention[] {
  const masks = masksOf(text);
  const found: NumberMention[] = [];
  let from = 0;
  for (const candidate of text.matchAll(CANDIDATE)) {
    if (candidate.index < from) continue;
    const reading = readingAt(text, candidate.index);
    if (!reading) continue;
    const mention = mentionOf(text, candidate.index, reading, masks);
    from = mention.end;
    found.push(mention);
  }
  return pairRanges(text, found);
}

function masksOf(text: string): Masks {
  const labels = readNonFigures(text);
  const noYear = labels.filter((label) => NO_YEAR.has(label.reason));
  return {
    labels: coverage(text.length, labels),
    words: coverage(text.length, readNumberWords(text)),
    years: coverage(text.length, readYearsBeside(text, ANY_YEAR, noYear)),
  };
}

/** The numbers that may be statistics. */
export const readFigures = (text: string): readonly NumberMention[] =>
  readNumbers(text).filter((mention) => mention.kind === "figure");

function mentionOf(text: string, at: number, reading: Reading, masks: Masks): NumberMention {
  const end = at + reading.words.length;
  const sign = signBefore(text, at, reading);
  const start = sign ? at - 1 : at;
  const suffix = innerQualifier(at, reading) ?? qualifierAfter(text, end);
  const unit = unitOf(text, suffix && suffix.start >= end ? suffix.end : end, reading);
  const late = unit && !suffix ? qualifierAfter(text, unit.end) : null;
  const qualifier = qualifierBefore(text, start) ?? suffix ?? late;
  const money = unit?.unit === "元" && reading.scale > 1 ? wan(reading) : null;
  const percent = reading.style === "percent";
  const spans = [{ start, end }, qualifier, unit].filter((span) => span !== null);
  const bare = {
    start,
    end,
    printed: text.slice(start, end),
    value: (sign === "-" ? -1 : 1) * (money?.value ?? reading.value),
    scale: money ? 1 : reading.scale,
    lastDigitUnit: money?.lastDigitUnit ?? reading.lastDigitUnit,
    sign,
    qualifier,
    unit: money ? "万元" : percent ? "%" : (unit?.unit ?? null),
    unitKind: percent ? "ratio" : (unit?.kind ?? null),
    unitSpan: unit && { start: unit.start, end: unit.end },
    whole: {
      start: Math.min(...spans.map((span) => span.start)),
      end: Math.max(...spans.map((span) => span.end)),
    },
    isPercent: percent || unit?.unit === "%",
    isFraction: reading.style === "fraction" || reading.style === "ratio",
    terms: reading.terms ?? null,
    range: null,
  } as const;
  return { ...bare, ...classify(text, bare, reading, masks) };
}

/** 5600万元 is printed in 万元 and stays so; 1.2亿元 is 元. */
function wan(reading: Reading): { value: number; lastDigitUnit: number } | null {
  if (!/万$/u.test(reading.words)) return null;
  return { value: tidy(reading.value / 1e4), lastDigitUnit: tidy(reading.lastDigitUnit / 1e4) };
}

function innerQualifier(at: number, reading: Reading): QualifierMention | null {
  if (!reading.inner) return null;
  const start = at + reading.words.indexOf(reading.inner);
  const direction = reading.inner === "来" ? "about" : "atLeast";
  return { start, end: start + 1, words: reading.inner, direction };
}

function unitOf(text: string, end: number, reading: Reading): UnitMention | null {
  return reading.style === "percent" ? null : unitAt(text, end);
}

/** +19, -3, 负3; a hyphen after a digit or letter is none, nor is one of a page mark (-3-). */
function signBefore(text: string, at: number, reading: Reading): "+" | "-" | null {
  if (reading.style !== "arabic") return null;
  const mark = text[at - 1];
  if (mark === "负") return "-";
  if (mark !== "+" && mark !== "-") return null;
  if (/[\w)）-]/u.test(text[at - 2] ?? "") || text[at + reading.words.length] === "-") return null;
  return mark;
}

type Bare = Pick<NumberMention, "start" | "end" | "unit" | "unitSpan" | "qualifier">;

function classify(
  text: string,
  bare: Bare,
  reading: Reading,
  masks: Masks,
): Pick<NumberMention, "kind" | "reason"> {
  const year = masks.years.at(bare.start);
  if (year && contains(year, bare)) return { kind: "year", reason: "年份" };
  const label = masks.labels.over(bare);
  if (label) return { kind: "label", reason: label.reason };
  const word = masks.words.at(bare.start);
  if (
    word &&
    contains(word, bare) &&
    !(reading.style === "arabic" && bare.unitSpan && bare.unitSpan.start >= word.end)
  ) {
    return { kind: "word", reason: word.why };
  }
  if (reading.style === "vague") return { kind: "vague", reason: "概数" };
  if (reading.style !== "chinese") return { kind: "figure", reason: null };
  const counts = bare.unit ? statesCount(text, bare) : standsAlone(text, bare);
  return counts ? { kind: "figure", reason: null } : { kind: "word", reason: "词中数字" };
}

/** 3至5件, 10-20%: two mentions of one unit; in 3、5和7件 the unit stands once for all. */
function pairRanges(text: string, found: readonly NumberMention[]): readonly NumberMention[] {
  const paired: NumberMention[] = [];
  let next: NumberMention | undefined;
  for (const mention of [...found].reverse()) {
    const joint = jointOf(text, mention, next);
    const unit = joint && !mention.unit && next ? next.unit : mention.unit;
    const unitKind = joint && !mention.unit && next ? next.unitKind : mention.unitKind;
    if (joint === "range" && next) paired[paired.length - 1] = { ...next, range: "to" };
    next = { ...mention, unit, unitKind, range: joint === "range" ? "from" : null };
    paired.push(next);
  }
  return paired.reverse();
}

/** How two neighbouring figures hang together: a range, a list, or not at all. */
function jointOf(
  text: string,
  one: NumberMention,
  next: NumberMention | undefined,
): "range" | "list" | null {
  if (next?.kind !== "figure" || one.kind !== "figure") return null;
  const between = text.slice(one.whole.end, next.whole.start);
  if (/^\s*(?:至|到|-|—|–|~|～)\s*$/u.test(between)) return "range";
  return /^\s*(?:、|和|及|与)\s*$/u.test(between) ? "list" : null;
}
