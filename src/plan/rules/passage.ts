import type { StoredReport } from "../../facts/store.ts";
import { asks, idsOf } from "../../slots/question.ts";
import { type Fit, type Sentence, sentencesOf } from "../../slots/report-words.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Plan, Quote } from "../plan.ts";
import { contentOf, isElsewhere, strayOf, tells } from "../text-question.ts";
import { placed } from "./placed.ts";
import { topicQuotes } from "./topic-quotes.ts";

/** Share of the question's content that a sentence must hold to be quoted. */
const PASSAGE_ENOUGH = 0.6;
/** Sentences this close to the best are quoted too: they are shown, not answered with. */
const PASSAGE_CLOSE = 0.1;
/** The same where the question asks for wording, and one of its words may be the asker's own. */
const ASKED_ENOUGH = 0.5;
/** Sentences of one section in one answer. */
const SECTION_SENTENCES = 8;

/** What the text says about something: quotes, never a paraphrase. */
export const passageRule: PlanRule = {
  name: "正文段落",
  read(context) {
    const section = /第([一二三四五六])(?:部分|章|节)/u.exec(context.question.text)?.[1];
    if (section && context.question.targets.length === 0)
      return placed(context, () => planSection(context, section));
    const content = contentOf(context);
    const topics = idsOf(context.question, "topic");
    const strays = topics.length > 0 ? [] : strayOf(context);
    if (isElsewhere(context) || strays.length > 0) return null;
    if (!tells(content, context.question) && topics.length === 0) return null;
    return placed(context, () => planPassage(context, content, topics));
  },
};

/** 第五部分写了什么: its sentences, as many as a message holds. */
function planSection({ reports }: PlanContext, number: string): Plan | null {
  const [stored] = reports;
  if (!stored) return null;
  const place = { agency: stored.agency, year: stored.year };
  const sections = stored.report.sections.filter((section) => section.number === number);
  const quotes = sentencesOf(sections).slice(0, SECTION_SENTENCES).map(quoteOf);
  const topic = `第${number}部分`;
  return quotes.length > 0
    ? { kind: "passage", place, quotes, topic, numberAsked: false }
    : { kind: "no_data", reason: { what: "passage", topic, place } };
}

function planPassage(
  context: PlanContext,
  content: readonly string[],
  topics: readonly string[],
): Plan | null {
  const [report] = context.reports;
  if (!report) return null;
  const place = { agency: report.agency, year: report.year };
  const numberAsked = asks(context.question, "quantity") && topics.length === 0;
  const ways = [
    () => (isOnlyTopic(context, topics, content) ? topicQuotes(context, report, topics, []) : []),
    () => rankSentences(context, report, content),
    () => topicQuotes(context, report, topics, content),
  ];
  const quotes = firstFilled(ways);
  if (quotes.length === 0) return null;
  return { kind: "passage", place, quotes, topic: content.join(""), numberAsked };
}

/** 存在什么不足 names a section of the report and nothing in it. */
function isOnlyTopic(
  { knowledge, question }: PlanContext,
  topics: readonly string[],
  content: readonly string[],
): boolean {
  const topic = knowledge.topics.find((row) => topics.includes(row.id));
  if (!topic || asks(question, "quantity")) return false;
  return (
    topic.sections.length > 0 &&
    content.every((word) => topic.words.includes(word) || GENERAL.test(word))
  );
}

/** 打算怎么改进公开工作: what every section is about. */
const GENERAL = /^(?:公开|工作|方面|情况|年报|报告|信息|政务|政府|准备|自己|承认|地方)+$/u;

function firstFilled(ways: readonly (() => readonly Quote[])[]): readonly Quote[] {
  for (const way of ways) {
    const quotes = way();
    if (quotes.length > 0) return quotes;
  }
  return [];
}

function rankSentences(
  { words, question }: PlanContext,
  { report }: StoredReport,
  content: readonly string[],
): readonly Quote[] {
  if (content.length === 0) return [];
  const sentences = sentencesOf(report.sections);
  const asked = asks(question, "passage");
  const fits = sentences.map((sentence, at) => ({
    at,
    fit: words.fitText(content, sentence.text),
  }));
  const whole = fits.filter(({ fit }) => fit.score >= PASSAGE_ENOUGH && fit.missing.length === 0);
  const loose = asked ? fits.filter(({ fit }) => tellsEnough(fit, content)) : [];
  const ranked = (whole.length > 0 ? whole : loose).sort((a, b) => b.fit.score - a.fit.score);
  const best = ranked[0]?.fit.score ?? 0;
  const chosen = ranked.filter(({ fit }) => fit.score >= best - PASSAGE_CLOSE).slice(0, 3);
  const places = chosen.map(({ at }) => at);
  const shown =
    (asked || BY_STEPS.test(question.text)) && places.length < 3
      ? withNeighbours(places, sentences)
      : places;
  return shown.flatMap((at) => sentences[at] ?? []).map(quoteOf);
}

/** Who does what in which order stands in more than one sentence. */
const BY_STEPS = /谁|怎么|怎样|如何|流程|步骤|环节|几道|先后/u;

/** All but one of the words, one of two characters among them. */
const tellsEnough = ({ score, missing }: Fit, content: readonly string[]) =>
  score >= ASKED_ENOUGH &&
  missing.length < 2 &&
  content.some((word) => word.length > 1 && !missing.includes(word));

/** How a thing is done may stand in the sentences before and after the one that names it. */
function withNeighbours(
  places: readonly number[],
  sentences: readonly Sentence[],
): readonly number[] {
  const beside = places.flatMap((at) =>
    (places.length === 1 ? [at - 1, at, at + 1] : [at, at + 1]).filter(
      (i) => sentences[i]?.paragraph === sentences[at]?.paragraph,
    ),
  );
  return [...new Set(beside)].sort((a, b) => a - b);
}

const quoteOf = ({ section, text }: Sentence): Quote => ({ section, text });
