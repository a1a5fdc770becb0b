import metrics from "../../knowledge/metrics.json" with { type: "json" };
import {
  type CellId,
  cellId,
  type Era,
  PRINTED_APPLICANTS,
  type ReadCell,
  type Report,
  type Section,
  type SectionNumber,
} from "../form/index.ts";

const SECTIONS: readonly SectionNumber[] = ["一", "二", "三", "四", "五", "六"];
const TABLES = { 二: 2, 三: 3, 四: 4 } as const;

/** Sections that cannot be read: no text under 一, 五, 六; no cell of the tables of 二, 三, 四. */
export function missingSections(
  sections: readonly Section[],
  cells: readonly ReadCell[],
): readonly SectionNumber[] {
  return SECTIONS.filter((number) => {
    const section = sections.find((it) => it.number === number);
    if (number === "二" || number === "三" || number === "四") {
      return !cells.some((cell) => cell.section === number);
    }
    return section === undefined || section.paragraphs.length === 0;
  });
}

/** Cells of the printed form that were not read: the metric where its whole row is lacking. */
export function missingCells(
  cells: readonly ReadCell[],
  eras: Report["tableEras"],
  fallback: Era | null,
): readonly CellId[] {
  const read = new Set(cells.map((cell) => cell.id));
  return metrics.flatMap((metric) => {
    const section = metric.table === 2 ? "二" : metric.table === 3 ? "三" : "四";
    const era = eras[section] ?? fallback;
    if (!(Object.values(TABLES) as number[]).includes(metric.table) || era === null) return [];
    if (!(metric.eras as readonly string[]).includes(era)) return [];
    if (metric.table !== 3) return read.has(metric.id) ? [] : [metric.id];
    const lacking = PRINTED_APPLICANTS.map((it) => cellId(metric.id, it)).filter(
      (id) => !read.has(id),
    );
    return lacking.length === PRINTED_APPLICANTS.length ? [metric.id] : lacking;
  });
}
