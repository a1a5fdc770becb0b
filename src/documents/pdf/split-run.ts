import type { TextRun } from "./geometry.ts";

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’…—]/;

/**
 * The words of a run that PDF.js has joined out of neighbouring cells with single blanks, each at its place: a Chinese
 * character is as wide as the font is high, others half; the blanks share what is left. One word: no parts.
 */
export function splitRun(run: TextRun): readonly TextRun[] {
  const words = run.text.split(/\s+/).filter((word) => word !== "");
  if (words.length < 2) return [];
  const natural = words.map((word) => run.size * widthOf(word));
  const total = natural.reduce((sum, width) => sum + width, 0);
  const room = run.right - run.x;
  const scale = total > room ? room / total : 1;
  const gap = Math.max(0, room - total) / (words.length - 1);
  let x = run.x;
  return words.map((text, at) => {
    const right = x + (natural[at] ?? 0) * scale;
    const part = { ...run, text, x, right };
    x = right + gap;
    return part;
  });
}

function widthOf(word: string): number {
  let width = 0;
  for (const character of word) width += WIDE.test(character) ? 1 : 0.5;
  return width;
}
