/** Columns of a phone's monospaced line: wider tables wrap and are written as lines instead. */
const PHONE_COLUMNS = 40;

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table aligned for a monospaced font, or null where it is too wide for a phone. */
export function alignTable({ header, rows }: Table): string | null {
  const lines = [header, ...rows].filter((line) => line.length > 0);
  const widths = columnWidths(lines);
  const total = widths.reduce((sum, width) => sum + width + 2, -2);
  if (total > PHONE_COLUMNS) return null;
  return lines.map((line) => alignLine(line, widths)).join("\n");
}

/** A wide table as lines: 「行名：表头 值，表头 值」. */
export const tableAsLines = ({ header, rows }: Table): string =>
  rows
    .map(([name = "", ...cells]) => {
      const pairs = cells.map((cell, index) => `${header[index + 1] ?? ""} ${cell}`.trim());
      return pairs.length === 0 ? name : `${name}：${pairs.join("，")}`;
    })
    .join("\n");

const columnWidths = (lines: readonly (readonly string[])[]): readonly number[] =>
  lines.reduce<number[]>((widths, line) => {
    line.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, columns(cell));
    });
    return widths;
  }, []);

/** First column to the left, the others (figures) to the right. */
const alignLine = (line: readonly string[], widths: readonly number[]): string =>
  line
    .map((cell, index) => {
      const space = " ".repeat(Math.max((widths[index] ?? 0) - columns(cell), 0));
      return index === 0 ? cell + space : space + cell;
    })
    .join("  ")
    .trimEnd();

/** Chinese characters and fullwidth signs take two columns. */
const columns = (text: string): number =>
  [...text].reduce(
    (sum, sign) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|[\u{20000}-\u{3fffd}]/u.test(
        sign,
      )
        ? 2
        : 1),
    0,
  );
