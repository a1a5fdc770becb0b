import type { Period } from "./period.ts";
import type { Title } from "./titles.ts";

/** A year with the place that says it. */
interface YearEvidence {
  readonly year: number;
  readonly place: string;
  readonly words: string;
}

export interface YearChoice {
  readonly year: number | null;
  readonly chosen: YearEvidence | null;
  /** Evidence that says another year. */
  readonly against: readonly YearEvidence[];
}

/** Title, period sentence, preface, majority of the text, signature, file name: the first that speaks decides. */
export function chooseYear(
  titles: readonly Title[],
  period: Period | null,
  lines: readonly string[],
  fileName: string,
): YearChoice {
  const strong = [...ofTitles(titles), ...ofPreface(lines), ...ofPeriod(period), ...ofText(lines)];
  const all = [...strong, ...ofSignature(lines), ...ofFileName(fileName)];
  const [chosen] = all;
  if (!chosen) return { year: null, chosen: null, against: [] };
  const checked = [...strong, ...ofOpenings(lines, chosen.year)];
  const against = checked.filter(({ year }) => year !== chosen.year);
  return { year: chosen.year, chosen, against };
}

function ofTitles(titles: readonly Title[]): YearEvidence[] {
  return titles.flatMap(({ year, words }) => (year ? [{ year, place: "标题", words }] : []));
}

const THIS_REPORT =
  /(?:编制|公布|发布|编写|形成|现将|将)[^。]{0,30}?(20\d\d)年?度?[^。]{0,6}(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)/u;

/** 编制了2021年政府信息公开年度报告. */
function ofPreface(lines: readonly string[]): YearEvidence[] {
  return lines.slice(0, 20).flatMap((line) => {
    const match = THIS_REPORT.exec(line);
    return match?.[1] ? [{ year: Number(match[1]), place: "开头", words: match[0] }] : [];
  });
}

function ofPeriod(period: Period | null): YearEvidence[] {
  if (!period) return [];
  return [{ year: period.to, place: "统计期限", words: period.words }];
}

/** The year that most sentences of the first part speak of. */
function ofText(lines: readonly string[]): YearEvidence[] {
  const counts = new Map<number, number>();
  const mentions = lines
    .slice(0, 80)
    .flatMap((line) => [...line.matchAll(/(?<![\d〔[])(20\d\d)年(?!\d{1,2}月)/gu)]);
  for (const [, year] of mentions) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] === second?.[1]) return [];
  const words = lines.find((line) => line.includes(`${first[0]}年`)) ?? "";
  return [{ year: first[0], place: "正文", words: words.slice(0, 40) }];
}

const DATE =
  /^(20\d\d|二零[一二]\S)年(?:\d{1,2}|[一二三四五六七八九十]+)月(?:\d{1,2}|[一二三四五六七八九十]+)日$/u;

/** The report of a year is signed in the next. */
function ofSignature(lines: readonly string[]): YearEvidence[] {
  return lines.slice(-6).flatMap((line) => {
    const year = DATE.exec(line)?.[1];
    return year && /^\d/u.test(year)
      ? [{ year: Number(year) - 1, place: "落款", words: line }]
      : [];
  });
}

function ofFileName(fileName: string): YearEvidence[] {
  const year = /(?<!\d)(20[012]\d)(?!\d)/u.exec(fileName)?.[1];
  return year ? [{ year: Number(year), place: "文件名", words: fileName }] : [];
}

const OPENING =
  /^(?:[(（]?[一二三四五六七八九十\d]+[)）、.]?)?(?:[^,，。]{0,8}[。.:：])?(20\d\d)年(?:度|以来|全年)?(?:[,，]|新|全|共|主动|本|市|县|区|镇|我|收)/u;

/** Paragraphs that open with a year: 2022年新收…. Next year's opens a plan. */
function ofOpenings(lines: readonly string[], chosen: number): YearEvidence[] {
  return lines.slice(0, 80).flatMap((line) => {
    const year = Number(OPENING.exec(line)?.[1] ?? chosen);
    const plan = year === chosen + 1;
    return year === chosen || plan ? [] : [{ year, place: "正文", words: line.slice(0, 40) }];
  });
}
