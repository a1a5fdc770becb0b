import { cellId } from "../../form/index.ts";
import { asks, idsOf } from "../../slots/question.ts";
import type { NumberMention } from "../../text/index.ts";
import { readClaims } from "../claim-words.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Place, Plan, Quote } from "../plan.ts";
import type { ReadClaim } from "../read-claim.ts";
import { statedNumbers } from "../stated.ts";
import { ENOUGH, rankFigures } from "../text-figures.ts";
import { contentOf, tells } from "../text-question.ts";
import { placed } from "./placed.ts";

/**
 * 22件不掌握的都是啥, 277个窗口里出入境有几个: the number is only what the question starts from. Where the report has that
 * number it is no answer: what was asked is not held, or stands in the sentence that is shown.
 */
export const premiseRule: PlanRule = {
  name: "前提之问",
  read(context) {
    const asked = kindOfAsking(context);
    if (!asked || asks(context.question, "verify") || /不是/u.test(context.question.text))
      return null;
    const [claim] = readClaims(context);
    const [number] = statedNumbers(context.question);
    if (!claim || !number || claim.start !== number.whole.start) return null;
    const held = context.reports.flatMap((report) => heldBy(report, claim, number, context));
    if (held.length === 0) return null;
    return placed(context, () => partOf(context, held, number) ?? answerWith(context, held, asked));
  },
};

interface Held {
  readonly place: Place;
  /** The sentence that gives the number; null for a cell of a table. */
  readonly quote: Quote | null;
}

/** What the report has of the number: the cell that its words name, or a figure of the text with this value and a word of the question. */
function heldBy(
  { agency, year, report }: PlanContext["reports"][number],
  { cells }: ReadClaim,
  number: NumberMention,
  { question, words }: PlanContext,
): readonly Held[] {
  const place = { agency, year };
  const ids = cells.map(({ metric, applicant }) => cellId(metric, applicant));
  if (report.cells.some(({ id, value }) => ids.includes(id) && value === number.value))
    return [{ place, quote: null }];
  const figure = report.narrative.find(
    ({ value, label }) =>
      value === number.value &&
      question.content.some((word) => words.fitText([word], label).missing.length === 0),
  );
  return figure ? [{ place, quote: { section: figure.section, text: figure.quote } }] : [];
}

/** 12034条里网站发的几条: the same sentence counts the part, or at least holds what is asked. */
function partOf(
  context: PlanContext,
  held: readonly Held[],
  { value }: NumberMention,
): Plan | null {
  const [first] = held;
  const content = contentOf(context);
  if (!first?.quote || !tells(content, context.question) || !/[几多]/u.test(context.question.text))
    return null;
  const { place, quote } = first;
  const report = context.reports.find((r) => r.agency === place.agency && r.year === place.year);
  const [best, second] = report ? rankFigures(context, report, content) : [];
  const fits =
    best &&
    best.figure.quote === quote.text &&
    best.figure.value !== value &&
    best.fit.missing.length === 0 &&
    best.fit.score >= ENOUGH &&
    !(second && second.fit.score >= best.fit.score);
  return fits ? { kind: "narrative", items: [{ place, index: best.index }], compute: null } : null;
}

type Asking = "whether" | "details";

/** What is asked beside the number; null where a figure is asked that other rules give: 31件里企业几件. */
function kindOfAsking({ question }: PlanContext): Asking | null {
  const { text, targets, applicants, indicators } = question;
  if (WHETHER.test(text)) return "whether";
  const named = targets.length > 1 || targets.some(({ applicant }) => applicant !== null);
  if (named || applicants.length > 0 || indicators.length > 0) return null;
  if (asks(question, "define", "why", "top", "bottom", "ratio", "growth", "difference"))
    return null;
  const asksAbsent = idsOf(question, "notHeld").length > 0 && ASKS.test(text);
  if (DETAILS.test(text) || asksAbsent) return "details";
  return /几|多少/u.test(text) && (targets.length === 0 || question.unexplained.length > 0)
    ? "details"
    : null;
}

/** 都改了没, 整改完了吗. */
const WHETHER = /(?:改|解决|处理|办|整改)(?:好|完|到位)?了?(?:没有?|吗)[?？]?$/u;
/** 是哪三件, 都是啥, 是谁, 在哪些县, 分别是几月. */
const DETAILS = /[是在叫](?:哪|啥|什么|谁)|有哪些|哪[些几条个\d一二三]|几月|谁的|谁提/u;

const ASKS = /[几谁哪啥]|什么|多少|怎么?/u;

/** 277个窗口那次排查，重点梳理哪些内容: the sentence of the number holds the words of what is asked, too. */
function isTold({ question, words }: PlanContext, quotes: readonly Quote[]): boolean {
  if (/几|多少/u.test(question.text)) return false;
  const [number] = question.numbers;
  const behind = question.text.slice(question.text.indexOf(",", number?.whole.end ?? 0) + 1);
  const asked = question.content.filter((word) => word.length > 1 && behind.includes(word));
  const text = quotes.map((quote) => quote.text).join("");
  return asked.length > 1 && words.fitText(asked, text).score >= ENOUGH;
}

function answerWith(context: PlanContext, held: readonly Held[], asked: Asking): Plan | null {
  const [first] = held;
  if (!first) return null;
  const quotes = held.flatMap(({ quote }) => quote ?? []);
  if (quotes.length > 0 && (asked === "whether" || isTold(context, quotes)))
    return { kind: "passage", place: first.place, quotes, topic: "", numberAsked: false };
  const says = "年报只有这个总数，没有再往下分的明细。";
  return { kind: "no_data", reason: { what: "notHeld", says, quotes, place: first.place } };
}
