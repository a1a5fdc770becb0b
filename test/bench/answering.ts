import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import Fuse from "fuse.js";
import { readConfig } from "../../adapters/config.ts";
import { createOpenBase } from "../../adapters/open-base.ts";
import { createReader } from "../../adapters/reader.ts";
import { type Base, createNianbao, loadTools, type Nianbao } from "../../src/index.ts";
import type { Row } from "./row.ts";

const TODAY = new Date("2025-03-01T12:00:00");
const ROUNDS = 5;

/** The fixed questions of the bench, one a line. */
export function benchQuestions(): readonly string[] {
  return readFileSync("test/fixtures/bench-questions.txt", "utf8").trim().split("\n");
}

/** The default base in a folder, as the program opens it; the caller closes it. */
export function openDefaultBase(folder: string): Promise<Base> {
  const now = () => new Date();
  return createOpenBase(readConfig({ NIANBAO_DATA: folder }), createReader, now)();
}

/** The program as it stands, over a base. */
export function openNianbao({ facts, state }: Base): Nianbao {
  return createNianbao({
    tools: loadTools(),
    facts,
    state,
    today: () => TODAY,
    home: null,
    contact: null,
  });
}

/**
 * A hundred questions, each in a conversation of its own, asked one after the other: time a question and the memory of
 * a process that does nothing else. Beside it: Fuse.js alone over the words of the metrics, which finds a word and
 * understands nothing.
 */
export async function benchAnswering(folder: string): Promise<readonly Row[]> {
  const base = await openDefaultBase(folder);
  try {
    const nianbao = openNianbao(base);
    const questions = benchQuestions();
    const times: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [at, question] of questions.entries()) {
        const start = performance.now();
        await nianbao.answer(`bench-${round}-${at}`, question);
        if (round > 0) times.push(performance.now() - start); // the first round warms
      }
    }
    const memory = process.memoryUsage.rss() / 1e6;
    const fuse = fuseAlone(questions);
    return [
      { name: "问一句，p50", value: at(times, 0.5), unit: "ms", goal: "< 2", beside: fuse(0.5) },
      { name: "问一句，p99", value: at(times, 0.99), unit: "ms", beside: fuse(0.99) },
      { name: `答完 ${times.length} 句后的内存`, value: memory, unit: "MB", goal: "< 180" },
    ];
  } finally {
    await base.close();
  }
}

function fuseAlone(questions: readonly string[]) {
  const { metrics } = loadTools().knowledge;
  const words = metrics.flatMap(({ id, label, spoken }) =>
    [label, ...spoken].map((word) => ({ id, word })),
  );
  const fuse = new Fuse(words, { keys: ["word"], ignoreLocation: true });
  const times = [...questions, ...questions].map((question) => {
    const start = performance.now();
    fuse.search(question);
    return performance.now() - start;
  });
  const warm = times.slice(questions.length);
  return (share: number) => ({ name: "只用 Fuse.js 找词", value: at(warm, share) });
}

function at(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;
}
