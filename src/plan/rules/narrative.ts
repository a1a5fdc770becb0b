import type { StoredReport } from "../../facts/store.ts";
import type { NarrativeFigure } from "../../form/index.ts";
import { splitClauses } from "../../slots/clauses.ts";
import { asks, idsOf, namesReportMatter } from "../../slots/question.ts";
import { type Fit, ownStretch, sentencesOf } from "../../slots/report-words.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Plan, Quote } from "../plan.ts";
import { placed } from "./placed.ts";

/** Share of the question's content that a figure's sentence must hold. */
const ENOUGH = 0.72;
/** Figures this close to the best are readings of the same words. */
const CLOSE = 0.04;
/** Sentences may lie further apart: they are quoted, not answered with. */
const PASSAGE_CLOSE = 0.1;
const PASSAGE_ENOUGH = 0.6;

/** Figures of the report's own text: 粉丝, 门户网站, 培训. Every content word must stand in the sentence. */
export const narrativeRule: PlanRule = {
  name: "正文数字",
  read(context) {
    const content = contentOf(context);
    if (!tells(content) || !wantsFigure(context) || isElsewhere(context)) return null;
    return placed(context, () => planNarrative(context, content));
  },
};

/** What the text says about something: quotes, never a paraphrase. */
export const passageRule: PlanRule = {
  name: "正文段落",
  read(context) {
    const content = contentOf(context);
    const topics = idsOf(context.question, "topic");
    if (isElsewhere(context) || strayOf(context).length > 0) return null;
    if (!tells(content) && topics.length === 0) return null;
    return placed(context, () => planPassage(context, content, topics));
  },
};

/** No report stands behind the question and none of its words is one of reports: it is about something else. */
const isElsewhere = ({ reports, question, memory }: PlanContext) =>
  reports.length === 0 && memory === null && !namesReportMatter(question);

/** 发, 粉 alone find anything; some word of two characters must be there. */
const tells = (content: readonly string[]) => content.some((word) => word.length > 1);

/** Single characters that nothing explains must stand in the sentence too: 鹿县公安局 is not 县公安局. */
const strayOf = ({ question }: PlanContext) =>
  question.unexplained
    .map(({ words }) => words)
    .filter((words) => words.length === 1 && !question.content.includes(words));

/** Content words of the question, or those of the turn before where the message only bends them. */
export function contentOf({ question, memory }: PlanContext): readonly string[] {
  if (question.content.length > 0) return question.content;
  const follows = question.unexplained.length === 0 && memory && memory.narrative.length > 0;
  return follows ? memory.narrative : [];
}

const wantsFigure = ({ question }: PlanContext) =>
  !asks(question, "define", "why", "rank", "top", "bottom") || asks(question, "quantity");

interface Candidate {
  readonly index: number;
  readonly figure: NarrativeFigure;
  readonly fit: Fit;
}

function planNarrative(context: PlanContext, content: readonly string[]): Plan | null {
  const sum = asks(context.question, "sum");
  const items = context.reports.flatMap((report) => {
    const place = { agency: report.agency, year: report.year };
    const ranked = rankFigures(context, report, content);
    const [best] = ranked;
    const holdsStray = strayOf(context).every((char) => best?.figure.quote.includes(char));
    const fits = best && holdsStray && best.fit.score >= ENOUGH && best.fit.missing.length === 0;
    if (!best || !fits) return [];
    const parts = sum ? sumParts(context, report, content) : [];
    const several = parts.length > 1 ? parts : byClause(context, report, content);
    if (several.length > 1) return several.map(({ index }) => ({ place, index }));
    const close = ranked.filter((c) => c.fit.score >= best.fit.score - CLOSE);
    return close.slice(0, 4).map(({ index }) => ({ place, index }));
  });
  if (items.length === 0) return null;
  return { kind: "narrative", items, sum: sum && items.length > 1 && !asksTwice(context) };
}

function rankFigures(
  { words, question }: PlanContext,
  { report }: StoredReport,
  content: readonly string[],
): readonly Candidate[] {
  const unit = unitAsked(question.text);
  return report.narrative
    .map((figure, index) => {
      const fit = words.fitFigure(content, figure, ownStretch(figure));
      const wrongUnit = unit !== null && figure.unit !== null && !unit.has(figure.unit);
      return { index, figure, fit: wrongUnit ? { ...fit, score: fit.score - 0.15 } : fit };
    })
    .sort((a, b) => b.fit.score - a.fit.score);
}

