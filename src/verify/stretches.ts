/** Longer paragraphs are read in stretches: reading one costs more than its length, and no reader takes one without end. */
const LONGEST = 1_500;

/** A stretch of a paragraph with its place in it. */
interface Stretch {
  readonly text: string;
  readonly at: number;
}

/**
 * The paragraph as it is, or cut behind sentences (where one is longer still, behind a comma, else anywhere) into stretches
 * that together are the whole.
 */
export function stretches(paragraph: string): readonly Stretch[] {
  const cut: Stretch[] = [];
  let at = 0;
  while (paragraph.length - at > LONGEST) {
    const text = paragraph.slice(at, at + lengthOf(paragraph.slice(at, at + LONGEST)));
    cut.push({ text, at });
    at += text.length;
  }
  return [...cut, { text: paragraph.slice(at), at }];
}

function lengthOf(head: string): number {
  const ends = [/[。！？!?]/gu, /[；;]/gu, /[，,、\s]/gu];
  const found = ends.map((end) => [...head.matchAll(end)].at(-1)?.index ?? -1);
  const last = found.find((index) => index > LONGEST / 3);
  return last === undefined ? head.length : last + 1;
}
