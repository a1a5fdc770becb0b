import { asks, idsOf } from "../../slots/question.ts";
import { type Sentence, sentencesOf } from "../../slots/report-words.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Plan } from "../plan.ts";
import { bare, blanked, leftOver, sharedPieces } from "../text-near.ts";
import { placed } from "./placed.ts";
import { topicQuotes } from "./topic-quotes.ts";

/**
 * 依申请答复不规范导致败诉，责任怎么追究: wording is asked for, and one sentence of the report holds most of the question. Words of
 * the asker's own are no bar, for nothing but the report's sentences is shown.
 */
export const nearPassageRule: PlanRule = {
  name: "正文近句",
  read(context) {
    const { question, reports } = context;
    if (reports.length === 0 || question.unexplained.length === 0) return null;
    if (asks(question, ...COMPUTES) || /哪[一几些]*(?:年|家|个?单位|个?机关)/u.test(question.text))
      return null;
    const { text } = question;
    if (!WORDING.test(text) || /多少|(?<!哪)几/u.test(text)) return null;
    return placed(context, () => planNearest(context));
  },
};

const COMPUTES =
  "top bottom rank sum share growth difference ratio compare which_year forecast".split(" ");

const WORDING = /怎么|怎样|如何|哪|什么|[啥咋谁]/u;
/** Share of the question's own words that a sentence must hold. */
const ENOUGH = 0.6;
/** Worth of a word that the sentence says by a synonym. */
const SAID_OTHERWISE = 0.7;
/** Characters of them at least. */
const LEAST = 4;

function planNearest(context: PlanContext): Plan | null {
  const [report] = context.reports;
  if (!report) return null;
  const place = { agency: report.agency, year: report.year };
  const sentences = sentencesOf(report.report.sections.filter(({ number }) => number !== null));
  const near = nearest(context, sentences);
  const topics = idsOf(context.question, "topic");
  const quotes =
    near.length > 0
      ? near.map(({ section, text }) => ({ section, text }))
      : topicQuotes(context, report, topics, []);
  return quotes.length === 0
    ? null
    : { kind: "passage", place, quotes, topic: "", numberAsked: false };
}

/** The sentence that holds most, with the one after it of the same paragraph. */
function nearest(context: PlanContext, sentences: readonly Sentence[]): readonly Sentence[] {
  const scores = sentences.map((sentence) => coverage(context, sentence.text));
  const best = Math.max(0, ...scores);
  const at = scores.indexOf(best);
  const [found, next] = [sentences[at], sentences[at + 1]];
  if (best < ENOUGH || !found) return [];
  return next && next.paragraph === found.paragraph ? [found, next] : [found];
}

function coverage(context: PlanContext, sentence: string): number {
  const { question, words } = context;
  const text = blanked(context);
  const pieces = sharedPieces(text, bare(sentence));
  const open = leftOver(context, text, pieces)
    .map(({ rest }) => rest.length * (1 - SAID_OTHERWISE * words.fitText([rest], sentence).score))
    .reduce((a, b) => a + b, 0);
  const telling = [...new Set([...question.content, ...question.unexplained.map((u) => u.words)])];
  const all = telling.filter((word, i) => !telling.some((o, j) => j !== i && o.includes(word)));
  const total = all.join("").length;
  return total - open < LEAST ? 0 : (total - open) / total;
}
