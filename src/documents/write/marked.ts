/** How a stretch of a checked text is marked: 不符, 请核, 相符. */
export type Mark = "wrong" | "doubtful" | "right";

/** A stretch of text, marked or not, with a remark for the person who checks it. */
export interface MarkedRun {
  readonly text: string;
  readonly mark?: Mark;
  readonly comment?: string;
}

/** A paragraph of a checked text; `level` 1 to 3 makes it a heading. */
export interface MarkedParagraph {
  readonly runs: readonly MarkedRun[];
  readonly level?: 1 | 2 | 3;
}

/** Name and background colour of each mark. */
export const MARKS: Readonly<Record<Mark, { readonly name: string; readonly colour: string }>> = {
  wrong: { name: "不符", colour: "F8CBAD" },
  doubtful: { name: "请核", colour: "FFE699" },
  right: { name: "相符", colour: "C6E0B4" },
};

/** Text without the control characters and lone surrogates that XML does not allow. */
export function printable(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
}
