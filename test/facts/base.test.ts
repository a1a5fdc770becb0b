import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Base, openBase } from "../../src/facts/base.ts";
import type { Original } from "../../src/facts/shelf.ts";
import type { Cell } from "../../src/form/index.ts";
import { databases, type Place } from "./bases.ts";
import { readSample, sampleOriginal, sampleReport } from "./sample.ts";

const now = () => new Date("2025-03-01T08:00:00Z");
const cell = (
  metric: string,
  applicant: Cell["applicant"],
  agency = "甲市公安局",
  year = 2023,
): Cell => ({ metric, applicant, agency, year });
const received = cell("requests.received", "total");

describe.each(databases)("底库：$name", ({ skip, make }) => {
  describe.skipIf(skip)(`发布、撤回、查找${skip ? `（${skip}）` : ""}`, () => {
    let place: Place;
    let base: Base;
    const publish = (figure: number, agency = "甲市公安局", year = 2023) => {
      const report = sampleReport(agency, year, figure);
      return base.reports.publish(report, sampleOriginal(report), "terminal");
    };
    beforeEach(async () => {
      place = await make();
      base = await openBase(place.url, { now });
    });
    afterEach(async () => {
      await base.close();
      await place.clear();
    });

    test("发布后按单元格取数，带出处", async () => {
      expect((await publish(31)).outcome).toBe("new");
      const [total, blank, fee, otherAgency, otherYear] = await base.facts.find([
        received,
        cell("regulations.issued", null),
        cell("fees.amount", null),
        cell("requests.received", "total", "乙市公安局"),
        cell("requests.received", "total", "甲市公安局", 2022),
      ]);
      expect(total).toMatchObject({
        value: 31,
        blank: null,
        source: { report: "甲市公安局-2023", section: "三" },
      });
      expect(total?.source.quote).toContain("本年新收政府信息公开申请数量 31");
      expect(blank).toMatchObject({ value: null, blank: "blank", label: "规章 / 本年制发件数" });
      expect(fee).toMatchObject({ value: 12.5, unit: "万元" });
      expect(otherAgency).toBeNull();
      expect(otherYear).toBeNull();
    });

    test("相同的字节不再收入，不同的成为新版本，最新的作答", async () => {
      await publish(31);
      expect((await publish(31)).outcome).toBe("unchanged");
      const second = await publish(32);
      expect(second).toMatchObject({
        outcome: "new_version",
        report: { id: "甲市公安局-2023-v2", version: 2 },
      });
      expect((await base.facts.find([received]))[0]).toMatchObject({
        value: 32,
        source: { report: "甲市公安局-2023-v2" },
      });
      expect((await publish(31)).outcome).toBe("unchanged");
      expect((await base.facts.find([received]))[0]?.value).toBe(32);
      expect((await base.facts.report("甲市公安局", 2023))?.version).toBe(2);
    });

    test("撤回恢复前一版，撤尽则无", async () => {
      await publish(31);
      await publish(32);
      const undone = await base.reports.withdraw("甲市公安局", 2023, "terminal");
      expect(undone).toMatchObject({ withdrawn: { version: 2 }, restored: { version: 1 } });
      expect((await base.facts.find([received]))[0]?.value).toBe(31);
      await base.reports.withdraw("甲市公安局", 2023, "terminal");
      expect(await base.facts.find([received])).toEqual([null]);
      expect((await base.facts.holdings()).reports).toEqual([]);
      await expect(base.reports.withdraw("甲市公安局", 2023, "terminal")).rejects.toMatchObject({
        code: "conflict",
      });
      expect((await publish(31)).report.version).toBe(3);
      const versions = await base.reports.versions("甲市公安局", 2023);
      expect(versions.map(({ current, withdrawnAt }) => [current, withdrawnAt !== null])).toEqual([
        [false, true],
        [false, true],
        [true, false],
      ]);
    });

    test("两人同时发布，一人成功，另一人得知冲突", async () => {
      const other = await openBase(place.url, { now });
      const [a, b] = [sampleReport("甲市公安局", 2023, 31), sampleReport("甲市公安局", 2023, 32)];
      const results = await Promise.allSettled([
        base.reports.publish(a, sampleOriginal(a), "甲", { basedOn: null }),
        other.reports.publish(b, sampleOriginal(b), "乙", { basedOn: null }),
      ]);
      await other.close();
      expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(results.find((result) => result.status === "rejected")).toMatchObject({
        reason: { code: "conflict" },
      });
      expect(await base.reports.list()).toHaveLength(1);
    });

    test("修订号随发布和撤回增长，另一连接立即看到", async () => {
      const other = await openBase(place.url, { now });
      const before = (await other.facts.holdings()).revision;
      await publish(31);
      const after = await other.facts.holdings();
      expect(after.revision).toBeGreaterThan(before);
      expect(after.reports.map((report) => report.id)).toEqual(["甲市公安局-2023"]);
      expect((await other.facts.report("甲市公安局", 2023))?.report.cells).toHaveLength(4);
      await publish(33);
      expect((await other.facts.report("甲市公安局", 2023))?.version).toBe(2);
      await other.close();
    });

    test("原件原样取回，可据以重建", async () => {
      await publish(31);
      const original = await base.reports.original("甲市公安局-2023");
      expect(original?.fileName).toBe("甲市公安局2023.json");
      expect(await readSample(original ?? { fileName: "", bytes: new Uint8Array() })).toMatchObject(
        { agency: "甲市公安局" },
      );
      const renamed = await base.reports.rebuild(async (file) => ({
        ...(await readSample(file)),
        agency: "甲市公安局本级",
      }));
      expect(renamed).toEqual({ read: 1, failed: [] });
      expect(
        await base.facts.find([received, { ...received, agency: "甲市公安局本级" }]),
      ).toMatchObject([null, { value: 31 }]);
      const failing = await base.reports.rebuild(async () => Promise.reject(new Error("读不出")));
      expect(failing).toMatchObject({
        read: 0,
        failed: [{ id: "甲市公安局本级-2023", reason: "读不出" }],
      });
      expect((await base.facts.find([{ ...received, agency: "甲市公安局本级" }]))[0]?.value).toBe(
        31,
      );
    });

    test("重读改了机关名称的旧版本，不越过后来发布的", async () => {
      await publish(31, "甲局");
      await publish(32, "甲市公安局");
      const read = async (file: Original) => ({
        ...(await readSample(file)),
        agency: "甲市公安局",
      });
      expect(await base.reports.rebuild(read)).toEqual({ read: 2, failed: [] });
      expect((await base.facts.find([received]))[0]?.value).toBe(32);
      expect((await base.reports.list()).map(({ id }) => id)).toEqual(["甲市公安局-2023"]);
      await base.reports.withdraw("甲市公安局", 2023, "terminal");
      expect((await base.facts.find([received]))[0]?.value).toBe(31);
    });

    test("重读读不出机关名称的，仍用原来的读数", async () => {
      await publish(31);
      const read = async (file: Original) => ({ ...(await readSample(file)), agency: "" });
      expect((await base.reports.rebuild(read)).failed).toHaveLength(1);
      expect((await base.facts.find([received]))[0]?.value).toBe(31);
    });

    test("同一单元格读出两个数，不据以作答", async () => {
      const report = sampleReport("甲市公安局", 2023, 31);
      const doubled = {
        ...report,
        cells: [...report.cells, ...report.cells.slice(0, 2).map((one) => ({ ...one, value: 99 }))],
      };
      await base.reports.publish(doubled, sampleOriginal(doubled), "terminal");
      expect(await base.facts.find([received])).toEqual([null]);
    });

    test("没有机关名称的不发布", async () => {
      await expect(publish(31, " ")).rejects.toMatchObject({ code: "not_a_report" });
      expect(await base.reports.list()).toEqual([]);
    });

    test("一次取数千个单元格", async () => {
      for (let year = 2021; year <= 2024; year++) await publish(year, "甲市公安局", year);
      const cells = Array.from({ length: 5000 }, (_, n) =>
        cell("requests.received", "person", "甲市公安局", 2020 + (n % 6)),
      );
      const values = (await base.facts.find(cells)).map((fact) => fact?.value ?? null);
      expect(values.slice(0, 6)).toEqual([null, 2021, 2022, 2023, 2024, null]);
      expect(values.filter((value) => value !== null)).toHaveLength(3333);
    });

    test("发布和撤回都有记录，谁做的、何时、什么", async () => {
      await publish(31);
      await base.reports.withdraw("甲市公安局", 2023, "telegram:7");
      expect(await base.log.list()).toEqual([
        {
          at: now(),
          who: "telegram:7",
          action: "withdraw",
          subject: "甲市公安局-2023",
          detail: "",
        },
        {
          at: now(),
          who: "terminal",
          action: "publish",
          subject: "甲市公安局-2023",
          detail: "甲市公安局2023.json",
        },
      ]);
    });
  });
});
