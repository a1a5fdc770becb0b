import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { expect, test } from "vitest";
import { openBase } from "../../src/facts/base.ts";
import { sampleOriginal, sampleReport } from "./sample.ts";

const now = () => new Date("2025-03-01T08:00:00Z");

test("前一格式的底库打开时更新，次序和内容不变", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  const file = join(folder, "base.sqlite");
  const base = await openBase(file, { now });
  for (const received of [31, 32]) {
    const report = sampleReport("甲市公安局", 2023, received);
    await base.reports.publish(report, sampleOriginal(report), "terminal");
  }
  await base.close();
  const raw = new SQLite(file);
  raw.exec("alter table reports drop column sequence");
  raw.exec("update nianbao_meta set value = '2' where key = 'schema'");
  raw.close();
  const later = await openBase(file, { now });
  expect((await later.reports.list()).map(({ version }) => version)).toEqual([2]);
  const { restored } = await later.reports.withdraw("甲市公安局", 2023, "terminal");
  expect(restored?.version).toBe(1);
  await later.close();
  rmSync(folder, { recursive: true, force: true });
});
