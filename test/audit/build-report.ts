import type {
  Blank,
  CellId,
  Era,
  NarrativeFigure,
  ReadCell,
  Report,
} from "../../src/form/index.ts";
import { PRINTED_APPLICANTS } from "../../src/form/index.ts";

/** What a test says of a report; the rest is a plain office of 2023 with empty sections. */
export interface ReportSketch {
  readonly agency?: string;
  readonly year?: number;
  readonly era?: Era;
  /** Number, or the blank's printed sign: "", "/", "—". */
  readonly cells?: Readonly<Record<CellId, number | string>>;
  readonly paragraphs?: readonly string[];
  readonly period?: string;
  readonly scope?: string;
  readonly narrative?: readonly Partial<NarrativeFigure>[];
}

/** Builds a `Report` as ingestion would hand it over. */
export function buildReport(sketch: ReportSketch = {}): Report {
  const era = sketch.era ?? "2021";
  const cells = Object.entries(sketch.cells ?? {}).map(([id, value]) => buildCell(id, value));
  return {
    agency: sketch.agency ?? "青禾市民政局",
    year: sketch.year ?? 2023,
    era,
    tableEras: { 二: era, 三: era, 四: era },
    title: null,
    period: sketch.period ?? null,
    scope: sketch.scope ?? null,
    sections: [{ number: "一", heading: "一、总体情况", paragraphs: sketch.paragraphs ?? [] }],
    cells,
    uncertain: [],
    narrative: (sketch.narrative ?? []).map(buildNarrative),
    missing: [],
    missingCells: [],
    findings: [],
  };
}

const BLANKS: Readonly<Record<string, Blank>> = { "": "blank", "/": "slash", "—": "dash" };

function buildCell(id: CellId, value: number | string): ReadCell {
  const blank = typeof value === "string" ? (BLANKS[value] ?? "blank") : null;
  return {
    id,
    value: typeof value === "number" ? value : null,
    blank,
    printed: String(value),
    unit: null,
    section: sectionOf(id),
    row: id,
    column: id.split("@")[1] ?? "",
    quote: `${id} ${value}`,
  };
}

function sectionOf(id: CellId): ReadCell["section"] {
  if (id.startsWith("requests.")) return "三";
  return id.startsWith("review.") || id.startsWith("litigation.") ? "四" : "二";
}

function buildNarrative(figure: Partial<NarrativeFigure>): NarrativeFigure {
  return {
    label: "",
    value: 0,
    unit: "件",
    qualifier: null,
    printed: "",
    quote: "",
    section: "一",
    scope: null,
    channel: null,
    kind: "flow",
    partOf: null,
    ...figure,
  };
}

const OUTCOMES_2021 = [
  "granted",
  "partial",
  "denied.state_secret",
  "denied.prohibited",
  "denied.safety_stability",
  "denied.third_party",
  "denied.internal_affairs",
  "denied.process_information",
  "denied.enforcement_files",
  "denied.administrative_inquiry",
  "unavailable.not_held",
  "unavailable.needs_creation",
  "unavailable.unclear",
  "rejected.petition",
  "rejected.repeated",
  "rejected.publications",
  "rejected.excessive",
  "rejected.confirmation",
  "other.uncorrected",
  "other.unpaid",
  "other.remaining",
];

/**
 * A whole table 3 of the 2021 form that balances: `outcomes` are counts of natural persons by row
 * (`granted`, `unavailable.not_held`), everything received this year and concluded.
 */
export function balancedTable3(outcomes: Readonly<Record<string, number>>): Record<CellId, number> {
  const sum = Object.values(outcomes).reduce((total, count) => total + count, 0);
  const rows: Record<string, number> = {
    received: sum,
    carried_in: 0,
    concluded: sum,
    carried_out: 0,
  };
  for (const row of OUTCOMES_2021) rows[row] = outcomes[row] ?? 0;
  const cells: Record<CellId, number> = {};
  for (const [row, count] of Object.entries(rows)) {
    for (const applicant of PRINTED_APPLICANTS) {
      cells[`requests.${row}@${applicant}`] =
        applicant === "person" || applicant === "total" ? count : 0;
    }
  }
  return cells;
}
