import { asks, idsOf } from "../../slots/question.ts";
import { sentencesOf } from "../../slots/report-words.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Plan } from "../plan.ts";
import { askedOf, asksSeveral } from "../text-asked.ts";
import { channelsNamed } from "../text-channels.ts";
import { isDenied, nearFigures } from "../text-near.ts";
import { placed } from "./placed.ts";

/**
 * 公开文件时遮蔽处理了多少条个人信息: words of the form cut the question differently than the report does. Where one figure's own
 * words hold what is counted and its sentence holds all the rest, it is the figure that is asked for.
 */
export const nearFigureRule: PlanRule = {
  name: "正文近似",
  read(context) {
    const { question, reports } = context;
    if (reports.length === 0 || !askedOf(question.text)) return null;
    if (asks(question, ...COMPUTES) || asksSeveral(question.text)) return null;
    if (question.unexplained.length === 0) return null;
    if (channelsNamed(context, question.content).length > 1) return null;
    return placed(context, () => planNear(context));
  },
};

const COMPUTES = ["sum", "difference", "share", "growth", "ratio", "divide", "top", "bottom"];

function planNear(context: PlanContext): Plan | null {
  const items = context.reports.flatMap((report) => {
    const [best, second] = nearFigures(context, report.report.narrative);
    const asksBeside = idsOf(context.question, "notHeld").length > 0;
    const told = best && (!asksBeside || (best.own > 6 && context.question.targets.length === 0));
    const isOne = told && !(second && second.own === best.own && second.sentence === best.sentence);
    const place = { agency: report.agency, year: report.year };
    return isOne ? [{ place, index: best.index }] : [];
  });
  if (items.length > 0) return { kind: "narrative", items, compute: null };
  return idsOf(context.question, "notHeld").length > 0 ? null : planDenied(context);
}

/** 断网事故出过几起: the text says that there was none, and is quoted. */
function planDenied(context: PlanContext): Plan | null {
  const [report] = context.reports;
  if (!report) return null;
  const quotes = sentencesOf(report.report.sections)
    .filter(({ text }) => isDenied(context, text))
    .slice(0, 2)
    .map(({ section, text }) => ({ section, text }));
  const place = { agency: report.agency, year: report.year };
  return quotes.length === 0
    ? null
    : { kind: "passage", place, quotes, topic: "", numberAsked: false };
}
