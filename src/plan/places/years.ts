import { asks, type Question } from "../../slots/question.ts";
import type { YearMention } from "../../text/index.ts";
import { isComparedWith } from "./compared.ts";

/** Years asked for, given the years held of an agency and the latest of all asked agencies. */
type YearsFor = (held: readonly number[], latest: number) => readonly number[];

/** Which years a question wants. */
export interface WantedYears {
  /** null: each agency's latest. */
  readonly years: YearsFor | null;
}

/** `compared`: the year that the turn before held against another. Years said, else all where a series is asked for, else those of the turn before, else each agency's latest. */
export function yearsWanted(
  question: Question,
  remembered: readonly number[],
  compared: number | null = null,
): WantedYears {
  const other = otherYear(question);
  const subjects = compared === null ? remembered : [compared];
  if (other !== null) return { years: (held) => withSubject(other, subjects, held) };
  if (question.years.length > 0) {
    const readers = boundedBy(meant(question)).map(readerOf);
    const years: YearsFor = (held, latest) => [
      ...new Set(readers.flatMap((read) => [...read(held, latest)])),
    ];
    return { years: withBaseYear(question, years) };
  }
  if (asks(question, "series", "which_year")) return { years: (held) => held };
  if (remembered.length > 0) return { years: withBaseYear(question, () => remembered) };
  return { years: isOverYears(question) ? withBaseYear(question, (held) => held.slice(-1)) : null };
}

/** 不是2022，是2023年: the year that is denied is not asked for; 今年(2023) means the year in brackets. */
function meant({ years, text }: Question): readonly YearMention[] {
  const exact = years.filter(
    ({ start, kind }) => kind === "year" && /[(（]$/u.test(text.slice(0, start)),
  );
  if (exact.length > 0 && years.some(({ kind }) => kind === "relative")) return exact;
  const kept = years.filter(({ start }) => !/(?:不是|不要|不看|别看)$/u.test(text.slice(0, start)));
  return kept.length > 0 ? kept : years;
}

/** 近三年逐年, 2021到2023每年: the words for each year name no further ones. */
function boundedBy(years: readonly YearMention[]): readonly YearMention[] {
  const bounds = years.filter(
    ({ kind, words }) => kind !== "all" || !/[逐每各按分]|年年/u.test(words),
  );
  return bounds.length > 0 ? bounds : years;
}

/** 比2021年多多少: a year in figures that only names the other side; 去年 and 上年 have rules of their own. */
function otherYear(question: Question): number | null {
  const [mention, second] = question.years;
  const [year, more] = mention?.years ?? [];
  if (!mention || second || year === undefined || more !== undefined) return null;
  return /[\d零〇一二三四五六七八九]{2}/u.test(mention.words) && isComparedWith(question, mention)
    ? year
    : null;
}

/** The year that it is held against: that of the turn before, else the newest one held. */
function withSubject(
  other: number,
  remembered: readonly number[],
  held: readonly number[],
): readonly number[] {
  const subject = [...remembered.slice(-1), ...held.slice(-1)].find((year) => year !== other);
  return subject === undefined ? [other] : [other, subject].sort((a, b) => a - b);
}

const isOverYears = (question: Question) =>
  question.operations.some(
    ({ name, mention }) => name === "growth" && /[同环]比|上年|上一年/u.test(mention.words),
  );

/** 同比, 较上年: the year before belongs to the question although it is not named. */
function withBaseYear(question: Question, years: YearsFor): YearsFor {
  if (!isOverYears(question)) return years;
  return (held, latest) => {
    const named = years(held, latest);
    const [only] = named;
    return named.length === 1 && only !== undefined ? [only - 1, only] : named;
  };
}

function readerOf(mention: YearMention): YearsFor {
  switch (mention.kind) {
    case "all":
      return (held) => held;
    case "last_n":
      return (held) => held.slice(-(mention.n ?? 5));
    case "range":
      return (held, latest) => rangeYears(mention, held, latest);
    default:
      return () => mention.years ?? [];
  }
}

function rangeYears(
  mention: YearMention,
  held: readonly number[],
  latest: number,
): readonly number[] {
  if (mention.open) {
    const { from = 0, to = latest } = mention;
    return held.filter((year) => year >= from && year <= to);
  }
  if (mention.years) return mention.years;
  const { from, to } = mention;
  if (from === undefined || to === undefined) return held;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
