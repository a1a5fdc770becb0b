import { type Coverage, coverage } from "./coverage.ts";
import { matchesOf } from "./matches.ts";
import { joinNeighbours } from "./neighbours.ts";
import { type NonFigure, readNonFigures } from "./non-figures.ts";
import type { NumberMention } from "./number-mention.ts";
import { type NumberWord, readNumberWords } from "./number-words.ts";
import { tidy } from "./numerals/chinese.ts";
import { standsAlone, statesCount } from "./numerals/chinese-figures.ts";
import type { Reading } from "./numerals/reading.ts";
import { readingAt } from "./numerals/readings.ts";
import { type QualifierMention, qualifierAfter, qualifierBefore } from "./qualifiers.ts";
import { contains, type Span } from "./span.ts";
import { type UnitMention, unitAt } from "./units.ts";
import { NO_YEAR, readYearsBeside } from "./years/year.ts";

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
  const found: NumberMention[] = [];
  let masks: Masks | null = null;
  let from = 0;
  for (const candidate of matchesOf(CANDIDATE, text)) {
    if (candidate.index < from) continue;
    const reading = readingAt(text, candidate.index);
    if (!reading) continue;
    masks ??= masksOf(text);
    const mention = mentionOf(text, candidate.index, reading, masks);
    from = mention.end;
    found.push(mention);
  }
  return joinNeighbours(text, found);
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
  const bare = {
    start,
    end,
    printed: text.slice(start, end),
    sign,
    qualifier: qualifierBefore(text, start) ?? suffix ?? late,
    unitSpan: unit && { start: unit.start, end: unit.end },
    isFraction: reading.style === "fraction" || reading.style === "ratio",
    terms: reading.terms ?? null,
    range: null,
    ...amountOf(reading, unit, sign),
  } as const;
  const whole = hullOf([{ start, end }, bare.qualifier, unit]);
  return { ...bare, whole, ...classify(text, bare, reading, masks) };
}

/** Value and unit together, for 万元 is a unit and not a scale. */
function amountOf(reading: Reading, unit: UnitMention | null, sign: "+" | "-" | null) {
  const money = unit?.unit === "元" && reading.scale > 1 ? wan(reading) : null;
  const percent = reading.style === "percent";
  return {
    value: (sign === "-" ? -1 : 1) * (money?.value ?? reading.value),
    scale: money ? 1 : reading.scale,
    lastDigitUnit: money?.lastDigitUnit ?? reading.lastDigitUnit,
    unit: money ? "万元" : percent ? "%" : (unit?.unit ?? null),
    unitKind: percent ? "ratio" : (unit?.kind ?? null),
    isPercent: percent || unit?.unit === "%",
  } as const;
}

function hullOf(spans: readonly (Span | null)[]): Span {
  const known = spans.filter((span) => span !== null);
  return {
    start: Math.min(...known.map((span) => span.start)),
    end: Math.max(...known.map((span) => span.end)),
  };
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
