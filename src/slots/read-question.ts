import type { AgencyMention } from "../agencies/index.ts";
import { type NumberMention, readFigures, readYears, type YearMention } from "../text/index.ts";
import { isHandedIn } from "./applicants.ts";
import { findBareAgencies } from "./bare-agencies.ts";
import type { Known } from "./bind-aspects.ts";
import { accompanies, companyOf } from "./companions.ts";
import { contentWords, spanOf } from "./content-words.ts";
import type { Reserved } from "./cover.ts";
import { coverQuestion } from "./cover-question.ts";
import type { FormTable } from "./form-table.ts";
import { type CutWord, isFunctionWord } from "./function-words.ts";
import { countsNamed } from "./item-counts.ts";
import type { Lexicon } from "./lexicon.ts";
import { findComparatives } from "./limits.ts";
import { findAgenciesIn } from "./masked-agencies.ts";
import type { Question, Unexplained } from "./question.ts";
import { indicatorsOf, isLooseRate } from "./rates.ts";
import { type Mention, sensesOf } from "./sense.ts";
import { findTargets, type Target } from "./targets.ts";
import { findTerms } from "./terms.ts";

/** What reading a question needs beside its text. */
export interface ReadingTools {
  readonly lexicon: Lexicon;
  readonly table: FormTable;
  readonly agencies: (text: string) => readonly AgencyMention[];
  /** Words of a stretch by jieba: decides where unknown stretches fall into words, and which of them are function words. */
  readonly cut: (text: string) => readonly CutWord[];
  readonly pinyin: (char: string) => readonly string[];
  readonly today: Date;
}

/** Operations whose words mean nothing to a reading by figures: they belong to other readings. */
/** The words of a formula are explained by the indicator whose answer shows it: 公开率咋算. */
const FORMULA = new Set(["define"]);
const OTHER_READINGS = new Set([
  "passage",
  "in_text",
  "define",
  "distinguish",
  "why",
  "audit",
  "forecast",
  "median",
  "except",
]);

/** Reads one question (normal text): what it names, what it asks, and which words stay unexplained. */
export function readQuestion(text: string, tools: ReadingTools, known: Known | null): Question {
  const named = findAgenciesIn(text, tools.agencies, tools.lexicon).filter(
    (mention) => mention.kind !== "account",
  );
  const first = readWith(text, named, tools, known);
  const open = named.length > 0 ? listedWords(text, first.unexplained) : first.unexplained;
  if (open.length === 0) return first;
  const bare = findBareAgencies(open, tools.agencies);
  return bare.length > 0 ? readWith(text, [...named, ...bare], tools, known) : first;
}

/** Beside a named agency only a word in a list with it may be another: 桐陂区和兰汀公安. */
const listedWords = (text: string, words: readonly Unexplained[]) =>
  words.filter(
    ({ start }, i) => /[、和与跟及比]/u.test(text.charAt(start - 1)) || words[i - 1]?.end === start,
  );

function readWith(
  text: string,
  agencies: readonly AgencyMention[],
  tools: ReadingTools,
  known: Known | null,
): Question {
  const years = readYears(text, { today: tools.today });
  const numbers = readFigures(text).filter((number) => !years.some((y) => holds(y, number)));
  const spans = numbers.map((number) => number.whole);
  const cover = coverQuestion(text, agencies, [...years, ...spans], tools);
  const keeps = (span: Reserved) =>
    cover.kept.some((kept) => kept.start === span.start && kept.end === span.end);
  const { targets, used, applicants } = findTargets(text, cover.mentions, tools.table, known);
  const { mentions } = cover;
  const indicators = indicatorsOf(mentions, tools.table);
  const company = companyOf(targets, indicators, tools.table);
  const isOpen = (mention: Mention) =>
    !used.includes(mention) &&
    !accompanies(mention, company) &&
    !isExplained(mention, indicators.length > 0) &&
    !agrees(mention, targets, tools.table) &&
    !(targets.length === 0 && isHandedIn(mention, mentions)) &&
    (targets.length > 0 || !isApplicant(mention));
  const unexplained = [
    ...cover.gaps
      .flatMap((gap) => wordsOf(text, gap, mentions, used, tools.cut))
      .filter((word) => !countsNamed(word, targets, tools.table)),
    ...mentions.filter((m) => isOpen(m) || denies(m, used, text)).map(spanOf),
    ...mentions.filter((m) => isLooseRate(m, used)).map(spanOf),
  ].sort((a, b) => a.start - b.start);
  return {
    text,
    mentions,
    targets,
    applicants,
    indicators,
    terms: findTerms(text, tools.lexicon),
    agencies: agencies.filter(keeps),
    years: years.filter(keeps),
    numbers: numbers.filter((number: NumberMention) => keeps(number.whole)),
    operations: [...operationsOf(mentions), ...comparativesIn(text, keeps)],
    unexplained,
    content: contentWords(mentions, unexplained),
    slips: mentions.flatMap((m) => (m.corrected ? [{ from: m.words, to: m.corrected }] : [])),
  };
}

