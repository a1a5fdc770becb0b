import data from "../../knowledge/units.json" with { type: "json" };
import type { Span } from "./span.ts";

export type UnitKind = "count" | "money" | "ratio" | "duration" | "measure" | "score";

/** A unit word as it stands after a number. */
export interface UnitMention extends Span {
  /** 件, 万元, %, 百分点: one name a unit; 块钱 is 元. A second classifier, as in 条(篇), is left out. */
  readonly unit: string;
  readonly kind: UnitKind;
}

interface UnitRow {
  readonly unit: string;
  readonly kind: UnitKind;
  readonly as: string;
  readonly not: string;
}

const rows: readonly UnitRow[] = data.units
  .map((row) => ({
    unit: row.unit,
    kind: row.kind as UnitKind,
    as: "as" in row && row.as ? row.as : row.unit,
    not: "not" in row && row.not ? row.not : "",
  }))
  .sort((a, b) => b.unit.length - a.unit.length);

const CLASSIFIER = "(?:人次|次|件|条|篇|个|项|份|期|家|场|册|卷|起|宗|幅|段)";
/** The second classifier of 条(篇), 件/次, 卷(件)次. */
const SECOND = new RegExp(`^\\s*(?:[(]\\s*${CLASSIFIER}\\s*[)]|/\\s*${CLASSIFIER})次?`, "u");
/** 30条数据 counts 条; 3件数 names the column 件数. */
const COLUMN_WORD = /^数(?![据字])/u;

/** The unit that begins at `at` (blanks before it allowed), or null: 2023 件数 has none, 5起诉讼 has 起. */
export function unitAt(text: string, at: number): UnitMention | null {
  const start = at + (text.slice(at).match(/^[ \t]*/u)?.[0].length ?? 0);
  for (const row of rows) {
    if (!text.startsWith(row.unit, start)) continue;
    const after = text.slice(start + row.unit.length, start + row.unit.length + 8);
    if ((after[0] && row.not.includes(after[0])) || COLUMN_WORD.test(after)) continue;
    const second = after.match(SECOND)?.[0] ?? "";
    return { start, end: start + row.unit.length + second.length, unit: row.as, kind: row.kind };
  }
  return null;
}
