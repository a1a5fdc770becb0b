import type { MetricId } from "../form/index.ts";
import { foldLabel, squeeze } from "./fold.ts";
import { applicantOf, requestRow } from "./labels.ts";
import { type Atom, isBlankRow, type Row } from "./rows.ts";
import { splitRun } from "./run-together.ts";
import { readValue } from "./value.ts";

/** Cells that follow a row label of table 3, up to the next label or the end of the row. */
export interface Segment {
  /** null where no label stands before the cells. */
  readonly metric: MetricId | "group" | null;
  readonly label: string;
  /** Values and blanks after the label as they stand. */
  readonly cells: readonly Atom[];
  readonly row: Row;
  /** Place of the label in its row; -1 where it stands on an earlier line. */
  readonly labelAt: number;
  /** Words between the segment before and this one that named nothing. */
  readonly words: string;
}

/** Heads that no row label resembles: their row is a head, also where it is printed again on a new page. */
const HEADS: ReadonlySet<string> = new Set(["person", "company", "research", "charity", "legal"]);

/** Labels whose words stand in the heads too (总计, 其他): the table does not begin with them. */
const LATE: ReadonlySet<string> = new Set([
  "requests.concluded",
  "requests.other",
  "requests.other.remaining",
]);

interface Draft {
  metric: MetricId | "group" | null;
  label: string;
  cells: Atom[];
  row: Row;
  labelAt: number;
  words: string;
}

/** Cuts the rows of table 3 into segments: one for each label and for each run of figures without one. */
export function toSegments(rows: readonly Row[]): readonly Segment[] {
  const cutter = new Cutter();
  for (const row of rows) cutter.row(row);
  return cutter.end();
}

class Cutter {
  private readonly done: Segment[] = [];
  private draft: Draft | null = null;
  private words = "";
  private started = false;
  private outOfStep = false;
  private before = 0;

  row(row: Row): void {
    if (row.closed && row.atoms.some((atom) => HEADS.has(applicantOf(atom.text) ?? ""))) return;
    for (const [i, atom] of row.atoms.entries()) this.atom(atom, i, row);
    const cells = this.draft?.cells ?? [];
    const holdsRow = cells.length >= 6 || cells.some((atom) => squeeze(atom.text) !== "");
    const blank = isBlankRow(row) && this.draft?.row === row && this.draft.metric !== "group";
    if (row.closed && (holdsRow || blank)) this.close(blank);
  }

  end(): readonly Segment[] {
    this.close();
    return this.outOfStep ? [] : this.done;
  }

  private atom(atom: Atom, index: number, row: Row): void {
    if (squeeze(atom.text) === "") {
      if (this.draft && (this.draft.row === row || !row.closed)) this.draft.cells.push(atom);
      return;
    }
    const metric = requestRow(atom.text);
    if (!this.started && !this.begin(metric, atom)) return;
    const run =
      this.draft?.cells.length === 0 && !atom.unsure ? splitRun(squeeze(atom.text)) : null;
    if (run) for (const text of run) this.value({ ...atom, text, cut: true }, row);
    else if (readValue(atom.text)) this.value(atom, row);
    else if (metric) this.label(metric, atom, index, row);
    else if (this.draft?.row === row && /\d/u.test(atom.text)) this.draft.cells.push(atom);
    else if (this.draft?.cells.some((cell) => squeeze(cell.text) !== "")) this.other(atom);
    else this.words += atom.text;
  }

  /**
   * The table begins with its first label. A row of figures right before it means that figures stand above their
   * labels: read downwards, each row would get the figures of the next one, so nothing is read.
   */
  private begin(metric: Segment["metric"], atom: Atom): boolean {
    this.started = metric !== null && metric !== "group" && !LATE.has(metric);
    if (this.started) this.outOfStep = this.before > 4;
    this.before = readValue(atom.text) ? this.before + 1 : 0;
    return this.started;
  }

  private value(atom: Atom, row: Row): void {
    this.draft ??= {
      metric: null,
      label: "",
      cells: [],
      row,
      labelAt: -1,
      words: this.takeWords(),
    };
    if (this.draft.row !== row && this.draft.cells.every((cell) => cell.text === "")) {
      this.draft = { ...this.draft, row, labelAt: -1, cells: [] };
    }
    this.draft.cells.push(atom);
  }

  private label(metric: MetricId | "group", atom: Atom, labelAt: number, row: Row): void {
    if (this.refines(metric, row)) {
      this.words += atom.text;
      return;
    }
    this.close();
    this.draft = {
      metric,
      label: atom.text.trim(),
      cells: [],
      row,
      labelAt,
      words: this.takeWords(),
    };
  }

  /** The second half of a label that broke over lines: 行政机关不再处理 … after 逾期不补正. */
  private refines(metric: MetricId | "group", row: Row): boolean {
    const draft = this.draft;
    return (
      draft !== null && draft.metric === metric && draft.row !== row && draft.cells.length === 0
    );
  }

  /** Words after figures end the run. */
  private other(atom: Atom): void {
    this.close();
    this.words = foldLabel(atom.text).length > 0 ? atom.text : "";
  }

  private takeWords(): string {
    const words = this.words;
    this.words = "";
    return words;
  }

  private close(blank = false): void {
    const draft = this.draft;
    this.draft = null;
    if (draft && (draft.cells.length > 0 || blank)) this.done.push(draft);
  }
}
