import type { AgencyMention } from "./types.ts";

/** A mention of which nothing is known but place, words and kind; the reader adds what it found. */
export const bareMention = (
  start: number,
  words: string,
  kind: AgencyMention["kind"],
): AgencyMention => ({
  start,
  end: start + words.length,
  words,
  kind,
  held: [],
  absentName: null,
  near: [],
  guessed: false,
  corrected: false,
  assumed: false,
  note: null,
  scope: null,
});
