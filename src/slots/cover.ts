import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./sense.ts";

/** A span that another recogniser has read: an agency, a year, a number. */
export interface Reserved {
  readonly start: number;
  readonly end: number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly mention: Mention | null;
}

/** Reserved spans weigh a little more than a word of their length, less than a longer word that holds them. */
const RESERVED_WEIGHT = 1.15;
/** A word read through a slip weighs less than one that stands as it is. */
const SLIP_COST = 0.6;

/** What covers a text best. */
export interface Cover {
  readonly mentions: readonly Mention[];
  /** The reserved spans that no longer word has swallowed. */
  readonly kept: readonly Reserved[];
  /** Spans that nothing explains. */
  readonly gaps: readonly Reserved[];
}

/**
 * Covers the text with words of the lexicon, other mentions (slips, places of the form) and reserved spans so that long pieces win
 * (the sum of squared lengths is greatest). Works on characters: no word border decides.
 */
export function coverText(
  text: string,
  lexicon: Lexicon,
  reserved: readonly Reserved[],
  others: readonly Mention[] = [],
): Cover {
  const pieces = [
    ...others.map(otherPiece), // beside a word of the same length, what stands around an agency or names a place of the form
    ...wordPieces(text, lexicon),
    ...reserved.map(({ start, end }) => ({
      start,
      end,
      weight: (end - start) ** 2 * RESERVED_WEIGHT,
      mention: null,
    })),
  ];
  const chosen = best(text.length, pieces);
  const isKept = (span: Reserved) =>
    chosen.some((p) => p.mention === null && p.start === span.start && p.end === span.end);
  return {
    mentions: chosen.flatMap((piece) => piece.mention ?? []),
    kept: reserved.filter(isKept),
    gaps: gapsBetween(text, chosen),
  };
}

function wordPieces(text: string, lexicon: Lexicon): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; start++) {
    for (const word of lexicon.byFirst.get(text.charAt(start)) ?? []) {
      if (!text.startsWith(word, start)) continue;
      const end = start + word.length;
      const senses = lexicon.senses.get(word) ?? [];
      const mention = { start, end, words: word, senses, corrected: null };
      pieces.push({ start, end, weight: word.length ** 2, mention });
    }
  }
  return pieces;
}

function otherPiece(mention: Mention): Piece {
  const length = mention.end - mention.start;
  const weight = Math.max(0.5, length - (mention.corrected ? SLIP_COST : 0)) ** 2;
  return { start: mention.start, end: mention.end, weight, mention };
}

/** The set of pieces that do not overlap and weigh most: a walk from left to right over the text. */
function best(length: number, pieces: readonly Piece[]): readonly Piece[] {
  const byEnd = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const list = byEnd.get(piece.end);
    if (list) list.push(piece);
    else byEnd.set(piece.end, [piece]);
  }
  const score = new Float64Array(length + 1);
  const last: (Piece | undefined)[] = [];
  for (let end = 1; end <= length; end++) {
    score[end] = score[end - 1] ?? 0;
    for (const piece of byEnd.get(end) ?? []) {
      const total = (score[piece.start] ?? 0) + piece.weight;
      if (total <= (score[end] ?? 0)) continue;
      score[end] = total;
      last[end] = piece;
    }
  }
  const chosen: Piece[] = [];
  for (let at = length; at > 0; ) {
    const piece = last[at];
    if (piece) chosen.unshift(piece);
    at = piece ? piece.start : at - 1;
  }
  return chosen;
}

const SILENT = /^[\s\p{P}\p{S}]*$/u;

function gapsBetween(text: string, pieces: readonly Piece[]): Reserved[] {
  const gaps: Reserved[] = [];
  const close = (start: number, end: number) => {
    let from = start;
    for (const part of text.slice(start, end).split(/([\s\p{P}\p{S}]+)/u)) {
      if (part && !SILENT.test(part)) gaps.push({ start: from, end: from + part.length });
      from += part.length;
    }
  };
  let at = 0;
  for (const piece of pieces) {
    close(at, piece.start);
    at = piece.end;
  }
  close(at, text.length);
  return gaps;
}
