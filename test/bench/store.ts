import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Base } from "../../src/facts/base.ts";
import { openBase } from "../../src/facts/base.ts";
import { readFile } from "../../src/index.ts";
import { generatedReport } from "../facts/generated-reports.ts";

/** One measured value. */
export interface StoreBenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: "份/秒" | "µs" | "MB";
}

/**
 * Cost of reading and publishing, of looking cells up, and memory on the way. `reports`: 500 in the usual run,
 * 10,000 to see that memory stays flat. `url`: a base to use, which must be empty; default a file made for it.
 */
export async function benchStore(reports = 500, url?: string): Promise<readonly StoreBenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  const base = await openBase(url ?? join(folder, "base.sqlite"), { now: () => new Date() });
  try {
    return [...(await benchPublish(base, reports)), ...(await benchFind(base))];
  } finally {
    await base.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchPublish(base: Base, reports: number): Promise<readonly StoreBenchRow[]> {
  let reading = 0;
  let publishing = 0;
  let early = 0;
  for (let index = 0; index < reports; index++) {
    const file = { name: `${index}.txt`, bytes: Buffer.from(generatedReport(index).text) };
    const start = performance.now();
    const report = await readFile(file);
    const read = performance.now();
    await base.reports.publish(report, { fileName: file.name, bytes: file.bytes }, "bench");
    publishing += performance.now() - read;
    reading += read - start;
    if (index === Math.floor(reports / 5)) early = residentMegabytes();
  }
  return [
    { name: "读入（一个线程）", value: (reports * 1000) / reading, unit: "份/秒" },
    { name: "发布", value: (reports * 1000) / publishing, unit: "份/秒" },
    { name: `第 ${Math.floor(reports / 5)} 份时的内存`, value: early, unit: "MB" },
    { name: `第 ${reports} 份时的内存`, value: residentMegabytes(), unit: "MB" },
  ];
}

async function benchFind(base: Base): Promise<readonly StoreBenchRow[]> {
  const { reports } = await base.facts.holdings();
  const cellOf = ({ agency, year }: (typeof reports)[number]) =>
    ({ metric: "requests.received", applicant: "total", agency, year }) as const;
  const few = reports.slice(0, 3).map(cellOf);
  const many = reports.slice(0, 1000).map(cellOf);
  return [
    await median("取 3 格", 400, () => base.facts.find(few)),
    await median(`取 ${many.length} 格`, 20, () => base.facts.find(many)),
    await median("问收有哪些报告", 400, () => base.facts.holdings()),
    await median("取一份报告", 400, () =>
      base.facts.report(reports[0]?.agency ?? "", reports[0]?.year ?? 0),
    ),
  ];
}

async function median(
  name: string,
  rounds: number,
  run: () => Promise<unknown>,
): Promise<StoreBenchRow> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await run();
    times.push((performance.now() - start) * 1000);
  }
  return { name, value: times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0, unit: "µs" };
}

function residentMegabytes(): number {
  return process.memoryUsage.rss() / 1e6;
}
