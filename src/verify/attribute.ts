import { readMarks, type Statement } from "../statements/index.ts";
import type { YearMention } from "../text/index.ts";
import { agencyFinder, type NamedAgency } from "./agency-mentions.ts";
import type { Draft, DraftPart } from "./draft.ts";
import { type ClaimScope, type Frame, frameOf, namedYears, yearsIn } from "./frame.ts";
import type { Attributed, StatedFigure } from "./stated-figure.ts";

export type Attribution = Pick<StatedFigure, "agency" | "year" | "otherYear">;

/** What one piece of a draft says of agencies and years. */
interface PartWords {
  readonly text: string;
  readonly agencies: readonly NamedAgency[];
  readonly years: readonly YearMention[];
  /** The year that a heading above the piece names. */
  readonly headingYear: number | null;
  /** Agencies that the pieces before it name, last one last. */
  readonly namedBefore: readonly string[];
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
    if (!own) return { agency: frame.agency, year: frame.year, otherYear: null };
    return { agency: agencyOf(own, statement, frame), ...yearsOf(own, statement, frame) };
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
  const named: string[] = [];
  return draft.parts.map((part) => {
    const text = part.lead + part.normal.text;
    const years = yearsIn(text, today);
    headingYear = yearOfHeading(part, headingYear);
    const agencies = find(text);
    const namedBefore = [...named];
    named.push(...agencies.flatMap((one) => (one.kind === "held" ? one.held.slice(0, 1) : [])));
    return { text, agencies, years, headingYear, namedBefore };
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
  for (const [at, mention] of [...before.entries()].reverse()) {
    const said = names(mention, own.text, frame) ?? spokenOf(mention, own, before.slice(0, at));
    if (said !== null) return { value: said, from: "said" };
    if (mention.kind === "ambiguous" && !frame.agency) return null;
  }
  return frame.agency;
}

/** 公安局, where several are held: the one of them that was named last. */
function spokenOf(
  { kind, held }: NamedAgency,
  { namedBefore }: PartWords,
  before: readonly NamedAgency[],
): string | null {
  if (kind !== "ambiguous") return null;
  const named = [
    ...namedBefore,
    ...before.flatMap((one) => (one.kind === "held" ? one.held.slice(0, 1) : [])),
  ];
  return named.findLast((name) => held.includes(name)) ?? null;
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

type Years = Pick<Attribution, "year" | "otherYear">;

function yearsOf(own: PartWords, statement: Statement, frame: Frame): Years {
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
  if (near && said !== null) return relativeTo(own, near, said, frame);
  const year =
    own.headingYear === null ? frame.year : { value: own.headingYear, from: "draft" as const };
  if (year && FROM.test(own.text.slice(0, mark.start)) && TO.test(own.text.slice(mark.end)))
    return { year: { value: year.value - 1, from: "said" }, otherYear: year };
  return { year, otherYear: null };
}

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
  const states = readings[0]?.kind !== "growth" && /^\s*(?:度)?\s*(?:的|为|是)?\s*$/u.test(between);
  return !states;
}

/** 上年 beside 2023年 is 2022, and where the draft is about 2023 too; 去年 may also be the year before the draft was written. */
function relativeTo(own: PartWords, mention: YearMention, said: number, frame: Frame): Years {
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
