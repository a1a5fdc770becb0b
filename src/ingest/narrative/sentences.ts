import { type NormalText, normalize } from "../../text/index.ts";

/** A sentence as printed and in its normal form. */
export interface Sentence {
  readonly quote: string;
  readonly normal: NormalText;
}

/** Cuts a paragraph at full stops; closing quotes and brackets after one stay with their sentence. */
export function splitSentences(paragraph: string): readonly Sentence[] {
  return (paragraph.match(/[^。！？!?\n]*[。！？!?\n]+[”’」』）)]*|[^。！？!?\n]+$/gu) ?? [])
    .map((part) => part.trim())
    .filter((quote) => quote !== "")
    .map((quote) => ({ quote, normal: normalize(quote) }));
}
