import type { TextRun } from "./geometry.ts";
import { type PrintedLine, printedLines } from "./lines.ts";
import type { PageContent } from "./page-content.ts";
import { type RuledTable, ruledTables } from "./ruled-tables.ts";
import { fillTable, type TablePart } from "./table-part.ts";

/** A part of a page in reading order. */
export type PagePart =
  | { readonly kind: "line"; readonly line: PrintedLine }
  | { readonly kind: "table"; readonly table: TablePart };

/** Parts of a page, top to bottom; page numbers in its margins are left out, they would break a table in two. */
export function pageParts(page: PageContent): readonly PagePart[] {
  const loose = new Set(page.runs);
  const placed: { readonly top: number; readonly part: PagePart }[] = [];
  for (const table of ruledTables(page.rules)) {
    const inside = [...loose].filter((run) => standsIn(table, run));
    const filled = inside.length === 0 ? null : fillTable(table, inside);
    if (filled === null) continue;
    for (const run of inside) loose.delete(run);
    placed.push({ top: table.top, part: { kind: "table", table: filled } });
  }
  for (const line of printedLines([...loose])) {
    if (isPageNumber(line, page.height)) continue;
    placed.push({ top: line.y, part: { kind: "line", line } });
  }
  return placed.toSorted((one, two) => one.top - two.top).map(({ part }) => part);
}

function standsIn(table: RuledTable, run: TextRun): boolean {
  const middle = run.y - run.size * 0.35;
  const center = (run.x + run.right) / 2;
  return middle > table.top && middle < table.bottom && center > table.left && center < table.right;
}

const MARGIN = 0.12;

function isPageNumber({ y, runs }: PrintedLine, height: number): boolean {
  const inMargin = y > height * (1 - MARGIN) || y < height * (MARGIN / 2);
  if (!inMargin) return false;
  const text = runs
    .map((run) => run.text)
    .join("")
    .replace(/\s+/g, "");
  return /^(?:[-–—‐－─·]{1,3}\d{1,3}[-–—‐－─·]{1,3}|\d{1,3}|第\d{1,3}页(?:[，,]?共\d{1,3}页)?|\d{1,3}\/\d{1,3})$/.test(
    text,
  );
}
