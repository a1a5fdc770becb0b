import { describe, expect, test } from "vitest";
import { makeAgencies } from "../../src/agencies/index.ts";
import type { StoredReport } from "../../src/facts/store.ts";
import type { Report } from "../../src/form/index.ts";
import { loadAgencyData } from "../../src/knowledge/agency-data.ts";
import { knowledgeDirectory } from "../../src/knowledge/index.ts";
import { makeAuditor } from "../../src/nianbao/auditor.ts";
import { buildReport } from "./build-report.ts";

const office = (agency: string, penalties: number | string, scope?: string, year = 2023): Report =>
  buildReport({
    agency,
    year,
    cells: { "penalties.decisions": penalties },
    ...(scope ? { scope } : {}),
  });

/** What X-1 says of the first of the reports when all are held. */
async function audited(whole: Report, ...others: readonly Report[]) {
  const held = [whole, ...others];
  const names = [...new Set(held.map(({ agency }) => agency))].map((name) => ({
    name,
    years: held.filter(({ agency }) => agency === name).map(({ year }) => year),
  }));
  const audit = makeAuditor({
    roster: makeAgencies(loadAgencyData(knowledgeDirectory())).roster(names),
    facts: {
      holdings: async () => ({ revision: 1, reports: [] }),
      find: async () => [],
      report: async (agency, year) => {
        const report = held.find((one) => one.agency === agency && one.year === year);
        return report ? stored(report) : null;
      },
    },
  });
  const { findings, checks } = await audit(whole);
  return {
    findings: findings.filter(({ rule }) => rule === "X-1"),
    checks: checks.filter(({ rule }) => rule === "X-1"),
  };
}

const stored = (report: Report): StoredReport => ({
  id: `${report.agency}-${report.year}`,
  agency: report.agency,
  year: report.year,
  version: 1,
  era: report.era,
  title: null,
  fileName: "",
  hash: "",
  publishedAt: "",
  report,
});

const CITY = "青禾市人民政府";
const parts = [
  office("青禾市公安局", 100),
  office("青禾市民政局", 20),
  office("临溪县人民政府", 30, "汇总"),
];

describe("政府的汇总数与所属部门、区县之和", () => {
  test("相等则平，先说共几家", async () => {
    const { findings, checks } = await audited(office(CITY, 120, "汇总"), ...parts.slice(0, 2));
    expect(findings).toEqual([]);
    expect(checks[0]?.line).toContain("共2家，不缺");
  });

  test("全在而不等：请核", async () => {
    const { findings } = await audited(office(CITY, 150, "汇总"), ...parts.slice(0, 2));
    expect(findings).toMatchObject([
      { severity: "warning", expected: 120, actual: 150, cells: ["penalties.decisions"] },
    ]);
  });

  test("缺了去年还在的一家：少于汇总数不报，说缺谁", async () => {
    const gone = office("青禾市水利局", 9, undefined, 2022);
    const { findings, checks } = await audited(
      office(CITY, 150, "汇总"),
      ...parts.slice(0, 2),
      gone,
    );
    expect(findings).toEqual([]);
    expect(checks[0]).toMatchObject({ verdict: "无法核" });
    expect(checks[0]?.line).toContain("缺1家（青禾市水利局）");
  });

  test("已有的几家之和就超过汇总数：缺几家也请核", async () => {
    const gone = office("青禾市水利局", 9, undefined, 2022);
    const { findings } = await audited(office(CITY, 110, "汇总"), ...parts.slice(0, 2), gone);
    expect(findings[0]?.severity).toBe("warning");
  });

  test("有一家没填：按缺一家算", async () => {
    const { findings, checks } = await audited(
      office(CITY, 150, "汇总"),
      office("青禾市公安局", 100),
      office("青禾市民政局", ""),
    );
    expect(findings).toEqual([]);
    expect(checks[0]?.line).toContain("缺1家（青禾市民政局）");
  });

  test("垂直管理的、别的市的不算", async () => {
    const { checks } = await audited(
      office(CITY, 100, "汇总"),
      office("青禾市公安局", 100),
      office("国家税务总局青禾市税务局", 7),
      office("白河市公安局", 55),
    );
    expect(checks[0]).toMatchObject({ verdict: "平" });
  });

  test("没有说口径：只提示一条；本级的、部门的不比", async () => {
    const unsaid = await audited(office(CITY, 150), ...parts.slice(0, 2));
    expect(unsaid.findings).toMatchObject([{ severity: "info" }]);
    expect((await audited(office(CITY, 150, "本级"), ...parts)).checks).toEqual([]);
    expect((await audited(office("青禾市公安局", 9), ...parts)).checks).toEqual([]);
  });
});
