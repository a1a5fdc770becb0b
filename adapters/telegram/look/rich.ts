/** A message as runs of one style each: the form that is cut, and only then written as HTML. */
export type Style = "plain" | "bold" | "italic" | "pre" | "source";

export interface Span {
  readonly style: Style;
  readonly text: string;
}

export type Rich = readonly Span[];

/** The words that a person sees, as Telegram counts them (UTF-16 units). */
export const visible = (rich: Rich): string => rich.map((span) => span.text).join("");

/** Characters that Telegram refuses or shows as nothing: control characters and halves of surrogate pairs. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/gu, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
