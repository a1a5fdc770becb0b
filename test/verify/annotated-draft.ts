/** A number of a draft with what its writer knows of it. */
interface AnnotatedFigure {
  readonly stated: string;
  readonly start: number;
  readonly end: number;
  readonly truth: "right" | "wrong" | "not_held";
}

/** A draft without its braces. */
export interface AnnotatedDraft {
  readonly text: string;
  readonly figures: readonly AnnotatedFigure[];
}

const TRUTHS: Readonly<Record<string, AnnotatedFigure["truth"]>> = {
  "!": "wrong",
  "?": "not_held",
};

/** {31件} is right, {!13件} wrong, {?6期} in no report; every other number of the draft is no figure of a report. */
export function readAnnotated(source: string): AnnotatedDraft {
  const figures: AnnotatedFigure[] = [];
  let text = "";
  let from = 0;
  for (const match of source.matchAll(/\{([!?]?)([^{}]+)\}/gu)) {
    text += source.slice(from, match.index);
    const stated = match[2] ?? "";
    figures.push({
      stated,
      start: text.length,
      end: text.length + stated.length,
      truth: TRUTHS[match[1] ?? ""] ?? "right",
    });
    text += stated;
    from = match.index + match[0].length;
  }
  return { text: text + source.slice(from), figures };
}
