/** Elements that begin and end a paragraph. */
export const BLOCK_TAGS = new Set(
  `address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary ul`.split(
    /\s+/,
  ),
);
/** Elements without content. */
export const VOID_TAGS = new Set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);
/** Names of `<meta>` elements that hold a title. */
export const TITLE_NAMES = /^(?:article|page|content)?_?title$|^og:title$/i;

/** Tags of headings, with their level. */
export const HEADING = /^h([1-6])$/;
/** Tables inside tables. */
export const DEEPEST_TABLE = 32;

/** A span attribute as browsers read it; `0` rows means: to the end of the table. */
export function spanOf(value: string | undefined, atZero = 1): number {
  const number = Number.parseInt(value ?? "1", 10);
  if (number === 0) return atZero;
  return number > 0 ? number : 1;
}

/** What a form field shows: some sites print the figures of the form in fields. Buttons and search boxes show nothing. */
export function shownValue({ type, value }: Readonly<Record<string, string>>): string {
  const isField = type === undefined || /^(?:text|number)$/i.test(type);
  return isField && value !== undefined && !/搜|检索|关键|请输入/.test(value) ? value : "";
}
