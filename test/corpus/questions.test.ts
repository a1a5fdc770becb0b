import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createNianbao, loadTools, openBase, readFile } from "../../src/index.ts";
import { type Expectation, faultsOf } from "./judge.ts";

interface Line {
  readonly id: string;
  readonly session: string;
  readonly text: string;
  readonly expect: Expectation;
}

const CITY = join(process.cwd(), "..", "shared", "city", "reports");
const NO_CITY = "没有 ../shared/city，虚构城市的问句跳过";
if (!existsSync(CITY)) console.warn(NO_CITY);

const tools = loadTools();
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const linesOf = (name: string): readonly Line[] =>
  readFileSync(new URL(`./questions/${name}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): Line => JSON.parse(line));

/** Answers the lines of a file in order over the reports of a folder; gives what is wrong, a line each. */
async function faults(name: string, reports: string, today: Date): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-corpus-"));
  folders.push(folder);
  const base = await openBase(join(folder, "base.sqlite"), { now: () => today });
  for (const file of readdirSync(reports)) {
    const source = { name: file, bytes: readFileSync(join(reports, file)) };
    const report = await readFile(source);
    await base.reports.publish(report, { fileName: file, bytes: source.bytes }, "test");
  }
  const { facts, state } = base;
  const options = { tools, facts, state, today: () => today, home: null, contact: null };
  const { answer } = createNianbao(options);
  const wrong: string[] = [];
  for (const { id, session, text, expect: wanted } of linesOf(name)) {
    const { reply } = await answer(session, text);
    const found = faultsOf(reply.json, wanted);
    if (found.length > 0) wrong.push(`${id} ${text}: ${found.join("; ")}`);
  }
  await base.close();
  return wrong;
}

/** The files of the corpus about one base. */
const filesOf = (base: "xinyang" | "city"): readonly string[] =>
  readdirSync(new URL("./questions", import.meta.url))
    .filter((file) => file.startsWith(base))
    .map((file) => file.replace(/\.jsonl$/u, ""));

const FIGURES = ["figure", "derived", "ranking", "series", "verification", "audit"];

test("语料够大：问法1500条以上，不许给数的300条以上", () => {
  const lines = [...filesOf("xinyang"), ...filesOf("city")].flatMap(linesOf);
  const silent = lines.filter(({ expect: { kinds } }) => kinds?.every((k) => !FIGURES.includes(k)));
  expect(lines.length - silent.length).toBeGreaterThanOrEqual(1500);
  expect(silent.length).toBeGreaterThanOrEqual(300);
});

describe("问句语料", () => {
  test.each(filesOf("xinyang"))(
    "一份年报（信阳市公安局2023年）：%s",
    { timeout: 60_000 },
    async (name) => {
      const reports = new URL("../../knowledge/reports", import.meta.url).pathname;
      expect(await faults(name, reports, new Date("2026-01-15T12:00:00"))).toEqual([]);
    },
  );

  test.skipIf(!existsSync(CITY)).each(filesOf("city"))(
    `一座城（${existsSync(CITY) ? "兰汀市" : NO_CITY}）：%s`,
    { timeout: 60_000 },
    async (name) => {
      expect(await faults(name, CITY, new Date("2025-03-01T12:00:00"))).toEqual([]);
    },
  );
});
