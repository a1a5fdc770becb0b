import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBase } from "../../src/facts/base.ts";
import { databases } from "./bases.ts";
import { sampleOriginal, sampleReport } from "./sample.ts";

const now = () => new Date("2025-03-01T08:00:00Z");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("不是数据库的文件：说明白，且不改动它", async () => {
  const file = join(folder, "报告.txt");
  writeFileSync(file, "这是一份年报，不是底库。".repeat(100));
  const before = readFileSync(file);
  await expect(openBase(file, { now })).rejects.toMatchObject({
    code: "base_unreadable",
    message: expect.stringContaining("不是年报底库"),
  });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("别的程序的数据库：说明白，且不改动它", async () => {
  const file = join(folder, "别人的.sqlite");
  const other = new SQLite(file);
  other.exec("create table reports (id text)");
  other.close();
  const before = readFileSync(file);
  await expect(openBase(file, { now })).rejects.toMatchObject({
    code: "base_unreadable",
    message: expect.stringContaining("别的程序"),
  });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("损坏的底库：说明白", async () => {
  const file = join(folder, "base.sqlite");
  const base = await openBase(file, { now });
  for (let n = 0; n < 20; n++) {
    const report = sampleReport("甲市公安局", 2000 + n, n);
    await base.reports.publish(report, sampleOriginal(report), "terminal");
  }
  await base.close();
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096);
  writeFileSync(file, bytes);
  const reading = openBase(file, { now }).then((damaged) => damaged.facts.holdings());
  await expect(reading).rejects.toMatchObject({
    code: "base_unreadable",
    next: expect.stringContaining("备份"),
  });
});

test("更新版本写成的底库：请人升级", async () => {
  const file = join(folder, "base.sqlite");
  await (await openBase(file, { now })).close();
  const raw = new SQLite(file);
  raw.exec("update nianbao_meta set value = '999' where key = 'schema'");
  raw.close();
  await expect(openBase(file, { now })).rejects.toMatchObject({
    code: "base_unreadable",
    next: expect.stringContaining("升级"),
  });
});

test("要求已有而没有的文件：不建立", async () => {
  await expect(openBase(join(folder, "无.sqlite"), { now, mustExist: true })).rejects.toMatchObject(
    { code: "base_unreadable" },
  );
});

test("不认识的地址：不当作文件名", async () => {
  await expect(openBase("mysql://root:secret@host/db", { now })).rejects.toMatchObject({
    code: "config_invalid",
    message: expect.not.stringContaining("secret"),
  });
});

test("PostgreSQL 连不上：说明白，不露口令", async () => {
  const opening = openBase("postgres://someone:secret@127.0.0.1:1/none", { now });
  await expect(opening).rejects.toMatchObject({
    code: "base_unreadable",
    message: expect.stringMatching(/PostgreSQL(?!.*secret)/u),
  });
});

for (const { name, skip, make } of databases) {
  test.skipIf(skip)(`八处同时首次打开同一底库：${name}${skip ? `（${skip}）` : ""}`, async () => {
    const place = await make();
    const bases = await Promise.all(Array.from({ length: 8 }, () => openBase(place.url, { now })));
    expect(
      await Promise.all(bases.map(async (base) => (await base.facts.holdings()).revision)),
    ).toEqual(Array(8).fill(0));
    await Promise.all(bases.map((base) => base.close()));
    await place.clear();
  });
}
