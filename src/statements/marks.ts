import { readFigures } from "../text/index.ts";
import type { FigureMark } from "./statement.ts";

/** The figures of a normal text that may state something. A range (3至5件) states no one number. */
export const readMarks = (text: string): readonly FigureMark[] =>
  readFigures(text)
    .filter((figure) => figure.range === null)
    .map((figure) => ({
      start: figure.whole.start,
      end: figure.whole.end,
      value: figure.value,
      unit: figure.unit,
      qualifier: figure.qualifier?.words ?? null,
      step: figure.lastDigitUnit,
    }));
