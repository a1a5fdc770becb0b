import type { Unexplained } from "./question.ts";
import type { Mention } from "./sense.ts";

/** The place of a mention, as a word that may stay unexplained. */
export const spanOf = ({ start, end, words }: Mention): Unexplained => ({ start, end, words });

/** Words that say what the question is about, whatever reads it: all but harmless words and pure operations. */
export function contentWords(
  mentions: readonly Mention[],
  unexplained: readonly Unexplained[],
): readonly string[] {
  const silent = mentions.filter(isSilent);
  const spans = new Map(
    [...mentions.filter((m) => !isSilent(m)).map(spanOf), ...unexplained]
      .filter(
        (span) =>
          !silent.some((m) => m.start === span.start && m.end === span.end) &&
          isTelling(span, mentions),
      )
      .map((span) => [span.start, span]),
  );
  return [...spans.values()].sort((a, b) => a.start - b.start).map((span) => span.words);
}

const isSilent = (mention: Mention) =>
  mention.senses.some((s) => s.kind === "harmless") ||
  (!isNoun(mention) &&
    mention.senses.every(
      (s) =>
        ["operation", "topic", "companion"].includes(s.kind) || (s.kind === "aspect" && s.weak),
    ));

/** 收到举报多少件, 窗口投诉几件: a weak word of two characters names what is asked for, unlike 发了 and 收. */
const isNoun = ({ words, senses }: Mention) =>
  words.length > 1 &&
  !words.endsWith("了") &&
  senses.some((s) => s.kind === "aspect" && s.weak) &&
  senses.every((s) => s.kind !== "harmless" && s.kind !== "operation");

/** A single character tells something only where the lexicon knows it as a word of reports: 粉. */
const isTelling = ({ start, words }: Unexplained, mentions: readonly Mention[]) =>
  (words.length > 1 && !/^(?:多少|几)/u.test(words)) ||
  mentions.some((m) => m.start === start && m.senses.some((s) => s.kind === "content"));

/** The words of a gap, with the short words beside it that belong to them: 未成年人 is no 人. */
