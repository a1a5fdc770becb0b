import { asks, idsOf } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Plan, TextComputation } from "../plan.ts";
import { asksSeveral } from "../text-asked.ts";
import { figureOfAll } from "../text-channels.ts";
import {
  asksTwice,
  byClause,
  byParts,
  type Candidate,
  ENOUGH,
  everyPart,
  largerFirst,
  rankFigures,
} from "../text-figures.ts";
import { contentOf, isElsewhere, strayOf, tells } from "../text-question.ts";
import { shareInText } from "../text-share.ts";
import { computation } from "./computation.ts";
import { placed } from "./placed.ts";

/** Figures this close to the best are readings of the same words. */
const CLOSE = 0.04;
/** Figures of one report in one answer. */
const SHOWN = 4;

/** Figures of the report's own text: 粉丝, 门户网站, 培训. Every content word must stand in the sentence. */
export const narrativeRule: PlanRule = {
  name: "正文数字",
  read(context) {
    const content = contentOf(context);
    if (!tells(content, context.question) || !wantsFigure(context) || isElsewhere(context))
      return null;
    return placed(context, () => planNarrative(context, content));
  },
};

/** 存在什么不足, 那段怎么写的 ask for words, not for the figures beside them. */
const wantsFigure = ({ question }: PlanContext) =>
  !idsOf(question, "notHeld").some((id) => BETWEEN_AGENCIES.has(id)) &&
  (asks(question, "quantity") ||
    !(
      asks(question, "define", "why", "rank", "top", "bottom", "passage") ||
      idsOf(question, "topic").length > 0
    ));

/** 转市政府的申请 is of two agencies: a figure of one of them is no answer. */
const BETWEEN_AGENCIES = new Set(["transfers", "as_plaintiff"]);

function planNarrative(context: PlanContext, content: readonly string[]): Plan | null {
  const compute = computationOf(context);
  const items = context.reports.flatMap((report) => {
    const place = { agency: report.agency, year: report.year };
    return figuresFor(context, report, content, compute).map((index) => ({ place, index }));
  });
  if (items.length === 0) return null;
  const years = new Set(items.map(({ place }) => place.year));
  if (isOverYears(context, compute) && years.size < 2)
    return computation(`正文里只有${[...years].join("、")}年的这个数，没有另一年的，算不出增减。`);
  const lacks = missingYears(context, years);
  if (compute === "sum" && lacks) return computation(lacks);
  const fits = compute === "sum" ? items.length > 1 : items.length === 2;
  const ordered = compute === "difference" ? largerFirst(context, items) : items;
  return { kind: "narrative", items: ordered, compute: fits ? compute : null };
}

/** 三年一共 where the text gives the figure of two years: what is left out is said, not passed over. */
function missingYears({ question, reports }: PlanContext, found: ReadonlySet<number>) {
  const said = /([两二三四五六])年/u.exec(question.text)?.[1];
  const count = said ? "一二三四五六".indexOf(said.replace("两", "二")) + 1 : 0;
  const asked = new Set(reports.map(({ year }) => year)).size;
  if (found.size >= Math.max(count, asked)) return null;
  return `正文里只有${[...found].join("、")}年的这个数，不是每一年都写了，不能相加。`;
}

/** 粉丝比上年涨了多少: two years are meant, and one alone answers another question. */
function isOverYears({ question }: PlanContext, compute: TextComputation | null): boolean {
  if (compute === "growth") return true;
  const compares = asks(question, "difference", "compare", "ratio") && question.years.length > 0;
  return compares && /[比较跟与和同].{0,4}年/u.test(question.text);
}

function figuresFor(
  context: PlanContext,
  report: PlanContext["reports"][number],
  content: readonly string[],
  compute: TextComputation | null,
): readonly number[] {
  const shared = compute === "share" ? shareInText(context, report, content) : [];
  if (shared.length > 0) return strayOf(context).length === 0 ? shared : [];
  const all = compute === null || compute === "sum" ? figureOfAll(context, report, content) : null;
  if (all) return [all.index];
  const parts = compute ? everyPart(context, report, content, BETWEEN[compute]) : [];
  if (parts.length > 1 && strayOf(context).length === 0) return parts.map(({ index }) => index);
  const ranked = rankFigures(context, report, content);
  const [best] = ranked;
  const holdsStray = strayOf(context).every((char) => best?.figure.quote.includes(char));
  const fits = best && holdsStray && best.fit.score >= ENOUGH && best.fit.missing.length === 0;
  if (!best || !fits) return [];
  const some = compute ? byParts(context, report, content, BETWEEN[compute]) : [];
  const listed = asks(context.question, "list")
    ? byParts(context, report, content, BETWEEN.sum)
    : [];
  const several =
    [some, listed].find((found) => found.length > 1) ?? byClause(context, report, content);
  if (several.length > 1) return several.map(({ index }) => index);
  const close = ranked.filter((c) => c.fit.score >= best.fit.score - CLOSE).filter(suited(compute));
  return close.slice(0, SHOWN).map(({ index }) => index);
}

/** 满意度占多少: the text gives a share itself. Any other figure is no answer where a share is asked for. */
const suited =
  (compute: TextComputation | null) =>
  ({ figure }: Candidate) =>
    compute !== "share" || (figure.unit?.startsWith("%") ?? false);

const BETWEEN: Readonly<Record<TextComputation, RegExp>> = {
  sum: /加上|加|和|与|跟|同|、|以及/u,
  difference: /减去|减|比|与|和|跟/u,
  share: /占了|占|除以|÷|在/u,
  times: /是|除以|÷/u,
  growth: /比|较|相比/u,
};

/** What the question does with the figures that it names. */
function computationOf(context: PlanContext): TextComputation | null {
  const { question } = context;
  if (asks(question, "growth")) return "growth";
  if (asks(question, "ratio") && !asks(question, "share")) return "times";
  if (asks(question, "share", "divide")) return "share";
  if (asks(question, "difference")) return asksSeveral(question.text) ? null : "difference";
  return asks(question, "sum") && !asksTwice(context) ? "sum" : null;
}
