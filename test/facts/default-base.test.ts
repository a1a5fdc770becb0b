import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type DefaultBaseOptions, ensureDefaultBase } from "../../src/facts/default-base.ts";
import { readSample, sampleOriginal, sampleReport } from "./sample.ts";

const cell = {
  metric: "requests.received",
  applicant: "total",
  agency: "甲市公安局",
  year: 2023,
} as const;
let folder: string;
let options: DefaultBaseOptions;
let readings: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  const reportsFolder = join(folder, "reports");
  mkdirSync(reportsFolder);
  readings = 0;
  options = {
    now: () => new Date("2025-03-01T08:00:00Z"),
    reportsFolder,
    readerVersion: "1",
    file: join(folder, "data", "base.sqlite"),
    read: async (file) => {
      readings++;
      return readSample(file);
    },
  };
  put(2023, 31);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(year: number, received: number): void {
  const { fileName, bytes } = sampleOriginal(sampleReport("甲市公安局", year, received));
  writeFileSync(join(folder, "reports", fileName), bytes);
}

test("首次启动建成，再次启动不再读", async () => {
  const base = await ensureDefaultBase(options);
  expect((await base.facts.find([cell]))[0]?.value).toBe(31);
  await base.close();
  await (await ensureDefaultBase(options)).close();
  expect(readings).toBe(1);
  expect(readdirSync(join(folder, "data"))).toEqual(["base.sqlite"]);
});

test("原件有增改即更新，人做的事不丢", async () => {
  const base = await ensureDefaultBase(options);
  const own = sampleReport("乙市公安局", 2022, 8);
  await base.reports.publish(own, sampleOriginal(own), "terminal");
  await base.roles.grant({ channel: "telegram", asker: "7" }, "staff", "terminal");
  await base.close();
  put(2023, 32);
  put(2024, 40);
  const later = await ensureDefaultBase(options);
  const found = await later.facts.find([
    cell,
    { ...cell, year: 2024 },
    { ...cell, agency: "乙市公安局", year: 2022 },
  ]);
  expect(found.map((fact) => fact?.value)).toEqual([32, 40, 8]);
  expect(await later.roles.of({ channel: "telegram", asker: "7" })).toBe("staff");
  await later.close();
});

test("读法更新即重读；撤回的仍是撤回的", async () => {
  const base = await ensureDefaultBase(options);
  await base.reports.withdraw("甲市公安局", 2023, "terminal");
  const own = sampleReport("乙市公安局", 2022, 8);
  await base.reports.publish(own, sampleOriginal(own), "terminal");
  await base.close();
  const read: DefaultBaseOptions["read"] = async (file) => ({
    ...(await readSample(file)),
    title: "新读法",
  });
  const later = await ensureDefaultBase({ ...options, readerVersion: "2", read });
  expect(
    (await later.facts.holdings()).reports.map(({ agency, title }) => [agency, title]),
  ).toEqual([["乙市公安局", "新读法"]]);
  await later.close();
});

test("几处同时首次启动，都得到同一个完整的底库", async () => {
  const bases = await Promise.all(Array.from({ length: 4 }, () => ensureDefaultBase(options)));
  for (const base of bases) {
    expect((await base.facts.find([cell]))[0]?.value).toBe(31);
    await base.close();
  }
  expect(readdirSync(join(folder, "data"))).toEqual(["base.sqlite"]);
});

test("建到一半失败，不留下半个底库", async () => {
  const failing = ensureDefaultBase({
    ...options,
    read: async () => Promise.reject(new Error("读不出")),
  });
  await expect(failing).rejects.toThrow("读不出");
  expect(readdirSync(join(folder, "data"))).toEqual([]);
  await (await ensureDefaultBase(options)).close();
});

test("放不了底库的地方：说明白", async () => {
  writeFileSync(join(folder, "挡路"), "");
  const file = join(folder, "挡路", "base.sqlite");
  await expect(ensureDefaultBase({ ...options, file })).rejects.toMatchObject({
    code: "base_unreadable",
    next: expect.stringContaining("--base"),
  });
});
