import { readMarks, type Statement } from "../statements/index.ts";
import type { YearMention } from "../text/index.ts";
import type { Frame } from "./frame.ts";
import type { Attributed, StatedFigure } from "./stated-figure.ts";

/** What one piece of a draft says of years. */
export interface YearWords {
  readonly text: string;
  readonly years: readonly YearMention[];
  /** The year that a heading above the piece names. */
  readonly headingYear: number | null;
}

/** The year that a statement is about, and the other that 去年 may mean. */
export type Years = Pick<StatedFigure, "year" | "otherYear">;

/** Reads a statement's year: said beside it, else in a heading above it, else of the draft as a whole. */
export function yearsOf(own: YearWords, statement: Statement, frame: Frame): Years {
  const { mark } = statement;
  const inTurn = yearInTurn(own, mark);
  if (inTurn !== null) return { year: { value: inTurn, from: "said" }, otherYear: null };
  const usable = own.years.filter(
    (year) =>
      year.end <= mark.start &&
      single(year) !== null &&
      !isBase(own.text, year, statement) &&
      governs(own.text, year, mark.start),
  );
  const sentence = sentenceStart(own.text, mark.start);
  const near = usable.findLast((year) => year.start >= sentence) ?? usable.at(-1);
  const said = near ? single(near) : null;
  const whole = near && said !== null ? relativeTo(own, near, said, frame) : framed(own, frame);
  const { year } = whole;
  if (year && FROM.test(own.text.slice(0, mark.start)) && TO.test(own.text.slice(mark.end)))
    return { year: { value: year.value - 1, from: "said" }, otherYear: year };
  return whole;
}

const framed = ({ headingYear }: YearWords, frame: Frame): Years => ({
  year: headingYear === null ? frame.year : { value: headingYear, from: "draft" },
  otherYear: null,
});

/** 由2436件升至2674件. */
const FROM = /(?:由|从)\s*$/u;
const TO = /^\s*(?:上?升|下?降|增加?|减少?|涨|回落|提高)(?:至|到|为)/u;

/** A year in brackets that are closed is of what stands in them; 由上年的 and （上年为 are of the next number only; 当年 and 本年 are no other year. */
function governs(text: string, year: YearMention, to: number): boolean {
  if (year.kind === "relative" && /^(?:当年|本年|这一?年)/u.test(year.words)) return false;
  const between = text.slice(year.end, to);
  const open = Math.max(text.lastIndexOf("(", year.start), text.lastIndexOf("（", year.start));
  const inBrackets = open >= 0 && !/[)）]/u.test(text.slice(open, year.start));
  if (inBrackets && /[)）]/u.test(between)) return false;
  const contrasted = BASE_BEFORE.test(text.slice(0, year.start)) || inBrackets;
  return !(contrasted && /\d/u.test(between));
}

/** 2020年至2024年分别为134件、139件…: the figures after 分别 take the years one by one. */
function yearInTurn({ text, years }: YearWords, { start, unit }: Statement["mark"]): number | null {
  const sentence = sentenceStart(text, start);
  const at = text.slice(sentence, start).lastIndexOf("分别");
  if (at < 0) return null;
  const head = text.slice(0, sentence + at);
  const named = years
    .filter((year) => year.start >= sentence && year.end <= head.length)
    .flatMap((year) => year.years ?? []);
  if (named.length < 2) return null;
  const before = readMarks(text).filter(
    (mark) => mark.start > head.length && mark.start < start && mark.unit === unit,
  ).length;
  return named[before] ?? null;
}

const sentenceStart = (text: string, at: number): number =>
  Math.max(...["。", "；", ";", "\n"].map((stop) => text.lastIndexOf(stop, at - 1))) + 1;

const single = (year: YearMention): number | null =>
  year.years?.length === 1 ? (year.years[0] ?? null) : null;

const BASE_BEFORE = /(?:(?<!对)比|较|与|同|由|从|相当于)\s*$|(?:对比|相比|相较)$/u;

/** 较2022年增长: the year that the change is counted from is no year of the figure, save 比2021年的610件. */
function isBase(text: string, year: YearMention, { mark, readings }: Statement): boolean {
  if (
    readings[0]?.kind === "growth" &&
    year.kind === "relative" &&
    /^(?:上一?年|去年|前年)/u.test(year.words)
  )
    return true;
  if (!BASE_BEFORE.test(text.slice(0, year.start))) return false;
  const between = text.slice(year.end, mark.start);
  const states = readings[0]?.kind !== "growth" && /^\s*(?:度)?\s*(?:的|为|是)?\s*$/u.test(between);
  return !states;
}

/** 上年 beside 2023年 is 2022, and where the draft is about 2023 too; 去年 may also be the year before the draft was written. */
function relativeTo(own: YearWords, mention: YearMention, said: number, frame: Frame): Years {
  const plain: Attributed<number> = { value: said, from: "said" };
  if (mention.kind !== "relative" || !/^(?:上一?年|去年)/u.test(mention.words))
    return { year: plain, otherYear: null };
  const anchor = own.years.findLast((year) => year.kind === "year" && year.end <= mention.start);
  const year = anchor ? single(anchor) : null;
  if (year !== null) return { year: { value: year - 1, from: "said" }, otherYear: null };
  const before = (own.headingYear ?? frame.year?.value ?? said + 1) - 1;
  if (before === said) return { year: plain, otherYear: null };
  const contrasted = BASE_BEFORE.test(own.text.slice(0, mention.start));
  const earlier: Attributed<number> = { value: before, from: "said" };
  return contrasted ? { year: earlier, otherYear: plain } : { year: plain, otherYear: earlier };
}
