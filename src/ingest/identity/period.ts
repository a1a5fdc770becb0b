/** The sentence that names the period of the figures. */
export interface Period {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

const DAY = "(?:(\\d{4})年)(?:\\d{1,2}月)?(?:\\d{1,2}日)?";
const BETWEEN = new RegExp(
  `${DAY}(?:起)?[,，、]?(?:至|到|止于|—+|-+|~)(?:${DAY}|\\d{1,2}月\\d{1,2}日)`,
  "u",
);
const WORDS = /期限|期间|时段|时限|数据|起于|统计|起止|周期/u;

/** Finds 统计期限自2023年1月1日起至12月31日止, 数据起于…止于…; null where no line names one. */
export function readPeriod(lines: readonly string[]): Period | null {
  for (const line of lines.slice(0, 60)) {
    for (const sentence of line.split(/(?<=[。;；])/u)) {
      const match = BETWEEN.exec(sentence);
      if (!match?.[1] || !WORDS.test(sentence)) continue;
      const from = Number(match[1]);
      return { words: sentence, from, to: match[2] ? Number(match[2]) : from };
    }
  }
  return null;
}
