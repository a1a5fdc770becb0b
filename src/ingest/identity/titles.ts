/** A title of the report, taken apart at the phrase 政府信息公开…报告. */
export interface Title {
  /** The title as printed, without blanks. */
  readonly words: string;
  /** Words before or after the year that may name the agency; "" where there are none. */
  readonly agency: string;
  readonly year: number | null;
  /** Index of the line where it begins; −1 for a title of the file itself. */
  readonly line: number;
  /** Index of the line after its last. */
  readonly end: number;
}

const YEAR = "(?:19|20)\\d\\d";
const PHRASE = new RegExp(
  `(?:政府|政务)?信息公开(?:工作)?(?:情况)?的?(?<inner>${YEAR}年?度?)?(?:年度)?(?:工作)?(?:年度)?(?:情况)?的?(?:工作|年度)*(?:年报|报告)(?<tail>[(（]${YEAR}年?度?[)）])?`,
  "u",
);
const YEAR_TOKEN = new RegExp(`(?<!\\d)(${YEAR})年?度?(?!\\d)`, "u");
const SEARCHED = 60;
const LONGEST = 90;

/** Titles in order of trust: those of the text from the top, then those of the file. A title may run over up to four lines. */
export function findTitles(lines: readonly string[], ofFile: readonly string[]): Title[] {
  const found: Title[] = [];
  for (let line = 0; line < Math.min(SEARCHED, lines.length); line++) {
    const title = titleAt(lines, line);
    if (!title) continue;
    found.push(title);
    line = title.end - 1;
  }
  const others = ofFile.flatMap((words) => {
    const title = readTitle(words, -1, -1);
    return title ? [title] : [];
  });
  const dated = (title: Title): number => (title.agency ? 0 : 2) + (title.year ? 0 : 1);
  return [...found, ...others].sort((a, b) => dated(a) - dated(b));
}

/** The shortest run of lines from here that is a title; a line that is one alone is not joined to others. */
function titleAt(lines: readonly string[], from: number): Title | null {
  for (let count = 1; count <= 4 && from + count <= lines.length; count++) {
    const words = lines.slice(from, from + count).join("");
    if (words.length > LONGEST || /[。;；]/u.test(words)) return null;
    const title = readTitle(words, from, from + count);
    if (title) return title;
    if (!mayGoOn(words)) return null;
  }
  return null;
}

/** A line that can be the first part of a title: an agency, a year, or words of the phrase. */
const mayGoOn = (words: string): boolean =>
  /(?:局|厅|委|委员会|政府|办|办公室|处|中心|镇|乡|街道|市|区|县|部|会|队)$|(?:政府|信息|公开|工作|年度|年|报)$/u.test(
    words,
  ) && words.length <= 60;

/** Takes a title apart; null where the line is none. */
function readTitle(line: string, from: number, end: number): Title | null {
  const words = (line.split(/[>»]|[_|](?=[^_|]*$)/u).find((part) => PHRASE.test(part)) ?? line)
    .replace(/^(?:正文|附件\d*:?|标题:|名称:|关于(?!.*情况))/u, "")
    .replace(/[(（](?:超链|图片|文字|网页|PDF|pdf|word|Word)版?[)）]$/u, "")
    .replace(/\.(?:html?|docx?|pdf|txt|xlsx?|md)$/iu, "");
  const match = PHRASE.exec(words);
  if (
    !match ||
    words.slice(match.index + match[0].length).replace(/^[的(（)）\d"”》]+$/u, "") !== ""
  ) {
    return null;
  }
  const before = words.slice(0, match.index);
  if (before.length > 50 || /[,，。:：]/u.test(before.replace(/[(（].*?[)）]/gu, ""))) return null;
  const head = /人民$/u.test(before) ? `${before}政府` : before;
  const printed =
    YEAR_TOKEN.exec(head)?.[1] ??
    YEAR_TOKEN.exec(match.groups?.inner ?? match.groups?.tail ?? "")?.[1];
  return {
    words,
    agency: agencyWords(head),
    year: printed ? Number(printed) : null,
    line: from,
    end,
  };
}

const agencyWords = (head: string): string =>
  head
    .replace(YEAR_TOKEN, "")
    .replace(/^(?:关于|年度|的|《)+|(?:年度|的|关于)+$/gu, "")
    .replace(/^[^\u4e00-\u9fff]+|[^\u4e00-\u9fff)）]+$/gu, "");
