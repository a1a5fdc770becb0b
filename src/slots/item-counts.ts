import type { FormTable } from "./form-table.ts";
import type { Unexplained } from "./question.ts";
import type { Target } from "./target.ts";

const COUNT = /^([两二三四五六七八九2-9])(?:个数?|项|类|种|条|样|小项)?$/u;
const DIGITS = "一二三四五六七八九";

/** 许可、处罚、强制三项 counts what is named, 无法提供三项 the rows of the group; another number stays unexplained. */
export function countsNamed(
  { words }: Unexplained,
  targets: readonly Target[],
  table: FormTable,
): boolean {
  const said = COUNT.exec(words)?.[1];
  if (!said) return false;
  const [only, other] = targets;
  const [group] = only?.metrics ?? [];
  const rows = group && !other ? (table.metric(group).sumOf?.length ?? 0) : 0;
  return [targets.length, rows].includes(numberOf(said));
}

const numberOf = (said: string) =>
  said === "两" ? 2 : DIGITS.includes(said) ? DIGITS.indexOf(said) + 1 : Number(said);
