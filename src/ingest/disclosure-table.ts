import metrics from "../../knowledge/metrics.json" with { type: "json" };
import type { Era, ReadCell } from "../form/index.ts";
import { amountCell } from "./amount.ts";
import { foldLabel, squeeze } from "./fold.ts";
import { type Columns, type HeadCell, headsIn, resolveColumns, unitIn } from "./heads.ts";
import { requestRow, subjectOf } from "./labels.ts";
import type { Atom, Row } from "./rows.ts";
import { isFigure, readValue } from "./value.ts";

/** A table as read: its cells and the forms that its blocks print. */
export interface TableReading {
  readonly cells: readonly ReadCell[];
  readonly eras: readonly Era[];
}

interface Line {
  readonly subject: string | null;
  readonly label: string;
  readonly values: Atom[];
  readonly row: Row;
}

const PRINTED = new Set(
  metrics.filter((it) => it.table === 2 && it.eras.length > 0).map((it) => it.id),
);

/**
 * Reads table 2 (主动公开, 条例 art. 20): blocks of column heads, each with rows of a label and its figures.
 * A row is read only when its figures fit the heads of its block one to one.
 */
export function readDisclosureTable(rows: readonly Row[]): TableReading {
  const reader = new BlockReader();
  for (const row of rows) {
    if (row.atoms.some((atom) => requestRow(atom.text) === "requests.received")) break;
    reader.row(row);
  }
  return reader.end();
}

class BlockReader {
  private heads: HeadCell[] = [];
  private fragment: { text: string; at: number | null; width: number | null } | null = null;
  private collecting = false;
  private line: Line | null = null;
  private first: Line | null = null;
  private readonly cells: ReadCell[] = [];
  private readonly eras: Era[] = [];

  row(row: Row): void {
    for (const atom of row.atoms) this.atom(atom, row);
    if (row.closed && this.line && this.line.values.length > 0) this.finish();
  }

  end(): TableReading {
    this.finish();
    return { cells: this.cells, eras: this.eras };
  }

  private atom(atom: Atom, row: Row): void {
    const words = squeeze(atom.text);
    if (words === "") this.blank(atom, row);
    else if (/^第(二十|20)条/u.test(words)) this.open();
    else if (words.startsWith("信息内容")) this.headRow(words.slice(4), atom, row);
    else if (this.readHeads(atom, row)) return;
    else if (subjectOf(atom.text)) this.start(subjectOf(atom.text), atom.text, row);
    else if (isFigure(atom.text)) this.figure(atom, row);
    else if (!this.glued(words, row)) this.words(atom, row);
  }

  private open(): void {
    this.finish();
    this.heads = [];
    this.fragment = null;
    this.first = null;
    this.collecting = true;
  }

  private headRow(rest: string, atom: Atom, row: Row): void {
    this.open();
    if (rest !== "") this.readHeads({ text: rest, column: atom.column }, row);
  }

  private blank(atom: Atom, row: Row): void {
    if (this.line) this.line.values.push(atom);
    else if (!this.collecting && !row.closed && this.heads.length > 0) this.start(null, "", row);
  }

  private readHeads(atom: Atom, row: Row): boolean {
    const whole = this.fragment ? this.fragment.text + atom.text : "";
    const merged = whole === "" ? [] : headsIn(whole);
    const own = headsIn(atom.text);
    const columns = own.length > 0 ? own : merged;
    if (columns.length === 0) return false;
    if (!this.collecting) this.open();
    if (own.length > 0) this.settle();
    const text = own.length > 0 ? atom.text : whole;
    for (const column of columns) this.push(column, text, columns.length > 1 ? null : atom, row);
    this.fragment = null;
    return true;
  }

  private push(
    column: string | null,
    text: string,
    atom: { column: number } | null,
    row: Row,
  ): void {
    const at = row.closed && atom ? atom.column : null;
    this.heads.push({
      column,
      unit: unitIn(text),
      printed: text.trim(),
      at,
      width: at === null ? null : row.atoms.length,
    });
  }

  /** A broken head that nothing completed keeps its place without a name. */
  private settle(): void {
    if (!this.fragment) return;
    const { text, at, width } = this.fragment;
    this.heads.push({ column: null, unit: null, printed: text, at, width });
    this.fragment = null;
  }

  private start(subject: string | null, label: string, row: Row): void {
    this.finish();
    this.settle();
    this.collecting = false;
    this.line = { subject, label, values: [], row };
  }

