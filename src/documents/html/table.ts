import type { Block } from "../document.ts";
import { resolveSpans, type SpannedCell } from "../grid.ts";
import { beyondLimit, type DocumentLimits } from "../limits.ts";
import { joinLines } from "../text/clean.ts";
import { Flow } from "./flow.ts";

/** A cell with what stands in it. */
interface FlowCell {
  readonly flow: Flow;
  readonly colspan: number;
  readonly rowspan: number;
}

/** A table that is open while a page is read. Rows and cells close each other, as pages often forget to. */
export class OpenTable {
  readonly #rows: FlowCell[][] = [];
  #row: FlowCell[] | null = null;
  #cell: FlowCell | null = null;
  readonly #limits: DocumentLimits;

  constructor(limits: DocumentLimits) {
    this.#limits = limits;
  }

  /** Flow of the open cell; null between cells, where text belongs before the table. */
  get flow(): Flow | null {
    return this.#cell?.flow ?? null;
  }

  openRow(): void {
    this.closeCell();
    if (this.#rows.length >= this.#limits.rows) throw beyondLimit("rows", this.#limits);
    this.#row = [];
    this.#rows.push(this.#row);
  }

  openCell(colspan: number, rowspan: number): void {
    this.closeCell();
    if (this.#row === null) this.openRow();
    const isFull = (this.#row?.length ?? 0) >= this.#limits.columns;
    if (isFull) throw beyondLimit("columns", this.#limits);
    this.#cell = { flow: new Flow(), colspan, rowspan };
    this.#row?.push(this.#cell);
  }

  closeCell(): void {
    this.#cell?.flow.endParagraph();
    this.#cell = null;
  }

  closeRow(): void {
    this.closeCell();
    this.#row = null;
  }

  /** The blocks that the table stands for: a grid, or what it lays out where it is only a frame. */
  blocks(): readonly Block[] {
    this.closeRow();
    const rows = this.#rows;
    if (rows.every((row) => row.length <= 1)) return rows.flatMap(rowBlocks);
    const blocks: Block[] = [];
    let data: FlowCell[][] = [];
    for (const row of rows) {
      if (row.some(laysOut)) {
        blocks.push(...this.#grid(data), ...rowBlocks(row));
        data = [];
      } else data.push(row);
    }
    return [...blocks, ...this.#grid(data)];
  }

  #grid(rows: readonly (readonly FlowCell[])[]): readonly Block[] {
    const grid = resolveSpans(
      rows.map((row) => row.map(spanned)),
      this.#limits,
    );
    return grid.length === 0 ? [] : [{ kind: "table", rows: grid }];
  }
}

const LONGEST_CELL = 800;
const MOST_PARAGRAPHS = 12;

/** True for a cell that holds a part of the page and not a value: a table, or a text of many paragraphs. */
function laysOut({ flow: { blocks } }: FlowCell): boolean {
  if (blocks.length === 0) return false;
  if (blocks.length > MOST_PARAGRAPHS) return true;
  let length = 0;
  for (const block of blocks) {
    if (block.kind === "table") return true;
    length += block.text.length;
  }
  return length > LONGEST_CELL;
}

function rowBlocks(row: readonly FlowCell[]): readonly Block[] {
  return row.flatMap((cell) => cell.flow.blocks);
}

function spanned({ flow, colspan, rowspan }: FlowCell): SpannedCell {
  const [only, second] = flow.blocks;
  if (only === undefined) return { text: "", colspan, rowspan };
  if (second === undefined && only.kind !== "table") return { text: only.text, colspan, rowspan };
  const lines = flow.blocks.map((block) => (block.kind === "table" ? "" : block.text));
  return { text: joinLines(lines), colspan, rowspan };
}
