import type { Blank } from "../form/index.ts";
import { squeeze } from "./fold.ts";
import { remembered } from "./remembered.ts";

/** What a cell says: a number with the unit beside it, or the reason why there is none. */
export interface CellValue {
  readonly value: number | null;
  readonly blank: Blank | null;
  readonly unit: string | null;
}

const NUMBER =
  /^([+-]?)([1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(\.\d+)?(万元|亿元|元|件|项|个|条|次|宗|起|人|篇|人次)?(\([^()]*\))?$/u;
const CHANGE = /^(增加?|减少?)(\d+)(项|个|件)?$/u;
const DASH = /^[-—–－―─━‐‑−]{1,4}$/u;
const SLASH = /^[/／\\]+$/u;
const NONE = /^(无|没有|不适用|未发生|N\/A)$/iu;

/** Reads a cell that should hold a figure; null where it holds words. */
export const readValue = remembered((printed): CellValue | null => {
  const text = squeeze(printed).replace(/[−–—－](?=\d)/gu, "-");
  if (text === "") return { value: null, blank: "blank", unit: null };
  const number = NUMBER.exec(text);
  if (number) {
    const [, sign = "", whole = "", fraction = "", unit = null] = number;
    const value = Number(`${sign}${whole.replaceAll(",", "")}${fraction}`);
    return Number.isSafeInteger(Math.trunc(value)) ? { value, blank: null, unit } : null;
  }
  const change = CHANGE.exec(text);
  if (change) {
    const size = Number(change[2]);
    return {
      value: change[1]?.startsWith("减") ? -size : size,
      blank: null,
      unit: change[3] ?? null,
    };
  }
  if (SLASH.test(text)) return { value: null, blank: "slash", unit: null };
  if (DASH.test(text)) return { value: null, blank: "dash", unit: null };
  return NONE.test(text) ? { value: null, blank: "blank", unit: null } : null;
});

/** True for a cell with a number, a slash or a dash: something that stands for a figure. */
export function isFigure(printed: string): boolean {
  return squeeze(printed) !== "" && readValue(printed) !== null;
}

/** Moves the decimal point without the rounding of binary fractions: 477.35 万 → 4773500. */
export function scale(value: number, power: number): number {
  return Number(`${value}e${power}`);
}
