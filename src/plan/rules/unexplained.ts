import { asks, namesReportMatter } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Plan } from "../plan.ts";
import { subjectOf } from "../subject.ts";
import { computation } from "./computation.ts";
import { lackingPlace } from "./placed.ts";
import { isInText } from "./verification.ts";

/** Words were left over: the figure of the others is not the answer. */
export const unexplainedRule: PlanRule = {
  name: "未解之词",
  read(context): Plan | null {
    const { question } = context;
    const { measures } = subjectOf(context);
    const words = question.unexplained.map((word) => word.words);
    if (measures.length === 0 && !isAboutReports(context)) return null;
    const lacking = lackingPlace(context);
    if (lacking) return lacking;
    if (words.length === 0)
      return computation(
        "没听明白要怎么算，请把要算的几项和哪一年说全，例如“2023年许可、处罚、强制合计”。",
      );
    const understood = measures[0]?.label ?? null;
    const untold = understood === null ? untoldOf(context) : null;
    if (untold) return untold;
    return { kind: "no_data", reason: { what: "unexplained", words, understood } };
  },
};

/** 新闻发布会开了几场 where neither the word nor another for it stands in the report: that is the answer. */
function untoldOf({ question, reports, words }: PlanContext): Plan | null {
  const [stored, more] = reports;
  if (!stored || more) return null;
  const text = stored.report.sections.flatMap(({ paragraphs }) => paragraphs).join("");
  const untold = question.mentions.find(
    (m) =>
      m.words.length > 2 &&
      m.senses.every(({ kind }) => kind === "content") &&
      words.fitText([m.words], text).missing.length > 0,
  );
  if (!untold) return null;
  const place = { agency: stored.agency, year: stored.year };
  return { kind: "no_data", reason: { what: "passage", topic: untold.words, place } };
}

/** Something of the form, of a report or of an agency is named. */
function isAboutReports(context: PlanContext): boolean {
  const { question, places, memory } = context;
  const named = question.mentions.some((m) =>
    m.senses.some((s) => ["object", "indicator", "metric"].includes(s.kind)),
  );
  return (
    named ||
    countsReportThings(context) ||
    isInText(context) ||
    /年报|信息公开|政务公开/u.test(question.text) ||
    (places.said.agency && (memory !== null || (namesReportMatter(question) && !isSmall(context))))
  );
}

/** 兰汀明天会不会下雨: no more than weak words (下, 办) stand there, and no quantity is asked for. */
const isSmall = ({ question }: PlanContext) =>
  !asks(question, "quantity") &&
  question.mentions.every(({ senses }) =>
    senses.every(
      (sense) =>
        ["operation", "harmless", "companion"].includes(sense.kind) ||
        (sense.kind === "aspect" && sense.weak),
    ),
  );

/** 开了几场新闻发布会: things that reports count, though this one may not. */
const countsReportThings = ({ question, reports }: PlanContext) =>
  reports.length > 0 &&
  (asks(question, "quantity", "passage", "exist") || /了没有?[?？]?$/u.test(question.text)) &&
  question.mentions.some(
    (m) => m.words.length > 2 && m.senses.some((sense) => sense.kind === "content"),
  );
