import type { Audited, AuditRule, Outcome, ReportCells } from "../outcome.ts";

/** Who may make 规章: ministries, provinces, cities with districts and autonomous prefectures. A 市 may be either kind and is not judged. */
const MAKES_REGULATIONS =
  /(?:省|自治区|自治州|盟|市)(?:(?:人民)?政府(?:办公[厅室])?)?$|^(?:国务院|国家|中华人民共和国|中国)/u;

function regulationsByOthers({ report, cells }: ReportCells): readonly Outcome[] {
  if (MAKES_REGULATIONS.test(report.agency)) return [];
  const filled = cells.all.filter(
    (cell) => cell.id.startsWith("regulations.") && (cell.value ?? 0) > 0,
  );
  if (filled.length === 0) return [];
  return [
    {
      verdict: "不平",
      line: `规章填${filled.map((cell) => `${cell.column || "数"}${cell.printed}`).join("、")}；规章只能由国务院部门、省级和设区的市（州）政府制定，请核是否把规章制度或规范性文件填入`,
      cells: filled.map((cell) => cell.id).slice(0, 8),
      expected: 0,
      actual: filled[0]?.value ?? null,
    },
  ];
}

/** 100 亿元: beyond any county or city government; provinces are not judged. 10 亿元: beyond a bureau, town or street. */
const IMPLAUSIBLE_FEES = 1_000_000;
const IMPLAUSIBLE_FOR_BUREAU = 100_000;

function feesImplausible({ report, cells }: ReportCells): readonly Outcome[] {
  const fees = cells.value("fees.amount");
  if (fees === null) return [];
  const frame = { verdict: "不平", cells: ["fees.amount"], expected: null, actual: fees } as const;
  if (
    fees >=
      (/政府|[省市州县区]$/u.test(report.agency) ? IMPLAUSIBLE_FEES : IMPLAUSIBLE_FOR_BUREAU) &&
    !/(?:省|自治区)(?:人民)?政府|^国/u.test(report.agency)
  ) {
    return [
      { ...frame, line: `行政事业性收费${fees}万元，合${fees / 10_000}亿元，疑把元填入万元栏` },
    ];
  }
  if (fees >= 1000 && fees % 100 === 0)
    return [
      { ...frame, severity: "info", line: `行政事业性收费${fees}万元是整数，请确认单位是万元` },
    ];
  return [];
}

/** Where this year's amount is the smaller one, last year's is the likelier slip: a note only. */
function feesAgainstLastYear({ cells, previous }: Audited): readonly Outcome[] {
  const now = cells.value("fees.amount");
  const before = previous?.cells.value("fees.amount") ?? null;
  if (!now || !before || (now / before < 1000 && before / now < 1000)) return [];
  const line = `行政事业性收费本年${now}万元，去年${before}万元，相差千倍以上，疑元与万元填错`;
  const frame = {
    verdict: "不平",
    line,
    cells: ["fees.amount"],
    expected: before,
    actual: now,
  } as const;
  return [now < before && now >= 1 ? { ...frame, severity: "info" } : frame];
}

function feesUnit({ cells }: ReportCells): readonly Outcome[] {
  const cell = cells.cell("fees.amount");
  if (!cell || cell.value === null || !/(?<!万)元/u.test(cell.printed)) return [];
  return [
    {
      verdict: "不平",
      line: `行政事业性收费格内写“${cell.printed}”，与栏目单位万元不一`,
      cells: ["fees.amount"],
      expected: "万元",
      actual: cell.printed,
    },
  ];
}

/** Table 2: who makes 规章, and 元 against 万元. */
export const proactiveRules: readonly AuditRule[] = [
  { id: "R2-2", severity: "warning", says: "规章只由有权机关制定", check: regulationsByOthers },
  {
    id: "R2-3",
    severity: "warning",
    says: "行政事业性收费的金额与单位合理",
    check: feesImplausible,
  },
  {
    id: "R2-3",
    severity: "warning",
    says: "行政事业性收费与去年不差千倍",
    check: feesAgainstLastYear,
  },
  { id: "R2-3", severity: "warning", says: "行政事业性收费的单位是万元", check: feesUnit },
];
