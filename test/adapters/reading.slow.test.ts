import { once } from "node:events";
import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { readInputs } from "../../adapters/cli/reading.ts";
import type { Input } from "../../src/documents/archive/expand-inputs.ts";
import { readFile } from "../../src/index.ts";
import { generatedReport } from "../facts/generated-reports.ts";

const REPORTS = 60;

async function* inputs(): AsyncGenerator<Input> {
  for (let index = 0; index < REPORTS; index++) {
    const bytes = Buffer.from(generatedReport(index).text);
    yield { kind: "file", file: { name: `${index}.txt`, bytes } };
  }
}

/** Threads are numbered in the order of their start. */
async function nextThread(): Promise<number> {
  const worker = new Worker("", { eval: true });
  const { threadId } = worker;
  await once(worker, "exit");
  return threadId;
}

test("读得快、存得慢时，线程等着，不关了又开", async () => {
  const before = await nextThread();
  let read = 0;
  for await (const reading of readInputs(inputs(), readFile)) {
    expect("report" in reading && reading.report.agency).toBe(generatedReport(read).agency);
    read += 1;
    await sleep(10);
  }
  expect(read).toBe(REPORTS);
  expect((await nextThread()) - before - 1).toBeLessThanOrEqual(availableParallelism());
});
