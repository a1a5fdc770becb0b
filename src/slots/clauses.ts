/** A stretch between punctuation marks that end a thought; 、 and quotes do not. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

/** Clauses of a normal text in order; always at least one. */
export function splitClauses(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const mark of text.matchAll(/[,，;；。?？!！\n]+/gu)) {
    clauses.push({ start, end: mark.index });
    start = mark.index + mark[0].length;
  }
  clauses.push({ start, end: text.length });
  return clauses;
}

/** Index of the clause that holds a position. */
export function clauseOf(clauses: readonly Clause[], at: number): number {
  const index = clauses.findIndex((clause) => at < clause.end);
  return index < 0 ? clauses.length - 1 : index;
}
