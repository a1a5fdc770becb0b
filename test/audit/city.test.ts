import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { auditReport } from "../../src/audit/index.ts";
import type { Report } from "../../src/form/index.ts";
import { buildReport } from "./build-report.ts";

const CITY = new URL("../../../shared/city/", import.meta.url);
const absent = !existsSync(CITY);
if (absent) console.warn("跳过：样本城市的真值文件不在此处");

const truthSchema = z.object({
  reports: z.array(
    z.object({
      file: z.string(),
      agency: z.string(),
      year: z.number(),
      era: z.enum(["2019", "2021"]),
      cells: z.record(z.string(), z.number().nullable()),
      blanks: z.record(z.string(), z.string()),
      narrative: z.array(
        z.object({
          label: z.string(),
          value: z.number(),
          unit: z.string().nullable(),
          qualifier: z.string().nullable(),
          raw: z.string(),
          quote: z.string(),
        }),
      ),
    }),
  ),
});
const plantedSchema = z.object({
  file: z.string(),
  clean: z.boolean(),
  neutral: z.string().optional(),
  planted: z.array(
    z.looseObject({
      kind: z.string(),
      cells: z.array(z.string()).optional(),
      stated_period: z.number().optional(),
      metric: z.string().optional(),
    }),
  ),
});

function cityReports(): Map<string, Report> {
  const truth = truthSchema.parse(JSON.parse(readFileSync(new URL("truth.json", CITY), "utf8")));
  return new Map(
    truth.reports.map((report) => [
      report.file,
      buildReport({
        agency: report.agency,
        year: report.year,
        era: report.era,
        cells: Object.fromEntries(
          Object.entries(report.cells).map(([id, value]) => [id, value ?? report.blanks[id] ?? ""]),
        ),
        narrative: report.narrative.map(({ label, value, unit, qualifier, raw, quote }) => ({
          label,
          value,
          unit,
          qualifier,
          printed: raw,
          quote,
        })),
        paragraphs: [...new Set(report.narrative.map((figure) => figure.quote))],
      }),
    ]),
  );
}

describe.skipIf(absent)("样本城市（真值文件不在时跳过）", () => {
  const reports = absent ? new Map<string, Report>() : cityReports();
  const planted = absent
    ? []
    : readFileSync(new URL("audit-truth.jsonl", CITY), "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => plantedSchema.parse(JSON.parse(line)));
  const auditOf = (file: string) => {
    const report = reports.get(file);
    if (!report) throw new Error(`no report ${file}`);
    const previous =
      [...reports.values()].find(
        (other) => other.agency === report.agency && other.year === report.year - 1,
      ) ?? null;
    return auditReport(report, { previous });
  };

  test.each(planted.filter((line) => line.clean && !line.neutral))(
    "无错的报告没有必须改和请核：$file",
    ({ file }) => {
      expect(auditOf(file).findings.filter((finding) => finding.severity !== "info")).toEqual([]);
    },
  );

  test.each(
    planted
      .flatMap(({ file, planted: errors }) => errors.map((error) => ({ file, ...error })))
      .filter((error) => error.kind !== "year_mismatch"),
  )("埋下的错被指出：$file $kind", ({ file, cells, metric }) => {
    const named = auditOf(file)
      .findings.filter((finding) => finding.severity !== "info")
      .flatMap((finding) => finding.cells);
    const sought = [...(cells ?? []), ...(metric ? [metric] : [])];
    const rows = sought.map((cell) => cell.split("@")[0]);
    expect(
      named.some(
        (cell) => rows.includes(cell.split("@")[0]) || cell.startsWith("requests.concluded@"),
      ),
    ).toBe(true);
  });
});
