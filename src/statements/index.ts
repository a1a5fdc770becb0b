export { type Evaluated, evaluate, type Lookup, labelOf, nameOf } from "./evaluate.ts";
export { linkStatements } from "./link.ts";
export { metricLabel, metricRow } from "./metrics.ts";
export { NO_THREAD, type Thread } from "./scene.ts";
export type { FigureMark, Reading, StatedYear, Statement } from "./statement.ts";
