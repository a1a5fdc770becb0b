import { clustered, nearest, type Rule } from "./geometry.ts";

/** A cell between ruled lines: grid positions and its edges in points. */
export interface Frame {
  readonly row: number;
  readonly rowspan: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A table drawn with ruled lines. */
export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rowCount: number;
  readonly frames: readonly Frame[];
}

const TOUCH = 3;
const MOST_PLACES = 20_000;

/** A page with more rules than this draws something else. */
const MOST_RULES = 4_000;

/** The tables that a page's ruled lines enclose, top to bottom; one whose cells are not all rectangles is left out. */
export function ruledTables(rules: readonly Rule[]): readonly RuledTable[] {
  if (rules.length > MOST_RULES) return [];
  return connected(rules)
    .map(tableOf)
    .filter((table) => table !== null)
    .toSorted((left, right) => left.top - right.top);
}

/** Groups of rules that touch or cross one another. */
function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => touches(rule, other)));
    const merged = [rule, ...touching.flat()];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

function touches(one: Rule, two: Rule): boolean {
  const within = (value: number, rule: Rule) =>
    value >= rule.from - TOUCH && value <= rule.to + TOUCH;
  if (one.level !== two.level) return within(one.at, two) && within(two.at, one);
  if (Math.abs(one.at - two.at) > TOUCH) return false;
  return one.from <= two.to + TOUCH && two.from <= one.to + TOUCH;
}

/** Null where the rules make no table: no inner upright line, or cells that are no rectangles. */
function tableOf(rules: readonly Rule[]): RuledTable | null {
  const level = rules.filter((rule) => rule.level);
  const upright = rules.filter((rule) => !rule.level);
  if (level.length < 2 || upright.length < 1) return null;
  const ys = clustered(
    level.map((rule) => rule.at),
    TOUCH,
  );
  const ends = level.flatMap((rule) => [rule.from, rule.to]);
  const sides = [Math.min(...ends), Math.max(...ends)];
  const xs = clustered([...upright.map((rule) => rule.at), ...sides], TOUCH);
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MOST_PLACES) return null;
  const frames = framesOf(xs, ys, level, upright);
  if (frames === null) return null;
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  return { top, bottom, left, right, rowCount: ys.length - 1, frames };
}

function framesOf(
  xs: readonly number[],
  ys: readonly number[],
  level: readonly Rule[],
  upright: readonly Rule[],
): readonly Frame[] | null {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const parts = new Groups(columns * rows);
  const below = coverage(level, ys, xs);
  const beside = coverage(upright, xs, ys);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      if (row + 1 < rows && !below(row + 1, column)) parts.join(here, here + columns);
      if (column + 1 < columns && !beside(column + 1, row)) parts.join(here, here + 1);
    }
  }
  return parts.all().reduce<Frame[] | null>((frames, part) => {
    const frame = rectangle(part, columns, xs, ys);
    if (frame) frames?.push(frame);
    return frame ? frames : null;
  }, []);
}

/** Tells whether a rule at line `at` covers the middle of the stretch `part` between two crossing lines. */
function coverage(rules: readonly Rule[], lines: readonly number[], crossing: readonly number[]) {
  const covered = new Set<number>();
  for (const rule of rules) {
    const line = nearest(lines, rule.at);
    for (let part = 0; part + 1 < crossing.length; part++) {
      const middle = ((crossing[part] ?? 0) + (crossing[part + 1] ?? 0)) / 2;
      if (middle > rule.from && middle < rule.to) covered.add(line * crossing.length + part);
    }
  }
  return (line: number, part: number) => covered.has(line * crossing.length + part);
}

function rectangle(
  part: readonly number[],
  columns: number,
  xs: readonly number[],
  ys: readonly number[],
): Frame | null {
  const rowsOf = part.map((at) => Math.floor(at / columns));
  const columnsOf = part.map((at) => at % columns);
  const [row, lastRow] = [Math.min(...rowsOf), Math.max(...rowsOf)];
  const [column, lastColumn] = [Math.min(...columnsOf), Math.max(...columnsOf)];
  const isWhole = (lastRow - row + 1) * (lastColumn - column + 1) === part.length;
  if (!isWhole) return null;
  const [top = 0, bottom = 0] = [ys[row], ys[lastRow + 1]];
  const [left = 0, right = 0] = [xs[column], xs[lastColumn + 1]];
  return { row, rowspan: lastRow - row + 1, top, bottom, left, right };
}

/** Positions joined into groups. */
class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, at) => at);
  }

  join(one: number, two: number): void {
    this.#parents[this.#root(one)] = this.#root(two);
  }

  all(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    this.#parents.forEach((_parent, at) => {
      const root = this.#root(at);
      const group = groups.get(root);
      if (group) group.push(at);
      else groups.set(root, [at]);
    });
    return [...groups.values()];
  }

  #root(at: number): number {
    let root = at;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    this.#parents[at] = root;
    return root;
  }
}
