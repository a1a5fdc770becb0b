/** Most questions of one message that are answered. */
export const MOST_QUESTIONS = 6;

/**
 * Splits a message into the questions it holds. A full stop or question mark ends one; parts that cannot stand
 * alone (a polite or angry word, 好吗) are left to the reading, which ignores them.
 */
export function splitQuestions(text: string): readonly string[] {
  const parts = text
    .split(/(?<=[?？!！。;；\n])/u)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.length > 0 ? parts : [text.trim()];
}
