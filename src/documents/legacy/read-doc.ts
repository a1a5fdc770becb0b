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
  return { blocks: readText(rows, limits), titles: [] };
}

/** The mark at the end of a row is a tab more than the row has cells. */
const ROW_END = /\t$/gm;
const LABEL = "(?=[（(][一二三四五六七][）)]|[一二三四]、|\\d{1,2}[.．、](?!\\d))";
/** Cells before a row label that are covered by a label further up. */
const EMPTY_LABEL = new RegExp(`^\\t+${LABEL}`, "gm");
/** Where a cell within a line begins with the number of a row label, a row has ended, though the file shows only tabs. */
const LABELLED_CELL = new RegExp(`\\t+${LABEL}`, "g");

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
