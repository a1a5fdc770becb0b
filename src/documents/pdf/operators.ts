import { apply, type Matrix, multiply, type Rule } from "./geometry.ts";

type Ops = Readonly<Record<string, number>>;

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What the drawing operators of a page tell besides its text. */
export interface Drawing {
  readonly rules: readonly Rule[];
  readonly drawn: number;
  readonly invisible: number;
  readonly hasPicture: boolean;
}

/** Finds the ruled lines, stroked or filled thinly, in a page's drawing operators; `base` turns page units upright. */
export function readOperators({ fnArray, argsArray }: Operators, ops: Ops, base: Matrix): Drawing {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = base;
  let invisibleMode = false;
  const characters = { drawn: 0, invisible: 0 };
  let hasPicture = false;
  fnArray.forEach((code, at) => {
    const values = argsArray[at];
    if (code === ops.save) saved.push(matrix);
    else if (code === ops.restore) matrix = saved.pop() ?? base;
    else if (code === ops.transform) matrix = multiply(matrix, asMatrix(values));
    else if (code === ops.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(values) && Array.isArray(values[0])) {
        matrix = multiply(matrix, asMatrix(values[0]));
      }
    } else if (code === ops.paintFormXObjectEnd) matrix = saved.pop() ?? base;
    else if (code === ops.constructPath) rules.push(...pathRules(values, ops, matrix));
    else if (code === ops.setTextRenderingMode) invisibleMode = isMode(values, 3);
    else if (code === ops.showText) {
      characters[invisibleMode ? "invisible" : "drawn"] += glyphCount(values);
    } else if (code === ops.paintImageXObject || code === ops.paintInlineImageXObject) {
      hasPicture = true;
    }
  });
  return { rules, ...characters, hasPicture };
}

function asMatrix(values: unknown): Matrix {
  const numbers = isNumbers(values) ? Array.from(values) : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

function isNumbers(values: unknown): values is ArrayLike<number> {
  return (Array.isArray(values) || values instanceof Float32Array) && typeof values[0] === "number";
}

function isMode(values: unknown, mode: number): boolean {
  return Array.isArray(values) && values[0] === mode;
}

function glyphCount(values: unknown): number {
  return Array.isArray(values) && Array.isArray(values[0]) ? values[0].length : 0;
}

/** Thicker filled shapes are shading, not rules. */
const THICKEST = 2.5;
const SHORTEST = 3;

/** PDF.js packs a path as codes and numbers: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close. */
const NUMBERS_AFTER = [2, 2, 6, 4, 0];

function pathRules(values: unknown, ops: Ops, matrix: Matrix): readonly Rule[] {
  if (!Array.isArray(values) || !Array.isArray(values[1])) return [];
  const [paint, [data]] = values;
  if (!isNumbers(data) || paint === ops.endPath) return [];
  const strokes = [
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
  ];
  const lines = subpaths(data, matrix);
  return strokes.includes(paint) ? lines.flatMap(strokedRules) : lines.flatMap(filledRules);
}

type Point = readonly [x: number, y: number];

function subpaths(data: ArrayLike<number>, matrix: Matrix): readonly Point[][] {
  const paths: Point[][] = [];
  for (let at = 0; at < data.length; ) {
    const code = data[at] ?? 4;
    const path = paths.at(-1);
    if (code === 0) paths.push([apply(matrix, data[at + 1] ?? 0, data[at + 2] ?? 0)]);
    else if (code === 1) path?.push(apply(matrix, data[at + 1] ?? 0, data[at + 2] ?? 0));
    else if (code === 4 && path?.[0]) path.push(path[0]);
    at += 1 + (NUMBERS_AFTER[code] ?? data.length);
  }
  return paths;
}

function strokedRules(path: readonly Point[]): readonly Rule[] {
  return path.slice(1).flatMap((point, at) => {
    const before = path[at];
    return before ? straight(before, point) : [];
  });
}

function straight([x1, y1]: Point, [x2, y2]: Point): readonly Rule[] {
  const level = Math.abs(y1 - y2) < 1;
  if (level === Math.abs(x1 - x2) < 1) return [];
  const [from, to] = level
    ? [Math.min(x1, x2), Math.max(x1, x2)]
    : [Math.min(y1, y2), Math.max(y1, y2)];
  if (to - from < SHORTEST) return [];
  return [{ level, at: level ? (y1 + y2) / 2 : (x1 + x2) / 2, from, to }];
}

/** A filled shape is a rule where it is thin: its middle line. */
function filledRules(path: readonly Point[]): readonly Rule[] {
  if (path.length < 4) return [];
  const xs = path.map(([x]) => x);
  const ys = path.map(([, y]) => y);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  if (bottom - top <= THICKEST)
    return straight([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  if (right - left <= THICKEST)
    return straight([(left + right) / 2, top], [(left + right) / 2, bottom]);
  return [];
}
