import WordExtractor from "word-extractor";
import type { DocumentLimits } from "../limits.ts";
import { unreadable } from "../refuse.ts";
import { readText } from "../text/read-text.ts";
import type { Content } from "./contained.ts";

/**
 * A Word 97-2003 document as lines. The file keeps table cells as tabs and does not say reliably where rows end, so its
 * figures need proof.
 */
export async function readDoc(bytes: Uint8Array, limits: DocumentLimits): Promise<Content> {
  const text = await bodyOf(bytes);
  const rows = text.replace(ROW_END, "").replace(EMPTY_LABEL, "").replace(LABELLED_CELL, "\n");
  return { blocks: readText(joinedLabels(rows.split("\n")).join("\n"), limits), titles: [] };
}

/** The mark at the end of a row is a tab more than the row has cells. */
const ROW_END = /\t$/gm;
const LABEL = "(?=[（(][一二三四五六七][）)]|[一二三四]、|\\d{1,2}[.．、](?!\\d))";
/** Cells before a row label that are covered by a label further up. */
const EMPTY_LABEL = new RegExp(`^\\t+${LABEL}`, "gm");
/** Where a cell within a line begins with the number of a row label, a row has ended, though the file shows only tabs. */
const LABELLED_CELL = new RegExp(`\\t+${LABEL}`, "g");

const STARTS_ROW = new RegExp(`^${LABEL}`);
const ONLY_FIGURES = /^[^\t]*\t[\d\s.,/+\t元万%—-]*$/;
const MOST_LINES = 3;

/** A row label that is broken over lines before its figures becomes one line: else the row would look blank. */
function joinedLabels(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const count = STARTS_ROW.test(lines[at] ?? "") ? labelLines(lines, at) : 1;
    joined.push(lines.slice(at, at + count).join(""));
    at += count;
  }
  return joined;
}

/** How many lines a row that begins here takes: up to the first with figures, 1 where none follows. */
function labelLines(lines: readonly string[], start: number): number {
  for (let count = 1; count <= MOST_LINES; count++) {
    const line = lines[start + count - 1] ?? "";
    if (count > 1 && (line === "" || STARTS_ROW.test(line))) return 1;
    if (line.includes("\t")) return ONLY_FIGURES.test(line) ? count : 1;
  }
  return 1;
}

async function bodyOf(bytes: Uint8Array): Promise<string> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    return [
      document.getBody({ filterUnicode: false }),
      document.getTextboxes({ filterUnicode: false }),
    ].join("\n");
  } catch (cause) {
    throw unreadable("Word 97-2003 ", cause);
  }
}
