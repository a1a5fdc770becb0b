import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { programFolder } from "../../adapters/program-folder.ts";

const OFFICES = ["财政", "教育", "民政", "司法", "水利", "审计", "统计", "商务", "体育", "公安"];
const CITIES = ["信阳", "南阳", "洛阳", "安阳", "濮阳", "开封", "新乡", "焦作", "许昌", "漯河"];

/** The `index`-th of 10,000 reports that differ in agency and year; its figures are those of the model. */
export function generatedReport(index: number): {
  readonly agency: string;
  readonly year: number;
  readonly text: string;
} {
  const { agency, year } = generatedName(index);
  const text = model()
    .replaceAll("信阳市公安局", agency)
    .replaceAll("市公安局", `市${officeOf(index)}`)
    .replaceAll(/2023(?=\s*年)/gu, String(year));
  return { agency, year, text };
}

/** Agency and year of the `index`-th of 10,000 reports: no two are the same. */
export function generatedName(index: number): { readonly agency: string; readonly year: number } {
  const place = `${digit(CITIES, index, 1)}市${digit(DISTRICTS, index, 400)}`;
  const year = Number(digit(["2021", "2022", "2023", "2024"], index, 100));
  return { agency: `${place}${officeOf(index)}`, year };
}

const officeOf = (index: number) => `${digit(OFFICES, index, 10)}局`;

/** 东城区, 东关区 … 中河区. */
const DISTRICTS = ["东", "南", "西", "北", "中"].flatMap((side) =>
  ["城区", "关区", "湖区", "山区", "河区"].map((kind) => side + kind),
);

/** Counts in mixed bases: the names turn over as digits do. */
function digit(names: readonly string[], index: number, step: number): string {
  return names[Math.floor(index / step) % names.length] ?? "";
}

/** Writes reports to a folder; the names sort in the order of the indexes. */
export function writeReports(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    writeFileSync(
      join(folder, `${String(index).padStart(5, "0")}.txt`),
      generatedReport(index).text,
    );
  }
}

let read: string | undefined;
function model(): string {
  read ??= readFileSync(
    join(programFolder(), "knowledge/reports/xinyang-public-security-2023.txt"),
    "utf8",
  );
  return read;
}
