import { getResolvedPDFJS } from "unpdf";
import type { PDFPageProxy } from "unpdf/pdfjs";
import { type Matrix, multiply, type Rule, type TextRun } from "./geometry.ts";
import { readOperators } from "./operators.ts";

/** What a page shows that can be read, y growing downwards, turned upright. */
export interface PageContent {
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly rules: readonly Rule[];
  /** Characters that are drawn, and those that only lie under a picture for searching. */
  readonly drawn: number;
  readonly invisible: number;
  readonly hasPicture: boolean;
}

interface Placed {
  readonly text: string;
  readonly width: number;
  readonly matrix: Matrix;
}

/** Reads the texts and ruled lines of one page. Text that stands at another angle than most (watermarks) is left out. */
export async function pageContent(page: PDFPageProxy): Promise<PageContent> {
  const { OPS } = await getResolvedPDFJS();
  const { items } = await page.getTextContent();
  const view = page.getViewport({ scale: 1 });
  const placed: Placed[] = [];
  for (const item of items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const matrix = multiply(asMatrix(view.transform), asMatrix(item.transform));
    placed.push({ text: item.str, width: item.width, matrix });
  }
  const quarter = usualQuarter(placed);
  const upright = turn(quarter, view.width, view.height);
  const operators = await page.getOperatorList();
  const { rules, ...rest } = readOperators(
    operators,
    OPS,
    multiply(upright, asMatrix(view.transform)),
  );
  const runs = placed.filter(({ matrix }) => quarterOf(matrix) === quarter);
  return {
    height: quarter % 2 === 0 ? view.height : view.width,
    runs: runs.map((run) => textRun(run, upright)),
    rules,
    ...rest,
  };
}

function textRun({ text, width, matrix }: Placed, upright: Matrix): TextRun {
  const [a, b, c, d, x, y] = multiply(upright, matrix);
  const stretch = Math.hypot(a, b) || 1;
  const size = Math.hypot(c, d) || stretch;
  return { text, x, right: x + width, y, size };
}

function asMatrix(values: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}

/** 0 for upright text, 1 to 3 for quarter turns, null for anything between. */
function quarterOf([a, b]: Matrix): number | null {
  const turns = (Math.atan2(b, a) / Math.PI) * 2;
  const nearest = Math.round(turns);
  return Math.abs(turns - nearest) > 0.05 ? null : (nearest + 4) % 4;
}

function usualQuarter(placed: readonly Placed[]): number {
  const counts = [0, 0, 0, 0];
  for (const { text, matrix } of placed) {
    const quarter = quarterOf(matrix);
    if (quarter !== null) counts[quarter] = (counts[quarter] ?? 0) + text.length;
  }
  return counts.indexOf(Math.max(...counts));
}

/** The turn that sets a page upright whose text is turned by `quarter` quarters. */
function turn(quarter: number, width: number, height: number): Matrix {
  if (quarter === 1) return [0, -1, 1, 0, 0, width];
  if (quarter === 2) return [-1, 0, 0, -1, width, height];
  if (quarter === 3) return [0, 1, -1, 0, height, 0];
  return [1, 0, 0, 1, 0, 0];
}
