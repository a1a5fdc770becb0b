import type { Original } from "../../src/facts/shelf.ts";
import type { ReadCell, Report } from "../../src/form/index.ts";

/** A small reading: table 3 with one row, table 2 with a blank and an amount. `received` tells versions apart. */
export function sampleReport(agency: string, year: number, received: number): Report {
  return {
    agency,
    year,
    era: "2021",
    tableEras: { 二: "2021", 三: "2021" },
    title: `${agency}${year}年政府信息公开工作年度报告`,
    period: null,
    scope: null,
    sections: [
      { number: "一", heading: "一、总体情况", paragraphs: [`全年收到申请${received}件。`] },
    ],
    cells: [
      tableThree("requests.received@person", received),
      tableThree("requests.received@total", received),
      tableTwo("regulations.issued", null, "", "规章", "本年制发件数"),
      tableTwo("fees.amount", 12.5, "12.5", "行政事业性收费", "本年收费金额（单位：万元）"),
    ],
    uncertain: [],
    narrative: [],
    missing: [],
    missingCells: [],
    findings: [],
  };
}

/** The bytes that stand for that reading: other figures, other bytes. */
export function sampleOriginal(report: Report): Original {
  return {
    fileName: `${report.agency}${report.year}.json`,
    bytes: Buffer.from(JSON.stringify(report)),
  };
}

/** Reads what `sampleOriginal` wrote. */
export async function readSample(file: Original): Promise<Report> {
  return JSON.parse(Buffer.from(file.bytes).toString("utf8"));
}

function tableThree(id: string, value: number): ReadCell {
  const row = "一、本年新收政府信息公开申请数量";
  return {
    id,
    value,
    blank: null,
    printed: String(value),
    unit: null,
    section: "三",
    row,
    column: id.endsWith("@total") ? "总计" : "自然人",
    quote: `${row} ${value} 0 0 0 0 0 ${value}`,
  };
}

function tableTwo(
  id: string,
  value: number | null,
  printed: string,
  row: string,
  column: string,
): ReadCell {
  return {
    id,
    value,
    blank: value === null ? "blank" : null,
    printed,
    unit: value === null ? null : "万元",
    section: "二",
    row,
    column,
    quote: `${row} ${printed}`,
  };
}