/** Two clauses that each ask for a figure want two figures, not their sum. */
const asksTwice = ({ question }: PlanContext) =>
  splitClauses(question.text).filter(({ start, end }) =>
    /[几多]/u.test(question.text.slice(start, end)),
  ).length > 1;

/** 全系统接到几件，本级又是几件: each clause that asks for a figure is looked up by its own words. */
function byClause(
  context: PlanContext,
  report: StoredReport,
  content: readonly string[],
): readonly Candidate[] {
  const { text } = context.question;
  const asked = splitClauses(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((clause) => /[几多]/u.test(clause));
  if (asked.length < 2) return [];
  return bestOfEach(context, report, asked, content);
}

/** 政策解读加网站公开: each part of the sum is looked up by its own words. */
function sumParts(
  context: PlanContext,
  report: StoredReport,
  content: readonly string[],
): readonly Candidate[] {
  const parts = context.question.text.split(/加上|加|和|与|、|以及/u);
  return bestOfEach(context, report, parts, content);
}

function bestOfEach(
  context: PlanContext,
  report: StoredReport,
  parts: readonly string[],
  content: readonly string[],
): readonly Candidate[] {
  const groups = parts
    .map((part) => content.filter((word) => part.includes(word)))
    .filter((group) => group.length > 0);
  const found = groups.flatMap((group) => {
    const [best] = rankFigures(context, report, group);
    return best && best.fit.score >= ENOUGH ? [best] : [];
  });
  return [...new Map(found.map((candidate) => [candidate.index, candidate])).values()];
}

const UNITS: readonly (readonly string[])[] = [
  ["条"],
  ["篇"],
  ["期"],
  ["场"],
  ["人次"],
  ["家", "个", "户"],
  ["起", "件", "宗"],
  ["通", "次", "个", "件"],
  ["%"],
];

/** Units that the asker's classifier may stand for: 几家 → 家 or 个. null where none is used. */
function unitAsked(text: string): ReadonlySet<string> | null {
  const match = /(?:几|多少)\s*(条|篇|期|场|人次|家|起|通|宗)/u.exec(text);
  if (!match?.[1]) return null;
  const group = UNITS.find((units) => units.includes(match[1] ?? ""));
  return group ? new Set(group) : null;
}

function planPassage(
  context: PlanContext,
  content: readonly string[],
  topics: readonly string[],
): Plan | null {
  const [report] = context.reports;
  if (!report) return null;
  const place = { agency: report.agency, year: report.year };
  const bySentence = rankSentences(context, report, content);
  const quotes = bySentence.length > 0 ? bySentence : topicQuotes(context, report, topics, content);
  if (quotes.length === 0) return null;
  return { kind: "passage", place, quotes, topic: content.join("") };
}

function rankSentences(
  { words }: PlanContext,
  { report }: StoredReport,
  content: readonly string[],
): readonly Quote[] {
  if (content.length === 0) return [];
  const sentences = sentencesOf(report.sections);
  const ranked = sentences
    .map((sentence, at) => ({ at, fit: words.fitText(content, sentence.text) }))
    .filter(({ fit }) => fit.score >= PASSAGE_ENOUGH && fit.missing.length === 0)
    .sort((a, b) => b.fit.score - a.fit.score);
  const best = ranked[0]?.fit.score ?? 0;
  const chosen = ranked.filter(({ fit }) => fit.score >= best - PASSAGE_CLOSE).slice(0, 3);
  return chosen.map(({ at }) => sentences[at]).filter((sentence) => sentence !== undefined);
}

/** Sentences of the sections that a topic names, only where the question holds nothing else. */
function topicQuotes(
  { knowledge, words }: PlanContext,
  { report }: StoredReport,
  topics: readonly string[],
  content: readonly string[],
): readonly Quote[] {
  const topic = knowledge.topics.find((row) => topics.includes(row.id));
  if (!topic) return [];
  const sections = report.sections.filter((s) => s.number && topic.sections.includes(s.number));
  const sentences = sentencesOf(sections);
  const about = sentences.filter(({ text }) => topic.sentences.some((word) => text.includes(word)));
  const chosen = topic.sentences.length === 0 ? sentences : about;
  const whole = chosen.map(({ text }) => text).join("");
  if (content.length > 0 && words.fitText(content, whole).missing.length > 0) return [];
  return chosen.slice(0, 6);
}
