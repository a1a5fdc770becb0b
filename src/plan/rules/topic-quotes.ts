import type { StoredReport } from "../../facts/store.ts";
import { sentencesOf } from "../../slots/report-words.ts";
import type { PlanContext } from "../context.ts";
import type { Quote } from "../plan.ts";

/** Sentences of the sections that a topic names, only where the question holds nothing else. */
export function topicQuotes(
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
  return chosen.slice(0, 6).map(({ section, text }) => ({ section, text }));
}
