import { readMarks, type Statement } from "../statements/index.ts";
import type { YearMention } from "../text/index.ts";
import { agencyFinder, type NamedAgency } from "./agency-mentions.ts";
import type { Draft, DraftPart } from "./draft.ts";
import { type ClaimScope, type Frame, frameOf, namedYears, yearsIn } from "./frame.ts";
import type { Attributed, StatedFigure } from "./stated-figure.ts";

export type Attribution = Pick<StatedFigure, "agency" | "year">;

/** What one piece of a draft says of agencies and years. */
interface PartWords {
  readonly text: string;
  readonly agencies: readonly NamedAgency[];
  readonly years: readonly YearMention[];
  /** The year that a heading above the piece names. */
  readonly headingYear: number | null;
}

/** Says for each statement of each piece whose figure it is and of which year: beside it, else from the draft's frame. */
export function attributeParts(
  draft: Draft,
  scope: ClaimScope,
): (part: number, statement: Statement) => Attribution {
  const frame = frameOf(draft, scope);
  const words = partWords(draft, scope, frame);
  return (part, statement) => {
    const own = words[part];
    if (!own) return { agency: frame.agency, year: frame.year };
    const agency = agencyOf(own, statement, frame);
    return { agency, year: yearOf(own, statement, frame) };
  };
}

function partWords(draft: Draft, scope: ClaimScope, frame: Frame): readonly PartWords[] {
  const home = frame.agency?.value ?? null;
  const today = new Date(
    frame.writtenIn ?? (frame.year ? frame.year.value + 1 : scope.today.getFullYear()),
    5,
    30,
  );
  const find = agencyFinder(
    scope.findAgencies,
    scope.held.map((report) => report.agency),
    home,
  );
  let headingYear: number | null = null;
  return draft.parts.map((part) => {
    const text = part.lead + part.normal.text;
    const years = yearsIn(text, today);
    headingYear = yearOfHeading(part, headingYear);
    return { text, agencies: find(text), years, headingYear };
  });
}

/** 2022年情况: a short piece with a year and no other figure governs what follows; another heading ends it. */
function yearOfHeading({ normal, cell }: DraftPart, current: number | null): number | null {
  if (cell !== null || normal.text.length > 24 || /[。；;]/u.test(normal.text)) return current;
  const [year, second] = namedYears(normal.text);
  if (year !== undefined && second === undefined) return year;
  return /^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[)）]/u.test(normal.text)
    ? null
    : current;
}

function agencyOf(own: PartWords, { mark }: Statement, frame: Frame): Attributed<string> | null {
  const before = own.agencies.filter((mention) => mention.start <= mark.start);
  const mention = before.findLast((one) => names(one, own.text, frame) !== null);
  const said = mention ? names(mention, own.text, frame) : null;
  return said === null ? frame.agency : { value: said, from: "said" };
}

/** The agency that a mention names: the draft's own where the words fit several; an absent one only as a subject. */
function names(mention: NamedAgency, text: string, frame: Frame): string | null {
  const [only] = mention.held;
  switch (mention.kind) {
    case "held":
      return mention.corrected ? null : (only ?? null);
    case "deixis":
      return /^[我本]/u.test(text.slice(mention.start))
        ? (frame.agency?.value ?? null)
        : (only ?? null);
    case "ambiguous":
      return frame.agency && mention.held.includes(frame.agency.value) ? frame.agency.value : null;
    case "absent":
      return isSubject(mention, text) ? mention.absentName : null;
    case "group":
    case "account":
      return null;
  }
}

const isSubject = ({ start, end }: NamedAgency, text: string): boolean =>
  /(?:^|[。；;，,：:\s])$/u.test(text.slice(0, start)) &&
  !/^[\s]*(?:提出|印发|要求|的要求|文件|批准|部署|表彰)/u.test(text.slice(end)) &&
  /(?:局|委|政府|厅|办公室|中心|街道|镇|乡|区|县)$/u.test(text.slice(start, end));

function yearOf(own: PartWords, statement: Statement, frame: Frame): Attributed<number> | null {
  const { mark } = statement;
  const sentence = sentenceStart(own.text, mark.start);
  const inTurn = yearInTurn(own, mark);
  if (inTurn !== null) return { value: inTurn, from: "said" };
  const usable = own.years.filter(
    (year) => year.end <= mark.start && single(year) !== null && !isBase(own.text, year, statement),
  );
  const near = usable.findLast((year) => year.start >= sentence) ?? usable.at(-1);
  const said = near ? single(near) : null;
  if (near && said !== null) return { value: relativeTo(own, near, said), from: "said" };
  return own.headingYear !== null ? { value: own.headingYear, from: "draft" } : frame.year;
}

/** 2020年至2024年分别为134件、139件…: the figures after 分别 take the years one by one. */
function yearInTurn({ text, years }: PartWords, { start, unit }: Statement["mark"]): number | null {
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
  const states = readings[0]?.kind === "cell" && /^\s*(?:度)?\s*(?:的|为|是)?\s*$/u.test(between);
  return !states;
}

/** 上年 beside 2023年 is 2022. */
function relativeTo(own: PartWords, mention: YearMention, said: number): number {
  if (mention.kind !== "relative" || !/^(?:上一?年|去年)/u.test(mention.words)) return said;
  const anchor = own.years.findLast((year) => year.kind === "year" && year.end <= mention.start);
  const year = anchor ? single(anchor) : null;
  return year === null ? said : year - 1;
}
