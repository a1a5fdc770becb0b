import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { programFolder } from "../../adapters/program-folder.ts";
import { openBase, readFile } from "../../src/index.ts";
import type { Row } from "./row.ts";
import type { Run } from "./understanding/child.ts";
import { CORPORA, type Corpus, heldCorpora } from "./understanding/corpora.ts";
import { bestThreshold, score10, type Tally, tally } from "./understanding/threshold.ts";

const ALL = Number.NEGATIVE_INFINITY;

/**
 * The same questions to the core, to a question bank under Fuse.js and to one under MiniSearch with jieba: right, wrong
 * and missed, time a question, memory of a process that does nothing else. The banks keep silent below the threshold
 * that serves them best; what they come to without one stands beside it.
 */
export async function benchUnderstanding(folder: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const name of heldCorpora()) {
    const corpus = CORPORA[name];
    if (!corpus) continue;
    const base = await makeBase(join(folder, `${name}.sqlite`), corpus);
    const run = (system: string) => runApart(system, name, base);
    rows.push(...rowsOf(`${corpus.label}，年报`, run("ours"), ALL));
    for (const [label, system] of [
      ["Fuse.js", "fuse"],
      ["MiniSearch", "minisearch"],
    ] as const) {
      const bank = run(system);
      rows.push(...rowsOf(`${corpus.label}，${label}`, bank, bestThreshold(bank.judged)));
      rows.push(...tallyRows(`${corpus.label}，${label} 有问必答`, tally(bank.judged, ALL)));
    }
  }
  return rows;
}

async function makeBase(file: string, { reports, today }: Corpus): Promise<string> {
  const base = await openBase(file, { now: () => new Date(today) });
  const folder = join(programFolder(), reports);
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    const report = await readFile({ name, bytes });
    await base.reports.publish(report, { fileName: name, bytes }, "bench");
  }
  await base.close();
  return file;
}

function runApart(system: string, corpus: string, base: string): Run {
  const program = join(programFolder(), "dist", "understanding-child.js");
  const args = [program, system, corpus, base];
  const output = execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e9 });
  return JSON.parse(output);
}

function rowsOf(name: string, run: Run, least: number): readonly Row[] {
  const times = [...run.times].sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
  return [
    ...tallyRows(name, tally(run.judged, least)),
    { name: `${name}，一句 p50`, value: at(0.5), unit: "ms" },
    { name: `${name}，一句 p99`, value: at(0.99), unit: "ms" },
    { name: `${name}，一句的处理器时间`, value: run.processor, unit: "ms" },
    { name: `${name}，内存`, value: run.memory, unit: "MB" },
  ];
}

function tallyRows(name: string, counts: Tally): readonly Row[] {
  return [
    { name: `${name}，对`, value: counts.right, unit: "句" },
    { name: `${name}，错`, value: counts.wrong, unit: "句" },
    { name: `${name}，漏`, value: counts.missed, unit: "句" },
    { name: `${name}，100×(对−10×错)`, value: score10(counts), unit: "分" },
  ];
}
