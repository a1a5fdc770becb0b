export { type Agreement, agree, type StatedNumber } from "./agree.ts";
export { cellsNamed, type Evaluated, evaluate, type Lookup, labelOf, nameOf } from "./evaluate.ts";
export { type HeldReading, heldReadings } from "./held-readings.ts";
export { linkStatements } from "./link.ts";
export { readMarks } from "./marks.ts";
export { applicantLabel, metricLabel, metricRow } from "./metrics.ts";
export { NO_THREAD, type Thread } from "./scene.ts";
export { type StatedParagraph, statedParagraphs } from "./stated-paragraphs.ts";
export type { FigureMark, Reading, StatedYear, Statement } from "./statement.ts";
