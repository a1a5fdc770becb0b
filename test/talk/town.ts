import type { CellId, ReadCell, Report, SectionNumber } from "../../src/form/index.ts";
import { readNarrative } from "../../src/ingest/narrative/index.ts";

/** What a report of the invented town prints; every other cell is not in it. */
export interface TownReport {
  readonly agency: string;
  readonly year: number;
  readonly cells: Readonly<Record<CellId, number | null>>;
  /** Sentences of section one. */
  readonly text?: readonly string[];
}

/** A reading of such a report, with quotes that name the cell. */
export function townReport({ agency, year, cells, text = [] }: TownReport): Report {
  const sections = [{ number: "一" as const, heading: "一、总体情况", paragraphs: text }];
  return {
    agency,
    year,
    era: "2021",
    tableEras: { 二: "2021", 三: "2021", 四: "2021" },
    title: `${agency}${year}年政府信息公开工作年度报告`,
    period: null,
    scope: null,
    sections,
    cells: Object.entries(cells).map(([id, value]) => readCell(id, value)),
    uncertain: [],
    narrative: readNarrative(sections),
    missing: [],
    missingCells: [],
    findings: [],
  };
}

function readCell(id: CellId, value: number | null): ReadCell {
  const printed = value === null ? "" : String(value);
  const unit = id === "fees.amount" ? "万元" : "件";
  const section = sectionOf(id);
  return {
    id,
    value,
    blank: value === null ? "blank" : null,
    printed,
    unit,
    section,
    row: id,
    column: "",
    quote: `${id} ${printed}`,
  };
}

function sectionOf(id: CellId): SectionNumber {
  if (id.startsWith("requests.")) return "三";
  return /^(?:review|litigation)\./u.test(id) ? "四" : "二";
}

const requests = (
  received: number,
  carriedIn: number,
  granted: number,
  notHeld: number,
  carriedOut: number,
) => ({
  "requests.received@person": received - 2,
  "requests.received@company": 2,
  "requests.received@total": received,
  "requests.carried_in@total": carriedIn,
  "requests.granted@total": granted,
  "requests.partial@total": 1,
  "requests.unavailable.not_held@total": notHeld,
  "requests.concluded@total": received + carriedIn - carriedOut,
  "requests.carried_out@total": carriedOut,
});

/** Three agencies of an invented town, two years. */
export const TOWN: readonly TownReport[] = [
  {
    agency: "南屿市公安局",
    year: 2022,
    cells: {
      ...requests(40, 0, 20, 10, 2),
      "licensing.decisions": 900,
      "coercion.decisions": null,
      "review.total": 3,
      "review.corrected": 1,
      "review.pending": 1,
    },
    text: ["全年举办培训班4期，政务微博发布信息近200条。"],
  },
  {
    agency: "南屿市公安局",
    year: 2023,
    cells: {
      ...requests(50, 2, 25, 12, 0),
      "licensing.decisions": 1200,
      "coercion.decisions": 8,
      "review.total": 0,
      "review.corrected": 0,
      "review.pending": 0,
    },
    text: ["全年举办培训班6期，门户网站发布信息310条。"],
  },
  {
    agency: "南屿市财政局",
    year: 2022,
    cells: { ...requests(8, 0, 4, 1, 0), "licensing.decisions": 0, "fees.amount": 27.1 },
  },
  {
    agency: "南屿市财政局",
    year: 2023,
    cells: { ...requests(8, 0, 6, 1, 0), "licensing.decisions": 0, "fees.amount": 30.5 },
  },
  {
    agency: "东礁县公安局",
    year: 2023,
    cells: { ...requests(20, 1, 5, 9, 1), "licensing.decisions": 400, "coercion.decisions": 3 },
  },
];
