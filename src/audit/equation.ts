import type { CellId } from "../form/index.ts";
import type { Equation, Term } from "./identities.ts";
import type { Audited, Outcome } from "./outcome.ts";

/** Sums both sides of an equation and says 平, 不平 or 无法核, with the arithmetic. Null where the report prints none of it. */
export function solve(equation: Equation, audited: Audited): Outcome | null {
  const terms = [...equation.left, ...equation.right];
  if (
    !equation.left.some((term) => stands(term, audited)) ||
    !equation.right.some((term) => stands(term, audited))
  )
    return null;
  const blanks = terms.filter((term) => numberOf(term, audited) === null);
  const left = total(equation.left, audited);
  const right = total(equation.right, audited);
  const holds = equation.identity.relation === "=" ? left === right : left >= right;
  const frame = { cells: cellsOf(equation, audited), expected: right, actual: left };
  const arithmetic = `${prefix(equation.where)}${written(equation.left, audited)} ${holds ? sign(equation) : against(equation)} ${written(equation.right, audited)}`;
  if (blanks.length === 0)
    return {
      ...frame,
      verdict: holds ? "平" : "不平",
      line: `${arithmetic} ${holds ? "平" : "不平"}${why(equation, holds)}`,
    };
  return {
    ...frame,
    ...blankVerdict(equation, { left, right, holds, arithmetic, blanks, audited }),
  };
}

interface Blanks {
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
  readonly arithmetic: string;
  readonly blanks: readonly Term[];
  readonly audited: Audited;
}

/**
 * A blank is not a nought: the equation cannot be checked, and what counting blanks as 0 would give is said as an assumption.
 * Certain all the same: filled parts that already exceed a printed whole, and a whole that is blank beside filled parts.
 */
function blankVerdict(
  equation: Equation,
  at: Blanks,
): Pick<Outcome, "verdict" | "line" | "severity"> {
  const assumed = `空格按0计：${at.arithmetic} ${at.holds ? "则平" : "则不平"}`;
  const unknown = { verdict: "无法核", line: `${assumed}（${at.blanks.length}格未填）` } as const;
  if (
    at.holds ||
    equation.identity.relation !== "=" ||
    equation.right.some((term) => term.sign < 0)
  )
    return unknown;
  if (at.blanks.some((term) => absent(term, at.audited))) return unknown;
  const leftFull = equation.left.every((term) => numberOf(term, at.audited) !== null);
  if (leftFull && at.right > at.left && equation.left.length === 1)
    return { verdict: "不平", line: `${at.arithmetic} 不平，已填各项之和已超过总计` };
  if (leftFull && at.blanks.length < equation.right.length)
    return {
      verdict: "不平",
      line: `${assumed}（${at.blanks.length}格未填，请补填后再核）`,
      severity: "warning",
    };
  return unknown;
}

const absent = (term: Term, audited: Audited): boolean => !stands(term, audited);

const tableOf = (term: Term, audited: Audited) =>
  term.prior ? audited.previous?.cells : audited.cells;

const stands = (term: Term, audited: Audited): boolean =>
  tableOf(term, audited)?.has(term.cell) ?? false;

const numberOf = (term: Term, audited: Audited): number | null =>
  tableOf(term, audited)?.value(term.cell) ?? null;

/** Sum with blanks as 0, rounded to what a form prints so that decimals of 万元 compare. */
function total(terms: readonly Term[], audited: Audited): number {
  const sum = terms.reduce((left, term) => left + term.sign * (numberOf(term, audited) ?? 0), 0);
  return Math.round(sum * 1e6) / 1e6;
}

/** Long sums show only what is not 0. */
function written(terms: readonly Term[], audited: Audited): string {
  const values = terms.map((term) => ({ sign: term.sign, value: numberOf(term, audited) }));
  const shown =
    values.length > 4 ? values.filter(({ value }) => value !== 0 && value !== null) : values;
  if (shown.length === 0) return "0";
  return shown.map(({ sign: by, value }, at) => signed(by, value, at === 0)).join("");
}

/** 10−3 for a term of −3, −2 for a term that is taken off, 空 for a blank. */
function signed(by: 1 | -1, value: number | null, first: boolean): string {
  const negative = by * (value ?? 0) < 0 || (by < 0 && !value);
  const sign = negative ? "−" : first ? "" : "+";
  return `${sign}${value === null ? "空" : Math.abs(value)}`;
}

const prefix = (where: string): string => (where ? `${where}：` : "");

const sign = (equation: Equation): string => (equation.identity.relation === "=" ? "=" : "≥");

const against = (equation: Equation): string => (equation.identity.relation === "=" ? "≠" : "<");

const why = (equation: Equation, holds: boolean): string =>
  holds || !equation.identity.unless ? "" : `；${equation.identity.unless}时可解释`;

/** This year's cells first, then last year's under the same id; what is not 0 before what is. */
function cellsOf(equation: Equation, audited: Audited): readonly CellId[] {
  const own = [...equation.left, ...equation.right].filter((term) => !term.prior);
  const filled = own.filter(
    (term, at) => at < equation.left.length || own.length <= 8 || numberOf(term, audited) !== 0,
  );
  return [...new Set(filled.map((term) => term.cell))].slice(0, 8);
}
