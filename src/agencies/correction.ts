import type { Roster } from "./roster.ts";

/** A misspelt stretch of a text with its right spelling. */
export interface Correction {
  readonly start: number;
  readonly end: number;
  /** The right spelling; several where the slip may have been made in several words. */
  readonly words: readonly string[];
  /** False where it may as well be another name: to ask, never to answer. */
  readonly sure: boolean;
}

/** True for a stretch that no correction may cut into is not in it. */
export type Open = (start: number, end: number) => boolean;

const HAN = /^[\u4e00-\u9fff]+$/u;

export const isHan = (words: string): boolean => HAN.test(words);

/** True where a name may begin: at the head of a clause, after 查, 和, 请问. */
export function mayBeginAt(text: string, at: number, roster: Roster): boolean {
  const before = text.charAt(at - 1);
  if (at === 0 || !isHan(before)) return true;
  const { hard, soft, beforeRegion } = roster.words;
  if (hard.includes(before) || soft.includes(before)) return true;
  const head = text.slice(0, at);
  return beforeRegion.some((word) => head.endsWith(word));
}
