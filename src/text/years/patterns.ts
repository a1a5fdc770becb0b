const CN = "[零一二三四五六七八九壹贰叁肆伍陆柒捌玖]";

/** 2023, 二零二三, 贰零贰叁. */
export const FULL_YEAR = `(?:19[5-9]\\d|20\\d\\d|二零[0-3]\\d|[一二壹贰][零九玖]${CN}{2})`;
/** 23 or 二三, only with 年 or in a list or range that ends in 年. */
export const SHORT_YEAR = `(?:[0-3]\\d|[零一二]${CN})`;
export const ANY_YEAR = `(?:${FULL_YEAR}|${SHORT_YEAR})`;
/** 至, 到, -, —, ~ between two years. */
export const TO = "\\s*(?:年度?)?\\s*(?:至|到|-{1,2}|[—–~～]{1,2}|直到)\\s*";

const DIGITS = "零一二三四五六七八九";
const CAPITALS = "零壹贰叁肆伍陆柒捌玖";

/** The year that the words name, 23 as 2023; null outside 1950-2099. */
export function yearOf(words: string): number | null {
  const digits = [...words].map((char) => {
    const plain = DIGITS.indexOf(char) >= 0 ? DIGITS.indexOf(char) : CAPITALS.indexOf(char);
    return plain >= 0 ? String(plain) : char;
  });
  const number = Number(digits.join(""));
  if (!Number.isInteger(number)) return null;
  if (digits.length === 2) return 2000 + number;
  return number >= 1950 && number <= 2099 ? number : null;
}

/** 2024年发布的 names a report by its publication; 2023年发布信息 and 发布了多少条 tell what was done in that year. */
export const OF_REPORT =
  "(?:(?=[^,，。;；?？]{0,16}(?:年报|报告))|(?![^,，。;；?？]{0,8}(?:信息|解读|媒体|政策|文章|消息|稿|公告|视频|微信|微博|抖音|[条篇]|文件|规章|规范性|公报|舆情|通知|动态|内容)))";