  private figure(atom: Atom, row: Row): void {
    if (!this.line && this.heads.length > 0 && this.first === null) this.start(null, "", row);
    this.line?.values.push(atom);
  }

  /** `规章000`: a label with its figures run together. */
  private glued(words: string, row: Row): boolean {
    const match = /^(\D{2,}?)([+-]?\d[\d.,]*(?:万?元)?)$/u.exec(words);
    const subject = match?.[1] ? subjectOf(match[1]) : null;
    if (!match?.[1] || !match[2] || !subject) return false;
    this.start(subject, match[1], row);
    for (const text of splitGlued(match[2], this.heads.length))
      this.line?.values.push({ text, column: -1 });
    this.finish();
    return true;
  }

  private words(atom: Atom, row: Row): void {
    if (!this.collecting || foldLabel(atom.text).length > 8) return this.finish();
    this.settle();
    this.fragment = {
      text: atom.text,
      at: row.closed ? atom.column : null,
      width: row.atoms.length,
    };
  }

  private finish(): void {
    const line = this.line;
    this.line = null;
    if (!line) return;
    this.first ??= line;
    const columns = resolveColumns(this.heads);
    if (!columns) return;
    if (line.subject === null) return;
    const lost = this.first !== line && this.first.subject === null ? this.first : null;
    if (lost && line.subject === "normative_documents")
      this.add({ ...lost, subject: "regulations" }, columns);
    this.add(line, columns);
  }

  private add(line: Line, columns: Columns): void {
    const values = bind(line, columns);
    if (!values || line.subject === null) return;
    const cells = columns.names.flatMap((name, i) => {
      const value = values[i];
      const metric = `${line.subject}.${name === "procured" ? "amount" : name}`;
      return value === undefined || !PRINTED.has(metric)
        ? []
        : [cellOf(metric, value, line, columns.heads[i])];
    });
    if (cells.length > 0) this.eras.push(columns.era);
    this.cells.push(...cells);
  }
}

/** Figures that ran together: one cell takes all; several only where each has exactly one digit. */
function splitGlued(figures: string, columns: number): readonly string[] {
  if (columns === 1) return [figures];
  return /^\d+$/u.test(figures) && figures.length === columns ? [...figures] : [];
}

function bind(line: Line, columns: Columns): readonly string[] | null {
  const count = columns.names.length;
  const filled = line.values.filter((atom) => squeeze(atom.text) !== "");
  const byColumn = line.row.closed ? underHeads(line, columns) : null;
  if (byColumn) return byColumn;
  if (filled.length === count && filled.every((atom, i) => atom === line.values[i])) {
    return filled.map((atom) => atom.text);
  }
  if (line.row.closed && filled.length === count) return filled.map((atom) => atom.text);
  const head = line.values.slice(0, count);
  const rest = line.values.slice(count);
  if (head.length < count || rest.some((atom) => squeeze(atom.text) !== "")) return null;
  return head.map((atom) => atom.text);
}

/** Values in the columns of their heads, where no figure stands outside of them. */
function underHeads(line: Line, columns: Columns): readonly string[] | null {
  const places = columns.heads.map((head) => head.at);
  if (places.some((at) => at === null)) return null;
  const width = columns.heads[0]?.width;
  if (line.row.atoms.length !== width && line.row.width === null) return null;
  const texts = places.map((at) => line.values.find((atom) => atom.column === at)?.text);
  if (texts.some((text) => text === undefined)) return null;
  const stray = line.values.some((atom) => {
    if (squeeze(atom.text) === "" || places.includes(atom.column)) return false;
    const before = places.filter((at) => at !== null && at < atom.column).at(-1);
    return line.values.find((other) => other.column === before)?.text !== atom.text;
  });
  return stray ? null : texts.map((text) => text ?? "");
}

function cellOf(id: string, printed: string, line: Line, head: HeadCell | undefined): ReadCell {
  const read = readValue(printed) ?? { value: null, blank: "blank" as const, unit: null };
  const values = line.values.map((atom) => atom.text.trim()).filter((text) => text !== "");
  const quote = line.row.closed
    ? line.row.printed
    : [line.label.trim(), ...values].join(" ").trim();
  return amountCell(
    {
      id,
      printed: printed.trim(),
      row: line.label.trim(),
      column: head?.printed ?? "",
      quote,
      section: "二",
    },
    read,
    head?.unit ?? null,
  );
}
