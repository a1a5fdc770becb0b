import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import SQLite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBase } from "../../src/facts/base.ts";
import { generatedReport, writeReports } from "./generated-reports.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const REPORTS = 200;
/** Kills, each at a random point; `KILLS=200` for a long run. */
const ROUNDS = Number(process.env.KILLS ?? 10);
const EARLY = Math.floor(ROUNDS * 0.4);
let folder: string;
let reports: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  reports = join(folder, "reports");
  writeReports(reports, REPORTS);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly agency: string;
  readonly year: number;
  readonly outcome: string;
}

/** Ingests all reports; killed so many lines after its start, and then so many milliseconds. Returns what it said was done. */
async function ingest(
  base: string,
  kill: { readonly lines: number; readonly pause: number } | null,
): Promise<readonly Line[]> {
  const child = spawn(process.execPath, [PROGRAM, "ingest", "--json", "--base", base, reports], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (kill?.lines === 0) void sleep(kill.pause).then(() => child.kill("SIGKILL"));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let text = "";
  let killed = false;
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    if (kill === null || kill.lines === 0 || killed || text.split("\n").length <= kill.lines)
      return;
    killed = true;
    void sleep(kill.pause).then(() => child.kill("SIGKILL"));
  });
  await ended;
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** Every report that was said to be published answers; none is there in part. */
async function checkBase(file: string, published: ReadonlyMap<string, Line>): Promise<number> {
  if (published.size === 0 && !existsSync(file)) return 0; // killed before there was a base
  const base = await openBase(file, {
    now: () => new Date("2025-03-01T08:00:00Z"),
    mustExist: true,
  });
  const { reports: held, revision } = await base.facts.holdings();
  expect(held.length).toBeGreaterThanOrEqual(published.size);
  expect(revision).toBe(held.length);
  const ids = new Set(held.map(({ agency, year }) => `${agency}-${year}`));
  for (const id of published.keys()) expect(ids).toContain(id);
  const cells = held.map(
    ({ agency, year }) =>
      ({ metric: "requests.received", applicant: "total", agency, year }) as const,
  );
  expect((await base.facts.find(cells)).map((fact) => fact?.value)).toEqual(held.map(() => 31));
  for (const { agency, year, id } of held) {
    expect((await base.facts.report(agency, year))?.report.cells.length).toBeGreaterThan(100);
    expect((await base.reports.original(id))?.bytes.length).toBeGreaterThan(1000);
  }
  await base.close();
  const raw = new SQLite(file, { readonly: true });
  expect(raw.pragma("integrity_check", { simple: true })).toBe("ok");
  const lines = raw.prepare("select count(*) from log where action = 'publish'").pluck().get();
  raw.close();
  expect(lines).toBe(held.length);
  return held.length;
}

test("收入途中反复被杀：每次都打得开，答的是最后发布的状态", {
  timeout: 30_000 * ROUNDS,
}, async () => {
  const base = join(folder, "base.sqlite");
  const published = new Map<string, Line>();
  const kills = Array.from({ length: ROUNDS }, (_, round) => ({
    // The first rounds are killed while the base is being made, the later ones further and further on.
    lines:
      round < EARLY
        ? 0
        : Math.floor(((REPORTS - 20) * (round - EARLY + Math.random())) / (ROUNDS - EARLY)),
    pause: (round < EARLY ? 500 : 20) * Math.random(),
  }));
  for (const kill of kills) {
    for (const line of await ingest(base, kill)) published.set(`${line.agency}-${line.year}`, line);
    await checkBase(base, published);
  }
  const last = await ingest(base, null);
  expect(last).toHaveLength(REPORTS);
  expect(await checkBase(base, published)).toBe(REPORTS);
  expect(new Set(last.map(({ outcome }) => outcome))).toEqual(new Set(["new", "unchanged"]));
  expect(last.map(({ agency, year }) => `${agency}-${year}`)).toEqual(
    Array.from({ length: REPORTS }, (_, index) => generatedReport(index)).map(
      ({ agency, year }) => `${agency}-${year}`,
    ),
  );
});
