import { foldLabel, squeeze } from "./fold.ts";
import { type HeadCell, headsIn, unitIn } from "./heads.ts";
import { requestRow, subjectOf } from "./labels.ts";
import type { Atom, Row } from "./rows.ts";
import { isFigure } from "./value.ts";

/** A row of table 2: its label, what stands after it, and the heads of its block. */
export interface BlockLine {
  /** null where figures stand under the heads before any label. */
  readonly subject: string | null;
  readonly label: string;
  readonly values: readonly Atom[];
  readonly row: Row;
}

/** A block of table 2: column heads and the rows under them. */
export interface TableBlock {
  readonly heads: readonly HeadCell[];
  readonly lines: readonly BlockLine[];
}

interface Draft {
  readonly subject: string | null;
  readonly label: string;
  readonly values: Atom[];
  readonly row: Row;
}

/** Cuts the rows before table 3 into the blocks of table 2. Words that belong to no block are passed over. */
export function toBlocks(rows: readonly Row[]): readonly TableBlock[] {
  const cutter = new BlockCutter();
  for (const row of rows) {
    for (const atom of row.atoms) {
      if (requestRow(atom.text) === "requests.received") return cutter.end();
      cutter.atom(atom, row);
    }
    cutter.rowEnd(row);
  }
  return cutter.end();
}

class BlockCutter {
  private readonly blocks: TableBlock[] = [];
  private heads: HeadCell[] = [];
  private lines: BlockLine[] = [];
  private draft: Draft | null = null;
  private fragment: HeadCell | null = null;
  private collecting = false;

  atom(atom: Atom, row: Row): void {
    const words = squeeze(atom.text);
    if (words === "") this.blank(atom, row);
    else if (/^第(?:二十|20)条/u.test(words)) this.open();
    else if (words.startsWith("信息内容")) this.headRow(words.slice(4), atom, row);
    else if (!this.head(atom, row)) this.cell(atom, row);
  }

  rowEnd(row: Row): void {
    if (row.closed && this.draft && (this.draft.values.length > 0 || row.whole)) this.settleLine();
  }

  end(): readonly TableBlock[] {
    this.settleLine();
    if (this.heads.length > 0 && this.lines.length > 0) {
      this.blocks.push({ heads: this.heads, lines: this.lines });
    }
    this.lines = [];
    return this.blocks;
  }

  private cell(atom: Atom, row: Row): void {
    const subject = subjectOf(atom.text);
    const glued = subject
      ? null
      : gluedRow(atom.text.trim(), row.atoms.length === 1 ? this.heads.length : 0);
    if (subject) this.start(subject, atom.text.trim(), row);
    else if (glued) this.glued(glued, row);
    else if (isFigure(atom.text)) this.figure(atom, row);
    else this.words(atom, row);
  }

  /** A new block begins; the one before is kept. */
  private open(): void {
    this.end();
    this.heads = [];
    this.fragment = null;
    this.collecting = true;
  }

  private headRow(rest: string, atom: Atom, row: Row): void {
    this.open();
    if (rest !== "") this.head({ text: rest, column: atom.column }, row);
  }

  private head(atom: Atom, row: Row): boolean {
    const own = headsIn(atom.text);
    const merged =
      own.length > 0 || !this.fragment ? [] : headsIn(this.fragment.printed + atom.text);
    const columns = own.length > 0 ? own : merged;
    if (columns.length === 0) return false;
    if (!this.collecting) this.open();
    const text = merged.length > 0 ? `${this.fragment?.printed ?? ""}${atom.text}` : atom.text;
    if (own.length > 0) this.keepFragment();
    this.fragment = null;
    for (const column of columns) {
      this.heads.push(headCell(column, text, columns.length > 1 ? null : atom, row));
    }
    return true;
  }

  /** A broken head that nothing completed keeps its place without a name. */
  private keepFragment(): void {
    if (this.fragment) this.heads.push(this.fragment);
    this.fragment = null;
  }

  private start(subject: string | null, label: string, row: Row): void {
    this.settleLine();
    this.keepFragment();
    this.collecting = false;
    this.draft = { subject, label, values: [], row };
  }

  private glued(
    found: { subject: string; label: string; values: readonly string[] },
    row: Row,
  ): void {
    this.start(found.subject, found.label.trim(), row);
    this.draft?.values.push(...found.values.map((text) => ({ text, column: -1 })));
    this.settleLine();
  }

  private figure(atom: Atom, row: Row): void {
    if (!this.draft && this.heads.length > 0 && this.lines.length === 0) this.start(null, "", row);
    this.draft?.values.push(atom);
  }

  private blank(atom: Atom, row: Row): void {
    if (this.draft && (this.draft.row === row || !row.closed)) this.draft.values.push(atom);
  }

  private words(atom: Atom, row: Row): void {
    if (!this.collecting || foldLabel(atom.text).length > 8) {
      this.settleLine();
      return;
    }
    this.keepFragment();
    this.fragment = headCell(null, atom.text, atom, row);
  }

  private settleLine(): void {
    if (this.draft) this.lines.push(this.draft);
    this.draft = null;
  }
}

function headCell(column: string | null, text: string, atom: Atom | null, row: Row): HeadCell {
  const at = row.closed && atom ? atom.column : null;
  return {
    column,
    unit: unitIn(text),
    printed: text.trim(),
    at,
    width: at === null ? null : row.atoms.length,
  };
}

/**
 * `规章000`: a label with its figures run together, alone in its row. One column takes all of it; of several only
 * zeros can be told apart, since 23 may be 2 and 3 or 23 and a blank.
 */
function gluedRow(text: string, columns: number) {
  const match = /^(\D*[\p{Script=Han})）])([+-]?\d[\d.,]*(?:万?元)?)$/u.exec(text);
  const [, label = "", figures = ""] = match ?? [];
  const subject = subjectOf(label);
  if (!match || !subject) return null;
  if (columns === 1) return { subject, label, values: [figures] };
  const zeros = /^0+$/u.test(figures) && figures.length === columns;
  return { subject, label, values: zeros ? [...figures] : [] };
}
