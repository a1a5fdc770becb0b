import type { Correction } from "./correction.ts";
import type { AgencyMention } from "./types.ts";

/** Reads a text as it stands. */
type Read = (text: string) => readonly AgencyMention[];

/** The text with agency words spelt right, and the way back. */
interface Respelt {
  readonly text: string;
  readonly corrections: readonly Correction[];
  /** Offset in the text as written of an offset in the respelt one. */
  readonly back: (offset: number) => number;
}

/** So many ways to spell a text right are read at most. */
const MOST_WAYS = 13;

/** Agencies of the text with its slips put right, at their places in the text as written. */
export function readRespelt(
  text: string,
  corrections: readonly Correction[],
  read: Read,
): readonly AgencyMention[] {
  const found = ways(corrections).flatMap((chosen) => {
    const respelt = rewrite(text, chosen);
    return read(respelt.text).flatMap((one) => asWritten(one, respelt, text));
  });
  return joined(found);
}

/** The corrections with the first word of each, then with each other word of one of them. */
function ways(corrections: readonly Correction[]): (readonly Correction[])[] {
  const others = corrections.flatMap((one) =>
    one.words
      .slice(1)
      .map((word) => corrections.map((same) => (same === one ? { ...one, words: [word] } : same))),
  );
  return [corrections, ...others].slice(0, MOST_WAYS);
}

/** A mention of the respelt text at its place in the text as written; none where nothing was respelt in it. */
function asWritten(one: AgencyMention, respelt: Respelt, text: string): AgencyMention[] {
  const start = respelt.back(one.start);
  const end = respelt.back(one.end - 1) + 1;
  const inside = respelt.corrections.filter((slip) => start < slip.end && slip.start < end);
  if (inside.length === 0) return [];
  const stop = Math.max(end, ...inside.map((slip) => slip.end));
  const words = text.slice(start, stop);
  const found = { ...one, start, end: stop, words, corrected: true };
  if (inside.every((slip) => slip.sure)) return [found];
  const kind = one.kind === "held" ? "ambiguous" : one.kind;
  return [{ ...found, kind, absentName: kind === "deixis" ? one.absentName : words }];
}

/** Mentions of one place in several ways of spelling: all that are held are offered. */
function joined(mentions: readonly AgencyMention[]): AgencyMention[] {
  const places: AgencyMention[] = [];
  for (const one of mentions) {
    const at = places.findIndex((other) => one.start < other.end && other.start < one.end);
    const same = places[at];
    if (same) places[at] = together(same, one);
    else places.push(one);
  }
  return places;
}

function together(one: AgencyMention, other: AgencyMention): AgencyMention {
  const held = [...new Set([...one.held, ...other.held])];
  return { ...one, held, kind: held.length > 0 ? "ambiguous" : one.kind };
}

function rewrite(text: string, corrections: readonly Correction[]): Respelt {
  let result = "";
  let from = 0;
  const origin: number[] = [];
  for (const one of corrections) {
    const [word = ""] = one.words;
    for (let at = from; at < one.start; at++) origin.push(at);
    for (let at = 0; at < word.length; at++) origin.push(Math.min(one.start + at, one.end - 1));
    result += text.slice(from, one.start) + word;
    from = one.end;
  }
  for (let at = from; at <= text.length; at++) origin.push(at);
  return {
    text: result + text.slice(from),
    corrections,
    back: (offset) => origin[offset] ?? text.length,
  };
}
