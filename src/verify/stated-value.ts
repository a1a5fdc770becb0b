import { metricRow, type Reading } from "../statements/index.ts";
import type { StatedFigure } from "./stated-figure.ts";

/** What was stated, in the unit of the reading's cells. */
export function statedIn({ statement, stated }: StatedFigure, reading: Reading) {
  const { mark } = statement;
  const isBareWan = mark.unit === null && mark.scale === 1e4;
  const scale = moneyScale(isBareWan ? "元" : mark.unit, unitOf(reading));
  return {
    value: mark.value * scale,
    step: mark.step * scale,
    qualifier: mark.qualifier,
    tenths: stated.includes("成"),
  };
}

function moneyScale(stated: string | null, form: string | null): number {
  if (stated === "元" && form === "万元") return 1e-4;
  return stated === "万元" && form === "元" ? 1e4 : 1;
}

function unitOf(reading: Reading): string | null {
  if (reading.kind === "cell") return metricRow(reading.metric)?.unit ?? null;
  if (reading.kind === "sum") return reading.parts[0] ? unitOf(reading.parts[0]) : null;
  if (reading.kind === "growth") return reading.as === "count" ? unitOf(reading.of) : "%";
  return "%";
}
