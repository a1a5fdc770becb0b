/** Most questions of one message that are answered. */
export const MOST_QUESTIONS = 6;

const SENTENCE = /(?<=[?？!！。;；\n])/u;
/** 1、自然人申请多少 2、企业申请多少; Q1：许可数 Q2：处罚数. One such mark alone is no list. */
const NUMBERING =
  /(?:^|[\s,，;；。])(?:[1-9][、.)）](?!\d)|\([1-9]\)|[Qq问][1-9一二三四五]?[:：.、]|第[一二三四五][个,，问])/gu;
const NUMBERED =
  /(?:^|[\s,，;；。])(?:[1-9][、.)）](?!\d)|\([1-9]\)|[Qq问][1-9一二三四五]?[:：.、]|第[一二三四五][个,，问])/u;

/**
 * Splits a message into the questions it holds. A full stop or question mark ends one; parts that cannot stand
 * alone (a polite or angry word, 好吗) are left to the reading, which ignores them.
 */
export function splitQuestions(text: string): readonly string[] {
  const marks = text.match(NUMBERING) ?? [];
  const parts = text
    .split(marks.length > 1 ? NUMBERED : SENTENCE)
    .flatMap((part) => part.split(SENTENCE))
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.length > 0 ? parts : [text.trim()];
}
