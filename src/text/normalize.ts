import { mayBeTraditional, simplify } from "./script.ts";
import type { Span } from "./span.ts";

/** Text in the one form that every rule reads, with the way back to what was typed. */
export interface NormalText {
  readonly raw: string;
  readonly text: string;
  /** Where each character of `text` begins in `raw`. */
  readonly starts: readonly number[];
  /** Where each character of `text` ends in `raw`. */
  readonly ends: readonly number[];
  /** True where the input was longer than the limit and its rest was not read. */
  readonly truncated: boolean;
}

const PLAIN = /^[\n\t\x20-\x7e一-鿿、。《》“”‘’—…·]*$/u;
const KEPT = /[\x20-\x7e一-鿿、。《》“”‘’—…·\n\t]/u;
const CHANGED = /[^\x20-\x7e一-鿿、。《》“”‘’—…·\n\t]/gu;
const DROPPED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Variation_Selector}]|\u20e3/u;
/** 1️⃣: a digit drawn on a key numbers a list, as ① does. */
const KEY = "\u20e3";
const KEYCAP = /^\ufe0f?\u20e3/u;
const ZERO_RING = /(?<=[一二三四五六七八九零])[○◯OoΟ0](?=[一二三四五六七八九零年○◯OoΟ0])/gu;
type Places = Pick<NormalText, "starts" | "ends">;

const PLACES: (Places | undefined)[] = Array.from({ length: 400 });
/** Punctuation of Chinese typing, the commonest characters that change. */
const WIDE: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "；": ";",
  "？": "?",
  "！": "!",
  "（": "(",
  "）": ")",
};

/** One UTF-16 unit of the normal text and the stretch of the original that it stands for. */
interface Unit extends Span {
  readonly text: string;
}

/**
 * Brings a text into one form: width and compatibility characters (２０２３ → 2023, ％ → %, ① → (1)),
 * simplified characters (複議 → 复议), 〇 → 零; invisible and control characters go, line breaks and tabs stay.
 * Never throws. Reads at most `limit` UTF-16 units (default 20,000) and says so in `truncated`.
 */
export function normalize(input: string, limit = 20_000): NormalText {
  const raw = input.length > limit ? input.slice(0, limit) : input;
  const truncated = raw.length < input.length;
  const text = PLAIN.test(raw) ? raw : foldInPlace(raw);
  if (text !== null && !mayBeTraditional(text)) return inPlace(raw, text, truncated);
  let units = foldWidth(raw);
  for (let round = 0; round < 3; round++) {
    const next = foldScript(units);
    if (next === units) break;
    units = next;
  }
  return {
    raw,
    text: textOf(units),
    starts: units.map((unit) => unit.start),
    ends: units.map((unit) => unit.end),
    truncated,
  };
}

/** Span in the text as typed of a span in the normal text. An empty span stays empty. */
export function rawSpan(normal: NormalText, start: number, end: number): Span {
  const from = normal.starts[start] ?? normal.raw.length;
  const to = end > start ? (normal.ends[end - 1] ?? normal.raw.length) : from;
  return { start: from, end: to };
}

/** The words as typed of a span in the normal text. */
export function rawWords(normal: NormalText, start: number, end: number): string {
  const span = rawSpan(normal, start, end);
  return normal.raw.slice(span.start, span.end);
}

function inPlace(raw: string, text: string, truncated: boolean): NormalText {
  return { raw, text, truncated, ...placesOf(raw.length) };
}

/** Places of a text of that length in which nothing has moved; those of sentences and labels are kept. */
function placesOf(length: number): Places {
  const kept = PLACES[length];
  if (kept) return kept;
  const starts = Array.from({ length }, (_, i) => i);
  const places = { starts, ends: starts.map((at) => at + 1) };
  if (length < PLACES.length) PLACES[length] = places;
  return places;
}

/** The text where every character changes into one other (， → ,), as nearly always; null where lengths or script change. */
function foldInPlace(raw: string): string | null {
  if (raw.includes(KEY)) return null;
  let same = true;
  const text = raw.replace(CHANGED, (char, at: number) => {
    const folded = WIDE[char] ?? fold(char, raw, at + char.length);
    same &&= char.length === 1 && folded.length === 1;
    return folded;
  });
  return same && text.search(ZERO_RING) < 0 ? text : null;
}

const textOf = (units: readonly Unit[]): string => units.map((unit) => unit.text).join("");

function foldWidth(raw: string): Unit[] {
  const units: Unit[] = [];
  let start = 0;
  for (const char of raw) {
    const end = start + char.length;
    const folded = fold(char, raw, end);
    if (folded.length === 1) units.push({ start, end, text: folded });
    else for (const text of folded.split("")) units.push({ start, end, text });
    start = end;
  }
  return units;
}

function fold(char: string, raw: string, end: number): string {
  if (/[0-9]/u.test(char) && KEYCAP.test(raw.slice(end, end + 2))) return `(${char})`;
  return KEPT.test(char) ? char : (WIDE[char] ?? foldCharacter(char, raw[end]));
}

function foldCharacter(char: string, next: string | undefined): string {
  if (char === "\r") return next === "\n" ? "" : "\n";
  if (char === "\u2028" || char === "\u2029") return "\n";
  if (DROPPED.test(char)) return "";
  if (char === "〇") return "零";
  if (char === "−" || char === "﹣") return "-";
  if (/\p{Zs}/u.test(char)) return " ";
  if (/\p{No}/u.test(char)) return foldNumberSign(char);
  return char.normalize("NFKC").replaceAll("〇", "零");
}

/** ① → (1) and ⒈ → 1.: a number of a list must not melt into the figure after it; ³ is a footnote, ½ stays. */
function foldNumberSign(char: string): string {
  const folded = char.normalize("NFKC");
  if (/^\d+$/u.test(folded)) return /[⁰-₟²³¹]/u.test(char) ? "" : `(${folded})`;
  return folded.includes("⁄") ? char : folded;
}

/** Simplifies and rewrites ring zeros (二○二三); gives back the same array where nothing changes. */
function foldScript(units: Unit[]): Unit[] {
  const text = textOf(units);
  const rings = [...text.matchAll(ZERO_RING)].map(({ index }) => ({
    start: index,
    end: index + 1,
    text: "零",
  }));
  const rewrites = [...simplify(text), ...rings].sort((a, b) => a.start - b.start);
  if (!rewrites.length) return units;
  const chunks: Unit[][] = [];
  let from = 0;
  for (const rewrite of rewrites) {
    if (rewrite.start < from) continue;
    chunks.push(
      units.slice(from, rewrite.start),
      alike(rewrite.text, units.slice(rewrite.start, rewrite.end)),
    );
    from = rewrite.end;
  }
  return [...chunks, units.slice(from)].flat();
}

/** Equal lengths map character by character; else every new character stands for the whole stretch. */
function alike(text: string, covered: readonly Unit[]): Unit[] {
  const start = covered[0]?.start ?? 0;
  const end = covered.at(-1)?.end ?? start;
  return text.split("").map((unit, i) => {
    const same = text.length === covered.length ? covered[i] : undefined;
    return { start: same?.start ?? start, end: same?.end ?? end, text: unit };
  });
}
