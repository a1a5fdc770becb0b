/** The one document model: what every file format is turned into before a report is read from it. */

/** A cell of a table grid. A spanned cell is repeated at every position it covers, with `origin` false on the copies. */
export interface GridCell {
  readonly text: string;
  /** True at the cell's top left position, false where a row or column span repeats it. */
  readonly origin: boolean;
}

/** Part of a document in reading order. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** Rows and columns with spans resolved: `rows[r][c]`; rows may differ in length where the file is broken. */
  | { readonly kind: "table"; readonly rows: readonly (readonly GridCell[])[] }
  /**
   * Text lines whose structure the format does not tell (plain text, PDF, a paragraph of HTML broken by `<br>`): kept
   * as printed, tabs and inner spaces included; an empty line has the text "".
   */
  | { readonly kind: "line"; readonly text: string };

export type FileFormat = "html" | "txt" | "md" | "docx" | "doc" | "pdf" | "xlsx" | "xls" | "csv";

/** A file turned into blocks. */
export interface SourceDocument {
  readonly fileName: string;
  readonly format: FileFormat;
  /** `<title>`, document property, sheet name ... in order of appearance; may repeat the text. */
  readonly titles: readonly string[];
  readonly blocks: readonly Block[];
  /** True for .doc and .xls: a figure is published only as far as the form's sums prove it. */
  readonly needsProof: boolean;
}

/** A file as it came in. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
