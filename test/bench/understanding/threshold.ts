import type { Judged } from "./child.ts";
import type { Verdict } from "./verdict.ts";

export type Tally = Readonly<Record<Verdict, number>>;

/** What comes out where only answers of at least `least` are given. */
export function tally(judged: readonly Judged[], least: number): Tally {
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const { score, answered, silent } of judged)
    counts[score !== null && score >= least ? answered : silent] += 1;
  return counts;
}

/** 100 × (right − 10 × wrong) of all: a wrong figure costs ten right ones. */
export function score10({ right, wrong, missed }: Tally): number {
  return (100 * (right - 10 * wrong)) / (right + wrong + missed);
}

/** The threshold with the best score, found on the very questions that it is then measured on: in the system's favour. */
export function bestThreshold(judged: readonly Judged[]): number {
  const scores = [...new Set(judged.flatMap(({ score }) => score ?? []))];
  const worth = (least: number) => score10(tally(judged, least));
  return [...scores, Number.POSITIVE_INFINITY].reduce((best, least) =>
    worth(least) > worth(best) ? least : best,
  );
}
