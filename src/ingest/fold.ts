import { normalize } from "../text/index.ts";
import { LONGEST_REMEMBERED, remembered } from "./remembered.ts";

const PINYIN = /\(?\([a-zü\u00e0-\u01dc]{1,6}\)\)?/giu;
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/gu;
const NOTE = /\([^()]*[^()一二三四五六七八九十\d][^()]*(?:\)|$)|\(\d{4}\)/gu;
const YEAR = /\d{4}(?=年)|二[〇零○]二[〇零○一二三四五六七八九](?=年)/gu;
const NUMBERING =
  /^(?:[(]?[一二三四五六七八九十]{1,2}[)、]|[(]?\d{1,2}[).、]|[一二三四五六七八九十]{1,2}\.|[(]?[①②③④⑤⑥⑦⑧⑨])/u;
const PUNCTUATION = /[\p{P}\p{S}]/gu;

/** Characters in one width and script, blanks and pinyin of mirrors gone; brackets and numbering stay. Sentences only lose their blanks. */
export const squeeze = remembered((text) =>
  text.length > LONGEST_REMEMBERED ? withoutBlanks(text) : squeezed(text),
);

const withoutBlanks = (text: string): string => text.normalize("NFKC").replace(INVISIBLE, "");

function squeezed(text: string): string {
  const wide = withoutBlanks(text);
  const plain = wide.includes("(") ? wide.replace(PINYIN, "") : wide;
  return normalize(plain).text;
}

/**
 * The words of a label as they are compared: no blanks, notes in brackets, numbering, years, punctuation.
 * `（二）部分公开（区分处理的，…）` gives `部分公开`.
 */
export const foldLabel = remembered((text) => {
  let words = squeeze(text).replace(NOTE, "").replace(YEAR, "");
  for (let previous = ""; previous !== words; ) {
    previous = words;
    words = words.replace(NUMBERING, "");
  }
  return words.replace(PUNCTUATION, "");
});
