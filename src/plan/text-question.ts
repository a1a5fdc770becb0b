import { namesReportMatter } from "../slots/question.ts";
import type { PlanContext } from "./context.ts";

/** No report stands behind the question and none of its words is one of reports: it is about something else. */
export const isElsewhere = ({ reports, question, memory }: PlanContext) =>
  reports.length === 0 && memory === null && !namesReportMatter(question);

/** 发, 粉 alone find anything; some word of two characters must be there. */
export const tells = (content: readonly string[]) => content.some((word) => word.length > 1);

/** Single characters that nothing explains must stand in the sentence too: 鹿县公安局 is not 县公安局. */
export const strayOf = ({ question }: PlanContext) =>
  question.unexplained
    .map(({ words }) => words)
    .filter((words) => words.length === 1 && !question.content.includes(words));

/** Content words of the question, or those of the turn before where the message only bends them. */
export function contentOf({ question, memory }: PlanContext): readonly string[] {
  if (question.content.length > 0) return question.content;
  const follows = question.unexplained.length === 0 && memory && memory.narrative.length > 0;
  return follows ? memory.narrative : [];
}
