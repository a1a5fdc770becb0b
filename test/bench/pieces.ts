import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Row } from "./row.ts";

/** Every piece of the bench, loaded only in the process that runs it: memory is measured too. */
export const pieces: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  start: () => inFolder(async (folder) => (await import("./start.ts")).benchStart(folder)),
  answering: () =>
    inFolder(async (folder) => (await import("./answering.ts")).benchAnswering(folder)),
  understanding: () =>
    inFolder(async (folder) => (await import("./understanding.ts")).benchUnderstanding(folder)),
  text: async () => (await import("./text.ts")).benchText("knowledge"),
  agencies: async () => (await import("./agencies.ts")).benchAgencies("knowledge"),
  documents: async () => (await import("./documents.ts")).benchDocuments(),
  ingest: () => inFolder(async (folder) => (await import("./ingest.ts")).benchIngest(folder)),
  "ingest-many": () =>
    inFolder(async (folder) => (await import("./ingest-many.ts")).benchIngestMany(folder)),
  desk: async () => (await import("./desk.ts")).benchDesk(),
  store: async () => (await import("./store.ts")).benchStore(),
  callbacks: () => inFolder(benchCallbacks),
  telegram: () => inFolder(benchTelegram),
};

async function benchCallbacks(folder: string): Promise<readonly Row[]> {
  const { benchQuestions, openDefaultBase, openNianbao } = await import("./answering.ts");
  const base = await openDefaultBase(folder);
  try {
    const channel = await import("./callbacks.ts");
    const { ask } = openNianbao(base);
    const echo = await channel.benchCallbacks();
    const real = await channel.benchCallbacks({ ask, questions: benchQuestions() });
    return [
      ...echo.map((row) => ({ ...row, name: `回声，${row.name}` })),
      ...real.map((row) => ({ ...row, name: `年报，${row.name}` })),
    ];
  } finally {
    await base.close();
  }
}

async function benchTelegram(folder: string): Promise<readonly Row[]> {
  const { benchQuestions, openDefaultBase, openNianbao } = await import("./answering.ts");
  const base = await openDefaultBase(folder);
  try {
    const channel = await import("./telegram.ts");
    const { ask } = openNianbao(base);
    return await channel.benchTelegram({ ask, state: base.state, questions: benchQuestions() });
  } finally {
    await base.close();
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
