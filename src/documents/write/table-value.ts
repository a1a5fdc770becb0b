/** A value of an exported table: null is an empty cell, never zero. */
export type TableValue = string | number | null;

const FORMULA = /^[\s\u0000-\u001F]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A text that a spreadsheet would run as a formula, with an apostrophe in front; anything else as it is. */
export function neutralised(value: TableValue): TableValue {
  return typeof value === "string" && FORMULA.test(value) ? `'${value}` : value;
}
