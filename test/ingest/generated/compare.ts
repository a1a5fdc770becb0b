import type { Report } from "../../../src/form/index.ts";
import type { GeneratedReport } from "./report.ts";

/** Differences between what was printed and what was read. */
export interface Comparison {
  readonly wrong: readonly string[];
  readonly read: number;
  readonly printed: number;
}

/**
 * Compares cell by cell. A number that is not the printed one is wrong, so is a number where the form is blank and a
 * cell that the form does not have; a printed number read as blank is wrong unless the file was damaged (a lost line
 * leaves a blank that really stands there).
 */
export function compare(generated: GeneratedReport, report: Report, damaged: boolean): Comparison {
  const wrong: string[] = [];
  let read = 0;
  for (const cell of report.cells) {
    const text = generated.figures.get(cell.id);
    const printed = text === undefined || !/^[+-]?[\d.]+$/u.test(text) ? null : Number(text);
    if (text !== undefined && cell.value === printed) read++;
    else if (cell.value !== null || !damaged) wrong.push(`${cell.id}: ${cell.value}, 应为 ${text}`);
  }
  return { wrong, read, printed: generated.figures.size };
}
