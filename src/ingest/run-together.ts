import form from "../../knowledge/form-labels.json" with { type: "json" };

const COLUMNS = 7;
const TABLE_MARK = /本年新收政府信息公开申请数量|结果维持|信息内容/u;

/** A text in which line breaks were lost, cut before and after each label of the form; other texts stay whole. */
export function breakRunning(text: string): readonly string[] {
  if (/[|｜\t]/u.test(text)) return [text];
  const paragraph = text.length >= 60 && TABLE_MARK.test(text);
  if (!paragraph && !/[^\d\s]\d{7,24}$/u.test(text)) return [text];
  const lines = text
    .replace(LABEL, (label) => `\n${label}\n`)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length < (paragraph ? 4 : 2) ? [text] : lines;
}

const HEADING = "[一二三四五六]、[^。；，\\s\\d]{2,28}(?:情况|事项|概述)";
const ITEM = "第二十条第?\\s*[（(][一五六八九][）)]项";
const NUMBERING = "(?:[（(][一二三四五六七][）)]\\s*|[一二三四]、|[1-8]\\s*[.、．]\\s*)?";
const NOTE = "(?:[（(][^（）()]{2,60}[）)])?";

const LABEL = new RegExp(
  `${HEADING}|${ITEM}|信息内容|${NUMBERING}(?:${words().join("|")})${NOTE}`,
  "gu",
);

/** Words of the form, longest first, so that 其他对外管理服务事项 is not cut at 其他. */
function words(): readonly string[] {
  const rows = form.requests.flatMap((row) => row.labels);
  const table2 = [
    ...form.subjects.flatMap((row) => row.whole),
    ...form.heads.flatMap((row) => row.has),
  ];
  const heads = [...form.applicants, ...form.results, ...form.disputes].flatMap(
    (row) => row.labels,
  );
  const groups = form.groups.flatMap((group) => [...group.has, ...group.whole]);
  const whole = [
    "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "危及.三安全一稳定.",
    "本年增/减",
    "法人或其他组织",
    "申请人情况",
    "行政诉讼",
  ];
  const all = [...whole, ...rows, ...table2, ...heads, ...groups].filter((word) => word.length > 1);
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

/**
 * Seven figures of a row of table 3 that ran together, as the only way to cut them in which the last is the sum of
 * the six before: `310000031` is 31 0 0 0 0 0 31. Null where there is no such way or more than one.
 */
export function splitRun(digits: string): readonly string[] | null {
  if (!/^\d{7,24}$/u.test(digits)) return null;
  const found: (readonly string[])[] = [];
  cut(digits, [], found);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function cut(rest: string, parts: readonly string[], found: (readonly string[])[]): void {
  if (found.length > 1) return;
  if (parts.length === COLUMNS - 1) {
    const sum = parts.reduce((total, part) => total + Number(part), 0);
    if (rest === String(sum)) found.push([...parts, rest]);
    return;
  }
  const longest = rest.startsWith("0")
    ? 1
    : Math.min(6, rest.length - (COLUMNS - 1 - parts.length));
  for (let length = 1; length <= longest; length++) {
    cut(rest.slice(length), [...parts, rest.slice(0, length)], found);
  }
}