const operationsOf = (mentions: readonly Mention[]): Question["operations"] =>
  mentions.flatMap((mention) =>
    sensesOf(mention, "operation").map(({ operation: name }) => ({ name, mention })),
  );

const comparativesIn = (text: string, keeps: (span: Reserved) => boolean): Question["operations"] =>
  findComparatives(text)
    .filter(keeps)
    .map(({ start, end, name }) => ({
      name,
      mention: { start, end, words: text.slice(start, end), senses: [], corrected: null },
    }));

/** 没有被纠正的几件: what is denied is another figure than the one that is named. */
function denies({ words, end }: Mention, used: readonly Mention[], text: string): boolean {
  if (!/^(?:没有?|无)$/u.test(words) || !/[几占]|多少/u.test(text)) return false;
  const next = used.find(
    (m) => m.start >= end && /^(?:被|予以|能|再)?$/u.test(text.slice(end, m.start)),
  );
  return next !== undefined && sensesOf(next, "aspect").some(({ weak }) => !weak);
}

const holds = (year: YearMention, number: NumberMention) =>
  year.start <= number.start && number.end <= year.end;

function isExplained(mention: Mention, computes: boolean): boolean {
  return mention.senses.some(
    (sense) =>
      sense.kind === "harmless" ||
      sense.kind === "indicator" ||
      (sense.kind === "operation" &&
        (!OTHER_READINGS.has(sense.operation) || (computes && FORMULA.has(sense.operation)))),
  );
}

/** Applicants without a figure bend the figure of the turn before; beside a figure without applicants they are not explained. */
const isApplicant = (mention: Mention) =>
  sensesOf(mention, "applicant").some((sense) => !sense.weak);

/** A second word for what a target already says: 收了…规费, 下了…处罚决定. */
function agrees(mention: Mention, targets: readonly Target[], table: FormTable): boolean {
  const aspects = sensesOf(mention, "aspect").map((sense) => sense.aspect);
  const objects = sensesOf(mention, "object").map((sense) => sense.object);
  return targets.some(({ metrics }) =>
    metrics.some((id) => {
      const { aspect, object } = table.metric(id);
      const groups = aspects.flatMap((name) => table.find(object, name) ?? []);
      const holds = groups.some((group) => table.metric(group).sumOf?.includes(id) ?? false);
      return holds || aspects.includes(aspect) || objects.includes(object);
    }),
  );
}

function wordsOf(
  text: string,
  gap: Reserved,
  mentions: readonly Mention[],
  used: readonly Mention[],
  cut: ReadingTools["cut"],
): Unexplained[] {
  const short = mentions.filter((m) => m.end - m.start === 1 && !m.corrected && isPart(m, used));
  let { start, end } = gap;
  for (let m = find(short, "end", start); m; m = find(short, "end", start)) start = m.start;
  for (let m = find(short, "start", end); m; m = find(short, "start", end)) end = m.end;
  let at = start;
  return cut(text.slice(start, end)).flatMap(({ word: words, tag }) => {
    const span = { start: at, end: at + words.length, words };
    at = span.end;
    const touches = span.start < gap.end && span.end > gap.start;
    const counts =
      /[\p{Script=Han}\p{Script=Latin}\p{N}]/u.test(words) && !isFunctionWord({ word: words, tag });
    return touches && counts && !isStutter(text, span) ? [span] : [];
  });
}

/** 公安局局, 罚罚罚: a character typed again. */
const isStutter = (text: string, { start, words }: Unexplained) =>
  /\p{Script=Han}/u.test(words) && [...words].every((char) => char === text.charAt(start - 1));

/** 几 and 占 ask; they are no part of another word. */
const isPart = (mention: Mention, used: readonly Mention[]) =>
  !used.includes(mention) && sensesOf(mention, "operation").length === 0;

const find = (mentions: readonly Mention[], side: "start" | "end", at: number) =>
  mentions.find((m) => m[side] === at);
