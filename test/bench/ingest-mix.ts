import type { Input } from "../../src/documents/archive/expand-inputs.ts";
import { generatedName } from "../facts/generated-reports.ts";
import type { LayoutName } from "../ingest/generated/layouts.ts";
import { type GeneratedReport, generateReport } from "../ingest/generated/report.ts";

const MIX: readonly LayoutName[] = [
  "htmlWord",
  "html",
  "htmlWord",
  "pipes",
  "oneCellALine",
  "tabsFull",
];

/** The `index`-th of 10,000 invented reports, half pages and half text, of about 40 KB; each of another agency and year. */
export function reportOfMix(index: number): GeneratedReport {
  const layout = MIX[index % MIX.length] ?? "html";
  const prose = layout === "htmlWord" ? 110 : 235;
  return generateReport({ seed: index, layout, prose, ...generatedName(index) });
}

/** The first reports of the mix as `ingest` gets its files; each is made when it is asked for. */
export async function* inputsOfMix(count: number): AsyncGenerator<Input> {
  for (let index = 0; index < count; index++) yield inputOf(reportOfMix(index));
}

/** A report as `ingest` gets it. */
export function inputOf({ file }: GeneratedReport): Input {
  return { kind: "file", file };
}
