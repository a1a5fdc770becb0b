import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { publishInto, readAll, withBase } from "./ingest.ts";
import { inputsOfMix } from "./ingest-mix.ts";
import type { Row } from "./row.ts";

const REPORTS = 10_000;
const LOOKED_AT = [2_000, 6_000, 10_000];

/**
 * Memory of one process that reads and stores 10,000 reports, each of another agency and year, in the threads of
 * `ingest`. The reports are made on the way: their making takes time too, so the speed is less than that of `ingest`.
 */
export async function benchIngestMany(folder: string): Promise<readonly Row[]> {
  const memory: number[] = [];
  const start = performance.now();
  await withBase(join(folder, "many.sqlite"), (base) => {
    const publish = publishInto(base);
    let done = 0;
    return readAll(inputsOfMix(REPORTS), async (file, report) => {
      await publish(file, report);
      done += 1;
      if (LOOKED_AT.includes(done)) memory.push(process.memoryUsage.rss() / 1e6);
    });
  });
  const perSecond = (REPORTS * 1000) / (performance.now() - start);
  const [first = 0] = memory;
  const beside = { name: `第 ${LOOKED_AT[0]} 份时`, value: first };
  return [
    ...memory.map((value, at) => ({
      ...{ name: `第 ${LOOKED_AT[at]} 份时的内存`, value, unit: "MB" },
      ...(at > 0 ? { beside } : {}),
    })),
    { name: "写出、读入并存入底库", value: perSecond, unit: "份/秒" },
  ];
}
