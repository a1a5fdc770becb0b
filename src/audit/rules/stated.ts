import type { NarrativeFigure, Report } from "../../form/index.ts";
import { linkStatements, NO_THREAD, type Statement } from "../../statements/index.ts";

/** A figure of the report's text with what it may mean. */
export interface StatedFigure {
  readonly figure: NarrativeFigure;
  readonly statement: Statement;
  /** Its paragraph's statements, to which `partOf` points. */
  readonly paragraph: readonly Statement[];
  readonly section: string;
}

/** Links every narrative figure of a report to the form's cells, paragraph by paragraph. */
export function statedFigures(report: Report): readonly StatedFigure[] {
  const texts = paragraphsOf(report);
  return texts.flatMap(({ text, section }) => {
    const placed = place(text, report.narrative);
    const { statements } = linkStatements(
      text,
      placed.map(({ figure, start, end }) => ({
        start,
        end,
        value: figure.value,
        unit: figure.unit,
        qualifier: figure.qualifier,
      })),
      NO_THREAD,
    );
    return placed.flatMap(({ figure }, at) => {
      const statement = statements[at];
      return statement ? [{ figure, statement, paragraph: statements, section }] : [];
    });
  });
}

/** Paragraphs with their section; where the text itself is not kept, the sentences that the figures quote. */
function paragraphsOf(
  report: Report,
): readonly { readonly text: string; readonly section: string }[] {
  const kept = report.sections.flatMap((section) =>
    section.paragraphs.map((text) => ({ text: plain(text), section: section.number ?? "" })),
  );
  const known = new Set(kept.map(({ text }) => text));
  const lost = report.narrative.filter(
    (figure) => ![...known].some((text) => text.includes(plain(figure.quote))),
  );
  return [
    ...kept,
    ...[...new Set(lost.map((figure) => plain(figure.quote)))].map((text) => ({
      text,
      section: "",
    })),
  ];
}

/** Blanks inside 31 件 or at the ends say nothing. */
const plain = (text: string): string => text.replace(/\s+/gu, "");

interface Placed {
  readonly figure: NarrativeFigure;
  readonly start: number;
  readonly end: number;
}

/** Where each figure stands in the paragraph that holds its sentence. */
function place(text: string, narrative: readonly NarrativeFigure[]): readonly Placed[] {
  const taken: Placed[] = [];
  for (const figure of narrative) {
    const quote = text.indexOf(plain(figure.quote));
    if (quote < 0) continue;
    const printed = plain(figure.printed);
    let start = text.indexOf(printed, quote);
    while (start >= 0 && taken.some((one) => one.start < start + printed.length && start < one.end))
      start = text.indexOf(printed, start + 1);
    if (start >= 0 && start < quote + plain(figure.quote).length)
      taken.push({ figure, start, end: start + printed.length });
  }
  return taken.sort((one, other) => one.start - other.start);
}
