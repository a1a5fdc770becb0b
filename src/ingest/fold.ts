import { normalize } from "../text/index.ts";

const PINYIN = /\(?\([a-zü\u00e0-\u01dc]{1,6}\)\)?/giu;
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/gu;
const NOTE = /\([^()]*[^()一二三四五六七八九十\d][^()]*(?:\)|$)|\(\d{4}\)/gu;
const YEAR = /\d{4}(?=年)|二[〇零○]二[〇零○一二三四五六七八九](?=年)/gu;
const NUMBERING =
  /^(?:[(]?[一二三四五六七八九十]{1,2}[)、]|[(]?\d{1,2}[).、]|[一二三四五六七八九十]{1,2}\.|[(]?[①②③④⑤⑥⑦⑧⑨])/u;
const PUNCTUATION = /[\p{P}\p{S}]/gu;

/** No label of the form is longer, notes included; longer texts are sentences and only lose their blanks. */
const LONGEST = 160;
const MEMORY = 8_000;
const known = new Map<string, string>();

/** Characters in one width and script, blanks and pinyin of mirrors gone; brackets and numbering stay. */
export function squeeze(text: string): string {
  if (text.length > LONGEST) return text.normalize("NFKC").replace(INVISIBLE, "");
  const held = known.get(text);
  if (held !== undefined) return held;
  const words = squeezed(text);
  if (known.size > MEMORY) known.clear();
  known.set(text, words);
  return words;
}

function squeezed(text: string): string {
  const wide = text.normalize("NFKC").replace(INVISIBLE, "");
  const plain = wide.includes("(") ? wide.replace(PINYIN, "") : wide;
  return normalize(plain).text;
}

/**
 * The words of a label as they are compared: no blanks, notes in brackets, numbering, years, punctuation.
 * `（二）部分公开（区分处理的，…）` gives `部分公开`.
 */
export function foldLabel(text: string): string {
  let words = squeeze(text).replace(NOTE, "").replace(YEAR, "");
  for (let previous = ""; previous !== words; ) {
    previous = words;
    words = words.replace(NUMBERING, "");
  }
  return words.replace(PUNCTUATION, "");
}
