/** Lays rows out in columns for a terminal, counting Chinese characters as two wide. */
export function inColumns(
  rows: readonly (readonly string[])[],
  alignRight: ReadonlySet<number> = new Set(),
): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((text, at) => {
      widths[at] = Math.max(widths[at] ?? 0, widthOf(text));
    });
  return rows.map((row) =>
    row
      .map((text, at) => pad(text, widths[at] ?? 0, alignRight.has(at)))
      .join("  ")
      .trimEnd(),
  );
}

function pad(text: string, width: number, right: boolean): string {
  const gap = " ".repeat(width - widthOf(text));
  return right ? gap + text : text + gap;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u;

/** Columns of a terminal that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? 2 : 1;
  return width;
}
