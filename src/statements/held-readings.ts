import { type Evaluated, evaluate, type Lookup } from "./evaluate.ts";
import type { Reading } from "./statement.ts";

/** A reading that the reports can answer, with its number. */
export interface HeldReading {
  readonly reading: Reading;
  readonly result: Evaluated;
}

/**
 * The readings of a statement that the reports hold, likeliest first. 诉讼 means the direct route alone only where the sum of both
 * routes cannot be told.
 */
export function heldReadings(readings: readonly Reading[], lookup: Lookup): readonly HeldReading[] {
  const held = readings.flatMap((reading) => {
    const result = evaluate(reading, lookup);
    return result ? [{ reading, result }] : [];
  });
  const both = held.some(({ reading }) => isRoute(reading, "all"));
  return both ? held.filter(({ reading }) => !isRoute(reading, "direct")) : held;
}

const isRoute = (reading: Reading, route: string): boolean =>
  reading.kind === "cell" && reading.metric.startsWith(`litigation.${route}.`);
