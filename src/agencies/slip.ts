import { lookAlike } from "../text/index.ts";
import { soundOf } from "./sound.ts";

/** How a word was misspelt. `near`: it sounds alike to a careless ear. `other`: one character is another. */
export type Slip = "sound" | "alike" | "doubled" | "swapped" | "near" | "missing" | "other";

/** How far a slip is from the right word: a hand makes those of 0 and 1; those of 2 may be another name. */
const FAR: Readonly<Record<Slip, number>> = {
  ...{ sound: 0, alike: 0, doubled: 0, swapped: 1, near: 1, missing: 1, other: 2 },
};

/** A right spelling of a written word. */
export interface Respelling {
  readonly word: string;
  readonly slip: Slip;
}

/** True where the slip is one that hands make, and no other name altogether. */
export const isLikely = (slip: Slip): boolean => FAR[slip] < 2;

/** Those words that the written one is nearest to by one slip; none where it is one of them. */
export function nearestWords(written: string, words: Iterable<string>): readonly Respelling[] {
  let nearest: Respelling[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (word === written) return [];
    const slip = slipBetween(word, written);
    const far = slip === null ? Number.POSITIVE_INFINITY : farOf(slip, written);
    if (slip === null || far > least) continue;
    if (far < least) nearest = [];
    least = far;
    nearest.push({ word, slip });
  }
  return nearest;
}

/** In two characters a homophone proves no more than a missing character: 健委 is 建委 or 卫健委. */
const farOf = (slip: Slip, written: string): number =>
  written.length > 2 ? FAR[slip] : Math.max(FAR[slip], 1);

/** The slip that makes the written word of the right one; null where it takes more than one. */
function slipBetween(word: string, written: string): Slip | null {
  const more = written.length - word.length;
  if (more > 1 || more < -1) return null;
  let at = 0;
  while (at < word.length && word[at] === written[at]) at++;
  if (more === 1) return isDoubled(word, written, at) ? "doubled" : null;
  if (more === -1) return word.slice(at + 1) === written.slice(at) ? "missing" : null;
  return inPlace(word, written, at);
}

const isDoubled = (word: string, written: string, at: number): boolean =>
  at > 0 && written[at] === word[at - 1] && written.slice(at + 1) === word.slice(at);

/** Words of one length that differ first at `at`. */
function inPlace(word: string, written: string, at: number): Slip | null {
  const [right = "", typed = ""] = [word.charAt(at), written.charAt(at)];
  if (right === "") return null;
  if (word.slice(at + 1) === written.slice(at + 1)) {
    const sound = soundOf(right, typed);
    if (sound === "same") return "sound";
    if (lookAlike(right, typed)) return "alike";
    return sound === "near" ? "near" : "other";
  }
  const swapped = written.charAt(at + 1) === right && word.charAt(at + 1) === typed;
  if (swapped && word.slice(at + 2) === written.slice(at + 2)) return "swapped";
  return soundsAlike(word, written) ? "near" : null;
}

/** Several homophones in one word, as voice input hears it; one character must be right. */
const soundsAlike = (word: string, written: string): boolean =>
  [...word].some((char, at) => char === written[at]) &&
  [...word].every((char, at) => soundOf(char, written.charAt(at)) !== null);
