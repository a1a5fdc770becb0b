import type { FormCell, FormTable } from "./form.ts";

/** A way to write a table into a text file. */
type Layout = (table: FormTable) => string;

/** Every position of the table with the cell that covers it; `origin` where it begins. */
function places(table: FormTable): { cell: FormCell; origin: boolean }[][] {
  const grid: { cell: FormCell; origin: boolean }[][] = table.rows.map(() => []);
  table.rows.forEach((row, top) => {
    let left = 0;
    for (const cell of row) {
      while (grid[top]?.[left]) left++;
      for (let y = 0; y < cell.height; y++) {
        for (let x = 0; x < cell.width; x++) {
          const line = grid[top + y];
          if (line) line[left + x] = { cell, origin: y === 0 && x === 0 };
        }
      }
    }
  });
  return grid;
}

const own = (
  table: FormTable,
  text: (cell: FormCell) => string = (cell) => cell.text,
): string[][] => table.rows.map((row) => row.map(text));
const full = (table: FormTable): string[][] =>
  places(table).map((row) => row.map(({ cell, origin }) => (origin ? cell.text : "")));
const repeated = (table: FormTable): string[][] =>
  places(table).map((row) => row.map(({ cell }) => cell.text));

const lines = (rows: readonly (readonly string[])[], separator: string): string =>
  rows.map((row) => row.join(separator)).join("\n");

/** Tabs with every position kept; blanks where a merged cell goes on. */
const tabsFull: Layout = (table) => lines(full(table), "\t");

/** Tabs as Word pastes them: the cells to the left of a row are lost where a merged cell covers them. */
const tabsShifted: Layout = (table) =>
  places(table)
    .map((row) => {
      const texts = row.map(({ cell, origin }) => (origin ? cell.text : ""));
      const from = row.findIndex((place) => place.origin);
      const rest = texts.slice(Math.max(from - 1, 0));
      return [...rest, ...Array.from({ length: row.length - rest.length }, () => "")].join("\t");
    })
    .join("\n");

const pipes: Layout = (table) =>
  own(table)
    .map((row) => `${row.join(" | ")} |`)
    .join("\n");
const pipesBoth: Layout = (table) =>
  own(table)
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
const pipesTrailing: Layout = (table) =>
  table.rows
    .map((row) =>
      `${row.map((cell) => cell.text).join(" | ")} | ${"|".repeat(row.reduce((sum, cell) => sum + cell.width - 1, 0))}`.trimEnd(),
    )
    .join("\n");
const oneCellALine: Layout = (table) => own(table).flat().join("\n");
const oneCellSpaced: Layout = (table) => own(table).flat().join("\n\n");
const cellThenPipe: Layout = (table) =>
  own(table)
    .flat()
    .map((text) => `${text} |`)
    .join("\n");
const pipeBetween: Layout = (table) =>
  own(table)
    .flat()
    .map((text) => `|\n${text}`)
    .join("\n");
const markdownRepeated: Layout = (table) => markdown(repeated(table));
const markdownBlank: Layout = (table) => markdown(full(table));
const oneParagraph: Layout = (table) => own(table).flat().join(" ");
/** Nothing between the cells of a row. */
const runTogether: Layout = (table) => lines(own(table), "");

function markdown(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows.map((row) => `| ${row.join(" | ")} |`);
  const width = rows[0]?.length ?? 1;
  return [head, `|${" --- |".repeat(width)}`, ...rest].join("\n");
}

/** Columns held by blanks, labels broken after some characters, as `pdftotext -layout` leaves them. */
const spaced: Layout = (table) =>
  table.rows
    .map((row) => {
      const words = row.filter((cell) => cell.id === undefined).map((cell) => cell.text);
      const figures = row
        .filter((cell) => cell.id !== undefined)
        .map((cell) => cell.text.padStart(8));
      const label = words.at(-1) ?? "";
      if (figures.length < 7 || label.length < 18)
        return `  ${words.join("    ")}${" ".repeat(6)}${figures.join("  ")}`;
      const [first, second] = [label.slice(0, 14), label.slice(14)];
      return [
        `  ${words.slice(0, -1).join("  ")}  ${first}`,
        `${" ".repeat(30)}${figures.join("  ")}`,
        `      ${second}`,
      ].join("\n");
    })
    .join("\n");

const html: Layout = (table) => {
  const body = table.rows.map((row) => `<tr>${row.map(tag).join("")}</tr>`).join("\n");
  return `<table border="1">\n${body}\n</table>`;
};

function tag(cell: FormCell): string {
  const width = cell.width > 1 ? ` colspan="${cell.width}"` : "";
  const height = cell.height > 1 ? ` rowspan="${cell.height}"` : "";
  return `<td${width}${height}><p>${cell.text === "" ? "&nbsp;" : cell.text}</p></td>`;
}

/** Merged cells lost: every row begins at the left edge. */
const htmlLost: Layout = (table) => {
  const body = table.rows
    .map((row) => `<tr>${row.map((it) => tag({ ...it, width: 1, height: 1 })).join("")}</tr>`)
    .join("\n");
  return `<table>\n${body}\n</table>`;
};

/** Word export: a span for every two characters. */
const htmlWord: Layout = (table) => {
  const spans = (text: string) =>
    (text.match(/.{1,2}/gsu) ?? []).map((part) => `<span lang=EN-US>${part}</span>`).join("");
  return html({
    ...table,
    rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: spans(cell.text) }))),
  });
};

/** All layouts by name. Blank cells cannot be seen in those listed in `BLIND`. */
export const LAYOUTS = {
  html,
  htmlLost,
  htmlWord,
  tabsFull,
  tabsShifted,
  pipes,
  pipesBoth,
  pipesTrailing,
  cellThenPipe,
  pipeBetween,
  markdownRepeated,
  markdownBlank,
  oneCellALine,
  oneCellSpaced,
  spaced,
  oneParagraph,
  runTogether,
};
export type LayoutName = keyof typeof LAYOUTS;
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];
