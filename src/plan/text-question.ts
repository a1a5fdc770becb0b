import { namesReportMatter } from "../slots/question.ts";
import type { PlanContext } from "./context.ts";

/** No report stands behind the question and none of its words is one of reports: it is about something else. */
export const isElsewhere = ({ reports, question, memory }: PlanContext) =>
  reports.length === 0 && memory === null && !namesReportMatter(question);

/** What is done with anything at all: 收到, 办了. */
const HANDLING = new Set(["received", "concluded", "decisions", "amount", "total"]);

/** 发, 收到 and 办了 alone find anything; some word of two characters must be there that is no verb of handling. */
export function tells(content: readonly string[], { mentions }: PlanContext["question"]): boolean {
  const isGeneric = (word: string) =>
    mentions.some(
      (m) =>
        m.words === word &&
        m.senses.some(
          (s) => s.kind === "companion" || (s.kind === "aspect" && HANDLING.has(s.aspect)),
        ),
    );
  return content.some((word) => word.length > 1 && !isGeneric(word));
}

/** Single characters that nothing explains must stand in the sentence too: 鹿县公安局 is not 县公安局. */
export const strayOf = ({ question }: PlanContext) =>
  question.unexplained
    .filter((one) => !question.unexplained.some((other) => other !== one && holds(other, one)))
    .map(({ words }) => words)
    .filter((words) => words.length === 1 && !question.content.includes(words));

/** 动 beside 互动 is a part of it. */
const holds = (whole: Span, part: Span) => whole.start <= part.start && part.end <= whole.end;

type Span = PlanContext["question"]["unexplained"][number];

/** Content words of the question, or those of the turn before where the message only bends them. */
export function contentOf({ question, memory }: PlanContext): readonly string[] {
  if (question.content.length > 0) return question.content;
  const follows = question.unexplained.length === 0 && memory && memory.narrative.length > 0;
  return follows ? memory.narrative : [];
}
