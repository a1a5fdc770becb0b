import type { Block } from "../document.ts";
import { beyondLimit, type DocumentLimits } from "../limits.ts";
import { printedLine } from "./clean.ts";

/** Plain text: every line a block, empty ones and inner blanks and tabs included. */
export function readText(text: string, limits: DocumentLimits): readonly Block[] {
  if (text.length > limits.textLength) throw beyondLimit("textLength", limits);
  const lines = splitLines(text).map(printedLine);
  while (lines.at(-1) === "") lines.pop();
  return lines.map((line) => ({ kind: "line", text: line }));
}

/** Lines of a text, whatever ends them: CR LF, LF, CR, form feed, line and paragraph separators. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
}
