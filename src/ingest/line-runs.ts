import { isFigure } from "./value.ts";

/** Words or figures that stand together in a line. */
export interface Run {
  readonly figures: boolean;
  readonly pieces: string[];
}

/** Words and figures in turn. One or two figures amid words are part of the words (结转 2023 年度). */
export function toRuns(pieces: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const figures = isFigure(piece);
    const last = runs.at(-1);
    if (last?.figures === figures) last.pieces.push(piece);
    else runs.push({ figures, pieces: [piece] });
  }
  const settled: Run[] = [];
  runs.forEach((run, i) => {
    const figures = run.figures && (run.pieces.length > 2 || i === runs.length - 1);
    const last = settled.at(-1);
    if (last && !last.figures && !figures) last.pieces.push(...run.pieces);
    else settled.push({ figures, pieces: run.pieces });
  });
  return settled;
}
