/** Bytes of UTF-8 that a text message may have: a little under the platforms' 2,048. */
export const TEXT_BYTES = 2000;

/** Where a long text may be cut, best first; the cut stands behind the match. */
const CUTS = [/\n\n/g, /\n/g, /[。！？!?]["”』」）)]*/g, /[；;]/g, /[，、,](?!\d)/g] as const;

/**
 * Cuts a text into parts of at most `limit` bytes: at a blank line, a line end, a sentence end, a comma, and only
 * then between characters; never inside a number, a word or a joined character.
 */
export function splitParts(text: string, limit: number = TEXT_BYTES): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (Buffer.byteLength(rest) > limit) {
    const head = fitting(rest, limit);
    const end = cutPoint(head);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? parts : [...parts, rest];
}

const characters = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** The longest beginning within the limit that ends between two characters as people see them. */
function fitting(text: string, limit: number): string {
  let bytes = 0;
  let end = 0;
  for (const { segment } of characters.segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > limit) break;
    end += segment.length;
  }
  return end > 0 ? text.slice(0, end) : text.slice(0, [...text][0]?.length ?? 1);
}

/** A cut in the second half of what fits, or the last place that is not inside a number or a word. */
function cutPoint(head: string): number {
  for (const cut of CUTS) {
    const last = [...head.matchAll(cut)].at(-1);
    const end = last ? last.index + last[0].length : 0;
    if (end > head.length / 2) return end;
  }
  const token = /[\d\p{Script=Latin}.,%％．+\-−]+$/u.exec(head);
  return token && token.index > head.length / 2 ? token.index : head.length;
}
