// usage: understanding-child.js SYSTEM CORPUS BASE   (in a process of its own: memory is measured; prints one JSON)
import { performance } from "node:perf_hooks";
import { type Base, openBase } from "../../../src/index.ts";
import { CORPORA, type Corpus, linesOf } from "./corpora.ts";
import { createFuseBank } from "./fuse-bank.ts";
import { createMiniSearch } from "./mini-search.ts";
import { createOurs } from "./ours.ts";
import { type Ask, SILENCE } from "./system.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** One question: how sure the system was, and what its answer and its silence are worth. */
export interface Judged {
  /** null where it found nothing. */
  readonly score: number | null;
  readonly answered: Verdict;
  readonly silent: Verdict;
}

/** All that one system did on one corpus. */
export interface Run {
  readonly judged: readonly Judged[];
  /** ms, a question each. */
  readonly times: readonly number[];
  /** ms of processor time a question. */
  readonly processor: number;
  /** MB resident after the last question. */
  readonly memory: number;
}

const WARM = 100;

const systems: Readonly<Record<string, (base: Base, today: Date) => Promise<Ask>>> = {
  ours: createOurs,
  fuse: createFuseBank,
  minisearch: createMiniSearch,
};

async function run(ask: Ask, corpus: Corpus): Promise<Run> {
  const lines = linesOf(corpus);
  for (const { session, text } of lines.slice(0, WARM)) await ask(`warm-${session}`, text);
  const judged: Judged[] = [];
  const times: number[] = [];
  const before = process.cpuUsage();
  for (const { session, text, expect } of lines) {
    const start = performance.now();
    const guess = await ask(session, text);
    times.push(performance.now() - start);
    const answered = verdictOf(guess?.answer ?? SILENCE, expect);
    judged.push({ score: guess?.score ?? null, answered, silent: verdictOf(SILENCE, expect) });
  }
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1000 / lines.length;
  return { judged, times, processor, memory: process.memoryUsage.rss() / 1e6 };
}

const [system = "", name = "", file = ""] = process.argv.slice(2);
const [create, corpus] = [systems[system], CORPORA[name]];
if (!create || !corpus) throw new Error(`没有 ${system} 或 ${name}`);
const today = new Date(corpus.today);
const base = await openBase(file, { now: () => today, mustExist: true });
console.log(JSON.stringify(await run(await create(base, today), corpus)));
await base.close();
