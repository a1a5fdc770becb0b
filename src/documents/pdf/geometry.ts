/** A run of text on a page: from `x` to `right` on the baseline `y`, in points, y growing downwards. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A ruled line, level or upright: `at` is its y or x, `from` < `to` its ends. */
export interface Rule {
  readonly level: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A PDF matrix: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The matrix that first does `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Sorted values, those closer than `tolerance` to their neighbour taken as one (their mean). */
export function clustered(values: readonly number[], tolerance: number): readonly number[] {
  const groups: number[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const value of values.toSorted((left, right) => left - right)) {
    if (value - last > tolerance) groups.push([value]);
    else groups.at(-1)?.push(value);
    last = value;
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

/** Index of the value nearest to `wanted`. */
export function nearest(values: readonly number[], wanted: number): number {
  let best = 0;
  values.forEach((value, at) => {
    if (Math.abs(value - wanted) < Math.abs((values[best] ?? value) - wanted)) best = at;
  });
  return best;
}
