const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
const LINE_BREAK_IN_CHINESE =
  /(?<=[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF])[ \t\r\f]*\n[ \t\r\n\f]*(?=[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF])/g;
const CHINESE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF0F\uFF1A-\uFFEF]/;

/**
 * Text of HTML as a browser shows it: blanks collapsed, source line breaks inside Chinese removed,
 * `&nbsp;` that was escaped twice taken as the blank it was meant to be, ends trimmed.
 */
export function collapse(text: string): string {
  const joined = text.includes("\n") ? text.replace(LINE_BREAK_IN_CHINESE, "") : text;
  return withoutInvisible(joined)
    .replace(/[ \t\r\n\f]+/g, " ")
    .replace(/\u00A0|&nbsp;?/g, " ")
    .trim();
}

/** One printed line: inner blanks and all tabs kept (a last one is an empty cell), zero-width characters removed. */
export function printedLine(text: string): string {
  return withoutInvisible(text)
    .replaceAll("\u00A0", " ")
    .replace(/[ \u3000]+$/, "");
}

/** Removes zero-width characters and direction marks, which break words and figures without being seen. */
function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/**
 * Joins the lines of one cell: `本年新` + `制作数量` without a blank, `3` + `5` with one, so that two figures
 * never become one.
 */
export function joinLines(lines: readonly string[]): string {
  let joined = "";
  for (const line of lines) {
    if (line === "") continue;
    const tight = joined === "" || CHINESE.test(joined.slice(-1)) || CHINESE.test(line.charAt(0));
    joined += tight ? line : ` ${line}`;
  }
  return joined;
}
