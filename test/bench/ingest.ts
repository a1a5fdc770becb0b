import { availableParallelism } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { readInputs } from "../../adapters/cli/reading.ts";
import type { Input } from "../../src/documents/archive/expand-inputs.ts";
import type { SourceFile } from "../../src/documents/document.ts";
import { type Base, openBase, type Report, readFile } from "../../src/index.ts";
import { inputOf, reportOfMix } from "./ingest-mix.ts";
import type { Row } from "./row.ts";

const GOAL = "≥ 150";

/** Called with each report as it comes out of the reader. */
type Keep = (file: SourceFile, report: Report) => Promise<unknown>;

/** What reading so many reports took. */
interface Cost {
  readonly perSecond: number;
  /** ms of processor time a report, all threads together. */
  readonly processor: number;
}

/**
 * Reports of about 40 KB, half pages and half text: read by one thread; read by the threads of `ingest`, one a core; read
 * and published into a base made for it. The reports are made before the clock starts; the start of the threads counts.
 */
export async function benchIngest(folder: string, count = 2400): Promise<readonly Row[]> {
  const inputs = Array.from({ length: count }, (_none, index) => inputOf(reportOfMix(index)));
  const sizes = inputs.map((input) => (input.kind === "file" ? input.file.bytes.length : 0));
  const size = sizes.reduce((sum, bytes) => sum + bytes, 0) / count / 1024;
  const threads = `${availableParallelism()} 个线程`;
  const alone = await measure(() => readAlone(inputs.slice(0, count / 4)), count / 4);
  const read = await measure(() => readAll(given(inputs), async () => {}), count);
  const stored = await withBase(join(folder, "ingest.sqlite"), (base) =>
    measure(() => readAll(given(inputs), publishInto(base)), count),
  );
  return [
    { name: "年报的平均大小", value: size, unit: "KB" },
    ...rowsOf("读入年报，一个线程", alone),
    ...rowsOf(`读入年报，${threads}`, read, GOAL),
    ...rowsOf(`读入并存入底库，${threads}`, stored, GOAL),
  ];
}

/** Reads inputs as `ingest` does, in order and several at once; a report that is refused ends it. */
export async function readAll(inputs: AsyncIterable<Input>, keep: Keep): Promise<void> {
  for await (const reading of readInputs(inputs, readFile)) {
    if ("error" in reading) throw reading.error;
    await keep(reading.file, reading.report);
  }
}

/** Publishes each report with its original, as `ingest` does. */
export function publishInto({ reports }: Base): Keep {
  return (file, report) =>
    reports.publish(report, { fileName: file.name, bytes: file.bytes }, "bench");
}

/** Opens a base of its own for a piece of work, and closes it. */
export async function withBase<T>(file: string, work: (base: Base) => Promise<T>): Promise<T> {
  const base = await openBase(file, { now: () => new Date() });
  try {
    return await work(base);
  } finally {
    await base.close();
  }
}

async function* given(inputs: readonly Input[]): AsyncGenerator<Input> {
  yield* inputs;
}

async function readAlone(inputs: readonly Input[]): Promise<void> {
  for (const input of inputs) if (input.kind === "file") await readFile(input.file);
}

async function measure(work: () => Promise<void>, count: number): Promise<Cost> {
  const used = process.cpuUsage();
  const start = performance.now();
  await work();
  const elapsed = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return { perSecond: (count * 1000) / elapsed, processor: (user + system) / 1000 / count };
}

function rowsOf(name: string, { perSecond, processor }: Cost, goal?: string): readonly Row[] {
  return [
    { name, value: perSecond, unit: "份/秒", ...(goal === undefined ? {} : { goal }) },
    { name: `${name}，处理器时间`, value: processor, unit: "ms/份" },
  ];
}
