import { basename } from "node:path";
import { compareReports, type Published, type Report } from "../../src/index.ts";
import { sentenceOf } from "./explain.ts";
import type { Ingested } from "./ingest.ts";

const OUTCOMES: Readonly<Record<Published["outcome"], string>> = {
  new: "读入",
  new_version: "新版本",
  unchanged: "未变",
};

const KINDS = "能读 html、txt、md、docx、doc、pdf、xlsx、xls、csv 和装有它们的文件夹、zip。";

/** What became of one file, for people. */
export function describeReading(done: Ingested): string {
  if ("error" in done) return `✗ ${done.name}：拒收。${sentenceOf(done.error)}`;
  const { report, published, before, name } = done;
  const outcome = published ? OUTCOMES[published.outcome] : "可读";
  const lines = [
    `✓ ${name}：${outcome} ${report.agency} ${report.year} 年，${report.cells.length} 格，文中数字 ${report.narrative.length} 个`,
  ];
  if (before) lines.push(differenceLine(before, report));
  if (published === null && report.agency === "") lines.push("  没有读到机关名称，不能收入");
  if (report.uncertain.length > 0) {
    const places = report.uncertain.slice(0, 5).map((cell) => `${cell.row}·${cell.column}`);
    lines.push(
      `  存疑 ${report.uncertain.length} 格，不用来作答：${places.join("；")}${report.uncertain.length > 5 ? " …" : ""}`,
    );
  }
  if (report.missing.length > 0) lines.push(`  缺第${report.missing.join("、")}部分`);
  for (const finding of report.findings.slice(0, 5)) lines.push(`  ${finding.message}`);
  if (report.findings.length > 5)
    lines.push(`  另有 ${report.findings.length - 5} 处，用 nianbao show 看。`);
  return lines.join("\n");
}

/** What the new version changes: a worse copy of a report is noticed before it has answered anybody. */
function differenceLine(before: Report, after: Report): string {
  const differences = compareReports(before, after);
  const shown = differences.slice(0, 5).map(({ before: was, after: is }) => {
    const cell = is ?? was;
    return `${cell?.row}·${cell?.column} ${was?.printed ?? "无"} → ${is?.printed ?? "无"}`;
  });
  if (shown.length === 0) return "  与前一版各格相同";
  const more = differences.length > shown.length ? " …" : "";
  return `  与前一版有 ${differences.length} 格不同：${shown.join("；")}${more}`;
}

/** Counts what became of all files. */
export interface Summary {
  readonly add: (done: Ingested) => void;
  readonly refused: () => number;
  /** True where the paths held no file at all. */
  readonly isEmpty: () => boolean;
  readonly sentence: (dryRun: boolean) => string;
}

export function createSummary(): Summary {
  const counts = { new: 0, new_version: 0, unchanged: 0, read: 0, uncertain: 0 };
  const reasons = new Map<string, number>();
  let files = 0;
  return {
    add(done) {
      files++;
      if ("error" in done) {
        const reason = done.error.message.replaceAll(basename(done.name), "").trim();
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        return;
      }
      counts[done.published?.outcome ?? "read"]++;
      if (done.report.uncertain.length > 0) counts.uncertain++;
    },
    refused: () => sum(reasons),
    isEmpty: () => files === 0,
    sentence(dryRun) {
      if (files === 0) return `没有找到可读的文件。${KINDS}`;
      const stored = `读入 ${counts.new} 份，新版本 ${counts.new_version} 份，未变 ${counts.unchanged} 份`;
      const refused = [...reasons].map(([reason, count]) => `\n  ${count} 份：${reason}`);
      return `${dryRun ? `可读 ${counts.read} 份（没有存）` : stored}；存疑 ${counts.uncertain} 份，拒收 ${sum(reasons)} 份。${refused.join("")}`;
    },
  };
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
