import {
  type NarrativeFigure,
  printedLabel,
  type ReadCell,
  type Report,
  splitCellId,
} from "../../src/index.ts";

/** One figure with its source, as it is written to a file. Empty where the report has nothing. */
export interface ExportRow {
  readonly agency: string;
  readonly year: number;
  readonly metric: string;
  readonly applicant: string | null;
  readonly label: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
  readonly printed: string;
  readonly report: string;
  readonly section: string;
  readonly quote: string;
}

/** Columns in the order of the file, with their headings. */
export const EXPORT_COLUMNS: readonly { readonly key: keyof ExportRow; readonly header: string }[] =
  [
    { key: "agency", header: "机关" },
    { key: "year", header: "年度" },
    { key: "label", header: "指标" },
    { key: "applicant", header: "申请人" },
    { key: "value", header: "数值" },
    { key: "unit", header: "单位" },
    { key: "qualifier", header: "约数" },
    { key: "printed", header: "原样" },
    { key: "metric", header: "指标编号" },
    { key: "report", header: "报告" },
    { key: "section", header: "部分" },
    { key: "quote", header: "原文" },
  ];

/** Printed cells in printed order, then the figures of the text. Doubtful cells are left out. */
export function exportRows(report: Report, id: string): ExportRow[] {
  const place = { agency: report.agency, year: report.year, report: id };
  return [
    ...report.cells.map((cell) => ({ ...place, ...cellRow(cell) })),
    ...report.narrative.map((figure) => ({ ...place, ...narrativeRow(figure) })),
  ];
}

type FigureRow = Omit<ExportRow, "agency" | "year" | "report">;

function cellRow(cell: ReadCell): FigureRow {
  const { metric, applicant } = splitCellId(cell.id);
  const { value, unit, printed, section, quote } = cell;
  const words = { label: printedLabel(cell), applicant: applicant ? cell.column : null };
  return { ...words, metric, value, unit, qualifier: null, printed, section, quote };
}

function narrativeRow(figure: NarrativeFigure): FigureRow {
  const { label, value, unit, qualifier, printed, section, quote } = figure;
  const words = { label, applicant: null, metric: "narrative" };
  return { ...words, value, unit, qualifier, printed, section, quote };
}
