import type { Report } from "../form/index.ts";
import { normalize } from "../text/index.ts";
import { linkStatements } from "./link.ts";
import { readMarks } from "./marks.ts";
import { NO_THREAD, type Thread } from "./scene.ts";
import type { Statement } from "./statement.ts";

/** A paragraph of the report's text with what its numbers state. */
export interface StatedParagraph {
  readonly text: string;
  readonly section: string;
  readonly statements: readonly Statement[];
}

const known = new WeakMap<Report, readonly StatedParagraph[]>();

/** Reads every paragraph of a report and links its numbers to the form's cells; a report is read once (5 ms). */
export function statedParagraphs(report: Report): readonly StatedParagraph[] {
  const held = known.get(report);
  if (held) return held;
  const paragraphs = readParagraphs(report);
  known.set(report, paragraphs);
  return paragraphs;
}

function readParagraphs(report: Report): readonly StatedParagraph[] {
  let thread: Thread = NO_THREAD;
  return paragraphsOf(report).map(({ text, section }) => {
    const plain = normalize(text).text;
    const linked = linkStatements(plain, readMarks(plain), thread);
    thread = linked.thread;
    return { text: plain, section, statements: linked.statements };
  });
}

/** The text by section; sentences that only the narrative figures quote stand at the end. */
function paragraphsOf(
  report: Report,
): readonly { readonly text: string; readonly section: string }[] {
  const kept = report.sections.flatMap((section) =>
    section.paragraphs.map((text) => ({ text, section: section.number ?? "" })),
  );
  const whole = kept.map(({ text }) => squeezed(text)).join("\n");
  const lost = report.narrative.filter((figure) => !whole.includes(squeezed(figure.quote)));
  return [
    ...kept,
    ...[...new Set(lost.map((figure) => figure.quote))].map((text) => ({ text, section: "" })),
  ];
}

const squeezed = (text: string): string => text.replace(/\s+/gu, "");
