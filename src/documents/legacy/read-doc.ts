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
  return { blocks: readText(text.replace(LABELLED_CELL, "\n"), limits), titles: [] };
}

/** Where a cell begins with the number of a row label, a row has ended, though the file shows only tabs. */
const LABELLED_CELL = /\t+(?=[（(][一二三四五六七][）)]|[一二三四]、|\d{1,2}[.．、](?!\d))/g;

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
