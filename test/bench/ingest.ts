import { performance } from "node:perf_hooks";
import { readFile } from "../../src/ingest/read-file.ts";
import type { LayoutName } from "../ingest/generated/layouts.ts";
import { type GeneratedReport, generateReport } from "../ingest/generated/report.ts";

/** Reports read a second by one thread, over generated HTML and text. */
export interface IngestBench {
  readonly reports: number;
  readonly averageKilobytes: number;
  readonly perSecond: number;
  readonly millisecondsEach: number;
}

const MIX: readonly LayoutName[] = [
  "htmlWord",
  "html",
  "htmlWord",
  "pipes",
  "oneCellALine",
  "tabsFull",
];

/** Reads the mix once to warm up and once measured; nothing is stored. */
export async function benchIngest(count = 120): Promise<IngestBench> {
  const reports = Array.from({ length: count }, (_none, i) => generated(i));
  await readAll(reports.slice(0, MIX.length * 2));
  const started = performance.now();
  await readAll(reports);
  const elapsed = performance.now() - started;
  const bytes = reports.reduce((sum, report) => sum + report.file.bytes.length, 0);
  return {
    reports: count,
    averageKilobytes: bytes / count / 1024,
    perSecond: (count / elapsed) * 1000,
    millisecondsEach: elapsed / count,
  };
}

function generated(i: number): GeneratedReport {
  const layout = MIX[i % MIX.length] ?? "html";
  return generateReport({ seed: i, layout, prose: layout === "htmlWord" ? 60 : 200 });
}

async function readAll(reports: readonly GeneratedReport[]): Promise<void> {
  for (const report of reports) await readFile(report.file);
}
