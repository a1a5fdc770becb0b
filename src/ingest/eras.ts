import type { Era, Finding, Report } from "../form/index.ts";

const NAMES: Readonly<Record<Era, string>> = {
  "2014": "2014—2018年度的统计表",
  "2019": "2019—2020年度的表式（国办公开办函〔2019〕60号）",
  "2021": "2021年度起的表式（国办公开办函〔2021〕30号）",
};

/** The form that a report of that year should print; null before 2014. */
export function eraOfYear(year: number): Era | null {
  if (year >= 2021) return "2021";
  if (year >= 2019) return "2019";
  return year >= 2014 ? "2014" : null;
}

/** The form that most of the blocks print, the earlier named first where they are even. */
export function majority(eras: readonly Era[]): Era | null {
  const counts = new Map<Era, number>();
  for (const era of eras) counts.set(era, (counts.get(era) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/** Findings about the form: another year's form, or two forms in one report. */
export function eraFindings(
  eras: Report["tableEras"],
  blocks: readonly Era[],
  year: number,
): readonly Finding[] {
  const printed = new Set([...blocks, ...Object.values(eras)]);
  const due = eraOfYear(year);
  if (printed.size > 1)
    return [finding("mixed_form", mixedMessage(eras, printed), due, [...printed].join("+"))];
  const [only] = printed;
  if (!only || !due || only === due) return [];
  return [finding("old_form", `${year}年的报告用了${NAMES[only]}，应为${NAMES[due]}。`, due, only)];
}

function mixedMessage(eras: Report["tableEras"], printed: ReadonlySet<Era>): string {
  const tables = Object.entries(eras).map(([section, era]) => `第${section}部分为${NAMES[era]}`);
  return tables.length > 1 && new Set(Object.values(eras)).size > 1
    ? `一份报告里混用两种表式：${tables.join("，")}。`
    : `同一张表里混用两种表式：${[...printed].map((era) => NAMES[era]).join("、")}。`;
}

function finding(rule: string, message: string, expected: string | null, actual: string): Finding {
  return { rule, severity: "warning", message, cells: [], expected, actual };
}
